import type { Edit, SingleEdit } from '../../shared/model/edits'
import { editLabel } from '../../shared/model/edits'
import type { Letters, Position, Workbook } from '../../shared/model/schema'
import {
  assignments,
  cellKey,
  positions as positionRecords,
  responsibilities as responsibilityRecords,
  scenarios,
} from '../../shared/model/workbook'
import { changeSentences as say } from './changeSentences'

/** What an edit would change, one line for each thing, told from the workbook as it is. */
export function changesOf(workbook: Workbook, edit: Edit): readonly string[] {
  const edits = edit.edit === 'several' ? edit.edits : [edit]
  const added = new Map(
    edits
      .flatMap(single => (single.edit === 'addResponsibilities' ? single.responsibilities : []))
      .map(duty => [duty.id, duty.title]),
  )
  return edits.flatMap(single => linesOf(workbook, single, added))
}

function linesOf(
  workbook: Workbook,
  edit: SingleEdit,
  added: ReadonlyMap<string, string>,
): readonly string[] {
  const dutyTitle = (id: string): string =>
    responsibilityRecords.find(workbook.responsibilities, id)?.title ?? added.get(id) ?? id
  const chart = (scenario: string): readonly Position[] =>
    scenarios.find(workbook.scenarios, scenario)?.positions ?? []
  const seatTitle = (scenario: string, id: string): string =>
    positionRecords.find(chart(scenario), id)?.title ?? id
  /** Names the scenario where it is not the only one. */
  const inScenario = (scenario: string): string =>
    workbook.scenarios.length > 1 && added.size > 0
      ? (scenarios.find(workbook.scenarios, scenario)?.name ?? '')
      : ''
  const lettersNow = (scenario: string, position: string, responsibility: string): Letters | null => {
    const list = scenarios.find(workbook.scenarios, scenario)?.assignments ?? []
    return assignments.find(list, cellKey(position, responsibility))?.letters ?? null
  }
  switch (edit.edit) {
    case 'setLetters':
      return edit.cells.map(({ position, responsibility, letters }) =>
        say.letters(
          seatTitle(edit.scenario, position),
          dutyTitle(responsibility),
          lettersNow(edit.scenario, position, responsibility),
          letters,
          inScenario(edit.scenario),
        ),
      )
    case 'editAssignment':
      return [
        say.assignment(
          seatTitle(edit.scenario, edit.position),
          dutyTitle(edit.responsibility),
          edit.changes.scope,
          edit.changes.effort,
        ),
      ]
    case 'movePositions': {
      const manager = edit.parent === null ? null : seatTitle(edit.scenario, edit.parent)
      return edit.positions.map(id => say.reportsTo(seatTitle(edit.scenario, id), manager))
    }
    case 'addPositions':
      return edit.positions.map(({ title }) => say.adds(title))
    case 'removePositions':
      return edit.positions.map(id => say.removes(seatTitle(edit.scenario, id)))
    case 'addResponsibilities':
      return edit.responsibilities.map(({ title }) => say.adds(title))
    case 'removeResponsibilities':
      return edit.responsibilities.map(id => say.removes(dutyTitle(id)))
    default:
      return [editLabel(workbook, edit)]
  }
}
