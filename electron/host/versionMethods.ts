import { basename } from 'node:path'
import { limits } from '../../shared/file/limits'
import type { Backups } from '../files/backups'
import type { VersionContent } from '../files/compareTask'
import { FileFailed } from '../files/fileFailed'
import { readWhole } from '../files/readWhole'
import type { WorkbookFiles } from '../files/workbookFiles'
import type { RunTask } from '../tasks/runner'
import type { DocumentWindow } from '../windows/documentWindow'
import type { HostHandlers, HostInput } from './handlers'

type Methods = Pick<HostHandlers, 'listVersions' | 'compareVersions' | 'readVersion' | 'keepVersion'>

/** The history of the window's file. */
export function versionMethods(files: WorkbookFiles, backups: Backups, run: RunTask): Methods {
  return {
    async listVersions(session) {
      const { path } = session
      return path === null ? [] : [...(await backups.versions(path))]
    },

    async compareVersions(session, { before, after, workbook, most }) {
      const path = pathOf(session)
      const content = (version: string) => contentOf(path, version, workbook)
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
      const decoded = await run('decode', { bytes: await backups.read(path, version), file: basename(path) })
      if (!decoded.ok) throw new FileFailed(decoded.failure)
      return decoded.pieces
    },

    async keepVersion(session, { workbook }) {
      await files.keep(
        pathOf(session),
        workbook.json,
        session.state ? [session.state.revision] : [],
        'restored',
      )
      return null
    },
  }

  async function contentOf(
    path: string,
    version: string,
    workbook: HostInput<'compareVersions'>['workbook'],
  ): Promise<VersionContent> {
    if (version === 'now' && workbook !== null) return workbook.json
    if (version === 'file') return (await readWhole(path, limits.file)).bytes
    return await backups.read(path, version)
  }
}

function pathOf({ path }: DocumentWindow): string {
  if (path === null) throw new FileFailed({ file: '', kind: 'notFound' })
  return path
}
