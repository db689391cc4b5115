import { hostFailureSentence } from './failures'
import type {
  CalledMethod,
  HostArgs,
  HostFailure,
  HostMethod,
  HostReply,
  HostResult,
} from '../../shared/host'

/** A call that the main process could not do; `failure` says why, `message` says it in words. */
export class HostError extends Error {
  constructor(readonly failure: HostFailure) {
    super(hostFailureSentence(failure))
    this.name = 'HostError'
  }
}

/** Calls a method of the main process. Rejects with `HostError`. */
export async function callHost<M extends CalledMethod>(method: M, args: HostArgs<M>): Promise<HostResult<M>> {
  return valueOf(await window.remit.call(method, args))
}

/** Opens what was dropped onto the window. Rejects with `HostError`. */
export const openDropped = async (files: readonly File[]): Promise<HostResult<'openDropped'>> =>
  valueOf(await window.remit.openDropped(files))

function valueOf<M extends HostMethod>(reply: HostReply<M>): HostResult<M> {
  if (reply.ok) return reply.value
  throw new HostError(reply.failure)
}
