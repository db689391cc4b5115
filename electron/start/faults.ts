import { app, dialog } from 'electron'
import { log } from '../log'
import { messages } from '../messages'

/** An error that nobody caught is logged, and told once: the windows keep their workbooks. */
export function reportFaults(): void {
  let told = false
  // A terminal that is gone must not make the log of one fault the next fault.
  process.stderr.on('error', () => undefined)
  process.on('unhandledRejection', error => log.unexpected('unhandledRejection', error))
  process.on('uncaughtException', error => {
    log.unexpected('uncaughtException', error)
    if (told || !app.isReady()) return
    told = true
    void tell()
  })
}

/** Without a window nothing can be done, and a running program would keep every other start from opening one. */
export function reportNoStart(error: unknown): void {
  log.unexpected('start', error)
  dialog.showErrorBox(messages.broken.title, messages.broken.noStart(app.getPath('logs')))
  app.exit(1)
}

async function tell(): Promise<void> {
  const { title, detail } = messages.broken
  await dialog.showMessageBox({ type: 'error', message: title, detail: `${detail} ${app.getPath('logs')}.` })
}
