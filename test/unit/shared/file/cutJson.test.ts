import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWorkbookJson } from '../../../../shared/file/decode'
import type { Workbook } from '../../../../shared/model/schema'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'
import { sampleWorkbook } from './container'
import { readCut } from './readCut'

const { workbook } = generatedWorkbook('S')
const text = JSON.stringify(workbook)
/** So that lists of a few records are cut. */
const short = 300

const whole = (json: string): Workbook | null => {
  const read = decodeWorkbookJson(new TextEncoder().encode(json))
  return read.ok ? read.value : null
}

describe('a workbook that is read in pieces', () => {
  it.each([
    ['the sample', JSON.stringify(sampleWorkbook()), short],
    ['a small one', text, short],
    ['one of size M', JSON.stringify(generatedWorkbook('M').workbook), undefined],
  ])('is what it is as a whole: %s', (_, json, length) => {
    const { workbook: read, pieces } = readCut(json, length)
    expect(pieces).toBeGreaterThan(1)
    expect(JSON.stringify(read)).toBe(json)
  })

  it('is taken only where the whole is, and for the same, whatever stands in its texts', () => {
    const nasty = fc.constantFrom(
      '},{',
      '}]',
      '[{',
      '"',
      '\\',
      '","',
      '"}],"',
      ':',
      '[',
      ']',
      '{',
      '}',
      'é',
      '\u2028',
    )
    const words = fc.array(nasty, { maxLength: 6 }).map(parts => parts.join('').repeat(8))
    const places = fc.constantFrom('title', 'holder', 'notes', 'scope', 'area', 'name', 'description')
    fc.assert(
      fc.property(places, fc.nat(30), words, (field, every, value) => {
        let count = 0
        const changed = JSON.stringify(workbook, (key, old: unknown) =>
          key === field && count++ % (every + 1) === 0 ? `${String(old)}${value}` : old,
        )
        const read = readCut(changed, short).workbook
        const right = whole(changed)
        expect(JSON.stringify(right)).toBe(changed)
        expect(read ?? right).toEqual(right)
      }),
      { numRuns: 60 },
    )
  })

  it('is taken only where the whole is, and for the same, whatever is done to its letters', () => {
    const verdicts = { taken: 0, refused: 0 }
    const stretch = fc.constantFrom(
      '',
      ' ',
      ',',
      ']',
      '[',
      '{',
      '}',
      '"',
      '[]',
      '},{',
      '}]',
      '[{',
      ',"id":"x"',
      '\\',
    )
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(3), stretch, (at, gone, come) => {
        const changed = text.slice(0, at) + come + text.slice(at + gone)
        const [read, right] = [readCut(changed, short).workbook, whole(changed)]
        verdicts[read ? 'taken' : 'refused']++
        expect(read ?? right).toEqual(right)
      }),
      { numRuns: 400 },
    )
    expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(10)
  })

  const positions = JSON.stringify(workbook.scenarios[0]?.positions)
  const duties = JSON.stringify(workbook.responsibilities)
  it.each([
    ['a list that stands twice', text.replace('{', `{"responsibilities":${duties},`)],
    ['a list in the place of which a text stands later', text.replace(/\}$/, ',"responsibilities":"none"}')],
    [
      'a list in the place of which an empty one stands later',
      text.replace(/\}$/, ',"responsibilities":[]}'),
    ],
    ['a key that would pass for a prototype', text.replace('"thresholds":{', '"thresholds":{"__proto__":1,')],
    ['a list that the form does not know', text.replace('{', `{"more":${positions},`)],
    ['a record with a field too many', text.replace('"dottedLines"', '"more":1,"dottedLines"')],
    ['more lists inside each other than there may be', `${'['.repeat(100_000)}${text}`],
    [
      'an id that stands twice',
      text.replace(duties, JSON.stringify([...workbook.responsibilities, workbook.responsibilities[0]])),
    ],
  ])('is left to the whole check, or refused, with %s', (_, changed) => {
    expect(changed).not.toBe(text)
    expect(readCut(changed, short).workbook).toBeNull()
  })

  it('is left to the whole check where it is not as Remit writes it', () => {
    const spaced = JSON.stringify(generatedWorkbook('M').workbook, null, 1)
    expect(readCut(spaced)).toEqual({ workbook: null, pieces: 0 })
  })
})
