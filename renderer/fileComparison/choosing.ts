import { reporting } from '../state/document'
import { callHost } from '../state/host'
import { openDialog } from '../state/navigation'
import { workbookFrom } from '../state/sliced'

/** Asks for a workbook's file and shows how it differs from the one that is open. */
export async function chooseFileToCompare(): Promise<void> {
  await reporting(async () => {
    const file = await callHost('chooseWorkbookToCompare', {})
    if (!file) return
    openDialog({ kind: 'fileComparison', name: file.name, workbook: await workbookFrom(file.pieces) })
  })
}
