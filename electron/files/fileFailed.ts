import type { FileFailure } from '../../shared/file/failure'

/** Thrown when a file could not be read or written; `failure` says why, and crosses to the window as data. */
export class FileFailed extends Error {
  readonly failure: FileFailure

  constructor(failure: FileFailure) {
    super(failure.kind)
    this.name = 'FileFailed'
    this.failure = failure
  }
}
