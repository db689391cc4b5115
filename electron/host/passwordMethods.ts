import { basename } from 'node:path'
import { readSealed } from '../../shared/file/sealed'
import type { Sealing } from '../../shared/file/sealed'
import { FileFailed } from '../files/fileFailed'
import type { KnownFiles } from '../files/knownFiles'
import { isPasswordOf, newKeys } from '../files/sealing'
import type { WorkbookFiles } from '../files/workbookFiles'
import type { RunTask } from '../tasks/runner'
import { sealOf, unlockByAsking } from '../windows/askPassword'
import type { DocumentWindow } from '../windows/documentWindow'
import type { HostHandlers } from './handlers'
import type { SaveInWindow } from './saveInWindow'

type Methods = Pick<HostHandlers, 'answerPassword' | 'setPassword' | 'sealDraft' | 'openDraft'>

interface PasswordServices {
  readonly files: WorkbookFiles
  readonly known: KnownFiles
  readonly save: SaveInWindow
  readonly run: RunTask
}

/** The password of the window's workbook, and what is kept on this machine under it. */
export function passwordMethods({ files, known, save, run }: PasswordServices): Methods {
  return {
    answerPassword(session, { password }) {
      session.answerPassword?.(password)
      return null
    },

    setPassword: (session, { workbook, present, password, earlier, merged }) =>
      session.inTurn('file', async () => {
        await requirePresent(session, present)
        const keys = password === null ? null : await newKeys(password)
        const saved = await save(session, { workbook, asNew: false, over: false, merged }, keys)
        const { path } = session
        if (saved.kind === 'cancelled' || path === null) return { kind: 'cancelled' }
        if (earlier === 'delete') await files.dropReadableVersions(path)
        return { ...saved, versionsLeft: await files.versionsFollow(path, sealOf(session)) }
      }),

    async sealDraft(session, { head, json }) {
      const { keys } = session
      return keys === null ? null : await run('sealText', { text: `${head}\n${json}`, keys })
    },

    async openDraft(session, { key, sealed }) {
      const file = basename(known.pathOf(key) ?? '')
      const keys = await unlockByAsking(session, 'draft')(sealingOf(sealed, file), file)
      if (keys === null) throw new FileFailed({ file, kind: 'passwordNeeded' })
      const opened = await run('unsealText', { bytes: sealed, keys, file })
      if (!opened.ok) throw new FileFailed(opened.failure)
      session.draftKeys = keys
      const [head = ''] = opened.text.split('\n', 1)
      return { head, json: opened.text.slice(head.length + 1) }
    },
  }
}

/** Whoever sits down at an open window must not be able to change the password. */
async function requirePresent({ keys, path }: DocumentWindow, present: string | null): Promise<void> {
  if (keys === null) return
  if (present === null || !(await isPasswordOf(keys, present)))
    throw new FileFailed({ file: basename(path ?? ''), kind: 'wrongPassword' })
}

function sealingOf(bytes: Uint8Array, file: string): Sealing {
  const read = readSealed(bytes)
  if (!read.ok) throw new FileFailed({ file, ...read.problem })
  if (read.value === null) throw new FileFailed({ file, kind: 'damaged', where: 'sealed' })
  return read.value.sealing
}
