import { analyse } from '../analysis/analyse'
import type { ScenarioAnalysis } from '../analysis/analyse'
import { groupFor } from '../analysis/comparison'
import { lineOf, reportsOf } from '../analysis/chart'
import { nameOfPosition } from '../analysis/names'
import type { DutyHoldings } from '../analysis/scenarioIndex'
import { areas, roleProfile } from '../catalogue'
import type { CharterSection, Position, Role, Scenario, Workbook } from '../model/schema'
import { successByArea } from './success'
import { words } from './sentences'

/** One section of a role charter; texts are plain with `## headings` and `- items`. */
export interface CharterPart {
  readonly section: CharterSection
  /** What the workbook says. */
  readonly generated: string
  /** The consultant's words in place of it; null where there are none. */
  readonly written: string | null
  /** What is in force. */
  readonly text: string
  /** Whether what the workbook says has changed since the consultant wrote. */
  readonly outdated: boolean
  /** Names what is generated; kept with the consultant's words. */
  readonly facts: string
}

/** A remit on a page: what a role is for, holds, decides and is measured by. */
export interface Charter {
  readonly scenario: Scenario
  readonly position: Position
  readonly parts: readonly CharterPart[]
}

export const charterSections: readonly CharterSection[] = [
  'purpose',
  'duties',
  'reporting',
  'together',
  'decisions',
  'success',
]

/** The charters of a scenario: one for each seat of the Head of Operations and of the COO, in the chart's order. */
export function roleCharters(workbook: Workbook, scenarioId: string): readonly Charter[] {
  const { index } = analyse(workbook, scenarioId)
  return [...index.seats('coo'), ...index.seats('head-of-operations')]
    .toSorted((one, other) => one - other)
    .map(place => charterOf(workbook, scenarioId, index.position(place).id))
}

/**
 * The charter of any position, from what the workbook says and the consultant wrote.
 * Throws a `RangeError` where the scenario has no such position.
 */
export function charterOf(workbook: Workbook, scenarioId: string, positionId: string): Charter {
  const analysis = analyse(workbook, scenarioId)
  const place = analysis.index.chart.placeOf(positionId)
  if (place < 0) throw new RangeError(`The scenario has no position ${positionId}.`)
  const { scenario } = analysis
  const position = analysis.index.position(place)
  const parts = charterSections.map((section): CharterPart => {
    const generated = generators[section](analysis, place)
    const facts = fingerprint(generated)
    const own = scenario.charters.find(text => text.position === positionId && text.section === section)
    return {
      section,
      generated,
      written: own?.text ?? null,
      text: own?.text ?? generated,
      outdated: own !== undefined && own.facts !== facts,
      facts,
    }
  })
  return { scenario, position, parts }
}

type Generate = (analysis: ScenarioAnalysis, place: number) => string

const generators: Readonly<Record<CharterSection, Generate>> = {
  purpose,
  duties,
  reporting,
  together,
  decisions,
  success,
}

const list = (items: readonly string[]): string => items.map(item => `- ${item}`).join('\n')
const titled = (heading: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `## ${heading}\n${list(items)}`
const joined = (parts: readonly string[]): string => parts.filter(part => part !== '').join('\n\n')
const isProfiled = (role: Role): role is 'coo' | 'head-of-operations' =>
  role === 'coo' || role === 'head-of-operations'

/** The responsibilities on which the position has an A or an R. */
const heldBy = ({ index }: ScenarioAnalysis, place: number): readonly DutyHoldings[] =>
  index.duties.filter(held => held.accountable.includes(place) || held.responsible.includes(place))

/** In the catalogue's order of areas, own areas behind them as they come. */
function byArea(duties: readonly DutyHoldings[]): readonly (readonly [string, readonly DutyHoldings[]])[] {
  const groups = new Map<string, DutyHoldings[]>()
  for (const held of duties) {
    const group = groups.get(held.duty.area)
    if (group) group.push(held)
    else groups.set(held.duty.area, [held])
  }
  const rank = (area: string): number => {
    const place = areas.findIndex(({ title }) => title === area)
    return place < 0 ? areas.length : place
  }
  return [...groups].toSorted(([one], [other]) => rank(one) - rank(other))
}

function purpose(analysis: ScenarioAnalysis, place: number): string {
  const { role } = analysis.index.position(place)
  const named = byArea(heldBy(analysis, place)).map(([area]) => area || words.noArea)
  const scope = named.length === 0 ? '' : words.covers(named)
  return joined([isProfiled(role) ? roleProfile(role).purpose : '', scope])
}

function duties(analysis: ScenarioAnalysis, place: number): string {
  const held = heldBy(analysis, place)
  if (held.length === 0) return words.holdsNothing
  return joined([
    words.letters,
    list(
      byArea(held).map(([area, group]) =>
        words.area(
          area || words.noArea,
          group.map(one => {
            const at = one.responsible.indexOf(place)
            const letters = [...(one.accountable.includes(place) ? ['A'] : []), ...(at < 0 ? [] : ['R'])]
            return words.duty(one.duty.title, letters, one.scopes[at] ?? '')
          }),
        ),
      ),
    ),
  ])
}

function reporting({ index }: ScenarioAnalysis, place: number): string {
  const { chart } = index
  const position = index.position(place)
  const manager = chart.parent[place] ?? -1
  const name = (at: number): string => nameOfPosition(index.position(at))
  const dotted = position.dottedLines.flatMap(id => {
    const at = chart.placeOf(id)
    return at < 0 ? [] : name(at)
  })
  return joined([
    list([manager < 0 ? words.top : words.reportsTo(name(manager)), ...dotted.map(words.dottedLine)]),
    titled(words.directReports, reportsOf(chart, place).map(name)),
  ])
}

/** The other role's seats: the COO's for the Head of Operations and the other way round. */
function others({ index }: ScenarioAnalysis, place: number): readonly number[] {
  const { role } = index.position(place)
  if (!isProfiled(role)) return []
  return index.seats(role === 'coo' ? 'head-of-operations' : 'coo').filter(seat => seat !== place)
}

function together(analysis: ScenarioAnalysis, place: number): string {
  const { index } = analysis
  const other = others(analysis, place)
  const line = lineOf(index.chart, place).map(at => index.position(at).title)
  const escalation = line.length === 0 ? '' : titled(words.escalation, [words.escalates(line)])
  if (other.length === 0) return joined([words.noOther, escalation])
  const names = other.map(at => nameOfPosition(index.position(at)))
  const shared = index.duties.map(held => ({ held, group: groupFor(held, [place], other) }))
  const of = (wanted: (one: (typeof shared)[number]) => boolean): readonly string[] =>
    shared.filter(wanted).map(({ held }) => held.duty.title)
  const answersHere = ({ held }: (typeof shared)[number]): boolean => held.accountable.includes(place)
  return joined([
    words.worksWith(names),
    titled(
      words.directs,
      of(one => one.group === 'collaboration' && answersHere(one)),
    ),
    titled(
      words.carriesOut,
      of(one => one.group === 'collaboration' && !answersHere(one)),
    ),
    titled(
      words.divided,
      of(one => one.group === 'divided'),
    ),
    titled(
      words.unclear,
      of(one => one.group === 'overlap'),
    ),
    escalation,
  ])
}

function decisions(analysis: ScenarioAnalysis, place: number): string {
  const { index } = analysis
  const answers = index.duties.filter(({ accountable }) => accountable.includes(place))
  const manager = index.chart.parent[place] ?? -1
  const asked = new Set(answers.flatMap(({ consulted }) => consulted))
  const consulted = [...asked].toSorted((one, other) => one - other).map(at => index.position(at).title)
  return list([
    words.decidesAlone(answers.length),
    ...(consulted.length > 0 ? [words.asksFirst(consulted)] : []),
    ...(manager < 0 ? [] : [words.takesUp(index.position(manager).title)]),
    words.withinBudget,
  ])
}

/** One measure for each area, so that the charter stays a page; the table has more to choose from. */
function success(analysis: ScenarioAnalysis, place: number): string {
  const found = byArea(heldBy(analysis, place)).flatMap(([area]) => successByArea[area]?.slice(0, 1) ?? [])
  const measures = found.length > 0 ? found : [words.noMeasure]
  return list(measures)
}

/** FNV-1a (Fowler, Noll, Vo) in 32 bits over UTF-16 units: tells texts apart, hides nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${text.length}-${(hash >>> 0).toString(16)}`
}
