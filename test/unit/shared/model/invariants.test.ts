import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idSource, newId } from '../../../../shared/model/ids'
import { positionsInCycles } from '../../../../shared/model/cycles'
import { violations } from '../../../../shared/model/invariants'
import { workbookSchema } from '../../../../shared/model/schema'
import type { Scenario, Workbook } from '../../../../shared/model/schema'
import { thresholdIds, thresholds, thresholdsInForce } from '../../../../shared/model/thresholds'
import {
  newPosition,
  newResponsibility,
  newWorkbook,
  reportSections,
} from '../../../../shared/model/workbook'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'

const empty = newWorkbook(
  idSource(() => 0.25),
  '2026-03-31',
)

function withAsIs(changes: Partial<Scenario>, others: Partial<Workbook> = {}): Workbook {
  return {
    ...empty,
    responsibilities: [newResponsibility({ id: 'run', title: 'Run production' })],
    ...others,
    scenarios: empty.scenarios.map(scenario => ({ ...scenario, ...changes })),
  }
}

const cell = (position: string, responsibility: string) =>
  ({ position, responsibility, letters: 'R', scope: '', effort: null }) as const

const picture = (id: string, data: string) => ({ id, mediaType: 'image/png', data }) as const

const broken: [string, Workbook, string][] = [
  [
    'two positions with one id',
    withAsIs({ positions: [newPosition({ id: 'a', title: 'A' }), newPosition({ id: 'a', title: 'B' })] }),
    'sameId',
  ],
  [
    'a manager who is not there',
    withAsIs({ positions: [newPosition({ id: 'a', title: 'A', parent: 'x' })] }),
    'noSuchRecord',
  ],
  [
    'a circle of managers',
    withAsIs({
      positions: [
        newPosition({ id: 'a', title: 'A', parent: 'b' }),
        newPosition({ id: 'b', title: 'B', parent: 'a' }),
      ],
    }),
    'cycle',
  ],
  [
    'a dotted line to itself',
    withAsIs({ positions: [newPosition({ id: 'a', title: 'A', dottedLines: ['a'] })] }),
    'cycle',
  ],
  [
    'an as-is scenario that lags behind itself',
    withAsIs({ basis: { positions: [{ id: 'a', was: null }], assignments: [] } }),
    'outOfRange',
  ],
  [
    'a photo that is not there',
    withAsIs({ positions: [newPosition({ id: 'a', title: 'A', photo: 'x' })] }),
    'noSuchRecord',
  ],
  [
    'two pictures with one id',
    withAsIs({}, { pictures: [picture('i', 'iVBORw0KGgoA'), picture('i', 'iVBORw0KGgoA')] }),
    'sameId',
  ],
  [
    'pictures that are too large together',
    withAsIs(
      {},
      { pictures: Array.from({ length: 26 }, (_, place) => picture(`i${place}`, 'A'.repeat(2_000_000))) },
    ),
    'outOfRange',
  ],
  ['an assignment of nobody', withAsIs({ assignments: [cell('x', 'run')] }), 'noSuchRecord'],
  [
    'two assignments in one cell',
    withAsIs({
      positions: [newPosition({ id: 'a', title: 'A' })],
      assignments: [cell('a', 'run'), cell('a', 'run')],
    }),
    'twoInOneCell',
  ],
  ['an option where the as-is scenario belongs', withAsIs({ kind: 'option' }), 'asIsNotFirst'],
  ['a threshold out of its range', withAsIs({}, { thresholds: { wideSpan: 0 } }), 'outOfRange'],
  [
    'an action of no scenario',
    withAsIs(
      {},
      {
        actions: [
          { id: 't', title: 'Do', scenario: 'x', finding: null, owner: '', due: '', done: false, notes: '' },
        ],
      },
    ),
    'noSuchRecord',
  ],
  [
    'a pair of responsibilities that is not there',
    withAsIs({}, { distinctResponsibilities: [['run', 'x']] }),
    'noSuchRecord',
  ],
  ['a report of no scenario', withAsIs({}, { report: { ...empty.report, scenario: 'x' } }), 'noSuchRecord'],
]

describe('a new workbook', () => {
  it('has the shape that files are held to, and no violations', () => {
    expect(workbookSchema.parse(empty)).toEqual(empty)
    expect(violations(empty)).toEqual([])
  })

  it('has every section of the report once', () => {
    expect(empty.report.sections.map(({ section }) => section)).toEqual(reportSections)
  })
})

describe('violations', () => {
  it.each(broken)('finds %s', (_name, workbook, kind) => {
    expect(violations(workbook).map(violation => violation.kind)).toContain(kind)
  })

  it('names the members of a circle and nobody who only reports to one', () => {
    const chart = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'c' },
      { id: 'c', parent: 'b' },
      { id: 'd', parent: 'a' },
      { id: 'top', parent: null },
    ]
    expect(positionsInCycles(chart)).toEqual(['b', 'c'])
  })
})

describe('what an option has from the as-is scenario', () => {
  const { scenarios, responsibilities } = generatedWorkbook('S').workbook
  const ids = [...(scenarios[0]?.positions.map(({ id }) => id) ?? []), 'nobody']
  type Change = (scenario: Scenario, at: number, id: string) => Partial<Scenario>
  const changes: readonly Change[] = [
    ({ assignments }, at) => ({ assignments: assignments.filter((_, place) => place !== at) }),
    ({ assignments }, at) => ({ assignments: [...assignments, ...assignments.slice(at, at + 1)] }),
    ({ assignments }, at, position) => ({
      assignments: assignments.map((each, place) => (place === at ? { ...each, position } : each)),
    }),
    ({ assignments }, at) => ({ assignments: [...assignments.slice(at), ...assignments.slice(0, at)] }),
    ({ positions }, at, parent) => ({
      positions: positions.map((each, place) => (place === at ? { ...each, parent } : each)),
    }),
    ({ positions }, at) => ({ positions: positions.filter((_, place) => place !== at) }),
    ({ positions }, at) => ({ positions: [...positions.slice(at), ...positions.slice(0, at)] }),
  ]
  const option = fc
    .array(fc.tuple(fc.constantFrom(...changes), fc.nat(60), fc.constantFrom(...ids)), { maxLength: 4 })
    .map(list =>
      list.reduce<Scenario>((scenario, [change, at, id]) => ({ ...scenario, ...change(scenario, at, id) }), {
        ...scenarioOf(scenarios),
        id: 'option',
        kind: 'option',
      }),
    )

  it('is held to the same as a scenario of its own', () => {
    const verdicts = new Set<boolean>()
    fc.assert(
      fc.property(option, scenario => {
        const beside = { ...empty, responsibilities, scenarios: [scenarioOf(scenarios), scenario] }
        const alone = { ...empty, responsibilities, scenarios: [{ ...scenario, kind: 'as-is' as const }] }
        const found = violations(structuredClone(beside))
        verdicts.add(found.length === 0)
        expect(found.map(({ kind, id }) => `${kind} ${id}`)).toEqual(
          violations(structuredClone(alone)).map(({ kind, id }) => `${kind} ${id}`),
        )
      }),
      { numRuns: 300 },
    )
    expect(verdicts.size).toBe(2)
  })
})

function scenarioOf([first]: readonly Scenario[]): Scenario {
  if (!first) throw new Error('There is no scenario.')
  return first
}

describe('the shape', () => {
  it('refuses fields it does not know, so that nothing is dropped silently', () => {
    expect(workbookSchema.safeParse({ ...empty, colour: 'red' }).success).toBe(false)
  })

  it('takes pictures in base64 of the kind that they name, up to their size', () => {
    const good = (changes: object): boolean =>
      workbookSchema.safeParse({ ...empty, pictures: [{ ...picture('i', 'iVBORw0KGgoA'), ...changes }] })
        .success
    expect(good({})).toBe(true)
    expect(good({ mediaType: 'image/jpeg', data: '/9j/4AAQ' })).toBe(true)
    expect(good({ mediaType: 'image/jpeg' })).toBe(false)
    expect(good({ mediaType: 'image/gif' })).toBe(false)
    expect(good({ data: 'iVBORw0KGgo!' })).toBe(false)
    expect(good({ data: `iVBORw0KGgoA${'A'.repeat(2_000_000)}` })).toBe(false)
  })

  it('refuses a blank title', () => {
    const blank = { ...empty, responsibilities: [newResponsibility({ id: 'run', title: '  ' })] }
    expect(workbookSchema.safeParse(blank).success).toBe(false)
  })
})

describe('thresholds', () => {
  it('have a default within their range', () => {
    for (const id of thresholdIds) {
      const { default: value, min, max } = thresholds[id]
      expect(value).toBeGreaterThanOrEqual(min)
      expect(value).toBeLessThanOrEqual(max)
    }
  })

  it('in force are the defaults but for those that were changed', () => {
    expect(thresholdsInForce({ wideSpan: 12 })).toMatchObject({ wideSpan: 12, crowdedResponsible: 3 })
  })
})

describe('ids', () => {
  it('are short, tell their kind and differ', () => {
    const made = new Set(Array.from({ length: 5000 }, () => newId('position')))
    expect(made.size).toBe(5000)
    for (const id of made) expect(id).toMatch(/^p[a-z0-9]{10}$/)
  })
})
