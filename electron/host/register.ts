import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import type { HostMethod } from '../../shared/host'
import { log } from '../log'
import { isOurs } from '../start/servedFile'
import { windowOf } from '../windows/documentWindow'
import type { DocumentWindow } from '../windows/documentWindow'
import { answer } from './answer'
import { callChannel } from './channels'
import type { HostHandlers } from './handlers'

/** Lets the pages of our windows, and nobody else, call the methods of the contract. */
export function registerHost(handlers: HostHandlers): void {
  ipcMain.handle(callChannel, async (event, method: unknown, args: unknown) => {
    const session = senderOf(event)
    if (session === null) throw new Error('Only a window of Remit may call.')
    // The table pairs each method with its arguments, and `answer` has parsed them by the same name.
    const call = (name: HostMethod, input: unknown): unknown => handlers[name](session, input as never)
    return await answer(method, args, call, log.unexpected)
  })
}

/** The window whose main frame calls from our own page; null for every other sender. */
function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): DocumentWindow | null {
  const isMain = senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url)
  return isMain ? windowOf(sender) : null
}
