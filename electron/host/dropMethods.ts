import { stat } from 'node:fs/promises'
import { basename, extname, isAbsolute } from 'node:path'
import { tableLimits } from '../../shared/exchange/table'
import type { Documents } from '../documents'
import { asFileFailed } from '../files/diskProblem'
import { readWhole } from '../files/readWhole'
import { filters, workbookExtension } from './chooseFile'
import type { HostHandlers } from './handlers'

/** Spreadsheets are no text; the import says how to make one of them. */
const tables: readonly string[] = [...filters.table[0].extensions, 'xlsx', 'xls', 'ods']

export const dropMethods = (documents: Documents): Pick<HostHandlers, 'openDropped'> => ({
  async openDropped(session, { paths: [path, another] }) {
    if (another !== undefined) return { kind: 'several' }
    // Such as a picture dragged out of a web page.
    if (path === undefined || !isAbsolute(path)) return { kind: 'noFile' }
    const name = basename(path)
    const found = await stat(path).catch((error: unknown) => {
      throw asFileFailed(error, path, 'read')
    })
    if (found.isDirectory()) return { kind: 'folder', name }
    const extension = extname(path).toLowerCase()
    if (extension === workbookExtension) {
      const opened = await documents.openFrom(session, path)
      return opened === 'elsewhere' ? { kind: 'elsewhere' } : { kind: 'opened', opened }
    }
    if (!tables.includes(extension.slice(1))) return { kind: 'other', name }
    return { kind: 'table', name, bytes: (await readWhole(path, tableLimits.bytes)).bytes }
  },
})
