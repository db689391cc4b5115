import { readlink, realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { errorCode } from './diskProblem'

const mostLinks = 40

/**
 * The place that a path finally names, with links resolved, so that two names of one file compare equal and a save
 * goes through a link instead of replacing it. The file itself need not exist, nor the target of a last link.
 */
export async function realPath(path: string): Promise<string> {
  let current = resolve(path)
  for (let links = 0; links < mostLinks; links++) {
    try {
      return await realpath(current)
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') return current
    }
    const folder = await realpath(dirname(current)).catch(() => dirname(current))
    current = join(folder, basename(current))
    const target = await readlink(current).catch(() => null)
    if (target === null) return current
    current = resolve(folder, target)
  }
  return current
}

const ignoresCase = process.platform === 'win32' || process.platform === 'darwin'

/** Whether two real paths name the same file. */
export function samePath(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  return ignoresCase ? one.toLowerCase() === other.toLowerCase() : one === other
}
