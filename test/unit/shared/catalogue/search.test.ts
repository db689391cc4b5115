import { describe, expect, it } from 'vitest'
import { assert, constantFrom, property, string } from 'fast-check'
import { duties, searchDuties } from '../../../../shared/catalogue'

const ids = (text: string): string[] => searchDuties(text).map(duty => duty.id)

describe('searching the catalogue', () => {
  it('gives all duties for a blank text', () => {
    expect(searchDuties('')).toEqual(duties)
    expect(searchDuties('  \t ')).toEqual(duties)
  })

  it('takes no account of case or accents', () => {
    expect(ids('RISK management')).toEqual(ids('risk management'))
    expect(ids('rísk mänagement')).toEqual(ids('risk management'))
    expect(ids('risk management')).toContain('risk.lead-risk-management')
  })

  it('wants every word, in any order, in title, description or area', () => {
    expect(ids('stock slow')).toEqual(['supply-chain.control-stock'])
    expect(ids('slow STOCK')).toEqual(['supply-chain.control-stock'])
    expect(ids('stock zebra')).toEqual([])
    expect(ids('procurement').length).toBeGreaterThanOrEqual(
      duties.filter(duty => duty.area === 'Procurement').length,
    )
  })

  it('puts duties first whose title has all the words', () => {
    const found = searchDuties('budget')
    const places = found.map(duty => duty.title.toLowerCase().includes('budget'))
    expect(places).toEqual([...places].sort((a, b) => Number(b) - Number(a)))
    expect(places).toContain(true)
    expect(places).toContain(false)
  })

  it('finds every duty by its own title', () => {
    for (const duty of duties) expect(searchDuties(duty.title)).toContain(duty)
  })

  it('finds no more with more words, and never breaks on any text', () => {
    assert(
      property(string(), constantFrom(...duties.map(duty => duty.title)), (extra, title) => {
        const wide = new Set(searchDuties(title))
        expect(searchDuties(`${title} ${extra}`).every(duty => wide.has(duty))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
