import { resolve } from 'node:path'
import { app } from 'electron'

/** `--user-data-dir=…` keeps settings, drafts and the recent files in a folder of one's own. */
export function chooseUserData(): void {
  const chosen = app.commandLine.getSwitchValue('user-data-dir')
  if (chosen !== '') app.setPath('userData', resolve(chosen))
}
