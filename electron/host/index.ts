import type { Documents } from '../documents'
import type { KnownFiles } from '../files/known-files'
import type { WorkbookFiles } from '../files/workbook-files'
import { documentMethods } from './document-methods'
import type { HostHandlers } from './handlers'
import { recentMethods } from './recent-methods'
import { reportMethods } from './report-methods'
import { tableMethods } from './table-methods'
import { windowMethods } from './window-methods'

export interface HostServices {
  readonly documents: Documents
  readonly files: WorkbookFiles
  readonly known: KnownFiles
  readonly refreshMenu: () => void
}

/** Every method of the contract, by subject. */
export function hostHandlers({ documents, files, known, refreshMenu }: HostServices): HostHandlers {
  return {
    ...windowMethods(documents, refreshMenu),
    ...recentMethods(known),
    ...documentMethods(documents, files, known),
    ...tableMethods,
    ...reportMethods,
  }
}
