import { randomBytes } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { RecentDocument } from '../../shared/host'
import { log } from '../log'
import { samePath } from './realPath'
import { createQueue } from './saveQueue'
import { writeAtomically } from './writeAtomically'

/**
 * The files that Remit has had open: a key for each path, which the window uses in place of it and by which drafts
 * find their file after a restart. A file that the user takes off the list keeps its key.
 */
const recordSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9]{1,40}$/),
  path: z.string().min(1),
  /** Milliseconds since 1970. */
  openedAt: z.number(),
  listed: z.boolean(),
})

type KnownFile = z.infer<typeof recordSchema>

const mostKept = 200
const mostListed = 15
/** How long a drive may take to say whether a file is there, in milliseconds. */
const patience = 800

export interface KnownFiles {
  /** Puts the file at the top of the recent ones; gives its key. */
  readonly remember: (path: string) => Promise<string>
  readonly pathOf: (key: string) => string | null
  readonly keyOf: (path: string) => string | null
  /** Newest first. */
  readonly recent: () => Promise<RecentDocument[]>
  readonly recentPaths: () => readonly string[]
  /** Also those that are off the list of recent ones. */
  readonly allPaths: () => readonly string[]
  /** Takes one file, or with null all, off the recent ones. */
  readonly forget: (key: string | null) => Promise<void>
  readonly onChange: (listener: () => void) => void
}

/** @param storage the JSON file that keeps the list; one that cannot be read counts as empty */
export async function openKnownFiles(storage: string): Promise<KnownFiles> {
  let changed = (): void => undefined
  let records: readonly KnownFile[] = await read(storage)
  const queued = createQueue()

  const store = async (next: readonly KnownFile[]): Promise<void> => {
    records = next
    changed()
    const bytes = () => new TextEncoder().encode(`${JSON.stringify(records, null, 2)}\n`)
    // A list that cannot be kept must not keep anybody from opening or saving.
    await queued('store', () => writeAtomically(storage, bytes())).catch((error: unknown) =>
      log.unexpected('recent files', error),
    )
  }
  const listed = () => records.filter(record => record.listed).slice(0, mostListed)

  return {
    async remember(path) {
      const known = records.find(record => samePath(record.path, path))
      const key = known?.key ?? randomBytes(8).toString('hex')
      const record = { key, path, openedAt: Date.now(), listed: true }
      await store([record, ...records.filter(other => other !== known)].slice(0, mostKept))
      return key
    },
    keyOf: path => records.find(record => samePath(record.path, path))?.key ?? null,
    pathOf: key => records.find(record => record.key === key)?.path ?? null,
    recent: () =>
      Promise.all(
        listed().map(async ({ key, path, openedAt }) => ({
          key,
          name: basename(path),
          folder: dirname(path),
          openedAt,
          missing: await isMissing(path),
        })),
      ),
    recentPaths: () => listed().map(({ path }) => path),
    allPaths: () => records.map(({ path }) => path),
    onChange: listener => {
      changed = listener
    },
    forget: key =>
      store(
        records.map(record => (key === null || record.key === key ? { ...record, listed: false } : record)),
      ),
  }
}

async function read(storage: string): Promise<KnownFile[]> {
  try {
    const parsed: unknown = JSON.parse(await readFile(storage, 'utf8'))
    const list = z.array(z.unknown()).parse(parsed)
    return list.flatMap(item => {
      const record = recordSchema.safeParse(item)
      return record.success ? [record.data] : []
    })
  } catch {
    return []
  }
}

/** A drive that does not answer in time is slow, not empty. */
async function isMissing(path: string): Promise<boolean> {
  const there = access(path).then(
    () => false,
    () => true,
  )
  return await Promise.race([there, pause(patience, false, { ref: false })])
}
