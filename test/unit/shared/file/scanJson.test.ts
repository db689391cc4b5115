import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeInPieces, decodeWorkbook } from '../../../../shared/file/decode'
import { encodeWorkbookJson } from '../../../../shared/file/encode'
import { makeUp, piecesOfJson } from '../../../../shared/file/pieces'
import type { WorkbookPieces } from '../../../../shared/file/pieces'
import { scanJson } from '../../../../shared/file/scanJson'
import type { Workbook } from '../../../../shared/model/schema'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'
import { sampleWorkbook } from './container'
import { whole } from './whole'

const utf8 = new TextEncoder()
const stamp = { revision: 'v1', parents: [], appVersion: '0.1.0', savedAt: '2026-03-31T10:00:00.000Z' }

function cut(text: string): { pieces: WorkbookPieces; mayBeUsed: boolean } {
  const bytes = utf8.encode(text)
  const long = scanJson(bytes) ?? []
  const pieces = piecesOfJson(bytes, long)
  if (!pieces) throw new Error('no UTF-8')
  // What is put together here is no workbook, and need not be.
  return { pieces, mayBeUsed: makeUp(JSON.parse(text) as Workbook, pieces, long) }
}

const longText = (length: number): string => 'x,[{"\\"}]'.repeat(length)
/** A list that is long enough to be cut into several pieces. */
const longList = (items: number): unknown[] =>
  Array.from({ length: items }, (_, id) => ({ id, 'te"xt': longText(4000) }))

describe('the bytes of a JSON text', () => {
  it('of a large workbook fall into pieces that make it up, none of them long', () => {
    const { workbook } = generatedWorkbook('L')
    const text = JSON.stringify(workbook)
    const { pieces, mayBeUsed } = cut(text)
    expect(mayBeUsed).toBe(true)
    expect(JSON.stringify(whole(pieces))).toBe(text)
    const texts = [pieces.outline, ...pieces.lists.flatMap(list => list.pieces)]
    expect(texts.length).toBeGreaterThan(50)
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(200_000)
  })

  it('fall into pieces that mean the same, whatever is in them', () => {
    const anything = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.string({ unit: 'binary' }),
        fc.constantFrom(longText(12_000), ',', ']', null, 1.5, true),
        fc.array(tie('value'), { maxLength: 6 }),
        fc.dictionary(
          fc.string().filter(key => key !== '__proto__'),
          tie('value'),
          { maxKeys: 4 },
        ),
      ),
    }))
    fc.assert(
      fc.property(anything.value, fc.constantFrom(undefined, 1), (value, space) => {
        const text = JSON.stringify(value, null, space)
        const { pieces, mayBeUsed } = cut(text)
        expect(mayBeUsed).toBe(true)
        expect(JSON.stringify(whole(pieces))).toBe(JSON.stringify(value))
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['the first of two lists of the same key is long', `{"a":${JSON.stringify(longList(6))},"a":[1]}`],
    ['… and the second is empty', `{"a":${JSON.stringify(longList(6))},"a":[]}`],
    ['both are long', `{"a":${JSON.stringify(longList(6))},"a":${JSON.stringify(longList(7))}}`],
    ['what holds it stands twice', `{"a":[{"b":${JSON.stringify(longList(6))}}],"a":[{"b":[]}]}`],
    ['no list follows it', `{"a":${JSON.stringify(longList(6))},"a":"text"}`],
  ])('do not pass for another text where %s', (_, text) => {
    expect(cut(text).mayBeUsed).toBe(false)
  })

  it('may say a key twice, of which the last means something', () => {
    const workbook = sampleWorkbook()
    const responsibilities = generatedWorkbook('L').workbook.responsibilities
    const text = JSON.stringify(workbook).replace(
      '{',
      `{"responsibilities":${JSON.stringify(responsibilities)},`,
    )
    const bytes = encodeWorkbookJson(utf8.encode(text), stamp)
    const decoded = decodeWorkbook(bytes, 'twice.remit')
    const inPieces = decodeInPieces(bytes, 'twice.remit')
    if (!decoded.ok || !inPieces.ok) throw new Error('It was refused.')
    expect(whole(inPieces.pieces)).toEqual(decoded.workbook)
    expect(decoded.workbook.responsibilities).toEqual(workbook.responsibilities)
  })
})
