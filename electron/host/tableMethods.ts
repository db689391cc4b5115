import { basename } from 'node:path'
import { tableLimits } from '../../shared/exchange/table'
import { readWhole } from '../files/readWhole'
import { messages } from '../messages'
import { chooseToOpen, filters } from './chooseFile'
import type { HostHandlers } from './handlers'

/** A photo from a camera fits in. */
const mostPictureBytes = 40 * 1024 * 1024

export const tableMethods: Pick<HostHandlers, 'chooseTable' | 'choosePicture'> = {
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
}
