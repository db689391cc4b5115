import { useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Side } from '../../shared/merge/change'
import { summaryInWords } from '../../shared/merge/describe'
import type { ChangeGroup } from '../../shared/merge/groups'
import { finishMerge } from '../state/merging'
import { closeDialog } from '../state/navigation'
import { useWorkbook } from '../state/store'
import type { VersionToMerge } from '../state/store'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { SearchField } from '../ui/Fields'
import { Segments } from '../ui/Segments'
import { controlStrings } from '../ui/strings'
import { momentOf } from '../ui/times'
import { ChangeList } from './ChangeList'
import type { ChangeListHandle } from './ChangeList'
import { countedBy, filters, isLeft, reviewRows, shownChanges } from './rows'
import type { Filter } from './rows'
import { mergeStrings as strings } from './strings'
import { useReview } from './useReview'
import type { Review } from './useReview'
import './merge.css'

/** What two versions of the workbook have changed, side by side, and a decision where both changed the same thing. */
export function MergeDialog({ other }: { other: VersionToMerge }) {
  const [mine] = useState(useWorkbook())
  const review = useReview(mine, other)
  const { changes, decisions, describe, choose, finish } = review
  const counts = useMemo(() => countedBy(changes, decisions), [changes, decisions])
  const [filter, setFilter] = useState<Filter>(counts.conflicts > 0 ? 'conflicts' : 'all')
  const [search, setSearch] = useState('')
  const [folded, setFolded] = useState<ReadonlySet<ChangeGroup>>(new Set())
  const [told, setTold] = useState('')
  const keysId = useId()
  const list = useRef<ChangeListHandle>(null)
  const shown = useMemo(
    () => shownChanges(changes, filter, search, decisions, describe),
    [changes, filter, search, decisions, describe],
  )
  const rows = useMemo(() => reviewRows(shown, folded, decisions), [shown, folded, decisions])
  const left = useMemo(() => changes.filter(change => isLeft(change, decisions)), [changes, decisions])
  const toggle = (group: ChangeGroup) => {
    const next = new Set(folded)
    if (!next.delete(group)) next.add(group)
    setFolded(next)
  }
  const goToNext = () => {
    // The list must show them before it goes there, and be there before the next key is pressed.
    flushSync(() => {
      if (!shown.some(change => isLeft(change, decisions))) {
        setFilter('conflicts')
        setSearch('')
      }
      setFolded(new Set())
    })
    list.current?.goToNext()
  }
  const merge = () => {
    const result = finish()
    if (typeof result === 'number') return setTold(strings.moreToDecide(result))
    void finishMerge(other, result)
  }
  return (
    <Dialog
      title={strings.title(other.name, other.fromDisk)}
      onClose={closeDialog}
      width={1240}
      isDismissable={false}
      actions={
        <>
          <p className="left merge-status" role="status" data-left={left.length > 0}>
            {strings.status(left.length, decisions.conflicts.size)} {told}
          </p>
          <span id={keysId} className="merge-keys muted">
            {strings.keys}
          </span>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={left.length > 0} onPress={merge}>
            {strings.merge}
          </Button>
        </>
      }
    >
      <div className="merge">
        <p className="merge-intro muted">{introduction(other, review)}</p>
        {changes.length > 0 && (
          <>
            <Summary review={review} withBase={other.base !== null} />
            <div className="merge-tools">
              <Segments<Filter>
                label={strings.filter}
                value={filter}
                options={filters.map(value => ({ value, label: strings.filters[value](counts[value]) }))}
                onChange={setFilter}
              />
              <SearchField label={strings.search} value={search} onChange={setSearch} />
              <Rest left={left.length} take={side => choose(left, side)} goToNext={goToNext} />
            </div>
            <ChangeList
              ref={list}
              keysId={keysId}
              rows={rows}
              withBase={other.base !== null}
              decisions={decisions}
              describe={describe}
              onChoose={choose}
              onToggle={toggle}
              onNext={goToNext}
              empty={filter === 'conflicts' && search === '' ? strings.noConflicts : strings.noMatch}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}

function introduction(other: VersionToMerge, { changes }: Review): string {
  if (changes.length === 0) return strings.nothingDiffers
  const { base } = other
  if (base === null) return strings.noBase
  if (changes.every(({ by }) => by === 'mine')) return strings.older(other.name)
  const time = momentOf(base.savedAt)
  return changes.every(({ by }) => by === 'theirs') ? strings.unchangedHere(time) : strings.base(time)
}

/** Kinds of changes that are listed for each side. */
const mostKinds = 4

/** What each side changed, in words; without an ancestor, what only one of them has. */
function Summary({ review: { changes }, withBase }: { review: Review; withBase: boolean }) {
  const sides = useMemo(() => {
    const toDecide = summaryInWords(changes.filter(({ by }) => by === 'both'))
    const both = { label: strings.both, words: toDecide, none: strings.nothing }
    const of = (side: Side) => ({
      label: withBase ? strings.changed[side] : strings.only[side],
      words: summaryInWords(changes.filter(({ by }) => by === side)),
      // What both changed is theirs and yours too.
      none: toDecide.length === 0 ? strings.nothing : strings.nothingElse,
    })
    return [of('mine'), of('theirs'), both]
  }, [changes, withBase])
  return (
    <dl className="merge-summary">
      {sides.map(({ label, words, none }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd title={words.join(', ')}>
            {words.length === 0 ? none : words.slice(0, mostKinds).join(', ')}
            {words.length > mostKinds && ` ${strings.more(words.length - mostKinds)}`}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface RestProps {
  left: number
  take: (side: Side) => void
  goToNext: () => void
}

/** One side for everything that nobody has decided yet. */
function Rest({ left, take, goToNext }: RestProps) {
  if (left === 0) return null
  return (
    <div className="merge-rest">
      <Button onPress={goToNext}>{strings.next}</Button>
      <span className="muted">{strings.rest}</span>
      {(['mine', 'theirs'] as const).map(side => (
        <Button key={side} aria-label={strings.takeRestLabel(side, left)} onPress={() => take(side)}>
          {strings.takeRest[side]}
        </Button>
      ))}
    </div>
  )
}
