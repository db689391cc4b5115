import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json, absolute. */
export const projectRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/**
 * The folder outside the repository that keeps what is expensive to fetch again.
 * REMIT_CACHE chooses another.
 */
export function cacheFolder() {
  if (process.env.REMIT_CACHE) return resolve(process.env.REMIT_CACHE)
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, 'remit')
  if (process.platform === 'win32' && process.env.LOCALAPPDATA)
    return join(process.env.LOCALAPPDATA, 'remit', 'cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'remit')
  return join(homedir(), '.cache', 'remit')
}

/** The folder from which the person called npm; paths on the command line are relative to it. */
export function callersFolder() {
  return process.env.INIT_CWD ?? process.cwd()
}
