import { basename } from 'node:path'
import { libraryLimits } from '../../shared/exchange/libraryFile'
import { fileNameFrom } from '../files/names'
import { readWhole } from '../files/readWhole'
import { writeAtomically } from '../files/writeAtomically'
import { messages } from '../messages'
import { chooseToOpen, chooseToSave, filters } from './chooseFile'
import type { HostHandlers } from './handlers'

export const libraryMethods: Pick<HostHandlers, 'openLibrary' | 'saveLibrary'> = {
  async openLibrary({ window }) {
    const path = await chooseToOpen(window, { title: messages.libraryOpenTitle, kinds: filters.library })
    if (path === null) return null
    const { bytes } = await readWhole(path, libraryLimits.bytes)
    return { name: basename(path), text: new TextDecoder().decode(bytes) }
  },

  async saveLibrary({ window }, { name, json }) {
    const path = await chooseToSave(window, {
      title: messages.librarySaveTitle,
      button: messages.exportButton,
      folder: null,
      name: fileNameFrom(name, messages.libraryName),
      extension: '.json',
      kinds: filters.library,
    })
    if (path === null) return null
    await writeAtomically(path, new TextEncoder().encode(json))
    return { name: basename(path) }
  },
}
