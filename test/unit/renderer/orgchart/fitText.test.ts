import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitLine, fitLines, readsFromRight } from '../../../../renderer/orgchart/fitText'

/** Every sign is one wide. */
const measure = (text: string): number => Array.from(text).length

describe('fitting text', () => {
  it('leaves what fits and cuts the rest with an ellipsis', () => {
    expect(fitLine('Director', 8, measure)).toBe('Director')
    expect(fitLine('Director of Finance', 8, measure)).toBe('Directo…')
  })

  it('breaks between words and cuts the last line', () => {
    expect(fitLines('Head of Internal Audit', 12, 2, measure)).toEqual(['Head of', 'Internal Au…'])
    expect(fitLines('Head of Audit', 8, 2, measure)).toEqual(['Head of', 'Audit'])
  })

  it('breaks scripts without spaces and words that are longer than a line', () => {
    expect(fitLines('首席运营官兼董事会秘书', 6, 2, measure).join('')).toBe('首席运营官兼董事会秘书')
    expect(fitLines('Donaudampfschiff', 10, 2, measure)).toEqual(['Donaudampf', 'schiff'])
  })

  it('never takes a sign of several parts to pieces', () => {
    expect(fitLine('👩‍💻👩‍💻👩‍💻', 4, text => Array.from(new Intl.Segmenter().segment(text)).length)).toBe('👩‍💻👩‍💻👩‍💻')
    expect(fitLine('👩‍💻👩‍💻👩‍💻', 2, text => Array.from(new Intl.Segmenter().segment(text)).length)).toBe('👩‍💻…')
  })

  it('gives no more lines than asked for, none of them too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 20 }),
        (text, width) => {
          const lines = fitLines(text, width, 2, graphemes)
          expect(lines.length).toBeLessThanOrEqual(2)
          for (const line of lines) expect(graphemes(line)).toBeLessThanOrEqual(width)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('tells by the first letter whether a text reads from right to left', () => {
    expect(readsFromRight('مدير العمليات')).toBe(true)
    expect(readsFromRight('3. מנהל')).toBe(true)
    expect(readsFromRight('COO مدير')).toBe(false)
  })
})

const graphemes = (text: string): number => Array.from(new Intl.Segmenter().segment(text)).length
