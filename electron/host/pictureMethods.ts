import { basename, dirname } from 'node:path'
import { fileNameFrom } from '../files/names'
import { writeAtomically } from '../files/writeAtomically'
import { messages } from '../messages'
import { chooseToSave, filters } from './chooseFile'
import type { HostHandlers } from './handlers'

export const pictureMethods: Pick<HostHandlers, 'savePicture'> = {
  async savePicture({ window, path: workbook }, { kind, name, bytes }) {
    const path = await chooseToSave(window, {
      title: messages.pictureTitle,
      button: messages.exportButton,
      folder: workbook === null ? null : dirname(workbook),
      name: fileNameFrom(name, messages.pictureName),
      extension: `.${kind}`,
      kinds: filters[kind],
    })
    if (path === null) return { kind: 'cancelled' }
    await writeAtomically(path, bytes)
    return { kind: 'saved', name: basename(path) }
  },
}
