import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import type { ScenarioDifference } from '../../shared/analysis/difference'
import type { Assignment, Position, Responsibility } from '../../shared/model/schema'
import { positions, responsibilities } from '../../shared/model/workbook'
import { findingJson, measuresJson } from './checkJson'
import type { CompareJson } from './compareSchema'

type SeatJson = CompareJson['positions']['added'][number]
type CellJson = CompareJson['assignments']['added'][number]

/** The JSON that `compare --json` prints, documented in docs/compare-json.md. */
export function compareJson(
  difference: ScenarioDifference,
  before: ScenarioAnalysis,
  after: ScenarioAnalysis,
): CompareJson {
  const find = ({ scenario }: ScenarioAnalysis, id: string | null): Position | undefined =>
    id === null ? undefined : positions.find(scenario.positions, id)
  const name = (position: Position | undefined) => ({
    ref: position?.ref ?? '',
    title: position?.title ?? '',
  })
  const duty = (id: string): string =>
    (
      responsibilities.find(after.index.responsibilities, id) ??
      responsibilities.find(before.index.responsibilities, id)
    )?.title ?? ''
  const manager = (analysis: ScenarioAnalysis, { parent }: Position) =>
    parent === null ? null : name(find(analysis, parent))
  const seat =
    (analysis: ScenarioAnalysis) =>
    (position: Position): SeatJson => ({
      id: position.id,
      ...name(position),
      holder: position.holder,
      occupancy: position.occupancy,
      reportsTo: manager(analysis, position),
    })
  const changed = ({ before: was, after: now }: { before: Position; after: Position }) => ({
    before: seat(before)(was),
    after: seat(after)(now),
  })
  const cell = ({ position, responsibility, letters, scope, effort }: Assignment): CellJson => ({
    position: name(find(after, position) ?? find(before, position)),
    responsibility: { title: duty(responsibility) },
    letters,
    scope,
    effort,
  })
  const title = (responsibility: Responsibility) => ({ title: responsibility.title })
  const names = (analysis: ScenarioAnalysis, ids: readonly string[]) =>
    ids.map(id => name(find(analysis, id)))
  const chart = difference.positions
  const edited = (list: typeof chart.edited) =>
    list.map(each => ({ ...changed(each), fields: [...each.fields] }))
  return {
    format: 'remit-compare',
    version: 1,
    before: { scenario: before.scenario.name },
    after: { scenario: after.scenario.name },
    positions: {
      added: chart.added.map(seat(after)),
      removed: chart.removed.map(seat(before)),
      moved: chart.moved.map(changed),
      edited: edited(chart.edited),
      movedAndEdited: edited(chart.movedAndEdited),
    },
    responsibilities: {
      added: difference.responsibilities.added.map(title),
      removed: difference.responsibilities.removed.map(title),
      edited: difference.responsibilities.edited.map(each => ({
        before: title(each.before),
        after: title(each.after),
        fields: [...each.fields],
      })),
    },
    assignments: {
      added: difference.assignments.added.map(cell),
      removed: difference.assignments.removed.map(cell),
      changed: difference.assignments.changed.map(each => ({
        before: cell(each.before),
        after: cell(each.after),
      })),
    },
    changedHands: difference.changedHands.map(({ responsibility, accountable, responsible }) => ({
      responsibility: { title: duty(responsibility) },
      accountable: { before: names(before, accountable.before), after: names(after, accountable.after) },
      responsible: { before: names(before, responsible.before), after: names(after, responsible.after) },
    })),
    findings: {
      solved: difference.findings.solved.map(findingJson(before)),
      introduced: difference.findings.introduced.map(findingJson(after)),
      remaining: difference.findings.remaining.map(findingJson(after)),
    },
    measures: { before: measuresJson(before), after: measuresJson(after) },
  }
}
