import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { dialog } from 'electron'
import type { HostResult } from '../../shared/host'
import { asFileFailed } from '../files/diskProblem'
import { fileNameFrom } from '../files/names'
import { writeAtomically } from '../files/writeAtomically'
import { messages } from '../messages'
import type { DocumentWindow } from '../windows/documentWindow'
import type { HostHandlers } from './handlers'
import { HostFailed } from './hostFailed'

type Methods = Pick<HostHandlers, 'choosePictureFolder' | 'savePictureInFolder'>

/** Pictures in a folder that the user chose; the window knows it by a key. */
export const pictureFolderMethods: Methods = {
  async choosePictureFolder(session, { names }) {
    const chosen = await dialog.showOpenDialog(session.window, {
      title: messages.picturesTitle,
      buttonLabel: messages.picturesButton,
      properties: ['openDirectory', 'createDirectory'],
      ...(session.path === null ? {} : { defaultPath: dirname(session.path) }),
    })
    const [path] = chosen.filePaths
    if (chosen.canceled || path === undefined) return null
    return (await mayReplace(session, path, names)) ? remembered(session, path) : null
  },

  async savePictureInFolder(session, { folder, name, bytes }) {
    const path = session.folders.get(folder)
    if (path === undefined) throw new HostFailed({ kind: 'unexpected', method: 'savePictureInFolder' })
    await writeAtomically(
      join(path, `${fileNameFrom(basename(name, '.png'), messages.pictureName)}.png`),
      bytes,
    )
    return null
  },
}

function remembered(session: DocumentWindow, path: string): HostResult<'choosePictureFolder'> {
  const id = randomBytes(8).toString('hex')
  session.folders.set(id, path)
  return { id, name: basename(path) }
}

async function mayReplace(
  { window }: DocumentWindow,
  path: string,
  names: readonly string[],
): Promise<boolean> {
  const there = new Set(
    await readdir(path).catch(error => {
      throw asFileFailed(error, path, 'read')
    }),
  )
  const replaced = names.filter(name => there.has(name))
  if (replaced.length === 0) return true
  const { question, detail, yes, no } = messages.replacePictures
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: question(replaced.length, basename(path)),
    detail: replaced.length === 1 ? (replaced[0] ?? '') : detail,
    buttons: [yes, no],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}
