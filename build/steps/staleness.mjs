import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One number for everything a build reads: names and contents, not times, so that a checkout that changes nothing
 * costs no build.
 * @param {string} root
 * @param {readonly string[]} inputs files and folders below `root`; what does not exist counts as empty
 * @returns {string} hexadecimal
 */
export function fingerprint(root, inputs) {
  const hash = createHash('sha256')
  for (const input of [...inputs].sort()) {
    for (const path of filesBelow(root, input)) {
      const bytes = readFileSync(join(root, path))
      hash.update(`${path}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex')
}

/**
 * Whether a result must be made again.
 * @param {{ stampFile: string, fingerprint: string, results: readonly string[] }} state `results`: absolute paths
 *   that the build leaves behind
 */
export function isStale({ stampFile, fingerprint: wanted, results }) {
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== wanted) return true
  return !results.every(path => existsSync(path))
}

/** @param {string} root @param {string} path @returns {string[]} sorted, with "/" */
function filesBelow(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (found === undefined) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap(name => filesBelow(root, `${path}/${name}`))
}
