import { chartOf, spanOf } from '../../shared/analysis/chart'
import { roleSchema } from '../../shared/model/schema'
import { branch } from '../../shared/model/workbook'
import { openDialog } from '../state/navigation'
import { announce } from '../state/spoken'
import { openWorkbook, shownScenario } from '../state/store'
import type { MenuEntry } from '../ui/MenuButton'
import { RoleSign } from '../ui/Signs'
import { clipboardAction, duplicateChosen } from './branchClipboard'
import { beginDottedLine } from './dottedLines'
import { focusOn } from './focusing'
import { focusStrings } from './focusStrings'
import { addReport, addSibling, editPositions, movePositions } from './actions'
import { lookNow } from './chartLook'
import { collapsedNow, collapseTo, focusNow, rename } from './chartSession'
import { choose } from './choosing'
import { toggled } from './collapsing'
import { moves } from './moving'
import type { Move } from './moving'
import { chartStrings as strings } from './strings'

/** Moves a position by one place or layer, or says that there is none. */
export function moveBy(id: string, move: Move): void {
  const { positions } = shownScenario(openWorkbook())
  const chart = chartOf(positions)
  const target = moves[move](chart, chart.placeOf(id))
  if (target) movePositions([id], target)
  else announce(strings.cannotMove)
}

export function setCollapsed(id: string, collapse: boolean): void {
  const { positions } = shownScenario(openWorkbook())
  const chart = chartOf(positions)
  const title = positions[chart.placeOf(id)]?.title
  if (title === undefined || spanOf(chart, chart.placeOf(id)) === 0) return
  collapseTo(toggled(collapsedNow(), [id], collapse))
  announce(collapse ? strings.collapsed(title) : strings.expanded(title))
}

/** What can be done with the chosen positions; the toolbar's and the context menu. */
export function boxMenu(chosen: readonly string[], centre: (id: string) => void): MenuEntry[] {
  const { positions } = shownScenario(openWorkbook())
  const chart = chartOf(positions)
  const [first] = chosen
  const place = first === undefined ? -1 : chart.placeOf(first)
  const position = positions[place]
  if (first === undefined || !position) return []
  const alone = chosen.length === 1
  const collapsed = collapsedNow()
  const hasReports = spanOf(chart, place) > 0
  const { direction } = lookNow()
  const move = (which: Move): MenuEntry => ({
    id: which,
    ...strings.moves[direction][which],
    isDisabled: !alone || moves[which](chart, place) === null,
    run: () => moveBy(first, which),
  })
  return [
    { id: 'rename', label: strings.rename, keys: 'F2', isDisabled: !alone, run: () => rename(first) },
    { id: 'report', label: strings.addReport, keys: 'Insert', isDisabled: !alone, run: addReport },
    { id: 'sibling', label: strings.addSibling, keys: 'Shift+Insert', isDisabled: !alone, run: addSibling },
    { id: 'cut', label: strings.cut, keys: 'Ctrl+X', separated: true, run: () => clipboardAction('cut') },
    { id: 'copy', label: strings.copy, keys: 'Ctrl+C', run: () => clipboardAction('copy') },
    {
      id: 'paste',
      label: strings.paste,
      keys: 'Ctrl+V',
      isDisabled: !alone,
      run: () => clipboardAction('paste'),
    },
    { id: 'duplicate', label: strings.duplicate, keys: 'Ctrl+D', run: () => duplicateChosen(false) },
    {
      id: 'duplicateBranch',
      label: strings.duplicateBranch,
      keys: 'Ctrl+Shift+D',
      isDisabled: !chosen.some(id => spanOf(chart, chart.placeOf(id)) > 0),
      run: () => duplicateChosen(true),
    },
    { id: 'dottedLine', label: strings.drawDottedLine, keys: '.', run: () => beginDottedLine() },
    ...roleSchema.options.map((role, at) => ({
      id: `role ${role}`,
      label: strings.markAs(role),
      icon: role === 'other' ? <span className="chart-no-sign" /> : <RoleSign role={role} />,
      separated: at === 0,
      isDisabled: alone && position.role === role,
      run: () => void editPositions(chosen, { role }),
    })),
    { ...move('earlier'), separated: true },
    move('later'),
    move('promote'),
    move('demote'),
    {
      id: 'collapse',
      label: collapsed.has(first) ? strings.expand : strings.collapse,
      keys: 'Space',
      separated: true,
      isDisabled: !alone || !hasReports,
      run: () => setCollapsed(first, !collapsed.has(first)),
    },
    {
      id: 'expandBranch',
      label: strings.expandBranch,
      isDisabled: !alone || !hasReports,
      run: () =>
        collapseTo(
          toggled(
            collapsed,
            branch(positions, first).map(({ id }) => id),
            false,
          ),
        ),
    },
    {
      id: 'chooseBranch',
      label: strings.selectBranch,
      isDisabled: !alone || !hasReports,
      run: () => choose(branch(positions, first).map(({ id }) => id)),
    },
    {
      id: 'focus',
      label: focusStrings.focus,
      keys: 'Ctrl+Shift+F',
      isDisabled: !alone || !hasReports || focusNow() === first,
      run: () => focusOn(first),
    },
    { id: 'centre', label: strings.centre, run: () => centre(first) },
    {
      id: 'delete',
      label: strings.delete,
      keys: 'Delete',
      destructive: true,
      separated: true,
      run: () => openDialog({ kind: 'deletePositions', positions: chosen }),
    },
  ]
}
