import type { jsPDF } from 'jspdf'
import { noGlyphs, rightToLeftText } from '../content/warnings'
import { embedFont } from './fonts'
import type { FontFiles, FontMetrics, FontName } from './fonts'
import { cleaned, inDrawnOrder, readsRightToLeft } from './scripts'
import type { TypeStyle } from './tokens'

/** A stretch of text in one font, in the order in which it is drawn. */
export interface Run {
  readonly font: FontName
  readonly text: string
  /** Points. */
  readonly width: number
}

/** A line of text, ready to be drawn. */
export interface SetLine {
  readonly style: TypeStyle
  readonly runs: readonly Run[]
  /** Points. */
  readonly width: number
}

const replacement = '□'
const replacementCode = 0x25a1

/**
 * Sets text in the report's fonts. Every character is looked up before it is drawn: what Inter lacks is set in
 * DejaVu Sans, and what neither has becomes a box and a warning that names the text.
 */
export class Typeface {
  readonly #pdf: jsPDF
  readonly #files: FontFiles
  readonly #headings: FontName
  readonly #fonts = new Map<FontName, FontMetrics>()
  /** Texts with signs that no font has, by those signs. */
  readonly #lacking = new Map<string, string[]>()
  readonly #rightToLeft: string[] = []
  readonly #looked = new Set<string>()

  constructor(pdf: jsPDF, files: FontFiles, headings: FontName) {
    this.#pdf = pdf
    this.#files = files
    this.#headings = headings
  }

  get warnings(): readonly string[] {
    return [
      ...this.#groupedLacking().map(([signs, texts]) => noGlyphs(signs.join(' '), texts)),
      ...(this.#rightToLeft.length > 0 ? [rightToLeftText(this.#rightToLeft)] : []),
    ]
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
    const clean = cleaned(text)
    if (this.#looked.has(clean)) return clean
    this.#looked.add(clean)
    const missing = [...clean].filter(sign => this.#fontFor(sign, 'regular') === null)
    if (missing.length > 0) {
      const signs = [...new Set(missing)].join(' ')
      this.#lacking.set(signs, [...(this.#lacking.get(signs) ?? []), clean])
    }
    if (readsRightToLeft(clean)) this.#rightToLeft.push(clean)
    return clean
  }

  /** Sets a piece of inspected text. */
  lineOf(clean: string, style: TypeStyle): SetLine {
    const runs: Run[] = []
    let total = 0
    let font: FontName | null = null
    let text = ''
    let width = 0
    const close = () => {
      if (font && text !== '') runs.push({ font, text, width: (width * style.size) / 1000 })
      total += width
      text = ''
      width = 0
    }
    for (const sign of inDrawnOrder(clean)) {
      const found: FontName | null = this.#fontFor(sign, style.weight)
      const next: FontName = found ?? this.#named(style.weight)
      if (next !== font) {
        close()
        font = next
      }
      text += found ? sign : replacement
      width += this.#metrics(next).widthOf(found ? (sign.codePointAt(0) ?? 0) : replacementCode)
    }
    close()
    return { style, runs, width: (total * style.size) / 1000 }
  }

  /** Width of inspected text, in points. */
  widthOf(clean: string, style: TypeStyle): number {
    if (readsRightToLeft(clean)) return this.lineOf(clean, style).width
    const metrics = this.#metrics(this.#named(style.weight))
    let width = 0
    for (let at = 0; at < clean.length; at++) {
      const code = clean.charCodeAt(at)
      if (!metrics.has(code)) return this.lineOf(clean, style).width
      width += metrics.widthOf(code)
    }
    return (width * style.size) / 1000
  }

  /** A run as the PDF has it: the font's name on the page, and the glyphs. */
  encoded(run: Run): { readonly name: string; readonly glyphs: string } {
    const metrics = this.#metrics(run.font)
    return { name: metrics.key, glyphs: metrics.encode(run.text) }
  }

  #fontFor(sign: string, weight: TypeStyle['weight']): FontName | null {
    const codePoint = sign.codePointAt(0) ?? 0
    const font = this.#named(weight)
    if (this.#metrics(font).has(codePoint)) return font
    const strong = weight === 'semibold' || weight === 'bold' || weight === 'heading'
    const order: readonly FontName[] = strong ? ['fallbackBold', 'fallback'] : ['fallback']
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
