import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { areas, catalogueDuty, duties, dutiesByArea, sources } from '../../../../shared/catalogue'
import type {
  CatalogueDuty,
  DutyCriticality,
  DutyFocus,
  Holder,
  Holding,
  StructureId,
} from '../../../../shared/catalogue'
import type { Criticality, Focus, Structure } from '../../../../shared/model/schema'
import { allowedVerbs } from './verbs'

const areaIds = areas.map(area => area.id)
const areaTitles = areas.map(area => area.title)
const holder = z.enum(['head-of-operations', 'coo', 'ceo', 'other'])
const holding = z.strictObject({ accountable: holder, responsible: holder })

const dutySchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+\.[a-z]+(-[a-z]+)*$/),
  title: z.string().min(5).max(80),
  description: z
    .string()
    .min(20)
    .max(120)
    .regex(/^[A-Z][^\n]*[a-z]\.$/),
  area: z.enum(areaTitles),
  focus: z.enum(['operational', 'strategic', 'both']),
  criticality: z.enum(['high', 'normal', 'low']),
  expected: z.strictObject({ headOfOperationsOnly: holding, cooOnly: holding, both: holding }),
  source: z.enum(sources.map(source => source.id)),
  namedFor: z.array(z.enum(['head-of-operations', 'coo'])),
})

const stopWords = new Set([
  'a',
  'an',
  'and',
  'for',
  'in',
  'into',
  'it',
  'its',
  'of',
  'on',
  'the',
  'their',
  'to',
])
const normalised = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z ]/g, ' ')
    .split(/\s+/)
    .filter(word => word !== '' && !stopWords.has(word))
    .sort()
    .join(' ')

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, place) => values.indexOf(value) !== place)

const offending = (wrong: (duty: CatalogueDuty) => boolean): string[] =>
  duties.filter(wrong).map(duty => duty.id)

describe('the areas', () => {
  it('are the eighteen of the catalogue, in its order', () => {
    expect(areaTitles.join(' · ')).toBe(
      'Strategy & goals · Governance & policy · Risk & compliance · Production & delivery · ' +
        'Supply chain & logistics · Procurement · Quality · Process improvement · Performance & KPIs · ' +
        'Budget & cost · Technology & data · People & teams · Culture & values · Customers & service · ' +
        'Facilities, safety & environment · Growth & business development · Projects & change · ' +
        'Stakeholders & reporting',
    )
    expect(repeated(areaIds)).toEqual([])
  })
})

describe('the standard duties', () => {
  it('have the shape of the catalogue', () => {
    expect(z.array(dutySchema).safeParse(duties).error?.issues ?? []).toEqual([])
  })

  it('use the same words for focus, criticality and structure as a workbook', () => {
    const focus: Focus = 'both' satisfies DutyFocus
    const words: [DutyFocus, DutyCriticality, StructureId] = [
      focus,
      'high' satisfies Criticality,
      'neither' satisfies Structure,
    ]
    const back: [Focus, Criticality, Structure] = words
    expect(back).toEqual(['both', 'high', 'neither'])
  })

  it('number at least 130, no area with fewer than 5 and none with more than a tenth', () => {
    expect(duties.length).toBeGreaterThanOrEqual(130)
    const counts = dutiesByArea().map(group => group.duties.length)
    expect(counts).toHaveLength(18)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5)
    expect(Math.max(...counts)).toBeLessThanOrEqual(duties.length / 10)
    expect(counts.reduce((sum, count) => sum + count)).toBe(duties.length)
  })

  it('hold all three kinds of focus and of criticality in fair shares', () => {
    for (const focus of ['operational', 'strategic', 'both']) {
      expect(duties.filter(duty => duty.focus === focus).length).toBeGreaterThan(duties.length * 0.15)
    }
    const high = duties.filter(duty => duty.criticality === 'high').length
    expect(high).toBeGreaterThan(duties.length * 0.15)
    expect(high).toBeLessThan(duties.length * 0.45)
  })

  it('have unique ids that begin with the id of their area', () => {
    expect(repeated(duties.map(duty => duty.id))).toEqual([])
    const idOf = new Map<string, string>(areas.map(area => [area.title, area.id]))
    expect(offending(duty => !duty.id.startsWith(`${idOf.get(duty.area)}.`))).toEqual([])
  })

  it('have titles that differ even without case, stop words and word order, and descriptions that differ', () => {
    expect(repeated(duties.map(duty => normalised(duty.title)))).toEqual([])
    expect(repeated(duties.map(duty => duty.description))).toEqual([])
  })

  it('have titles that start with a verb, in at most nine words of sentence case, without full stop', () => {
    expect(offending(duty => !allowedVerbs.has(duty.title.split(' ')[0] ?? ''))).toEqual([])
    expect(offending(duty => duty.title.split(' ').length > 9)).toEqual([])
    expect(offending(duty => /[.!?;:]$/.test(duty.title))).toEqual([])
    expect(offending(duty => /[A-Z]/.test(duty.title.slice(1).replace(/\bCEO\b/g, '')))).toEqual([])
  })

  it('have descriptions that say more than the title and never end twice', () => {
    expect(offending(duty => duty.description.startsWith(duty.title))).toEqual([])
    expect(offending(duty => duty.description.includes('..') || / {2}/.test(duty.description))).toEqual([])
  })

  it('name the roles of the article exactly where the article is the source', () => {
    expect(offending(duty => (duty.source === 'seed') !== duty.namedFor.length > 0)).toEqual([])
    expect(offending(duty => new Set(duty.namedFor).size !== duty.namedFor.length)).toEqual([])
  })
})

describe('the expected holders', () => {
  const rank = { ceo: 0, coo: 1, 'head-of-operations': 2, other: 3 }
  const holdersOf = (holding: Holding): Holder[] => [holding.accountable, holding.responsible]

  it('are seats that the structure has', () => {
    expect(offending(duty => holdersOf(duty.expected.cooOnly).includes('head-of-operations'))).toEqual([])
    expect(offending(duty => holdersOf(duty.expected.headOfOperationsOnly).includes('coo'))).toEqual([])
  })

  it('never let one answer for a duty that stands below the one who does it (fit.accountable-below)', () => {
    const below = ({ expected: { headOfOperationsOnly, cooOnly, both } }: CatalogueDuty): boolean =>
      [headOfOperationsOnly, cooOnly, both].some(each => rank[each.accountable] > rank[each.responsible])
    expect(offending(below)).toEqual([])
  })

  it('let the COO direct and the Head of Operations run when there are both', () => {
    // fit.strategic-with-head and fit.operational-with-coo stay silent on a chart spread by the catalogue.
    const head = 'head-of-operations'
    expect(offending(duty => duty.focus === 'strategic' && duty.expected.both.accountable === head)).toEqual(
      [],
    )
    const byExecutive = (duty: CatalogueDuty): boolean =>
      holdersOf(duty.expected.both).some(each => each === 'coo' || each === 'ceo')
    expect(offending(duty => duty.focus === 'operational' && byExecutive(duty))).toEqual([])
  })

  it('give every duty that the article names for one role to that role, alone and beside the other', () => {
    for (const [role, alone] of [
      ['head-of-operations', 'headOfOperationsOnly'],
      ['coo', 'cooOnly'],
    ] as const) {
      const without = (duty: CatalogueDuty): boolean =>
        duty.namedFor.includes(role) &&
        [duty.expected[alone], duty.expected.both].some(each => !holdersOf(each).includes(role))
      expect(offending(without)).toEqual([])
    }
  })

  it('make a duty that the article names for both roles a collaboration', () => {
    const shared = duties.filter(duty => duty.namedFor.length === 2)
    expect(shared.length).toBeGreaterThanOrEqual(3)
    for (const duty of shared) {
      expect(duty.expected.both).toEqual({ accountable: 'coo', responsible: 'head-of-operations' })
    }
  })
})

describe('finding a duty', () => {
  it('goes by its id', () => {
    expect(catalogueDuty('risk.lead-risk-management')?.title).toBe('Lead company-wide risk management')
    expect(catalogueDuty('risk.no-such-duty')).toBeUndefined()
    expect(catalogueDuty('')).toBeUndefined()
    expect(catalogueDuty('constructor')).toBeUndefined()
  })

  it('goes by area, in the order of the areas, for all duties or a selection', () => {
    expect(dutiesByArea().map(group => group.area.title)).toEqual(areaTitles)
    const quality = duties.filter(duty => duty.area === 'Quality')
    const groups = dutiesByArea(quality)
    expect(groups.find(group => group.area.id === 'quality')?.duties).toEqual(quality)
    expect(groups.filter(group => group.duties.length > 0)).toHaveLength(1)
  })
})
