import type { Workbook } from '../model/schema'
import type { FontFiles } from './draw/fonts'
import { cleaned, isComplex, isInvisible } from './draw/scripts'
import { coverageOf, faceTables } from './draw/sfnt'
import type { Coverage } from './draw/sfnt'

/** What the fonts of a report have in Latin, Greek and Cyrillic text. */
const beyond = /[^\u0020-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122\u2190-\u2193\u25a1]/

/** The characters of a workbook that the report's own fonts lack or cannot join, in their order. */
export function extraCharacters(workbook: Workbook, fonts: FontFiles): readonly string[] {
  const text = JSON.stringify(workbook)
  if (!beyond.test(text)) return []
  const own = [fonts.regular, fonts.fallback].map(coverageOfFile)
  const isOwn = (sign: string) => own.some(covers => covers(sign.codePointAt(0) ?? 0))
  return [...new Set(cleaned(text))]
    .filter(sign => !isInvisible(sign) && (isComplex(sign) || !isOwn(sign)))
    .toSorted()
}

/** What a font file with one face covers. */
function coverageOfFile(bytes: Uint8Array): Coverage {
  const cmap = faceTables(bytes, 0).get('cmap')
  return cmap ? coverageOf(bytes.subarray(cmap.offset, cmap.offset + cmap.length)) : () => false
}
