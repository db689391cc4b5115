import { app } from 'electron'
import { filesInArguments } from './arguments'

/**
 * One Remit per user-data folder: a second start hands its files to the running one and ends.
 * @returns false when this is the second one
 */
export function becomeTheOnlyInstance(opened: (files: readonly string[]) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', (_event, argv, folder) => {
    opened(filesInArguments({ argv, folder, unpackaged: process.defaultApp }))
  })
  return true
}
