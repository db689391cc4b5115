import { basename } from 'node:path'
import type { WorkbookFiles } from '../files/workbookFiles'
import { messages } from '../messages'
import { unlockByAsking } from '../windows/askPassword'
import { chooseToOpen, filters } from './chooseFile'
import type { HostHandlers } from './handlers'

export const comparisonMethods = (files: WorkbookFiles): Pick<HostHandlers, 'chooseWorkbookToCompare'> => ({
  async chooseWorkbookToCompare(session) {
    const path = await chooseToOpen(session.window, { title: messages.compareTitle, kinds: filters.workbook })
    if (path === null) return null
    const { pieces } = await files.open(path, unlockByAsking(session, 'compare'))
    return { name: basename(path), pieces }
  },
})
