import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { scenarioDifference } from '../../shared/analysis/difference'
import type { Changed, ScenarioDifference } from '../../shared/analysis/difference'
import { recently } from '../../shared/analysis/recent'
import type { Position } from '../../shared/model/schema'
import { positions } from '../../shared/model/workbook'
import type { Change } from './change'
import { changeStrings as strings } from './strings'

/** One line of the list behind a number, and the place that it leads to. */
export interface ListedItem {
  readonly key: string
  readonly text: string
  readonly note: string
  readonly scenario: string
  readonly place:
    | { readonly kind: 'position' | 'responsibility'; readonly id: string }
    | { readonly kind: 'finding'; readonly id: string }
}

/** Differences of the scenarios side by side are asked for on every drawing. */
export const differenceOf = (before: ScenarioAnalysis, after: ScenarioAnalysis): ScenarioDifference =>
  differenceBetween(before.index, after.index, before.findings, after.findings)(before, after)

/** By what a difference reads: a new name or description asks for no new one. */
const differenceBetween = recently(12, (..._read: readonly unknown[]) => {
  let known: ScenarioDifference | null = null
  return (before: ScenarioAnalysis, after: ScenarioAnalysis): ScenarioDifference =>
    (known ??= scenarioDifference(before, after))
})

export interface ChangeRow {
  readonly id: Change
  readonly better: 'more' | 'fewer' | null
  readonly items: (before: ScenarioAnalysis, after: ScenarioAnalysis) => readonly ListedItem[]
}

const seatItem = (scenario: string, { id, title }: Position, note: string): ListedItem => ({
  key: id,
  text: title,
  note,
  scenario,
  place: { kind: 'position', id },
})

const titleIn = ({ scenario }: ScenarioAnalysis, id: string | null): string =>
  id === null ? strings.top : (positions.find(scenario.positions, id)?.title ?? '')

const moves = ({ positions: chart }: ScenarioDifference): readonly Changed<Position>[] => [
  ...chart.moved,
  ...chart.movedAndEdited,
]

const findingItems =
  (list: 'solved' | 'introduced' | 'remaining') =>
  (before: ScenarioAnalysis, after: ScenarioAnalysis): readonly ListedItem[] =>
    differenceOf(before, after).findings[list].map(({ id, sentence, why }) => ({
      key: id,
      text: sentence,
      note: why,
      scenario: (list === 'solved' ? before : after).scenario.id,
      place: { kind: 'finding', id },
    }))

/** Who hands each duty to whom, for the A and for the R. */
function handItems(before: ScenarioAnalysis, after: ScenarioAnalysis): readonly ListedItem[] {
  const names = (analysis: ScenarioAnalysis, ids: readonly string[]): string =>
    ids.map(id => titleIn(analysis, id)).join(', ') || strings.nobody
  const isSame = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === other.length && one.every(id => other.includes(id))
  return differenceOf(before, after).changedHands.map(({ responsibility, accountable, responsible }) => ({
    key: responsibility,
    text: after.index.duty(responsibility)?.duty.title ?? '',
    note: [
      isSame(accountable.before, accountable.after)
        ? ''
        : strings.answers(names(before, accountable.before), names(after, accountable.after)),
      isSame(responsible.before, responsible.after)
        ? ''
        : strings.works(names(before, responsible.before), names(after, responsible.after)),
    ]
      .filter(Boolean)
      .join('\n'),
    scenario: after.scenario.id,
    place: { kind: 'responsibility', id: responsibility },
  }))
}

export const findingRows: readonly ChangeRow[] = [
  { id: 'solved', better: 'more', items: findingItems('solved') },
  { id: 'introduced', better: 'fewer', items: findingItems('introduced') },
  { id: 'remaining', better: null, items: findingItems('remaining') },
]

export const handRows: readonly ChangeRow[] = [{ id: 'hands', better: null, items: handItems }]

export const chartRows: readonly ChangeRow[] = [
  {
    id: 'added',
    better: null,
    items: (before, after) =>
      differenceOf(before, after).positions.added.map(seat =>
        seatItem(after.scenario.id, seat, strings.under(titleIn(after, seat.parent))),
      ),
  },
  {
    id: 'removed',
    better: null,
    items: (before, after) =>
      differenceOf(before, after).positions.removed.map(seat =>
        seatItem(before.scenario.id, seat, strings.under(titleIn(before, seat.parent))),
      ),
  },
  {
    id: 'moved',
    better: null,
    items: (before, after) =>
      moves(differenceOf(before, after)).map(({ before: was, after: is }) =>
        seatItem(
          after.scenario.id,
          is,
          strings.fromTo(titleIn(before, was.parent), titleIn(after, is.parent)),
        ),
      ),
  },
  {
    id: 'edited',
    better: null,
    items: (before, after) => {
      const { edited, movedAndEdited } = differenceOf(before, after).positions
      return [...edited, ...movedAndEdited].map(({ after: is, fields }) =>
        seatItem(after.scenario.id, is, strings.fields(fields)),
      )
    },
  },
]

export const changeRows: readonly ChangeRow[] = [...findingRows, ...handRows, ...chartRows]
