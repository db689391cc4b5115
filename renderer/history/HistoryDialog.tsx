import { useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { ComparedVersions, StoredVersion } from '../../shared/host'
import { isCancelled, reporting } from '../state/document'
import { callHost } from '../state/host'
import { closeDialog } from '../state/navigation'
import { openWorkbook, useApp } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { historyStrings as strings } from './strings'
import { compare, entries, entryName, restore, unlock } from './versions'
import type { Entry } from './versions'
import './history.css'

/** Changes told one by one. */
const mostChanges = 300

/** A file's former versions: what changed from one to the next, what each holds, and the way back to it. */
export function HistoryDialog() {
  const name = useApp(state => openWorkbook(state).document.name)
  const [all, setAll] = useState<readonly Entry[] | null>(null)
  const [chosen, setChosen] = useState('now')
  /** Grows when a version is opened by its password, so that it is read again. */
  const [unlocked, setUnlocked] = useState(0)
  useEffect(() => {
    void reporting(async () => {
      const versions: readonly StoredVersion[] = await callHost('listVersions', {})
      setAll(entries(versions))
    })
  }, [])
  const place = all?.findIndex(({ id }) => id === chosen) ?? -1
  const entry = all?.[place]
  const isKept = entry !== undefined && entry.id !== 'now' && entry.id !== 'file'
  return (
    <Dialog
      title={strings.title(name)}
      width={1040}
      onClose={closeDialog}
      actions={
        <>
          <span className="left muted">{isKept ? strings.restoreHint : strings.kept}</span>
          <Button onPress={closeDialog}>{controlStrings.close}</Button>
          <Button
            variant="primary"
            isDisabled={!isKept}
            onPress={() => {
              if (isKept) void restore(entry.id, entry.time ?? 0)
            }}
          >
            {strings.restore}
          </Button>
        </>
      }
    >
      {all && all.length <= 1 && <p className="muted">{strings.empty}</p>}
      {all && all.length > 1 && (
        <div className="history">
          <VersionList key={unlocked} all={all} chosen={chosen} onChoose={setChosen} />
          {entry && (
            <VersionDetails
              key={entry.id}
              all={all}
              entry={entry}
              place={place}
              unlocked={unlocked}
              onUnlock={() => setUnlocked(unlocked + 1)}
            />
          )}
        </div>
      )}
    </Dialog>
  )
}

interface VersionListProps {
  all: readonly Entry[]
  chosen: string
  onChoose: (id: string) => void
}

function VersionList({ all, chosen, onChoose }: VersionListProps) {
  const [told, setTold] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    let stopped = false
    // One after the other: each reads two files.
    const tellAll = async () => {
      for (const [place, { id }] of all.entries()) {
        const before = all[place + 1]
        const words = before === undefined ? strings.first : await sentenceOf(before.id, id)
        if (stopped) return
        setTold(known => new Map(known).set(id, words))
      }
    }
    void tellAll()
    return () => {
      stopped = true
    }
  }, [all])
  return (
    <ListBox
      className="history-list"
      aria-label={strings.versions}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={keys => {
        const [id] = keys === 'all' ? [] : keys
        if (typeof id === 'string') onChoose(id)
      }}
    >
      {all.map(entry => (
        <ListBoxItem key={entry.id} id={entry.id} className="history-version" textValue={entryName(entry)}>
          <span className="history-label">{entry.label}</span>
          <span className="history-time">{entry.moment}</span>
          <span className="history-words muted">{told.get(entry.id) ?? strings.reading}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

async function sentenceOf(before: string, after: string): Promise<string> {
  try {
    const { summary } = await compare(before, after, 0)
    return summary.length === 0 ? strings.same : summary.join(', ')
  } catch (error) {
    return isCancelled(error) ? strings.locked : strings.unreadable
  }
}

interface VersionDetailsProps {
  all: readonly Entry[]
  entry: Entry
  place: number
  unlocked: number
  onUnlock: () => void
}

function VersionDetails({ all, entry, place, unlocked, onUnlock }: VersionDetailsProps) {
  const others = all.filter(({ id }) => id !== entry.id)
  const [other, setOther] = useState((all[place + 1] ?? all[place - 1] ?? entry).id)
  const isLater = all.findIndex(({ id }) => id === other) < place
  return (
    <section className="history-details" aria-label={entryName(entry)}>
      <div className="history-compare">
        <h3>{strings.changesSince}</h3>
        <Choice
          label={strings.compareWith}
          labelHidden
          value={other}
          options={others.map(choice => ({ value: choice.id, label: strings.against(entryName(choice)) }))}
          onChange={setOther}
        />
      </div>
      <Compared
        key={`${other} ${unlocked}`}
        before={other}
        after={entry.id}
        backwards={isLater}
        onUnlock={onUnlock}
      />
    </section>
  )
}

interface ComparedProps {
  before: string
  after: string
  /** Whether `before` is the later one of the two. */
  backwards: boolean
  onUnlock: () => void
}

function Compared({ before, after, backwards, onUnlock }: ComparedProps) {
  const [compared, setCompared] = useState<ComparedVersions | 'unreadable' | 'locked' | null>(null)
  useEffect(() => {
    let stopped = false
    compare(before, after, mostChanges).then(
      result => {
        if (!stopped) setCompared(result)
      },
      (error: unknown) => {
        if (!stopped) setCompared(isCancelled(error) ? 'locked' : 'unreadable')
      },
    )
    return () => {
      stopped = true
    }
  }, [before, after])
  if (compared === null) return <p className="muted">{strings.reading}</p>
  if (compared === 'unreadable') return <p>{strings.unreadable}</p>
  if (compared === 'locked')
    return (
      <div className="history-locked">
        <p>{strings.lockedText}</p>
        <Button onPress={() => void unlock([before, after], onUnlock)}>{strings.unlock}</Button>
      </div>
    )
  return (
    <>
      <Changes compared={compared} backwards={backwards} />
      {compared.facts && <Facts facts={compared.facts} />}
    </>
  )
}

function Facts({ facts }: { facts: NonNullable<ComparedVersions['facts']> }) {
  const rows: readonly (readonly [string, string])[] = [
    [strings.client, facts.client || strings.noClient],
    [strings.responsibilities, facts.responsibilities.toLocaleString('en')],
    ...facts.scenarios.map(scenario => [scenario.name, strings.scenario(scenario)] as const),
    [strings.findings, strings.findingCounts(facts.findings)],
  ]
  return (
    <>
      <h3 className="history-holds">{strings.holds}</h3>
      <dl className="history-facts">
        {rows.map(([name, value], row) => (
          <div key={row}>
            <dt className="truncate" title={name}>
              {name}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Changes({ compared, backwards }: { compared: ComparedVersions; backwards: boolean }) {
  if (compared.summary.length === 0) return <p className="muted">{strings.same}</p>
  return (
    <>
      <p className="history-summary">{compared.summary.join(', ')}.</p>
      {backwards && <p className="muted">{strings.backwards}</p>}
      <table className="history-changes">
        <thead>
          <tr>
            {Object.values(strings.columns).map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compared.changes.map(({ subject, name, scenario, what, base, theirs }, row) => (
            <tr key={row}>
              <th scope="row">
                {name === '' ? subject : name}
                <span className="muted">
                  {name === '' ? '' : ` ${subject}`}
                  {scenario === '' ? '' : ` · ${scenario}`} · {what}
                </span>
              </th>
              <td>
                <span title={base}>{base}</span>
              </td>
              <td>
                <span title={theirs}>{theirs}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {compared.more > 0 && <p className="muted">{strings.more(compared.more)}</p>}
    </>
  )
}
