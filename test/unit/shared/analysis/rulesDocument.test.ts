import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rules, rulesDocument } from '../../../../shared/analysis'
import { thresholdIds } from '../../../../shared/model/thresholds'

const file = fileURLToPath(new URL('../../../../docs/rules.md', import.meta.url))

describe('docs/rules.md', () => {
  it('is current (to renew it: UPDATE_DOCS=1 npm run unit -- rulesDocument)', () => {
    const text = rulesDocument()
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, text)
    expect(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).toBe(text)
  })

  it('names every rule and every threshold that a rule uses', () => {
    for (const { id } of rules) expect(rulesDocument()).toContain(`\`${id}\``)
    const used = new Set(rules.flatMap(({ thresholds }) => thresholds))
    expect([...used].sort()).toEqual([...thresholdIds].sort())
  })
})

describe('the table of rules', () => {
  it('names each rule once, by its kind, before those that it suppresses and that are asked in the same way', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [at, { id, kind, suppresses, each }] of rules.entries()) {
      expect(id.startsWith(`${kind}.`)).toBe(true)
      for (const suppressed of suppresses) {
        const place = ids.indexOf(suppressed)
        expect(place).toBeGreaterThan(at)
        expect(rules[place]?.each).toBe(each)
      }
    }
  })
})
