import { reporting } from '../state/document'
import { callHost } from '../state/host'
import { openDialog } from '../state/navigation'
import { arrived } from '../state/longTexts'

/** Asks for a workbook's file and shows how it differs from the one that is open. */
export async function chooseFileToCompare(): Promise<void> {
  await reporting(async () => {
    const file = await callHost('chooseWorkbookToCompare', {})
    if (!file) return
    openDialog({ kind: 'fileComparison', name: file.name, workbook: await arrived(file.pieces) })
  })
}
