import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { CutPart, HostBridge } from '../shared/host'
import {
  arrivingChannel,
  callChannel,
  checkedChannel,
  contractSwitch,
  cutChannel,
  dropChannel,
  eventChannel,
  sentTextChannel,
  takenChannel,
} from './host/channels'
import type { ContractNames } from './host/channels'

/** Runs sandboxed in each window before its page. The names come from main, which reads them off the contract. */
const names = readNames()

const bridge: HostBridge = {
  call: (method, args) =>
    names.methods.includes(method)
      ? ipcRenderer.invoke(callChannel, method, args)
      : Promise.reject(new TypeError(`The host has no method ${method}.`)),
  openDropped: files =>
    // Whether each is a file is for `getPathForFile` to say; more than one is refused anyway.
    ipcRenderer.invoke(
      dropChannel,
      files.slice(0, 2).map(file => webUtils.getPathForFile(file as File)),
    ),
  on: (event, listener) => {
    if (!names.events.includes(event)) throw new TypeError(`The host has no event ${event}.`)
    const channel = eventChannel(event)
    const heard = (_event: IpcRendererEvent, args: Parameters<typeof listener>[0]): void => listener(args)
    ipcRenderer.on(channel, heard)
    return () => {
      ipcRenderer.removeListener(channel, heard)
    }
  },
  sendText: (number, part) => ipcRenderer.send(sentTextChannel, number, part),
  takeTexts: taker => {
    ipcRenderer.removeAllListeners(arrivingChannel)
    ipcRenderer.on(arrivingChannel, (_event, number: number, texts: readonly string[]) => {
      taker(number, texts)
      ipcRenderer.send(takenChannel, number)
    })
  },
  takeCut: taker => {
    ipcRenderer.removeAllListeners(cutChannel)
    ipcRenderer.on(cutChannel, (_event, number: number, part: CutPart) => taker(number, part))
  },
  tellChecked: (number, isGood) => ipcRenderer.send(checkedChannel, number, isGood),
}

contextBridge.exposeInMainWorld('remit', bridge)

function readNames(): ContractNames {
  const told = process.argv.find(argument => argument.startsWith(contractSwitch))
  // Main made it from the contract's table.
  return JSON.parse(told?.slice(contractSwitch.length) ?? '{"methods":[],"events":[]}') as ContractNames
}
