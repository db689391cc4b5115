import { basename } from 'node:path'
import { commonAncestor } from '../../shared/merge/ancestor'
import type { Lineage, SavedRevision } from '../../shared/merge/ancestor'
import type { HostGiven } from '../../shared/host'
import type { Backups } from '../files/backups'
import { decodeInWorker } from '../files/inWorkers'
import { FileFailed } from '../files/fileFailed'
import { keptRevision } from '../files/keptRevision'
import { realPath, samePath } from '../files/realPath'
import type { ReadWorkbook, WorkbookFiles } from '../files/workbookFiles'
import { messages } from '../messages'
import type { RunTask } from '../tasks/runner'
import { sealOf, takeKeys, unlockByAsking, unlockQuietly } from '../windows/askPassword'
import type { DocumentWindow } from '../windows/documentWindow'
import { chooseToOpen, filters } from './chooseFile'
import type { HostHandlers } from './handlers'

type Methods = Pick<HostHandlers, 'readToMerge' | 'keepMerged'>
type Base = NonNullable<HostGiven<'readToMerge'>>['base']

/** A version that is to be had, and what the page needs to have it. */
interface Version extends SavedRevision {
  readonly base: () => Promise<Base>
}

/** Other versions of the window's workbook, to be merged into it. */
export function mergeMethods(files: WorkbookFiles, backups: Backups, run: RunTask): Methods {
  return {
    async readToMerge(session, { fromDisk, saved, merged }) {
      const chosen = fromDisk
        ? session.path
        : await chooseToOpen(session.window, { title: messages.mergeTitle, kinds: filters.workbook })
      if (chosen === null) return null
      const path = await realPath(chosen)
      return await session.inTurn('file', async () => {
        const theirs = await files.open(path, unlockByAsking(session, 'merge'))
        const { state, savedAt, bytes, pieces, keys } = theirs
        const isOwn = samePath(session.path, path)
        session.toMerge.set(state.revision, { state, bytes, keys, fromDisk: isOwn })
        const others = merged.flatMap(revision => session.toMerge.get(revision)?.state ?? [])
        const mine = lineageOf(session, others)
        const versions = await versionsFor(session, theirs, saved)
        const base = await commonAncestor(mine, state, versions)?.base()
        return {
          name: basename(path),
          fromDisk: isOwn,
          revision: state.revision,
          savedAt,
          pieces,
          base: base ?? { kind: 'none' },
        }
      })
    },

    keepMerged: (session, { workbook, revision }) =>
      session.inTurn('file', async () => {
        const other = session.toMerge.get(revision)
        const { path, state } = session
        if (path === null || other === undefined) return null
        // Somebody may have given the file a password meanwhile: it is not saved without.
        if (other.fromDisk && other.keys !== null) takeKeys(session, other.keys)
        await files.keep(path, workbook.json, state ? [state] : [], 'merged', sealOf(session))
        await files.keepBytes(path, other.bytes, 'theirs', sealOf(session))
        return null
      }),
  }

  async function versionsFor(
    session: DocumentWindow,
    { state, savedAt }: ReadWorkbook,
    saved: boolean,
  ): Promise<readonly Version[]> {
    const found: Version[] = [{ ...state, savedAt, base: () => Promise.resolve({ kind: 'theirs' }) }]
    const own = session.state
    if (own !== null && saved)
      found.push({ ...own, savedAt: Date.now(), base: () => Promise.resolve({ kind: 'saved' }) })
    const { path } = session
    if (path === null) return found
    for (const { id } of await backups.versions(path)) {
      const bytes = await readable(session, path, id)
      const kept = bytes === null ? null : keptRevision(bytes)
      if (bytes === null || kept === null) continue
      found.push({ ...kept, base: () => keptBase(bytes, kept.savedAt, basename(path)) })
    }
    return found
  }

  /** Null for a version that cannot be read, or whose password is not known here. */
  async function readable(session: DocumentWindow, path: string, id: string): Promise<Uint8Array | null> {
    try {
      return await files.unsealed(await backups.read(path, id), path, unlockQuietly(session))
    } catch (error) {
      if (error instanceof FileFailed) return null
      throw error
    }
  }

  async function keptBase(bytes: Uint8Array, savedAt: number, file: string): Promise<Base> {
    const decoded = await decodeInWorker(run, { bytes, file })
    if (!decoded.ok) throw new FileFailed(decoded.failure)
    return { kind: 'kept', savedAt, pieces: decoded.pieces }
  }
}

/** The window's workbook, which is in no file yet: made from its file as it was read or saved last, and what was merged since. */
const lineageOf = ({ state }: DocumentWindow, merged: readonly Lineage[]): Lineage => ({
  revision: '',
  earlier: [...(state ? [state] : []), ...merged].flatMap(({ revision, earlier }) => [revision, ...earlier]),
})
