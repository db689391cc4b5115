/** A glyph in its place. Lengths are thousandths of the type size. */
export interface ShapedGlyph {
  readonly glyph: number
  /** Where in the text the letters begin that it stands for; several glyphs may stand for the same ones. */
  readonly cluster: number
  readonly advance: number
  /** How far it stands from the pen: to the right, and up. */
  readonly dx: number
  readonly dy: number
}

/** One face of a font file, at one weight, with the rules by which its letters join. */
export interface ShapingFont {
  /** What the PDF calls it: letters, digits and hyphens. */
  readonly name: string
  readonly kind: 'trueType' | 'cff'
  /** Thousandths of the type size, above and (negative) below the line. */
  readonly ascent: number
  readonly descent: number
  readonly covers: (codePoint: number) => boolean
  /**
   * Shapes a part of a text in one script and direction; what stands around it decides how its ends join.
   * Glyphs come in the order in which they are drawn, from left to right.
   */
  readonly shape: (
    text: string,
    from: number,
    to: number,
    direction: 'leftToRight' | 'rightToLeft',
  ) => readonly ShapedGlyph[]
  /** Thousandths of the type size. */
  readonly widthOf: (glyph: number) => number
  /**
   * A part of the file with the drawings of some glyphs, which keep their numbers. Of a TrueType font it is a font file,
   * of the other kind the table `CFF ` alone.
   */
  readonly program: (glyphs: readonly number[]) => Uint8Array
}

/** A font for scripts that the report's own fonts lack or cannot join. `bold` is `regular` again where there is none. */
export interface ExtraFont {
  readonly regular: ShapingFont
  readonly bold: ShapingFont
}
