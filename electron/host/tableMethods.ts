import { basename } from 'node:path'
import { readWhole } from '../files/readWhole'
import { messages } from '../messages'
import { chooseToOpen, filters } from './chooseFile'
import type { HostHandlers } from './handlers'

/** In bytes. A chart of 100,000 posts with long notes has about 30 MB. */
const largestTable = 100 * 1024 * 1024

export const tableMethods: Pick<HostHandlers, 'chooseTable'> = {
  async chooseTable({ window }, { purpose }) {
    const path = await chooseToOpen(window, { title: messages.tableTitle[purpose], kinds: filters.table })
    if (path === null) return null
    const { bytes } = await readWhole(path, largestTable)
    return { name: basename(path), bytes }
  },
}
