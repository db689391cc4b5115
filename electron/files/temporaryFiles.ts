import { createHash, randomBytes } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isRunning } from './isRunning'

/**
 * The names under which files are written before they take their place:
 * `.<name>.<machine>-<process>-<random>.tmp`, so that one that a killed save left behind is known for what it is.
 */
const pattern = /^\.(.*)\.([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{16}\.tmp$/s
/** After this long, in milliseconds, no other machine is still writing. */
const longest = 24 * 60 * 60 * 1000

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const beingWritten = new Set<string>()

/** Short enough where the name itself is just short enough. */
const shortened = (name: string): string => [...name].slice(0, 40).join('')

/** A new temporary name beside `target`: hidden and not to be guessed. `end` it when it is gone. */
export function temporaryBeside(target: string): { readonly path: string; readonly end: () => void } {
  const name = `.${shortened(basename(target))}.${machine}-${process.pid}-${randomBytes(8).toString('hex')}.tmp`
  const path = join(dirname(target), name)
  beingWritten.add(path)
  return { path, end: () => void beingWritten.delete(path) }
}

/** Removes what killed saves of `target` left beside it: only files of ours, and none that is still being written. */
export async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const [, of, writtenOn, writer] = pattern.exec(name) ?? []
    const path = join(folder, name)
    if (of !== shortened(basename(target)) || beingWritten.has(path)) continue
    if (await isLeft(path, writtenOn === machine, Number(writer)))
      await rm(path, { force: true }).catch(() => undefined)
  }
}

async function isLeft(path: string, here: boolean, writer: number): Promise<boolean> {
  if (here) return writer === process.pid || !isRunning(writer)
  const found = await stat(path).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > longest
}
