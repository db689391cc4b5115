import type { ComparisonGroup } from '../../shared/analysis/comparison'
import { moveToGroup } from '../../shared/analysis/moveToGroup'
import type { MoveChoices } from '../../shared/analysis/moveToGroup'
import { perform } from '../state/edits'
import { openDialog, select } from '../state/navigation'
import { notify } from '../state/notices'
import { comparedNow } from './compared'
import type { Compared } from './compared'
import { announce, setComparison } from './comparisonSession'
import { moveStrings, needSentences } from './strings'

/** Moves a responsibility to another group, after asking for what is unclear (parts, or who takes it over). */
export function askToMove(responsibility: string, group: ComparisonGroup, from: DOMRect | null = null): void {
  const compared = comparedNow()
  const { analysis, sides, names } = compared
  const result = moveToGroup(analysis, responsibility, group, {}, sides)
  if (result.ok) {
    move(responsibility, group, {}, from)
    return
  }
  switch (result.needs.kind) {
    case 'otherGroup':
      announce(moveStrings.already(titleOf(compared, responsibility), names[group]))
      break
    case 'seat':
      notify('note', needSentences.seat(sides[result.needs.side].name))
      break
    case 'scopes':
    case 'position':
      openDialog({ kind: 'moveResponsibility', responsibility, group })
      break
  }
}

/** Makes the move as one step. False when something is still unclear or the edit was refused. */
export function move(
  responsibility: string,
  group: ComparisonGroup,
  choices: MoveChoices,
  from: DOMRect | null = null,
): boolean {
  const before = comparedNow()
  const { names } = before
  const result = moveToGroup(before.analysis, responsibility, group, choices, before.sides)
  if (!result.ok) return false
  const stood = from ?? cardOf(responsibility)?.getBoundingClientRect() ?? null
  const former = before.comparison.groupOf(responsibility)
  if (!perform(result.edit)) return false
  select({ responsibilities: [responsibility] })
  setComparison({ moved: { responsibility, from: stood } })
  // Where it really came to stand, which the analysis of the new state says.
  const now = comparedNow().comparison.groupOf(responsibility)
  announce(moveStrings.moved(titleOf(before, responsibility), names[former], names[now]))
  return true
}

const titleOf = ({ analysis: { index } }: Compared, responsibility: string): string =>
  index.duty(responsibility)?.duty.title ?? ''

export const cardOf = (responsibility: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-card="${CSS.escape(responsibility)}"]`)
