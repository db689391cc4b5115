import { afterUnsavedChanges, beginNew, beginOpened, reporting } from '../state/document'
import { answer as answerPassword } from '../password/asking'
import { keepDraft, keepDraftsAfterPauses } from '../state/drafts'
import { tellFileOnDisk } from '../state/fileOnDisk'
import { hostFailureSentence } from '../state/failures'
import { callHost } from '../state/host'
import { takeChecks } from '../state/checks'
import { takeArrivals } from '../state/longTexts'
import { notify } from '../state/notices'
import { quitsWithoutAsking } from '../state/quitting'
import { readDocument } from '../state/readDocument'
import { appState, isChanged, setApp, useApp } from '../state/store'
import { documentStrings } from '../state/strings'
import { commandsThatApply, isAsking, runCommand } from './commands'
import { listenToKeys } from './keys'
import { finishTyping } from './typing'

/** What the window does once when it opens. */
export function startApp(): void {
  listenToKeys()
  takeArrivals()
  takeChecks()
  listenToHost()
  showStateInTitleAndMenu()
  keepDraftsAfterPauses(() => notify('problem', documentStrings.draftFailed))
  void reporting(launch)
}

async function launch(): Promise<void> {
  const { version, platform, launch } = await callHost('startUp', {}).catch((error: unknown) => {
    setApp({ phase: 'start' })
    throw error
  })
  setApp({ version, platform })
  switch (launch.kind) {
    case 'start':
      setApp({ phase: 'start' })
      break
    case 'new':
    case 'sample':
      beginNew(launch.kind)
      break
    case 'opened':
      setApp({ phase: 'start' })
      await beginOpened(await readDocument(launch.opened))
      break
    case 'failed':
      setApp({ phase: 'start' })
      notify('problem', hostFailureSentence(launch.failure))
      break
  }
}

function listenToHost(): void {
  window.remit.on('command', ({ command }) => runCommand(command))
  window.remit.on('reportProgress', progress => setApp({ reportProgress: progress }))
  window.remit.on('fileOnDisk', ({ state }) => tellFileOnDisk(state))
  window.remit.on('passwordAsked', ({ ask }) => setApp({ passwordAsked: ask }))
  window.remit.on('closeRequested', ({ quitting }) => {
    const answer = (close: boolean) =>
      void reporting(async () => {
        // The draft is then as the workbook is: there where it is changed and stays so, gone otherwise.
        if (close) await keepDraft().catch(() => undefined)
        await callHost('answerClose', { close })
      })
    finishTyping()
    // A dialog that is open is part of the work that a closing would give up.
    if (appState().passwordAsked) answerPassword(null)
    setApp({ dialog: null })
    if (quitting && quitsWithoutAsking()) return answer(true)
    afterUnsavedChanges(
      () => answer(true),
      () => answer(false),
    )
  })
}

/** Keeps title bar and menu as the state is. */
function showStateInTitleAndMenu(): void {
  let shown = ''
  const show = () => {
    const state = appState()
    const { open } = state
    const args = {
      title: open?.document.name ?? null,
      changed: open !== null && isChanged(open),
      undo: open?.history.past.at(-1)?.label ?? null,
      redo: open?.history.future[0]?.label ?? null,
      enabled: isAsking(state) ? [] : commandsThatApply(state),
    }
    const text = JSON.stringify(args)
    if (text === shown) return
    shown = text
    void reporting(async () => void (await callHost('showState', args)))
  }
  useApp.subscribe(show)
}
