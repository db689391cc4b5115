import { basename } from 'node:path'
import type { WorkbookFiles } from '../files/workbookFiles'
import { messages } from '../messages'
import { chooseToOpen, filters } from './chooseFile'
import type { HostHandlers } from './handlers'

export const comparisonMethods = (files: WorkbookFiles): Pick<HostHandlers, 'chooseWorkbookToCompare'> => ({
  async chooseWorkbookToCompare({ window }) {
    const path = await chooseToOpen(window, { title: messages.compareTitle, kinds: filters.workbook })
    if (path === null) return null
    const { pieces } = await files.open(path)
    return { name: basename(path), pieces }
  },
})
