import type { HostFailure } from '../../shared/host'

/** Thrown by a method of the host when it fails in a way that the contract names. */
export class HostFailed extends Error {
  readonly failure: HostFailure

  constructor(failure: HostFailure) {
    super(failure.kind)
    this.name = 'HostFailed'
    this.failure = failure
  }
}
