import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgottenVersions, keptFor, versionsToKeep } from '../../../../shared/file/retention'
import type { KeptVersion } from '../../../../shared/file/retention'

const minute = 60 * 1000
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 2, 31, 15, 30)

const ago = (...ages: readonly number[]): KeptVersion[] =>
  ages.map(age => ({ id: String(age), savedAt: now - age, size: 1000 }))
const agesKept = (versions: readonly KeptVersion[], most?: number): number[] =>
  [...versionsToKeep(versions, now, most)].map(Number)

const anyVersions = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    savedAt: fc.integer({ min: now - 40 * day, max: now + hour }),
    size: fc.integer({ min: 1, max: 1_000_000 }),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
)

describe('which versions are kept', () => {
  it('all of the last hour', () => {
    expect(agesKept(ago(0, minute, 2 * minute, 59 * minute))).toEqual([0, minute, 2 * minute, 59 * minute])
  })

  it('the last of each hour of the last day, the last of each day of the last month, and the last before', () => {
    // Half past three: the hours begin at ages of 30 minutes, 90 minutes and so on.
    expect(agesKept(ago(0, 91 * minute, 100 * minute, 149 * minute, 151 * minute))).toEqual([
      0,
      91 * minute,
      151 * minute,
    ])
    expect(agesKept(ago(0, 2 * day, 2 * day + hour, 3 * day, 31 * day, 32 * day))).toEqual([
      0,
      2 * day,
      3 * day,
      31 * day,
    ])
  })

  it('what a file was that nobody saved for long, however often it is saved now', () => {
    expect(agesKept(ago(0, minute, 90 * day))).toEqual([0, minute, 90 * day])
  })

  it('the newest, however old or large it is', () => {
    expect(agesKept(ago(400 * day, 500 * day))).toEqual([400 * day])
    expect(agesKept(ago(minute, 2 * minute), 10)).toEqual([minute])
  })

  it('as many as fit, newest first', () => {
    expect(agesKept(ago(0, minute, 2 * minute), 2500)).toEqual([0, minute])
  })

  it('never keeps what was not given, never more than fits, and always the newest', () => {
    fc.assert(
      fc.property(anyVersions, fc.integer({ min: 0, max: 5_000_000 }), (versions, most) => {
        const kept = versions.filter(({ id }) => versionsToKeep(versions, now, most).has(id))
        const newest = Math.max(...versions.map(({ savedAt }) => savedAt))
        expect(kept.some(({ savedAt }) => savedAt === newest)).toBe(versions.length > 0)
        const bytes = kept.reduce((sum, { size }) => sum + size, 0)
        expect(kept.length <= 1 || bytes <= most).toBe(true)
      }),
    )
  })

  it('takes back nothing when it is asked again, or asked after each save', () => {
    fc.assert(
      fc.property(anyVersions, versions => {
        const once = versionsToKeep(versions, now)
        const left = versions.filter(({ id }) => once.has(id))
        expect(versionsToKeep(left, now)).toEqual(once)
      }),
    )
  })

  it('leaves every hour of the last day and every day of the last month that had a version with one', () => {
    fc.assert(
      fc.property(anyVersions, versions => {
        const kept = versions.filter(({ id }) => versionsToKeep(versions, now).has(id))
        const spanOf = (savedAt: number) => (now - savedAt < day ? hour : day)
        const alone = versions.filter(
          ({ savedAt }) =>
            now - savedAt < 31 * day &&
            !kept.some(
              other => Math.floor(other.savedAt / spanOf(savedAt)) === Math.floor(savedAt / spanOf(savedAt)),
            ),
        )
        expect(alone).toEqual([])
      }),
    )
  })
})

describe('whose versions are forgotten', () => {
  const file = (id: string, state: 'there' | 'gone' | 'away' | 'unknown', age: number | null) => ({
    id,
    file: state,
    newest: age === null ? null : now - age,
  })

  it('those of files that are gone or forgotten, a year after the last version; of files away, after three', () => {
    const late = keptFor.gone + 1
    const all = [
      file('gone', 'gone', late),
      file('unknown', 'unknown', late),
      file('empty', 'gone', null),
      file('there', 'there', late),
      file('away', 'away', late),
      file('gone lately', 'gone', keptFor.gone),
      file('long away', 'away', keptFor.away + 1),
      file('from the future', 'gone', -day),
    ]
    expect(forgottenVersions(all, now)).toEqual(['gone', 'unknown', 'empty', 'long away'])
  })
})
