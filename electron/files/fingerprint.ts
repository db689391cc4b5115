import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { errorCode } from './diskProblem'

/** Tells two contents apart, whatever their times say: the SHA-256 of the bytes. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Of what lies at a path; null when nothing does. Throws the system's error when it cannot be read. */
export async function fingerprintOfFile(path: string): Promise<string | null> {
  try {
    return fingerprintOf(await readFile(path))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
