import { fileFailureSentence } from '../../shared/file/messages'
import type { HostFailure } from '../../shared/host'

export function hostFailureSentence(failure: HostFailure): string {
  switch (failure.kind) {
    case 'badArguments':
      return `Remit could not do this: ${failure.problem}. Nothing was changed.`
    case 'reportFailed':
      return `The report could not be made: ${failure.detail}`
    case 'piecesMissing':
    case 'unexpected':
      return 'Something went wrong in Remit. Your workbook is as it was; save it under another name to be safe, then try again.'
    default:
      return fileFailureSentence(failure)
  }
}
