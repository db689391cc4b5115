import type { Documents } from '../documents'
import type { Backups } from '../files/backups'
import type { KnownFiles } from '../files/knownFiles'
import type { WorkbookFiles } from '../files/workbookFiles'
import { comparisonMethods } from './comparisonMethods'
import { documentMethods } from './documentMethods'
import { dropMethods } from './dropMethods'
import type { HostHandlers } from './handlers'
import { passwordMethods } from './passwordMethods'
import { libraryMethods } from './libraryMethods'
import { mergeMethods } from './mergeMethods'
import { pictureFolderMethods } from './pictureFolderMethods'
import { pictureMethods } from './pictureMethods'
import { recentMethods } from './recentMethods'
import { reportFontMethods } from './reportFontMethods'
import { reportMethods } from './reportMethods'
import { createSaveInWindow } from './saveInWindow'
import { tableMethods } from './tableMethods'
import { runTask } from '../tasks/runner'
import { versionMethods } from './versionMethods'
import { windowMethods } from './windowMethods'

export interface HostServices {
  readonly documents: Documents
  readonly files: WorkbookFiles
  readonly known: KnownFiles
  readonly backups: Backups
  readonly refreshMenu: () => void
}

/** Every method of the contract, by subject. */
export function hostHandlers({ documents, files, known, backups, refreshMenu }: HostServices): HostHandlers {
  const save = createSaveInWindow(documents, files)
  return {
    ...windowMethods(documents, refreshMenu),
    ...recentMethods(known),
    ...documentMethods(documents, files, known, save),
    ...passwordMethods({ files, known, save, run: runTask }),
    ...versionMethods(files, backups, runTask),
    ...comparisonMethods(files),
    ...mergeMethods(files, backups, runTask),
    ...dropMethods(documents),
    ...tableMethods,
    ...libraryMethods,
    ...reportMethods,
    ...reportFontMethods,
    ...pictureMethods,
    ...pictureFolderMethods,
  }
}
