import { MoreHorizontal, Plus } from 'lucide-react'
import { useMemo } from 'react'
import type { Focus } from '../../shared/model/schema'
import { useFindingsBySubject } from '../state/analysis'
import { openDialog } from '../state/navigation'
import { useSelection, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { EmptyState } from '../ui/EmptyState'
import { SearchField } from '../ui/Fields'
import { MenuButton } from '../ui/MenuButton'
import { ToggleButton } from '../ui/ToggleButton'
import { focusNames } from '../ui/strings'
import { ResponsibilityTable } from './ResponsibilityTable'
import { addResponsibility, deleteChosen, moveChosen } from './actions'
import { areaRows, shownDuties } from './rows'
import { setSession, showAll, useResponsibilitiesSession } from './session'
import { responsibilityStrings as strings } from './strings'
import './responsibilities.css'

/** What there is to hold: the responsibilities of the workbook under their areas. */
export function ResponsibilitiesScreen() {
  const { responsibilities } = useWorkbook()
  const { search, area, focus, onlyFindings, sort, folded, added, announcement } =
    useResponsibilitiesSession()
  const findings = useFindingsBySubject().responsibilities
  const shown = useMemo(
    () => shownDuties(responsibilities, { search, area, focus, onlyFindings, sort }, id => findings.has(id)),
    [responsibilities, search, area, focus, onlyFindings, sort, findings],
  )
  // What is searched for is not hidden in a folded area.
  const rows = useMemo(
    () => areaRows(shown, search === '' ? folded : new Set(), added),
    [shown, folded, search, added],
  )
  return (
    <>
      <Toolbar />
      {responsibilities.length === 0 && !added ? (
        <EmptyState
          title={strings.emptyTitle}
          text={strings.emptyText}
          actions={
            <>
              <Button variant="primary" onPress={() => openDialog({ kind: 'addFromCatalogue' })}>
                {strings.addFromCatalogue}
              </Button>
              <Button onPress={addResponsibility}>{strings.addLong}</Button>
            </>
          }
        />
      ) : rows.length === 0 ? (
        <EmptyState
          title={strings.nothingTitle}
          text={strings.nothingText}
          actions={<Button onPress={showAll}>{strings.showAll}</Button>}
        />
      ) : (
        <ResponsibilityTable rows={rows} />
      )}
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </>
  )
}

const anyFocus = 'any'
const allAreas = 'all'
const areaPrefix = 'area '

function Toolbar() {
  const { responsibilities } = useWorkbook()
  const { search, area, focus, onlyFindings, sort } = useResponsibilitiesSession()
  const chosen = useSelection().responsibilities
  const findings = useFindingsBySubject().responsibilities
  const areasInUse = useMemo(() => [...new Set(responsibilities.map(duty => duty.area))], [responsibilities])
  const ordered = useMemo(
    () => areaRows(responsibilities, new Set()).flatMap(row => (row.kind === 'area' ? [row.area] : [])),
    [responsibilities],
  )
  const focusOptions: readonly { value: Focus | typeof anyFocus; label: string }[] = [
    { value: anyFocus, label: strings.allFocus },
    { value: 'operational', label: focusNames.operational },
    { value: 'strategic', label: focusNames.strategic },
    { value: 'both', label: focusNames.both },
  ]
  return (
    <div className="toolbar responsibilities-toolbar">
      <div className="responsibilities-search">
        <SearchField
          label={strings.search}
          placeholder={strings.searchShort}
          value={search}
          onChange={value => setSession({ search: value })}
        />
      </div>
      <div className="responsibilities-filter">
        <Choice
          label={strings.areaFilter}
          labelHidden
          value={area === null ? allAreas : `${areaPrefix}${area}`}
          options={[
            { value: allAreas, label: strings.allAreas },
            ...ordered.map(title => ({ value: `${areaPrefix}${title}`, label: title || strings.noArea })),
          ]}
          onChange={value => setSession({ area: value === allAreas ? null : value.slice(areaPrefix.length) })}
        />
      </div>
      <div className="responsibilities-filter">
        <Choice
          label={strings.focusFilter}
          labelHidden
          value={focus ?? anyFocus}
          options={focusOptions}
          onChange={value => setSession({ focus: value === anyFocus ? null : value })}
        />
      </div>
      <ToggleButton isSelected={onlyFindings} onChange={value => setSession({ onlyFindings: value })}>
        {strings.withFindings}
      </ToggleButton>
      <span className="space" />
      <MenuButton
        label={strings.more}
        iconOnly
        entries={[
          {
            id: 'up',
            label: strings.moveUp,
            keys: 'Alt+↑',
            isDisabled: chosen.length === 0 || sort === 'title',
            run: () => moveChosen(-1, id => findings.has(id)),
          },
          {
            id: 'down',
            label: strings.moveDown,
            keys: 'Alt+↓',
            isDisabled: chosen.length === 0 || sort === 'title',
            run: () => moveChosen(1, id => findings.has(id)),
          },
          {
            id: 'sort',
            label: sort === 'order' ? strings.sortByTitle : strings.sortByOrder,
            separated: true,
            run: () => setSession({ sort: sort === 'order' ? 'title' : 'order' }),
          },
          { id: 'fold', label: strings.foldAll, run: () => setSession({ folded: new Set(areasInUse) }) },
          { id: 'unfold', label: strings.unfoldAll, run: () => setSession({ folded: new Set() }) },
          {
            id: 'delete',
            label: strings.delete(chosen.length),
            keys: 'Del',
            separated: true,
            destructive: true,
            isDisabled: chosen.length === 0,
            run: deleteChosen,
          },
        ]}
      >
        <MoreHorizontal size={16} aria-hidden />
      </MenuButton>
      <Button aria-label={strings.addFromCatalogue} onPress={() => openDialog({ kind: 'addFromCatalogue' })}>
        {strings.fromCatalogue}
      </Button>
      <Button variant="primary" aria-label={strings.addLong} onPress={addResponsibility}>
        <Plus size={16} aria-hidden />
        {strings.add}
      </Button>
    </div>
  )
}
