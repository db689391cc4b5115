import { ipcMain } from 'electron'
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import type { HostMethod } from '../../shared/host'
import { log } from '../log'
import { isOurs } from '../start/servedFile'
import { windowOf } from '../windows/documentWindow'
import type { DocumentWindow } from '../windows/documentWindow'
import { answer } from './answer'
import { callChannel, checkedChannel, dropChannel, sentTextChannel, takenChannel } from './channels'
import { checksInWindows } from './checksInWindows'
import type { HostHandlers } from './handlers'
import { longTexts } from './longTexts'

/** Lets the pages of our windows, and nobody else, call the methods of the contract. */
export function registerHost(handlers: HostHandlers): void {
  // A page names no paths: what was dropped has a channel of its own, which only the preload uses.
  ipcMain.handle(callChannel, (event, method: unknown, args: unknown) =>
    replyTo(event, method === 'openDropped' ? null : method, args),
  )
  ipcMain.handle(dropChannel, (event, paths: unknown) => replyTo(event, 'openDropped', { paths }))

  async function replyTo(event: IpcMainInvokeEvent, method: unknown, args: unknown): Promise<unknown> {
    const session = senderOf(event)
    if (session === null) throw new Error('Only a window of Remit may call.')
    // The table pairs each method with its arguments, and `answer` has parsed them by the same name.
    const call = (name: HostMethod, input: unknown): unknown => handlers[name](session, input as never)
    const { sender } = event
    return longTexts.withArriving(
      sender,
      await answer(method, longTexts.withTexts(sender, args), call, log.unexpected),
    )
  }
  ipcMain.on(sentTextChannel, (event, number: unknown, part: unknown) => {
    if (senderOf(event) !== null) longTexts.add(event.sender, number, part)
  })
  ipcMain.on(takenChannel, (event, number: unknown) => {
    if (senderOf(event) !== null) longTexts.taken(number)
  })
  ipcMain.on(checkedChannel, (event, number: unknown, isGood: unknown) => {
    if (senderOf(event) !== null) checksInWindows.answered(event.sender, number, isGood)
  })
}

/** The window whose main frame calls from our own page; null for every other sender. */
function senderOf({ sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent): DocumentWindow | null {
  const isMain = senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url)
  return isMain ? windowOf(sender) : null
}
