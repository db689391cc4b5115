import { app, dialog } from 'electron'
import { log } from '../log'
import { messages } from '../messages'

/** An error that nobody caught is logged, and told once: the windows keep their workbooks. */
export function reportFaults(): void {
  let told = false
  process.on('unhandledRejection', error => log.unexpected('unhandledRejection', error))
  process.on('uncaughtException', error => {
    log.unexpected('uncaughtException', error)
    if (told || !app.isReady()) return
    told = true
    void tell()
  })
}

async function tell(): Promise<void> {
  const { title, detail } = messages.broken
  await dialog.showMessageBox({ type: 'error', message: title, detail: `${detail} ${app.getPath('logs')}.` })
}
