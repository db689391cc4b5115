import { basename } from 'node:path'
import { tableLimits } from '../../shared/exchange/table'
import { readWhole } from '../files/readWhole'
import { messages } from '../messages'
import { chooseToOpen, filters } from './chooseFile'
import type { HostHandlers } from './handlers'

export const tableMethods: Pick<HostHandlers, 'chooseTable'> = {
  async chooseTable({ window }, { purpose }) {
    const path = await chooseToOpen(window, { title: messages.tableTitle[purpose], kinds: filters.table })
    if (path === null) return null
    const { bytes } = await readWhole(path, tableLimits.bytes)
    return { name: basename(path), bytes }
  },
}
