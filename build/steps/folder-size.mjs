import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes in a folder, to watch a download grow. Files that vanish meanwhile count nothing. @param {string} folder */
export function folderSize(folder) {
  let bytes = 0
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) bytes += folderSize(path)
    else bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/**
 * Watches a folder grow while something is downloaded into it.
 * @param {string} folder
 * @param {{ patience: number, onBytes: (bytes: number) => void }} options `patience`: milliseconds without a new
 *   byte after which to give up
 * @returns {{ giveUp: AbortSignal, stop: () => void }}
 */
export function watchDownload(folder, { patience, onBytes }) {
  const abort = new AbortController()
  let most = 0
  let since = Date.now()
  const timer = setInterval(() => {
    const bytes = folderSize(folder)
    if (bytes > most) {
      most = bytes
      since = Date.now()
      onBytes(bytes)
    } else if (Date.now() - since > patience) abort.abort()
  }, 250)
  return { giveUp: abort.signal, stop: () => clearInterval(timer) }
}
