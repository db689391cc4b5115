import { reporting } from '../state/document'
import { callHost } from '../state/host'
import { openDialog } from '../state/navigation'

/** Asks for a table file with an org chart and opens the dialog that imports it. */
export async function chooseChartFile(): Promise<void> {
  await reporting(async () => {
    const file = await callHost('chooseTable', { purpose: 'chart' })
    if (file) openDialog({ kind: 'importChart', name: file.name, bytes: file.bytes })
  })
}
