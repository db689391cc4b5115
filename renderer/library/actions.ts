import { decodeLibrary, encodeLibrary, libraryProblemSentence } from '../../shared/exchange/libraryFile'
import type { LibrarySet } from '../../shared/exchange/libraryFile'
import { reporting } from '../state/document'
import { callHost } from '../state/host'
import { notify } from '../state/notices'
import { deleteSet, importSets, restoreSet } from './library'
import type { StoredSet } from './library'
import { libraryStrings as strings, saveStrings } from './strings'

/** Runs what writes the library; a disk that refuses is told. */
export async function writing(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch {
    notify('problem', saveStrings.failed)
  }
}

/** Asks for a file and adds its sets to the library; a file that is none is refused with a sentence. */
export async function importLibrary(): Promise<void> {
  await reporting(async () => {
    const file = await callHost('openLibrary', {})
    if (!file) return
    const reading = decodeLibrary(file.text)
    if (!reading.ok) return notify('problem', libraryProblemSentence(file.name, reading.problem))
    const { sets } = reading
    const all = sets.reduce((sum, { duties }) => sum + duties.length, 0)
    await writing(async () => {
      const added = await importSets(sets)
      notify('done', strings.imported(sets.length, added, all - added))
    })
  })
}

export async function exportLibrary(name: string, sets: readonly LibrarySet[]): Promise<void> {
  await reporting(async () => {
    // Without the ids and times of this machine.
    const plain = sets.map(({ name: setName, duties }) => ({ name: setName, duties }))
    const saved = await callHost('saveLibrary', { name, json: encodeLibrary(plain) })
    if (saved) notify('done', strings.exported(saved.name))
  })
}

/** Deletes a set; the notice can put it back. */
export async function removeSet(set: StoredSet): Promise<void> {
  await writing(async () => {
    await deleteSet(set.id)
    notify('note', strings.deleted(set.name), {
      label: strings.restore,
      run: () => void writing(() => restoreSet(set)),
    })
  })
}
