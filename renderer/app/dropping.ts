import { beginOpened, reporting, startNew } from '../state/document'
import { openDropped } from '../state/host'
import { openDialog } from '../state/navigation'
import { notify } from '../state/notices'
import { readDocument } from '../state/readDocument'
import { appState } from '../state/store'
import { dropStrings as strings } from './strings'
import { finishTyping } from './typing'

/** Opens what was dropped onto the window: a workbook as Open does, a table as Import org chart does. */
export async function takeDrop(files: readonly File[]): Promise<void> {
  finishTyping()
  await reporting(async () => {
    const dropped = await openDropped(files)
    switch (dropped.kind) {
      case 'opened':
        return await beginOpened(await readDocument(dropped.opened))
      case 'elsewhere':
        return
      case 'table':
        if (!appState().open) await startNew('new')
        return openDialog({ kind: 'importChart', name: dropped.name, bytes: dropped.bytes })
      case 'folder':
        return notify('problem', strings.folder(dropped.name))
      case 'other':
        return notify('problem', strings.other(dropped.name))
      case 'several':
        return notify('problem', strings.several)
      case 'noFile':
        return notify('problem', strings.noFile)
    }
  })
}
