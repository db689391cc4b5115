import { MoreHorizontal, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { openDialog } from '../state/navigation'
import { useSelection, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { SearchField } from '../ui/Fields'
import { MenuButton } from '../ui/MenuButton'
import { saveStrings } from '../library/strings'
import { FilterButton, FilterChips } from './FilterButton'
import { ResponsibilityTable } from './ResponsibilityTable'
import { addResponsibility, deleteChosen, moveChosen } from './actions'
import { mergeStrings, splitStrings } from './mergeStrings'
import { areaRows } from './rows'
import { setSession, showAll, useResponsibilitiesSession } from './session'
import { useShownDuties } from './shown'
import { responsibilityStrings as strings } from './strings'
import './responsibilities.css'

/** What there is to hold: the responsibilities of the workbook under their areas. */
export function ResponsibilitiesScreen() {
  const { responsibilities } = useWorkbook()
  const { search, folded, added, announcement } = useResponsibilitiesSession()
  const shown = useShownDuties()
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
              <Button onPress={() => openDialog({ kind: 'library' })}>{strings.fromLibrary}</Button>
              <Button onPress={() => openDialog({ kind: 'pasteResponsibilities', text: '' })}>
                {strings.paste}
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

function Toolbar() {
  const { responsibilities } = useWorkbook()
  const { search, sort } = useResponsibilitiesSession()
  const chosen = useSelection().responsibilities
  const [first] = chosen
  const areasInUse = useMemo(() => [...new Set(responsibilities.map(duty => duty.area))], [responsibilities])
  const movable = chosen.length > 0 && sort === 'order'
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
      <FilterButton />
      <span className="space" />
      <MenuButton
        label={strings.more}
        iconOnly
        entries={[
          { id: 'up', label: strings.moveUp, keys: 'Alt+↑', isDisabled: !movable, run: () => moveChosen(-1) },
          {
            id: 'down',
            label: strings.moveDown,
            keys: 'Alt+↓',
            isDisabled: !movable,
            run: () => moveChosen(1),
          },
          {
            id: 'merge',
            label: mergeStrings.menu,
            separated: true,
            isDisabled: chosen.length !== 2,
            run: () => openDialog({ kind: 'mergeResponsibilities', responsibilities: chosen }),
          },
          {
            id: 'split',
            label: splitStrings.menu,
            isDisabled: chosen.length !== 1,
            run: () => {
              if (first !== undefined) openDialog({ kind: 'splitResponsibility', responsibility: first })
            },
          },
          {
            id: 'save',
            label: saveStrings.menu,
            separated: true,
            isDisabled: responsibilities.length === 0,
            run: () => openDialog({ kind: 'saveToLibrary', responsibilities: chosen }),
          },
          {
            id: 'paste',
            label: strings.paste,
            keys: 'Ctrl+V',
            run: () => openDialog({ kind: 'pasteResponsibilities', text: '' }),
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
      <Button onPress={() => openDialog({ kind: 'library' })}>{strings.library}</Button>
      <Button aria-label={strings.addFromCatalogue} onPress={() => openDialog({ kind: 'addFromCatalogue' })}>
        {strings.fromCatalogue}
      </Button>
      <Button variant="primary" aria-label={strings.addLong} onPress={addResponsibility}>
        <Plus size={16} aria-hidden />
        {strings.add}
      </Button>
      <FilterChips />
    </div>
  )
}
