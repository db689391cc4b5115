import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readEnvelope } from '../../shared/file/envelope'
import { limits } from '../../shared/file/limits'
import { readManifest } from '../../shared/file/manifest'
import { forgottenVersions, versionsToKeep } from '../../shared/file/retention'
import type { VersionsOfFile } from '../../shared/file/retention'
import type { StoredVersion, VersionReason } from '../../shared/host'
import { errorCode } from './diskProblem'
import { FileFailed } from './fileFailed'
import { fingerprintOf } from './fingerprint'
import { readWhole } from './readWhole'
import { createQueue } from './saveQueue'
import { writeAtomically } from './writeAtomically'

export interface Backups {
  /**
   * Keeps bytes that a file has or had; the same content only once. What is no workbook is not kept.
   * `changedAt`: when they were saved, where they do not say so themselves. `unsealed`: what they were sealed from, which is
   * the same version and gives way to them.
   */
  readonly keep: (
    path: string,
    bytes: Uint8Array,
    reason: VersionReason,
    changedAt?: number,
    unsealed?: Uint8Array,
  ) => Promise<void>
  /** Newest first. */
  readonly versions: (path: string) => Promise<readonly StoredVersion[]>
  /** @throws {FileFailed} */
  readonly read: (path: string, id: string) => Promise<Uint8Array<ArrayBuffer>>
  /**
   * Puts other bytes in the place of each version of a file, such as the same under another password. The very same
   * bytes leave a version alone, and so does `isDone`, asked with its first bytes. One that cannot be read or written stays as it was; `changed` throws for no version.
   */
  readonly rewrite: (
    path: string,
    changed: (bytes: Uint8Array) => Promise<Uint8Array>,
    isDone: (beginning: Uint8Array) => boolean,
  ) => Promise<void>
  /**
   * Deletes the versions of files that are gone or forgotten for long (`shared/file/retention.ts`).
   * @param known the paths of the files that are still known
   */
  readonly forget: (known: readonly string[]) => Promise<void>
  /** Deletes the versions of a file for which `isMeant` says so. */
  readonly remove: (path: string, isMeant: (bytes: Uint8Array) => boolean) => Promise<void>
}

const pattern = /^(\d{1,15})-(saved|theirs|mine|restored|merged)-([0-9a-f]{16})\.remit$/

const markOf = (fingerprint: string): string => fingerprint.slice(0, 16)

/** Whether a version is of these very bytes, by its id and their fingerprint. */
export const isVersion = (id: string, fingerprint: string): boolean =>
  fingerprint !== '' && id.endsWith(`-${markOf(fingerprint)}.remit`)

const nameOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32)

/**
 * The former versions of every file, as they lay on the disk, in a folder of the app's data. A file's versions are
 * found by its path, of which the folder's name shows nothing.
 * @param folder made when it is needed
 */
export function createBackups(folder: string, now: () => number = Date.now): Backups {
  const queued = createQueue()
  const folderOf = (path: string): string => join(folder, nameOf(path))

  const versions = (path: string): Promise<readonly StoredVersion[]> => versionsIn(folderOf(path))

  async function versionsIn(own: string): Promise<readonly StoredVersion[]> {
    const names = await readdir(own).catch(error => {
      if (errorCode(error) === 'ENOENT') return []
      throw error
    })
    const found = await Promise.all(
      names.map(async (id): Promise<StoredVersion[]> => {
        const [, savedAt, reason] = pattern.exec(id) ?? []
        const size = (await stat(join(own, id)).catch(() => null))?.size
        // The pattern takes none but these.
        return size === undefined || savedAt === undefined
          ? []
          : [{ id, savedAt: Number(savedAt), size, reason: reason as VersionReason }]
      }),
    )
    return found.flat().sort((one, other) => other.savedAt - one.savedAt || (one.id < other.id ? 1 : -1))
  }

  return {
    versions,

    keep: (path, bytes, reason, changedAt = now(), unsealed = bytes) =>
      queued(path, async () => {
        const said = savingTime(bytes, changedAt)
        if (said === null) return
        // A clock that was ahead would put it before what is saved after it, for as long as it was ahead.
        const savedAt = Math.min(said, Math.round(now()))
        const fingerprint = fingerprintOf(bytes)
        const found = await versions(path)
        if (found.some(({ id }) => isVersion(id, fingerprint))) return
        const before = unsealed === bytes ? fingerprint : fingerprintOf(unsealed)
        const isSame = ({ id }: StoredVersion): boolean => isVersion(id, before)
        const known = found.filter(version => !isSame(version))
        const own = folderOf(path)
        await mkdir(own, { recursive: true, mode: 0o700 })
        const id = `${savedAt}-${reason}-${markOf(fingerprint)}.remit`
        await writeAtomically(join(own, id), bytes)
        await utimes(join(own, id), savedAt / 1000, savedAt / 1000).catch(() => undefined)
        for (const version of found.filter(isSame)) await rm(join(own, version.id), { force: true })
        const all = [...known, { id, savedAt, size: bytes.length, reason }]
        const kept = versionsToKeep(all, now())
        for (const version of all) {
          if (!kept.has(version.id) && version.id !== id) await rm(join(own, version.id), { force: true })
        }
      }),

    rewrite: (path, changed, isDone) =>
      queued(path, async () => {
        const own = folderOf(path)
        for (const { id, savedAt, reason } of await versions(path)) {
          try {
            if (isDone(await beginningOf(join(own, id)))) continue
            const { bytes } = await readWhole(join(own, id), limits.file)
            const next = await changed(bytes)
            if (next === bytes) continue
            const nextId = `${savedAt}-${reason}-${markOf(fingerprintOf(next))}.remit`
            await writeAtomically(join(own, nextId), next)
            await utimes(join(own, nextId), savedAt / 1000, savedAt / 1000).catch(() => undefined)
            await rm(join(own, id), { force: true })
          } catch (error) {
            // What became of each is for the caller to look at.
            if (!(error instanceof FileFailed) && errorCode(error) === null) throw error
          }
        }
      }),

    remove: (path, isMeant) =>
      queued(path, async () => {
        const own = folderOf(path)
        for (const { id } of await versions(path)) {
          const read = await readWhole(join(own, id), limits.file).catch(() => null)
          if (read !== null && isMeant(read.bytes)) await rm(join(own, id), { force: true })
        }
      }),

    async forget(known) {
      const paths = new Map(known.map(path => [nameOf(path), path]))
      const names = (await readdir(folder).catch(() => [])).filter(name => /^[0-9a-f]{32}$/.test(name))
      const all = await Promise.all(
        names.map(async id => {
          const path = paths.get(id)
          const [newest = null] = (await versionsIn(join(folder, id))).map(({ savedAt }) => savedAt)
          return { id, newest, file: path === undefined ? ('unknown' as const) : await whereabouts(path) }
        }),
      )
      for (const id of forgottenVersions(all, now()))
        await rm(join(folder, id), { recursive: true, force: true })
    },

    async read(path, id) {
      if (!pattern.test(id)) throw new RangeError('There is no such version.')
      return (await readWhole(join(folderOf(path), id), limits.file)).bytes
    },
  }
}

/** Enough for the manifest of a workbook with a password, in bytes. */
const beginning = 2048

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginning), 0, beginning, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A file that is not there is gone when its folder is; otherwise its drive may only be away. */
async function whereabouts(path: string): Promise<VersionsOfFile['file']> {
  const isThere = (place: string): Promise<boolean> =>
    stat(place).then(
      () => true,
      error => errorCode(error) !== 'ENOENT',
    )
  if (await isThere(path)) return 'there'
  return (await isThere(dirname(path))) ? 'gone' : 'away'
}

/** When a workbook was saved, in milliseconds: by its own word where it has one; null for what is no workbook. */
function savingTime(bytes: Uint8Array, changedAt: number): number | null {
  const envelope = readEnvelope(bytes)
  if (!envelope.ok) return envelope.problem.kind === 'notAWorkbook' ? null : Math.round(changedAt)
  const manifest = readManifest(envelope.value.manifest)
  return Math.round(manifest.ok ? Math.max(0, Date.parse(manifest.value.savedAt)) : changedAt)
}
