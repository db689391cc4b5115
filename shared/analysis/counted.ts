import type { Focus } from '../model/schema'
import type { ScenarioAnalysis } from './analyse'
import { spanOf } from './chart'
import type { Finding } from './finding'
import { isHeld } from './holding'
import type { DutyHoldings } from './scenarioIndex'

/** The figures of a scenario that stand side by side. */
export const figures = [
  'critical',
  'major',
  'minor',
  'overlaps',
  'gaps',
  'clarity',
  'coverage',
  'strategicHead',
  'strategicCoo',
  'handovers',
  'positions',
  'vacant',
  'layers',
  'spanMedian',
  'fte',
  'cost',
] as const

export type Figure = (typeof figures)[number]

/** One of the things that a figure counts. `amount` is its share of a sum, a span, or null. */
export type CountedItem =
  | { readonly kind: 'position'; readonly id: string; readonly amount: number | null }
  | { readonly kind: 'responsibility'; readonly id: string; readonly amount: number | null }
  | { readonly kind: 'finding'; readonly finding: Finding }

export interface Counted {
  readonly counted: readonly CountedItem[]
  /** What a share leaves out; empty for a number that is no share. */
  readonly left: readonly CountedItem[]
}

const findings = (analysis: ScenarioAnalysis, has: (finding: Finding) => boolean): Counted => ({
  counted: analysis.findings.filter(has).map(finding => ({ kind: 'finding', finding })),
  left: [],
})

function duties(
  { index }: ScenarioAnalysis,
  has: (held: DutyHoldings) => boolean,
  amount: (held: DutyHoldings) => number | null = () => null,
  isShare = false,
): Counted {
  const item = (held: DutyHoldings): CountedItem => ({
    kind: 'responsibility',
    id: held.duty.id,
    amount: amount(held),
  })
  return {
    counted: index.duties.filter(has).map(item),
    left: isShare ? index.duties.filter(held => !has(held)).map(item) : [],
  }
}

function seats(
  { index }: ScenarioAnalysis,
  amount: (place: number) => number | null,
  has: (place: number) => boolean = () => true,
): Counted {
  const counted = index.chart.positions.flatMap(({ id }, place): CountedItem | [] =>
    has(place) ? { kind: 'position', id, amount: amount(place) } : [],
  )
  return { counted, left: [] }
}

/** By how much a duty is strategic: what is both counts one half. */
const strategicPart: Readonly<Record<Focus, number>> = { strategic: 1, both: 0.5, operational: 0 }

function strategicOf(analysis: ScenarioAnalysis, role: 'coo' | 'head-of-operations'): Counted {
  const places = analysis.index.seats(role)
  return duties(
    analysis,
    ({ accountable, responsible }) =>
      places.some(place => accountable.includes(place) || responsible.includes(place)),
    ({ duty }) => strategicPart[duty.focus],
  )
}

function handovers(analysis: ScenarioAnalysis): Counted {
  const heads = analysis.index.seats('head-of-operations')
  const coos = analysis.index.seats('coo')
  const has = (places: readonly number[], some: readonly number[]): boolean =>
    some.some(place => places.includes(place))
  return duties(
    analysis,
    ({ accountable, responsible }) =>
      (has(accountable, heads) && has(responsible, coos)) ||
      (has(accountable, coos) && has(responsible, heads)),
  )
}

const largestFirst = ({ counted, left }: Counted): Counted => ({
  counted: counted.toSorted((one, other) => amountOf(other) - amountOf(one)),
  left,
})

const amountOf = (item: CountedItem): number => (item.kind === 'finding' ? 0 : (item.amount ?? 0))

const counting: Readonly<Record<Figure, (analysis: ScenarioAnalysis) => Counted>> = {
  critical: analysis => findings(analysis, ({ severity }) => severity === 'critical'),
  major: analysis => findings(analysis, ({ severity }) => severity === 'major'),
  minor: analysis => findings(analysis, ({ severity }) => severity === 'minor'),
  overlaps: analysis => findings(analysis, ({ kind }) => kind === 'overlap'),
  gaps: analysis => findings(analysis, ({ kind }) => kind === 'gap'),
  clarity: analysis =>
    duties(
      analysis,
      ({ accountable, responsible }) => accountable.length === 1 && responsible.length > 0,
      () => null,
      true,
    ),
  coverage: analysis => duties(analysis, isHeld, () => null, true),
  strategicHead: analysis => strategicOf(analysis, 'head-of-operations'),
  strategicCoo: analysis => strategicOf(analysis, 'coo'),
  handovers,
  positions: analysis => seats(analysis, () => null),
  vacant: analysis =>
    seats(
      analysis,
      () => null,
      place => analysis.index.position(place).occupancy === 'vacant',
    ),
  layers: analysis => {
    const { chart } = analysis.index
    return seats(
      analysis,
      () => null,
      place => chart.layer[place] === chart.layers,
    )
  },
  spanMedian: analysis => {
    const { chart } = analysis.index
    const span = (place: number): number => spanOf(chart, place)
    return largestFirst(seats(analysis, span, place => span(place) > 0))
  },
  fte: analysis => largestFirst(seats(analysis, place => analysis.index.position(place).fte)),
  cost: analysis =>
    largestFirst(
      seats(
        analysis,
        place => analysis.index.position(place).cost,
        place => analysis.index.position(place).cost !== null,
      ),
    ),
}

/** What a figure of a scenario counts: for a share what is in it and what is not. */
export const countedIn = (figure: Figure, analysis: ScenarioAnalysis): Counted => counting[figure](analysis)
