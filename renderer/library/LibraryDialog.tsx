import { useMemo, useState } from 'react'
import { fromLibrary, libraryKey } from '../../shared/exchange/libraryFile'
import type { LibraryDuty } from '../../shared/exchange/libraryFile'
import { newId } from '../../shared/model/ids'
import { closeDialog } from '../state/navigation'
import { useWorkbook } from '../state/store'
import { addToWorkbook } from '../responsibilities/actions'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Dialog } from '../ui/Dialog'
import { SearchField } from '../ui/Fields'
import { ShelfButton } from '../ui/ShelfButton'
import { controlStrings } from '../ui/strings'
import { wordsIn } from '../ui/words'
import { exportLibrary, importLibrary } from './actions'
import { LibraryDutyRow } from './LibraryDutyRow'
import { useLibrary } from './library'
import { SetHead } from './SetHead'
import { libraryStrings as strings } from './strings'
import './library.css'

/** The sets on this machine, to add from them and to keep them tidy. */
export function LibraryDialog() {
  const { responsibilities } = useWorkbook()
  const { sets, failed } = useLibrary()
  const [current, setCurrent] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  /** Chosen titles by the words that make them the same; they may come from several sets. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, LibraryDuty>>(new Map())

  const there = useMemo(
    () => ({
      titles: new Set(responsibilities.map(libraryKey)),
      standards: new Set(responsibilities.map(duty => duty.catalogueId)),
    }),
    [responsibilities],
  )
  const isThere = (duty: LibraryDuty): boolean =>
    there.titles.has(libraryKey(duty)) || (duty.catalogueId !== null && there.standards.has(duty.catalogueId))

  const set = sets?.find(({ id }) => id === current) ?? sets?.[0]
  const matches = wordsIn(search)
  const shown = (set?.duties ?? []).filter(duty => matches(`${duty.title} ${duty.area} ${duty.description}`))
  const free = shown.filter(duty => !isThere(duty))
  const chosenHere = free.filter(duty => chosen.has(libraryKey(duty))).length
  const choose = (duties: readonly LibraryDuty[], take: boolean) => {
    const next = new Map(chosen)
    for (const duty of duties) {
      if (take) next.set(libraryKey(duty), duty)
      else next.delete(libraryKey(duty))
    }
    setChosen(next)
  }
  const wanted = [...chosen.values()].filter(duty => !isThere(duty))
  const add = () => {
    closeDialog()
    addToWorkbook(wanted.map(duty => fromLibrary(duty, newId)))
  }
  return (
    <Dialog
      title={strings.title}
      width={920}
      onClose={closeDialog}
      actions={
        <>
          <span className="left library-files">
            <Button onPress={() => void importLibrary()}>{strings.import}</Button>
            <Button
              isDisabled={!sets || sets.length === 0}
              onPress={() => void exportLibrary(strings.fileName, sets ?? [])}
            >
              {strings.exportAll}
            </Button>
          </span>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={wanted.length === 0} onPress={add}>
            {strings.add(wanted.length)}
          </Button>
        </>
      }
    >
      <p className="muted">{strings.text}</p>
      {failed && (
        <p className="refusal" role="alert">
          {strings.failed}
        </p>
      )}
      {sets?.length === 0 && <p className="library-empty">{strings.empty}</p>}
      {sets && set && (
        <div className="shelves library">
          <nav aria-label={strings.sets}>
            {sets.map(({ id, name, duties }) => (
              <ShelfButton
                key={id}
                name={name}
                count={duties.length}
                isCurrent={id === set.id}
                onPress={() => setCurrent(id)}
              />
            ))}
          </nav>
          <section className="library-duties" aria-label={set.name}>
            <SetHead key={set.id} set={set} taken={sets.map(({ name }) => name)} />
            <SearchField label={strings.search} value={search} onChange={setSearch} />
            <div className="library-list">
              {free.length > 0 ? (
                <Checkbox
                  isSelected={chosenHere === free.length}
                  isIndeterminate={chosenHere > 0 && chosenHere < free.length}
                  onChange={take => choose(free, take)}
                >
                  {strings.chooseShown(free.length)}
                </Checkbox>
              ) : (
                <p className="muted">
                  {set.duties.length === 0
                    ? strings.emptySet
                    : shown.length === 0
                      ? strings.nothing
                      : strings.allThere}
                </p>
              )}
              <ul>
                {shown.map(duty => (
                  <LibraryDutyRow
                    key={libraryKey(duty)}
                    set={set.id}
                    duty={duty}
                    isThere={isThere(duty)}
                    isChosen={chosen.has(libraryKey(duty))}
                    onChange={take => choose([duty], take)}
                  />
                ))}
              </ul>
            </div>
          </section>
        </div>
      )}
    </Dialog>
  )
}
