import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { quickCheck } from '../../../../shared/file/quickCheck'
import { patternCheck } from '../../../../shared/file/quickPattern'
import { workbookSchema } from '../../../../shared/model/schema'
import { sampleWorkbook } from './container'

const check = quickCheck(workbookSchema)
type Place = readonly (string | number)[]

/** Every place of a JSON value, the value itself first. */
function places(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, key]))]
}

/** A copy in which another value stands at a place; `undefined` takes the field away. */
function withValue(value: unknown, [step, ...rest]: Place, other: unknown): unknown {
  if (step === undefined) return other
  const copy: unknown = structuredClone(value)
  let holder = copy as Record<string, unknown>
  const path = [step, ...rest]
  for (const part of path.slice(0, -1)) holder = holder[part] as Record<string, unknown>
  const last = path.at(-1) ?? step
  if (other === undefined) delete holder[last]
  else holder[last] = other
  return JSON.parse(JSON.stringify(copy))
}

const strange = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    'A',
    'x'.repeat(501),
    'x'.repeat(20_001),
    'p1',
    '__proto__',
  ),
  fc.constantFrom<unknown>(-1, 0, 0.5, 1, 6, 1e15, 1e16, true, [], {}, ['p1'], ['a b'], [null], { id: 'p1' }),
)

describe('the quick check', () => {
  const workbook: unknown = JSON.parse(JSON.stringify(sampleWorkbook()))
  const all = places(workbook)

  it('takes the sample', () => expect(check(workbook)).toBe(true))

  it('says what the schema says, whatever stands at whatever place', () => {
    const verdicts = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(fc.constantFrom(...all), strange, (place, value) => {
        const changed = withValue(workbook, place, value)
        const right = workbookSchema.safeParse(changed).success
        verdicts[right ? 'taken' : 'refused']++
        expect(check(changed)).toBe(right)
      }),
      { numRuns: 1500 },
    )
    expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(50)
  })

  it('refuses a field too many at any place', () => {
    const objects = all.filter(place => {
      const value = place.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], workbook)
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    })
    for (const place of objects) expect(check(withValue(workbook, [...place, 'more'], 1))).toBe(false)
  })

  it('counts the signs of an id as the pattern does', () => {
    const id = /^[A-Za-z0-9._-]{1,40}$/
    const quick = patternCheck(id)
    const signs = fc.string({
      unit: fc.constantFrom('a', 'Z', '7', '.', '_', '-', ' ', '/', 'é', '\u{1f600}', '\n'),
    })
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ maxLength: 45 })), text => quick(text) === id.test(text)),
    )
    for (const length of [0, 1, 40, 41]) expect(quick('p'.repeat(length))).toBe(length === 1 || length === 40)
    expect(patternCheck(/^[A-Z]{1,2}$/i)('ab')).toBe(true)
  })

  it('leaves to the schema what it does not know', () => {
    const dates = quickCheck(
      z.strictObject({
        on: z.iso.date(),
        pair: z.tuple([z.string(), z.number()]),
      }),
    )
    expect(dates({ on: '2026-03-31', pair: ['a', 1] })).toBe(true)
    expect(dates({ on: '2026-02-31', pair: ['a', 1] })).toBe(false)
    expect(dates({ on: '2026-03-31', pair: ['a', 'b'] })).toBe(false)
    const open = quickCheck(z.object({ on: z.string().optional() }))
    expect(open({ more: 1 })).toBe(true)
    expect(open({ on: 1 })).toBe(false)
  })
})
