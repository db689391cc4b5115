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

/** What the report reads and writes of a font that jsPDF has parsed: fields of its TTFFont (jsPDF 4.2.1, libs/ttffont.js). */
interface ParsedFont {
  readonly cmap: {
    readonly unicode: { readonly codeMap: Record<number, number | undefined> }
    raw: () => number[]
  }
  readonly post: { raw: () => number[] }
  readonly name: { raw: () => number[] }
  readonly widthOfGlyph: (glyph: number) => number
  /** The glyphs that are embedded, what they stand for, and their widths as a PDF lists them. */
  readonly glyIdsUsed: number[]
  readonly toUnicode: Record<number, number>
  readonly Unicode: { readonly widths: (number | number[])[] }
}

/** Which characters a font has, and how wide they are. */
export interface FontMetrics {
  /** The name by which the PDF's pages call the font. */
  readonly key: string
  /** Whether the font has a drawing for the code point. */
  readonly has: (codePoint: number) => boolean
  /** Thousandths of the type size. */
  readonly widthOf: (codePoint: number) => number
  /** Of a whole text; -1 where a letter of it lacks or is not of the most common ones. */
  readonly lengthOf: (text: string) => number
  /** Text as the numbers of its glyphs, two bytes each, as it stands in a literal string. What is asked for here is embedded. */
  readonly encode: (text: string) => string
}

/** The Latin letters with their marks, which most texts have. */
const knownCodes = 0x250

const binaries = new WeakMap<Uint8Array, string>()

function binaryString(bytes: Uint8Array): string {
  const known = binaries.get(bytes)
  if (known !== undefined) return known
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  binaries.set(bytes, text)
  return text
}

/** A byte of a literal string (PDF 1.7, 7.3.4.2). */
const literal = (byte: number): string => {
  const sign = String.fromCharCode(byte)
  return sign === '\r' ? '\\r' : '()\\'.includes(sign) ? `\\${sign}` : sign
}

const emptyTable = {
  /** No character map: glyphs are named by their numbers. */
  cmap: [0, 0, 0, 0],
  /** Version 3: no names of glyphs. */
  post: [0, 3, 0, 0, ...Array.from({ length: 28 }, () => 0)],
  /** No names. */
  name: [0, 0, 0, 0, 0, 6],
} as const

/** Embeds a font into the document (jsPDF keeps only the glyphs that are used) and says what it covers. */
export function embedFont(pdf: jsPDF, font: FontName, bytes: Uint8Array): FontMetrics {
  const file = fontFileNames[font]
  pdf.addFileToVFS(file, binaryString(bytes))
  pdf.addFont(file, familyOf(font), 'normal', undefined, 'Identity-H')
  pdf.setFont(familyOf(font), 'normal')
  // jsPDF's types leave these out.
  const internal = pdf.internal as unknown as { getFont: () => { id: string; metadata: ParsedFont } }
  const { id, metadata: parsed } = internal.getFont()
  const glyphs = parsed.cmap.unicode.codeMap
  // A reader finds glyphs by number and text in a map of their own, so these tables would only make the file larger.
  for (const table of ['cmap', 'post', 'name'] as const) parsed[table].raw = () => [...emptyTable[table]]
  // Numbers stand below each other in tables, so all digits are as wide as each other.
  const tabular = tabularDigits(bytes)
  for (let digit = 0x30; digit <= 0x39; digit++) {
    const glyph = glyphs[digit] ?? 0
    glyphs[digit] = tabular.get(glyph) ?? glyph
  }
  const has = (code: number): boolean => code < 0xffff && (glyphs[code] ?? 0) !== 0
  const widthOf = (code: number): number => parsed.widthOfGlyph(glyphs[code] ?? 0)
  /** Widths of the letters of most texts by their code; -1 where the font lacks one, 0 where it was not looked up. */
  const known = new Float64Array(knownCodes)
  const look = (code: number): number => (known[code] = has(code) ? widthOf(code) : -1)
  const encoded = new Map<number, string>()
  const shown: string[] = Array.from({ length: knownCodes }, () => '')
  const texts = new Map<string, string>()
  const encode = (code: number): string => {
    const again = encoded.get(code)
    if (again !== undefined) return again
    const glyph = glyphs[code] ?? 0
    // Fonts that nothing is set in are left out of the file; jsPDF notes that one is used when it draws with it.
    if (encoded.size === 0) pdf.setFont(familyOf(font), 'normal').text(' ', 0, 0)
    parsed.glyIdsUsed.push(glyph)
    parsed.toUnicode[glyph] = code
    parsed.Unicode.widths.push(glyph, [Math.trunc(parsed.widthOfGlyph(glyph))])
    const said = literal(glyph >> 8) + literal(glyph & 0xff)
    encoded.set(code, said)
    if (code < knownCodes) shown[code] = said
    return said
  }
  return {
    key: id,
    // jsPDF writes characters as 16-bit codes, so those beyond them cannot be drawn.
    has,
    widthOf,
    lengthOf(text) {
      let length = 0
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        if (code >= knownCodes) return -1
        const width = known[code] || look(code)
        if (width < 0) return -1
        length += width
      }
      return length
    },
    encode(text) {
      const known = texts.get(text)
      if (known !== undefined) return known
      let said = ''
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        said += shown[code] || encode(code)
      }
      texts.set(text, said)
      return said
    },
  }
}
