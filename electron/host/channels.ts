import type { HostEvent, HostMethod } from '../../shared/host'

/** How window and main process call each other. Imported by the preload, so it must stay free of everything else. */
export const callChannel = 'remit:call'
/** Paths of dropped files, which only the preload knows. */
export const dropChannel = 'remit:drop'
/** Parts of long texts: those that a window sends, those that it gets, and its word that it has taken some. */
export const sentTextChannel = 'remit:sent-text'
export const arrivingChannel = 'remit:arriving'
export const takenChannel = 'remit:taken'
/** Parts of a file that a window checks, and what it says of each. */
export const cutChannel = 'remit:cut'
export const checkedChannel = 'remit:checked'
export const eventChannel = (event: HostEvent): string => `remit:event:${event}`

/** The switch by which a window's preload learns the contract's names. */
export const contractSwitch = '--remit-contract='

export interface ContractNames {
  readonly methods: readonly HostMethod[]
  readonly events: readonly HostEvent[]
}
