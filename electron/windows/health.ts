import { dialog } from 'electron'
import { log } from '../log'
import { messages } from '../messages'
import type { DocumentWindow } from './documentWindow'
import { nothingShown } from './documentWindow'

/** A page that ends twice within this time, in milliseconds, is not started a third time by itself. */
const oftenEnough = 60_000

/** Notices when the page hangs or is gone. A page that is gone starts again once; it then offers the draft. */
export function watchHealth(session: DocumentWindow): void {
  const { window } = session
  let lastEnd = -Infinity
  window.on('unresponsive', () => (session.responsive = false))
  window.on('responsive', () => (session.responsive = true))
  window.webContents.on('did-fail-load', (_event, code, description) => {
    log.unexpected(`did-fail-load ${code} ${description}`, null)
    if (!window.isDestroyed()) window.show()
  })
  window.webContents.on('preload-error', (_event, _path, error) => log.unexpected('preload', error))
  window.webContents.on('did-start-navigation', details => {
    // The page starts anew: it does not listen until it asks for its beginning again.
    if (details.isMainFrame && !details.isSameDocument) session.listening = false
  })
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    session.listening = false
    session.shown = nothingShown
    session.exporting?.abort()
    session.answerClose?.(true)
    if (window.isDestroyed() || session.mayClose || reason === 'clean-exit') return
    log.unexpected(`render-process-gone ${reason} ${exitCode}`, null)
    const now = Date.now()
    if (now - lastEnd > oftenEnough) window.webContents.reload()
    else void askAfterCrashes(session)
    lastEnd = now
  })
}

/** A page that ends again and again leaves an empty window: the user says whether it is worth another try. */
async function askAfterCrashes({ window }: DocumentWindow): Promise<void> {
  const { question, detail, again, close } = messages.crashed
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: question,
    detail,
    buttons: [again, close],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (window.isDestroyed()) return
  if (response === 0) window.webContents.reload()
  else window.destroy()
}
