import { basename, dirname } from 'node:path'
import { tableLimits } from '../../shared/exchange/table'
import { fileNameFrom } from '../files/names'
import { readWhole } from '../files/readWhole'
import { writeAtomically } from '../files/writeAtomically'
import { messages } from '../messages'
import { chooseToOpen, chooseToSave, filters } from './chooseFile'
import type { HostHandlers } from './handlers'

/** A photo from a camera fits in. */
const mostPictureBytes = 40 * 1024 * 1024

export const tableMethods: Pick<HostHandlers, 'chooseTable' | 'choosePicture' | 'saveTable'> = {
  async chooseTable({ window }, { purpose }) {
    const path = await chooseToOpen(window, { title: messages.tableTitle[purpose], kinds: filters.table })
    if (path === null) return null
    const { bytes } = await readWhole(path, tableLimits.bytes)
    return { name: basename(path), bytes }
  },

  async choosePicture({ window }) {
    const path = await chooseToOpen(window, { title: messages.photoTitle, kinds: filters.picture })
    if (path === null) return null
    const { bytes } = await readWhole(path, mostPictureBytes)
    return { name: basename(path), bytes }
  },

  async saveTable({ window, path: workbook }, { kind, name, bytes }) {
    const path = await chooseToSave(window, {
      title: messages.tableSaveTitle,
      button: messages.exportButton,
      folder: workbook === null ? null : dirname(workbook),
      name: fileNameFrom(name, messages.tableName),
      extension: `.${kind}`,
      kinds: filters[kind],
    })
    if (path === null) return { kind: 'cancelled' }
    await writeAtomically(path, bytes)
    return { kind: 'saved', name: basename(path) }
  },
}
