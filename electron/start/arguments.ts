import { resolve } from 'node:path'

export interface CommandLine {
  readonly argv: readonly string[]
  /** Where relative paths begin. */
  readonly folder: string
  /** Whether a plain Electron runs the project, so that the first plain argument is the project's folder. */
  readonly unpackaged: boolean
}

/**
 * The files that the command line names, absolute. Switches are left out wherever they stand: Chromium, Electron,
 * test drivers and the system put their own before and behind ours.
 */
export function filesInArguments({ argv, folder, unpackaged }: CommandLine): string[] {
  const plain = argv.slice(1).filter(argument => argument !== '' && !argument.startsWith('-'))
  return [...new Set(plain.slice(unpackaged ? 1 : 0).map(file => resolve(folder, file)))]
}
