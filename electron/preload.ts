import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { HostBridge } from '../shared/host'
import { callChannel, contractSwitch, eventChannel } from './host/channels'
import type { ContractNames } from './host/channels'

/** Runs sandboxed in each window before its page. The names come from main, which reads them off the contract. */
const names = readNames()

const bridge: HostBridge = {
  call: (method, args) =>
    names.methods.includes(method)
      ? ipcRenderer.invoke(callChannel, method, args)
      : Promise.reject(new TypeError(`The host has no method ${method}.`)),
  on: (event, listener) => {
    if (!names.events.includes(event)) throw new TypeError(`The host has no event ${event}.`)
    const channel = eventChannel(event)
    const heard = (_event: IpcRendererEvent, args: Parameters<typeof listener>[0]): void => listener(args)
    ipcRenderer.on(channel, heard)
    return () => {
      ipcRenderer.removeListener(channel, heard)
    }
  },
}

contextBridge.exposeInMainWorld('remit', bridge)

function readNames(): ContractNames {
  const told = process.argv.find(argument => argument.startsWith(contractSwitch))
  // Main made it from the contract's table.
  return JSON.parse(told?.slice(contractSwitch.length) ?? '{"methods":[],"events":[]}') as ContractNames
}
