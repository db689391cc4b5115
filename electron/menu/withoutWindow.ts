import type { CommandId } from '../../shared/commands'
import { chooseToOpen, filters } from '../host/chooseFile'
import { messages } from '../messages'
import { openWindow } from '../windows/openWindow'

type Run = () => void | Promise<void>

/** Runs what the menu offers while no window is open; on a Mac the program stays without one. */
export function withoutWindow(
  openPath: (path: string) => void,
): (command: CommandId) => void | Promise<void> {
  const runs: Partial<Record<CommandId, Run>> = {
    'file.new': () => void openWindow({ kind: 'new' }),
    'file.sample': () => void openWindow({ kind: 'sample' }),
    'file.open': async () => {
      const path = await chooseToOpen(null, { title: messages.openTitle, kinds: filters.workbook })
      if (path !== null) openPath(path)
    },
  }
  return command => runs[command]?.()
}
