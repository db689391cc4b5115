import { basename, dirname, extname } from 'node:path'
import type { HostResult } from '../../shared/host'
import type { Documents } from '../documents'
import { FileFailed } from '../files/fileFailed'
import { takeLock } from '../files/lock'
import type { Holder } from '../files/lock'
import { fileNameFrom } from '../files/names'
import { realPath, samePath } from '../files/realPath'
import type { SealKeys } from '../files/sealing'
import type { FileState, WorkbookFiles } from '../files/workbookFiles'
import { messages } from '../messages'
import { takeKeys } from '../windows/askPassword'
import { windowWith } from '../windows/documentWindow'
import type { DocumentWindow } from '../windows/documentWindow'
import { HostFailed } from './hostFailed'
import { chooseToSave, filters, workbookExtension } from './chooseFile'
import type { HostInput } from './handlers'

/** Saves a window's workbook; `keys`: what it is sealed with from now on. @throws {FileFailed} */
export type SaveInWindow = (
  session: DocumentWindow,
  order: HostInput<'saveDocument'>,
  keys?: SealKeys | null,
) => Promise<HostResult<'saveDocument'>>

export const parentsIn = ({ state }: DocumentWindow): FileState[] => (state === null ? [] : [state])

export function createSaveInWindow(documents: Documents, files: WorkbookFiles): SaveInWindow {
  return async (session, { workbook, asNew, over, merged }, keys = session.keys) => {
    const { client, ...sent } = workbook
    if (await lostLock(session)) throw lockedByOther(session.path ?? '', session.lockedBy)
    const { path: former, lock: formerLock, keys: formerKeys } = session
    const inPlace = former !== null && !asNew && session.lockedBy === null
    const chosen = inPlace ? former : await chooseTarget(session, client)
    if (chosen === null) return { kind: 'cancelled' }
    const target = await realPath(chosen)
    const holder = windowWith(target)
    if (holder !== null && holder !== session) {
      throw new FileFailed({ file: basename(target), kind: 'openElsewhere' })
    }
    const moves = !samePath(former, target)
    if (!moves && session.lockedBy !== null) throw lockedByOther(target, session.lockedBy)
    const taken = moves ? await takeLock(target) : null
    if (taken?.kind === 'held') throw lockedByOther(target, taken.holder)
    const others = merged.flatMap(revision => session.toMerge.get(revision) ?? [])
    const hasTheirs = !moves && others.some(({ fromDisk }) => fromDisk)
    // Held while it is being written, so that no other window takes it meanwhile.
    session.path = target
    const earlier = formerKeys === null ? session.earlierKeys : [...session.earlierKeys, formerKeys]
    try {
      const saved = await files.save({
        path: target,
        encode: async input => {
          const encoded = await session.keeper.run('keep', { ...input, sent })
          if (encoded === 'missing') throw new HostFailed({ kind: 'piecesMissing' })
          return encoded
        },
        parents: () => [...parentsIn(session), ...others.map(({ state }) => state)],
        // The system's dialog has asked about another file that is replaced; what was merged is in the workbook.
        mayReplace: found =>
          over ||
          moves ||
          found === session.state?.fingerprint ||
          others.some(({ state }) => state.fingerprint === found),
        seal: { keys, earlier },
        ...(over || hasTheirs ? { keepAs: 'theirs' as const } : {}),
      })
      session.state = saved.state
      session.occupied = true
      takeKeys(session, keys)
      if (moves) {
        formerLock?.release()
        Object.assign(session, { lock: taken?.kind === 'taken' ? taken.lock : null, lockedBy: null })
        documents.follow(session)
      }
      session.told = null
      for (const revision of merged) session.toMerge.delete(revision)
      return { kind: 'saved', document: await documents.describe(session, moves), savedAt: saved.savedAt }
    } catch (error) {
      if (samePath(session.path, target)) session.path = former
      if (taken?.kind === 'taken' && session.lock !== taken.lock) taken.lock.release()
      throw error
    }
  }

  /** A machine that slept may have lost its lock to somebody else. */
  async function lostLock(session: DocumentWindow): Promise<boolean> {
    if (session.lock === null || (await session.lock.holds())) return false
    await documents.lock(session)
    return session.lockedBy !== null
  }
}

const lockedByOther = (path: string, holder: Holder | null): FileFailed =>
  new FileFailed({ file: basename(path), kind: 'lockedByOther', who: holder?.who ?? '' })

function chooseTarget({ window, path }: DocumentWindow, client: string): Promise<string | null> {
  return chooseToSave(window, {
    title: messages.saveTitle,
    button: messages.saveButton,
    folder: path === null ? null : dirname(path),
    name: path === null ? fileNameFrom(client, messages.untitled) : basename(path, extname(path)),
    extension: workbookExtension,
    kinds: filters.workbook,
  })
}
