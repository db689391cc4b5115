import { hostFailureSentence } from './failures'
import type { HostArgs, HostFailure, HostMethod, HostResult } from '../../shared/host'

/** A call that the main process could not do; `failure` says why, `message` says it in words. */
export class HostError extends Error {
  constructor(readonly failure: HostFailure) {
    super(hostFailureSentence(failure))
    this.name = 'HostError'
  }
}

/** Calls a method of the main process. Rejects with `HostError`. */
export async function callHost<M extends HostMethod>(method: M, args: HostArgs<M>): Promise<HostResult<M>> {
  const reply = await window.remit.call(method, args)
  if (reply.ok) return reply.value
  throw new HostError(reply.failure)
}
