import { setTimeout as pause } from 'node:timers/promises'
import { app } from 'electron'
import { allWindows, bringForward, currentWindow, tell } from './documentWindow'
import type { DocumentWindow } from './documentWindow'
import { rememberPlace } from './rememberedPlace'

/** How long a page may be busy before it counts as hanging, in milliseconds. */
const patience = 10_000

let quitting = false

/** A window closes once its page has said so: it asks about unsaved changes first. */
export function watchClosing(session: DocumentWindow): void {
  const { window } = session
  window.on('close', event => {
    if (session.mayClose) return
    event.preventDefault()
    void closeIfAllowed(session, false)
  })
  // Pages cannot hold a window open by themselves.
  window.webContents.on('will-prevent-unload', event => event.preventDefault())
}

/** Quitting goes from window to window and stops at the first that stays. */
export function watchQuitting(): void {
  app.on('before-quit', event => {
    if (allWindows().every(({ mayClose }) => mayClose)) return
    event.preventDefault()
    if (!quitting) void closeAll()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || quitting) app.quit()
  })
}

async function closeAll(): Promise<void> {
  quitting = true
  try {
    const current = currentWindow()
    const inOrder = [...allWindows()].sort(
      (one, other) => Number(other === current) - Number(one === current),
    )
    for (const session of inOrder) if (!(await closeIfAllowed(session, true))) return
    app.quit()
  } finally {
    quitting = false
  }
}

/** Asks the window's page and closes the window if it agrees. @returns whether the window is gone */
export async function closeIfAllowed(session: DocumentWindow, whileQuitting: boolean): Promise<boolean> {
  const { window } = session
  if (window.isDestroyed()) return true
  // Asked already: the question is on the screen.
  if (session.answerClose !== null) {
    bringForward(session)
    if (!whileQuitting) return false
  }
  if (!(await agreesToClose(session, whileQuitting))) return false
  closeNow(session)
  return true
}

export function closeNow(session: DocumentWindow): void {
  const { window } = session
  if (window.isDestroyed()) return
  session.mayClose = true
  session.exporting?.abort()
  rememberPlace(window)
  window.destroy()
}

/** A page that is gone, hangs or never started cannot be asked; its changes are in its draft. */
async function agreesToClose(session: DocumentWindow, whileQuitting: boolean): Promise<boolean> {
  const { window } = session
  const reachable = session.listening && session.responsive && !window.webContents.isCrashed()
  if (!reachable || (!session.occupied && !session.shown.changed)) return true
  return await new Promise(resolve => {
    const earlier = session.answerClose
    const answer = (close: boolean): void => {
      window.removeListener('closed', gone)
      window.removeListener('unresponsive', gone)
      if (session.answerClose === answer) session.answerClose = null
      earlier?.(close)
      resolve(close)
    }
    const gone = (): void => answer(true)
    session.answerClose = answer
    window.once('closed', gone)
    window.once('unresponsive', gone)
    if (earlier !== null) return
    if (whileQuitting && session.shown.changed) bringForward(session)
    tell(session, 'closeRequested', { quitting: whileQuitting })
    void hangs(session).then(hanging => {
      if (hanging && session.answerClose === answer) answer(true)
    })
  })
}

/** Whether the page does anything at all. The system tells only of pages that get input. */
async function hangs({ window }: DocumentWindow): Promise<boolean> {
  const alive = window.webContents.executeJavaScript('0').then(
    () => false,
    () => false,
  )
  return await Promise.race([alive, pause(patience, true, { ref: false })])
}
