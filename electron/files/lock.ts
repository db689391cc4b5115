import { randomBytes } from 'node:crypto'
import { unlinkSync, readFileSync } from 'node:fs'
import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { errorCode } from './diskProblem'
import { isRunning } from './isRunning'

/**
 * A file beside the workbook that says who has it open, for others who reach the same folder: another Remit of this
 * machine, a colleague on the same drive. Its time is renewed while the workbook is open.
 */
const lockSchema = z.object({
  program: z.literal('Remit'),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  user: z.string().max(200),
  host: z.string().max(300),
  process: z.number().int().positive(),
  since: z.iso.datetime(),
})

type LockFile = z.infer<typeof lockSchema>

export interface Holder {
  /** "Anna on laptop-7" */
  readonly who: string
  /** Milliseconds since 1970. */
  readonly since: number
}

export interface Lock {
  /** Whether it still is ours: a machine that slept for long may have lost it. */
  readonly holds: () => Promise<boolean>
  /** At once, since it happens while the program ends. */
  readonly release: () => void
}

/** `impossible` where nothing can be written beside the file; then nobody can save there either. */
export type Taken =
  | { readonly kind: 'taken'; readonly lock: Lock }
  | { readonly kind: 'held'; readonly holder: Holder }
  | { readonly kind: 'impossible' }

const renewal = 2 * 60 * 1000
/** Long enough for others that met the same stale lock to be done with it, in milliseconds. */
const settling = 300
const mostAttempts = 20
/** A lock that was not renewed for so long, in milliseconds, belongs to nobody any more. */
export const longestSilence = 10 * 60 * 1000

export const lockPath = (path: string): string => join(dirname(path), `.~${basename(path)}.lock`)

/** The locks of this process: the file of each, by its id. */
const own = new Map<string, string>()

/** Takes the lock of a workbook's real path, also one that a crash left behind. */
export async function takeLock(path: string, now: () => number = Date.now): Promise<Taken> {
  const mine: LockFile = {
    program: 'Remit',
    id: randomBytes(16).toString('hex'),
    user: userName(),
    host: hostname(),
    process: process.pid,
    since: new Date(now()).toISOString(),
  }
  const file = lockPath(path)
  own.set(mine.id, file)
  const taken = await take(file, mine, now)
  if (taken.kind !== 'taken') own.delete(mine.id)
  return taken
}

async function take(file: string, mine: LockFile, now: () => number): Promise<Taken> {
  let tookOver = false
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    // At different times, so that those that want it at once do not meet again and again.
    if (attempt > 0) await pause(Math.random() * 20 * attempt)
    const problem = await create(file, mine)
    if (problem !== null && problem !== 'EEXIST') return { kind: 'impossible' }
    // Of several that meet a stale lock at once, the last one that made a new one has it.
    if (problem === null && tookOver) await pause(settling)
    if (problem === null && !tookOver) return { kind: 'taken', lock: held(file, mine.id) }
    const other = await readLock(file)
    if (other?.id === mine.id) return { kind: 'taken', lock: held(file, mine.id) }
    if (other !== null && !(await isStale(file, other, now()))) {
      const who = `${other.user} on ${other.host}`
      return { kind: 'held', holder: { who, since: Date.parse(other.since) } }
    }
    tookOver = true
    await removeStale(file, other)
  }
  return { kind: 'impossible' }
}

/** @returns the system's error code, null when the lock was made */
async function create(file: string, lock: LockFile): Promise<string | null> {
  try {
    const handle = await open(file, 'wx')
    try {
      await handle.writeFile(`${JSON.stringify(lock)}\n`)
    } finally {
      await handle.close()
    }
    return null
  } catch (error) {
    return errorCode(error) ?? 'unknown'
  }
}

/** Takes the lock aside first: it may have been replaced by a new one just now, which then goes back. */
async function removeStale(file: string, stale: LockFile | null): Promise<void> {
  const aside = `${file}.${randomBytes(4).toString('hex')}`
  try {
    await rename(file, aside)
    if ((await readLock(aside))?.id !== stale?.id) await link(aside, file)
  } catch {
    // Another was quicker.
  } finally {
    await rm(aside, { force: true }).catch(() => undefined)
  }
}

function held(file: string, id: string): Lock {
  const timer = setInterval(() => {
    const time = new Date()
    utimes(file, time, time).catch(() => undefined)
  }, renewal)
  timer.unref()
  return {
    holds: async () => (await readLock(file))?.id === id,
    release: () => {
      clearInterval(timer)
      own.delete(id)
      try {
        if (parse(readFileSync(file, 'utf8'))?.id === id) unlinkSync(file)
      } catch {
        // Gone already, or its drive is.
      }
    },
  }
}

/** Null for what is no lock of ours, also after a moment in which it may have been half written. */
async function readLock(file: string): Promise<LockFile | null> {
  for (const wait of [0, 50, 200]) {
    await pause(wait)
    const lock = parse(await readFile(file, 'utf8').catch(() => ''))
    if (lock !== null) return lock
  }
  return null
}

function parse(text: string): LockFile | null {
  try {
    const lock = lockSchema.safeParse(JSON.parse(text))
    return lock.success ? lock.data : null
  } catch {
    return null
  }
}

async function isStale(file: string, lock: LockFile, now: number): Promise<boolean> {
  if (lock.host === hostname()) {
    // One of this process that lies elsewhere now was moved there with its folder.
    if (lock.process === process.pid && own.get(lock.id) !== file) return true
    if (!isRunning(lock.process)) return true
  }
  const renewed = (await stat(file).catch(() => null))?.mtimeMs
  return renewed === undefined || now - renewed > longestSilence
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
