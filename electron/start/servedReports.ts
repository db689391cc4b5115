import { randomBytes } from 'node:crypto'
import { appScheme } from './servedFile'

/** Reports that a window of the PDF viewer may read, by an address that nobody can guess. They never lie on the disk. */

const host = 'report'
const served = new Map<string, Uint8Array<ArrayBuffer>>()

/** Serves a PDF until `end` is called. */
export function serveReport(bytes: Uint8Array<ArrayBuffer>): {
  readonly address: string
  readonly end: () => void
} {
  const address = `${appScheme}://${host}/${randomBytes(16).toString('hex')}.pdf`
  served.set(address, bytes)
  return { address, end: () => void served.delete(address) }
}

/** The PDF at an address that is being served; null for every other. */
export const servedReport = (address: string): Uint8Array<ArrayBuffer> | null => served.get(address) ?? null
