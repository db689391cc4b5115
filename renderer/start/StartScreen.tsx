import { FilePlus2, FolderOpen, UtensilsCrossed, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { CommandId } from '../../shared/commands'
import type { RecentDocument } from '../../shared/host'
import { runCommand } from '../app/commands'
import { keysOf } from '../app/keys'
import { shellStrings } from '../app/strings'
import { beginDraft, openDocument, reporting } from '../state/document'
import { dropDraft, leftDrafts } from '../state/drafts'
import type { Draft } from '../state/draft'
import { callHost } from '../state/host'
import { useApp } from '../state/store'
import { Button, IconButton } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { dateAndTime } from '../ui/times'
import { startStrings as strings } from './strings'
import './start.css'

const ways: readonly { command: CommandId; icon: typeof FilePlus2; label: string; hint: string }[] = [
  { command: 'file.new', icon: FilePlus2, label: strings.newWorkbook, hint: strings.newHint },
  { command: 'file.open', icon: FolderOpen, label: strings.open, hint: strings.openHint },
  { command: 'file.sample', icon: UtensilsCrossed, label: strings.sample, hint: strings.sampleHint },
]

/** What Remit is, three ways in, what was open lately, and work that a crash left unsaved. */
export function StartScreen() {
  const version = useApp(state => state.version)
  return (
    <main className="start">
      <div className="start-page">
        <header className="start-head">
          <h1>{shellStrings.appName}</h1>
          <p>{strings.tagline}</p>
        </header>
        <div className="start-ways">
          {ways.map(({ command, icon: Icon, label, hint }) => (
            <AriaButton key={command} className="start-way" onPress={() => runCommand(command)}>
              <Icon size={20} strokeWidth={1.75} aria-hidden />
              <span className="start-way-label">{label}</span>
              <span className="muted">{hint}</span>
              <kbd className="keys">{keysOf(command)}</kbd>
            </AriaButton>
          ))}
        </div>
        <LeftDrafts />
        <Recent />
      </div>
      <footer className="start-foot">
        <span>{strings.local}</span>
        <span>{strings.version(version)}</span>
      </footer>
    </main>
  )
}

function Recent() {
  const [recent, setRecent] = useState<readonly RecentDocument[]>([])
  const load = () => reporting(async () => setRecent(await callHost('recentDocuments', {})))
  useEffect(() => void load(), [])
  const forget = (key: string) =>
    reporting(async () => {
      await callHost('forgetRecent', { key })
      await load()
    })
  return (
    <section className="start-section" aria-labelledby="recent">
      <h2 id="recent">{strings.recent}</h2>
      {recent.length === 0 && <p className="muted">{strings.noRecent}</p>}
      <ul className="start-list">
        {recent.map(({ key, name, folder, openedAt, missing }) => (
          <li key={key} className="start-item">
            <AriaButton className="start-open" isDisabled={missing} onPress={() => void openDocument(key)}>
              <span className="truncate" title={name}>
                {name}
              </span>
              <span className="muted truncate start-folder" title={folder}>
                <bdi>{missing ? strings.missing : folder}</bdi>
              </span>
              <span className="muted">{dateAndTime.format(openedAt)}</span>
            </AriaButton>
            <IconButton
              label={strings.forget(name)}
              icon={<X size={14} />}
              onPress={() => void forget(key)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LeftDrafts() {
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  const [discarding, setDiscarding] = useState<Draft | null>(null)
  const load = () => reporting(async () => setDrafts(await leftDrafts()))
  useEffect(() => void load(), [])
  if (drafts.length === 0) return null
  const discard = async (draft: Draft) => {
    setDiscarding(null)
    await reporting(async () => dropDraft(draft.id))
    await load()
  }
  return (
    <section className="start-section" aria-labelledby="drafts">
      <h2 id="drafts">{strings.drafts}</h2>
      <p className="muted">{strings.draftsHint}</p>
      <ul className="start-list">
        {drafts.map(draft => (
          <li key={draft.id} className="start-item">
            <span className="start-open">
              <span className="truncate" title={draft.client || draft.name}>
                {draft.client || draft.name}
              </span>
              <span className="muted truncate" title={draft.name}>
                {draft.client === '' ? '' : draft.name}
              </span>
              <span className="muted">{dateAndTime.format(draft.changedAt)}</span>
            </span>
            <Button variant="primary" onPress={() => void beginDraft(draft)}>
              {strings.restore}
            </Button>
            <Button onPress={() => setDiscarding(draft)}>{strings.discardDraft}</Button>
          </li>
        ))}
      </ul>
      {discarding && (
        <Dialog
          title={strings.discardTitle(discarding.name)}
          alert
          onClose={() => setDiscarding(null)}
          actions={
            <>
              <Button autoFocus onPress={() => setDiscarding(null)}>
                {controlStrings.cancel}
              </Button>
              <Button variant="danger" onPress={() => void discard(discarding)}>
                {strings.discard}
              </Button>
            </>
          }
        >
          <p>{strings.discardText}</p>
        </Dialog>
      )}
    </section>
  )
}
