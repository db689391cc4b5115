import type { jsPDF } from 'jspdf'
import { noGlyphs } from '../content/warnings'
import { EmbeddedFont, withTexts } from './extraFont'
import type { TextGlyph } from './extraFont'
import { extraFontsOf } from './extraText'
import { embedFont, fontFileNames } from './fonts'
import type { FontFiles, FontMetrics, FontName } from './fonts'
import { cleaned, isComplex, isInvisible, mirrored, stretchesOf } from './scripts'
import type { ExtraFont, ShapingFont } from './shaping'
import type { TypeStyle } from './tokens'

/** A stretch of text in one of the report's own fonts, in the order in which it is drawn. */
interface PlainRun {
  readonly font: FontName
  readonly text: string
  /** Points. */
  readonly width: number
}

/** A stretch of text that was shaped in an extra font. */
interface ShapedRun {
  readonly shapedIn: ShapingFont
  readonly glyphs: readonly TextGlyph[]
  readonly rightToLeft: boolean
  /** Points. */
  readonly width: number
}

export type Run = PlainRun | ShapedRun

/** A part of a line. */
export interface StyledText {
  readonly text: string
  readonly style: TypeStyle
}

/** How a place in a line is set. */
interface Setting {
  readonly font: ExtraFont | null
  readonly style: TypeStyle
}

/** A line of text, ready to be drawn. */
export interface SetLine {
  readonly style: TypeStyle
  readonly runs: readonly Run[]
  /** Points. */
  readonly width: number
  /** Whether its paragraph is read from right to left. */
  readonly rightToLeft: boolean
  /** Points between the left edge of its room and where it begins: nothing where it is read from left to right. */
  readonly inset: number
}

const isStrong = (weight: TypeStyle['weight']): boolean =>
  weight === 'semibold' || weight === 'bold' || weight === 'heading'

/** Letters and signs that the report's own fonts have for certain. */
const plain = /^[\u0020-\u007e\u00a0-\u017f\u2013-\u2026]*$/

const replacement = '□'
const replacementCode = 0x25a1

/**
 * Sets text in the report's fonts. Every character is looked up before it is drawn: what Inter lacks is set in
 * DejaVu Sans; what neither has, or has to be joined or ordered, is shaped in one of the extra fonts; and what none has
 * becomes a box and a warning that names the text.
 */
export class Typeface {
  readonly #pdf: jsPDF
  readonly #files: FontFiles
  readonly #headings: FontName
  readonly #fonts = new Map<FontName, FontMetrics>()
  /** Texts with signs that no font has, by those signs. */
  readonly #lacking = new Map<string, string[]>()
  readonly #extras: readonly ExtraFont[]
  readonly #embedded = new Map<ShapingFont, EmbeddedFont>()
  /** Widths of texts that are shaped, in thousandths of the type size. */
  readonly #shapedWidths = new Map<string, number>()
  /** Lines that were set: titles, names and numbers come again and again. */
  readonly #lines = new Map<TypeStyle, Map<string, SetLine>>()
  /** Texts that were inspected, with what they are when cleaned. */
  readonly #looked = new Map<string, string>()

  constructor(pdf: jsPDF, files: FontFiles, extras: readonly ExtraFont[], headings: FontName) {
    this.#pdf = pdf
    this.#files = files
    this.#extras = extras
    this.#headings = headings
  }

  get warnings(): readonly string[] {
    return this.#groupedLacking().map(([signs, texts]) => noGlyphs(signs.join(' '), texts))
  }

  /** Few signs first; texts whose signs others have named already are counted with the first of those. */
  #groupedLacking(): readonly (readonly [signs: readonly string[], texts: readonly string[]])[] {
    const groups: { readonly signs: string[]; readonly texts: string[] }[] = []
    const ordered = [...this.#lacking]
      .map(([signs, texts]) => ({ signs: signs.split(' '), texts }))
      .toSorted((one, other) => one.signs.length - other.signs.length)
    for (const { signs, texts } of ordered) {
      const named = groups.filter(group => signs.some(sign => group.signs.includes(sign)))
      const fresh = signs.filter(sign => !named.some(group => group.signs.includes(sign)))
      const [first] = named
      if (first && fresh.length === 0) first.texts.push(...texts)
      else groups.push({ signs: fresh, texts: [...texts] })
    }
    return groups.map(({ signs, texts }) => [signs, texts])
  }

  /** Sets one line, and notes what of the text no font has. */
  line(text: string, style: TypeStyle): SetLine {
    const clean = this.inspected(text)
    return this.lineOf(clean, style)
  }

  /** Text ready to be broken into lines; notes what of it no font has. */
  inspected(text: string): string {
    const known = this.#looked.get(text)
    if (known !== undefined) return known
    const clean = cleaned(text)
    this.#looked.set(text, clean)
    if (clean !== text && this.#looked.has(clean)) return clean
    this.#looked.set(clean, clean)
    const missing = this.#missing(clean)
    if (missing.length > 0) {
      const signs = [...new Set(missing)].join(' ')
      this.#lacking.set(signs, [...(this.#lacking.get(signs) ?? []), clean])
    }
    return clean
  }

  #missing(clean: string): readonly string[] {
    if (!this.#needsShaping(clean)) return []
    const extras = this.#extraFonts(clean)
    let at = 0
    return [...clean].filter(sign => {
      const extra = extras[at] ?? null
      at += sign.length
      return extra === null && !isInvisible(sign) && (isComplex(sign) || !this.#isBundled(sign))
    })
  }

  /** Whether the report's own fonts cannot draw a text letter by letter. */
  #needsShaping(clean: string): boolean {
    return !plain.test(clean) && (isComplex(clean) || [...clean].some(sign => !this.#isBundled(sign)))
  }

  #extraFonts(clean: string): readonly (ExtraFont | null)[] {
    return extraFontsOf(clean, this.#extras, sign => this.#isBundled(sign))
  }

  #isBundled(sign: string): boolean {
    return this.#fontFor(sign, 'regular') !== null
  }

  /** Sets a piece of inspected text. */
  lineOf(clean: string, style: TypeStyle): SetLine {
    let lines = this.#lines.get(style)
    if (!lines) this.#lines.set(style, (lines = new Map<string, SetLine>()))
    const known = lines.get(clean)
    if (known) return known
    const line = this.#newLine(clean, style)
    lines.set(clean, line)
    return line
  }

  #newLine(clean: string, style: TypeStyle): SetLine {
    const font = this.#named(style.weight)
    const length = this.#metrics(font).lengthOf(clean)
    if (length < 0 || clean === '') return this.lineOfParts([{ text: clean, style }], style)
    const width = (length * style.size) / 1000
    return { style, runs: [{ font, text: clean, width }], width, rightToLeft: false, inset: 0 }
  }

  /** Sets one line of inspected texts in styles of their own, of one size. */
  lineOfParts(parts: readonly StyledText[], style: TypeStyle): SetLine {
    const runs = parts.some(({ text }) => this.#needsShaping(text))
      ? this.#shapedRuns(parts)
      : parts.flatMap(part => this.#plainRuns(part.text, part.style))
    const width = runs.reduce((sum, { width: own }) => sum + own, 0)
    return { style, runs, width, rightToLeft: false, inset: 0 }
  }

  #plainRuns(clean: string, style: TypeStyle): readonly PlainRun[] {
    const runs: PlainRun[] = []
    let font: FontName | null = null
    let text = ''
    let width = 0
    const close = () => {
      if (font && text !== '') runs.push({ font, text, width: (width * style.size) / 1000 })
      text = ''
      width = 0
    }
    for (const sign of clean) {
      const found: FontName | null = isComplex(sign) ? null : this.#fontFor(sign, style.weight)
      const next: FontName = found ?? this.#fontFor(replacement, style.weight) ?? this.#named(style.weight)
      if (next !== font) {
        close()
        font = next
      }
      text += found ? sign : replacement
      width += this.#metrics(next).widthOf(found ? (sign.codePointAt(0) ?? 0) : replacementCode)
    }
    close()
    return runs
  }

  /** One line of text that is joined or ordered, or needs an extra font, from left to right as it is drawn. */
  #shapedRuns(parts: readonly StyledText[]): readonly Run[] {
    const line = parts.map(({ text }) => text).join('')
    const extras = this.#extraFonts(line)
    const settings: Setting[] = []
    for (const { text, style } of parts) {
      const own = new Map<ExtraFont | null, Setting>()
      for (const font of extras.slice(settings.length, settings.length + text.length)) {
        const setting = own.get(font) ?? { font, style }
        own.set(font, setting)
        settings.push(setting)
      }
    }
    const stretches = stretchesOf(line, settings, ({ font }) => font !== null)
    return stretches.flatMap(({ from, to, font: { font, style }, rightToLeft }): readonly Run[] => {
      if (font === null) {
        const seen = Array.from(line.slice(from, to))
          .filter(sign => !isInvisible(sign))
          .join('')
        return this.#plainRuns(rightToLeft ? mirrored(seen) : seen, style)
      }
      const shapedIn = isStrong(style.weight) ? font.bold : font.regular
      const shaped = shapedIn.shape(line, from, to, rightToLeft ? 'rightToLeft' : 'leftToRight')
      const wide = shaped.reduce((sum, { advance }) => sum + advance, 0)
      const glyphs = withTexts(line, to, shaped, rightToLeft)
      return [{ shapedIn, glyphs, rightToLeft, width: (wide * style.size) / 1000 }]
    })
  }

  /** Width of inspected text, in points. */
  widthOf(clean: string, style: TypeStyle): number {
    const metrics = this.#metrics(this.#named(style.weight))
    const length = metrics.lengthOf(clean)
    if (length >= 0) return (length * style.size) / 1000
    let width = 0
    for (let at = 0; at < clean.length; at++) {
      const code = clean.charCodeAt(at)
      if (!metrics.has(code)) return (this.#shapedWidth(clean, style) * style.size) / 1000
      width += metrics.widthOf(code)
    }
    return (width * style.size) / 1000
  }

  #shapedWidth(clean: string, style: TypeStyle): number {
    const key = `${style.weight} ${clean}`
    const known = this.#shapedWidths.get(key)
    if (known !== undefined) return known
    const width = (this.lineOf(clean, style).width * 1000) / style.size
    this.#shapedWidths.set(key, width)
    return width
  }

  /** A run as the PDF has it: the font's name on the page, and the operator that shows the glyphs. */
  encoded(run: Run, size: number): { readonly name: string; readonly shown: string } {
    if ('font' in run) {
      const metrics = this.#metrics(run.font)
      return { name: metrics.key, shown: `(${metrics.encode(run.text)}) Tj` }
    }
    const embedded = this.#embed(run.shapedIn)
    return { name: embedded.key, shown: embedded.show(run.glyphs, size, run.rightToLeft) }
  }

  /** @throws what kept an extra font from being written */
  assertWritten(): void {
    for (const { failure } of this.#embedded.values()) if (failure !== null) throw failure
  }

  #embed(font: ShapingFont): EmbeddedFont {
    const known = this.#embedded.get(font)
    if (known) return known
    // Its file is known from now on at the latest.
    this.#metrics('regular')
    const embedded = new EmbeddedFont(this.#pdf, fontFileNames.regular, font, this.#embedded.size)
    this.#embedded.set(font, embedded)
    return embedded
  }

  #fontFor(sign: string, weight: TypeStyle['weight']): FontName | null {
    const codePoint = sign.codePointAt(0) ?? 0
    const font = this.#named(weight)
    if (this.#metrics(font).has(codePoint)) return font
    const order: readonly FontName[] = isStrong(weight) ? ['fallbackBold', 'fallback'] : ['fallback']
    return order.find(font => this.#metrics(font).has(codePoint)) ?? null
  }

  #named(weight: TypeStyle['weight']): FontName {
    return weight === 'heading' ? this.#headings : weight
  }

  #metrics(font: FontName): FontMetrics {
    const known = this.#fonts.get(font)
    if (known) return known
    const metrics = embedFont(this.#pdf, font, this.#files[font])
    this.#fonts.set(font, metrics)
    return metrics
  }
}
