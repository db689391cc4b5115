import { app } from 'electron'
import type { HostGiven } from '../../shared/host'
import type { Documents } from '../documents'
import { FileFailed } from '../files/fileFailed'
import { messages } from '../messages'
import { closeNow } from '../windows/closing'
import { titleText } from '../windows/title'
import { allWindows } from '../windows/documentWindow'
import type { DocumentWindow } from '../windows/documentWindow'
import type { HostHandlers } from './handlers'

type Methods = Pick<HostHandlers, 'startUp' | 'showState' | 'clipboardAction' | 'answerClose'>
type Launch = HostGiven<'startUp'>['launch']

export function windowMethods(documents: Documents, refreshMenu: () => void): Methods {
  return {
    async startUp(session) {
      const launch = await begin(session)
      session.listening = true
      return { version: app.getVersion(), platform: process.platform, launch }
    },

    showState(session, state) {
      const { window } = session
      session.shown = state
      window.setTitle(titleText(state, messages.appName, process.platform))
      window.setDocumentEdited(state.changed)
      if (process.platform === 'darwin') window.setRepresentedFilename(session.path ?? '')
      refreshMenu()
      if (state.changed) documents.keepBase(session)
      return null
    },

    clipboardAction({ window }, { action }) {
      window.webContents[action]()
      return null
    },

    answerClose(session, { close }) {
      if (session.answerClose) session.answerClose(close)
      // Nobody asked: the page's own Close command has asked the user itself. The reply goes first.
      else if (close) setImmediate(() => closeNow(session))
      return null
    },
  }

  /** A page that asks a second time has started anew and reads its file again. */
  async function begin(session: DocumentWindow): Promise<Launch> {
    const { beginning, path } = session
    if (beginning.kind === 'start') return await again(session)
    session.beginning = { kind: 'start' }
    switch (beginning.kind) {
      case 'new':
      case 'sample':
        return { kind: beginning.kind }
      case 'failed':
        return { kind: 'failed', failure: beginning.failure }
      case 'file':
        return await read(session, beginning.path)
      case 'read': {
        if (path === null) return { kind: 'start' }
        await documents.lock(session)
        return { kind: 'opened', opened: await documents.opened(session, beginning) }
      }
    }
  }

  async function again(session: DocumentWindow): Promise<Launch> {
    if (session.path !== null) return await read(session, session.path)
    session.occupied = false
    return { kind: 'start' }
  }

  async function read(session: DocumentWindow, path: string): Promise<Launch> {
    try {
      return { kind: 'opened', opened: await documents.read(session, path) }
    } catch (error) {
      if (!(error instanceof FileFailed)) throw error
      if (error.failure.kind !== 'passwordNeeded') return { kind: 'failed', failure: error.failure }
      // The user gave no password, so all is as it was: a window that was opened for the file goes again.
      if (allWindows().length > 1) setImmediate(() => closeNow(session))
      return { kind: 'start' }
    }
  }
}
