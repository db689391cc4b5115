import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FileProblem } from '../../shared/file/failure'
import { asFileFailed } from './diskProblem'
import { FileFailed } from './fileFailed'

export interface WholeFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Milliseconds since 1970. */
  readonly changedAt: number
}

/**
 * Reads a file of at most `most` bytes; the size is asked before anything is read.
 * @throws {FileFailed}
 */
export async function readWhole(path: string, most: number): Promise<WholeFile> {
  const refuse = (problem: FileProblem): never => {
    throw new FileFailed({ file: basename(path), ...problem })
  }
  try {
    const file = await open(path, 'r')
    try {
      const found = await file.stat()
      if (found.isDirectory()) refuse({ kind: 'isAFolder' })
      if (!found.isFile()) refuse({ kind: 'notAWorkbook' })
      if (found.size > most) refuse({ kind: 'tooLarge', limit: most })
      const bytes = new Uint8Array(await file.readFile())
      return { bytes, changedAt: found.mtimeMs }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw asFileFailed(error, path, 'read')
  }
}
