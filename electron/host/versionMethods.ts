import { basename } from 'node:path'
import { limits } from '../../shared/file/limits'
import { isVersion } from '../files/backups'
import type { Backups } from '../files/backups'
import type { VersionContent } from '../files/compareTask'
import { decodeInWorker } from '../files/inWorkers'
import { FileFailed } from '../files/fileFailed'
import { readWhole } from '../files/readWhole'
import type { WorkbookFiles } from '../files/workbookFiles'
import type { RunTask } from '../tasks/runner'
import { sealOf, unlockByAsking, unlockQuietly } from '../windows/askPassword'
import type { DocumentWindow } from '../windows/documentWindow'
import type { HostHandlers, HostInput } from './handlers'

type Methods = Pick<
  HostHandlers,
  'listVersions' | 'compareVersions' | 'readVersion' | 'unlockVersion' | 'keepVersion'
>

/** The history of the window's file. */
export function versionMethods(files: WorkbookFiles, backups: Backups, run: RunTask): Methods {
  return {
    async listVersions(session) {
      const { path, state } = session
      if (path === null) return []
      const versions = await backups.versions(path)
      // The file as it lies there, kept for a merge, stands in the list already.
      return versions.filter(
        ({ reason, id }) => reason !== 'saved' || !state || !isVersion(id, state.fingerprint),
      )
    },

    async compareVersions(session, { before, after, workbook, most }) {
      const path = pathOf(session)
      const content = (version: string) => contentOf(session, path, version, workbook)
      const compared = await run('compare', {
        before: await content(before),
        after: await content(after),
        file: basename(path),
        most,
      })
      if (!compared.ok) throw new FileFailed(compared.failure)
      return compared.compared
    },

    async readVersion(session, { version }) {
      const path = pathOf(session)
      const kept = await backups.read(path, version)
      const bytes = await files.unsealed(kept, path, unlockByAsking(session, 'version'))
      const decoded = await decodeInWorker(run, { bytes, file: basename(path) })
      if (!decoded.ok) throw new FileFailed(decoded.failure)
      return decoded.pieces
    },

    async unlockVersion(session, { version }) {
      const path = pathOf(session)
      await files.unsealed(await bytesOf(path, version), path, unlockByAsking(session, 'version'))
      return null
    },

    async keepVersion(session, { workbook, reason }) {
      const parents = session.state ? [session.state] : []
      await files.keep(pathOf(session), workbook.json, parents, reason, sealOf(session))
      return null
    },
  }

  /** Of a version under a password that is not known here yet the window says so, and asks when the user wants it. */
  async function contentOf(
    session: DocumentWindow,
    path: string,
    version: string,
    workbook: HostInput<'compareVersions'>['workbook'],
  ): Promise<VersionContent> {
    if (version === 'now' && workbook !== null) return workbook.json
    return await files.unsealed(await bytesOf(path, version), path, unlockQuietly(session))
  }

  async function bytesOf(path: string, version: string): Promise<Uint8Array> {
    return version === 'file' ? (await readWhole(path, limits.file)).bytes : await backups.read(path, version)
  }
}

function pathOf({ path }: DocumentWindow): string {
  if (path === null) throw new FileFailed({ file: '', kind: 'notFound' })
  return path
}
