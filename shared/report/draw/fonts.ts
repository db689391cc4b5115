import type { jsPDF } from 'jspdf'
import { tabularDigits } from './tabularDigits'
import type { Weight } from './tokens'

/** The font files of the report, as bytes of TrueType files. */
export type FontFiles = Readonly<Record<FontName, Uint8Array>>

export type FontName = Exclude<Weight, 'heading'> | 'serif' | 'fallback' | 'fallbackBold'

export const fontFileNames: Readonly<Record<FontName, string>> = {
  regular: 'Inter-Regular.ttf',
  medium: 'Inter-Medium.ttf',
  semibold: 'Inter-SemiBold.ttf',
  bold: 'Inter-Bold.ttf',
  italic: 'Inter-Italic.ttf',
  serif: 'SourceSerif4-SemiBold.ttf',
  fallback: 'DejaVuSans.ttf',
  fallbackBold: 'DejaVuSans-Bold.ttf',
}

/** The names by which the PDF knows the fonts. */
export const familyOf = (font: FontName): string => fontFileNames[font].replace('.ttf', '')

/** What the report reads of a font that jsPDF has parsed. */
interface ParsedFont {
  readonly cmap: { readonly unicode: { readonly codeMap: Record<number, number | undefined> } }
  readonly widthOfGlyph: (glyph: number) => number
}

/** Which characters a font has, and how wide they are. */
export interface FontMetrics {
  /** Whether the font has a drawing for the code point. */
  readonly has: (codePoint: number) => boolean
  /** Thousandths of the type size. */
  readonly widthOf: (codePoint: number) => number
}

function binaryString(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** Embeds a font into the document (jsPDF keeps only the glyphs that are used) and says what it covers. */
export function embedFont(pdf: jsPDF, font: FontName, bytes: Uint8Array): FontMetrics {
  const file = fontFileNames[font]
  pdf.addFileToVFS(file, binaryString(bytes))
  pdf.addFont(file, familyOf(font), 'normal', undefined, 'Identity-H')
  pdf.setFont(familyOf(font), 'normal')
  // jsPDF's types leave this out; these are the fields of its TTFFont (jsPDF 4.2.1, libs/ttffont.js).
  const internal = pdf.internal as unknown as { getFont: () => { metadata: ParsedFont } }
  const parsed = internal.getFont().metadata
  const glyphs = parsed.cmap.unicode.codeMap
  // Numbers stand below each other in tables, so all digits are as wide as each other.
  const tabular = tabularDigits(bytes)
  for (let digit = 0x30; digit <= 0x39; digit++) {
    const glyph = glyphs[digit] ?? 0
    glyphs[digit] = tabular.get(glyph) ?? glyph
  }
  const widths = new Map<number, number>()
  return {
    // jsPDF writes characters as 16-bit codes, so those beyond them cannot be drawn.
    has: codePoint => codePoint < 0xffff && (glyphs[codePoint] ?? 0) !== 0,
    widthOf(codePoint) {
      const known = widths.get(codePoint)
      if (known !== undefined) return known
      const width = parsed.widthOfGlyph(glyphs[codePoint] ?? 0)
      widths.set(codePoint, width)
      return width
    },
  }
}
