import type { PasswordPurpose } from '../../shared/host'
import { fits, keysFor } from '../files/sealing'
import type { SealKeys } from '../files/sealing'
import { keysAmong, unlockWith } from '../files/seals'
import type { Seal, Unlock } from '../files/seals'
import { tell } from './documentWindow'
import type { DocumentWindow } from './documentWindow'

/** How the window's file is sealed. */
export const sealOf = ({ keys, earlierKeys }: DocumentWindow): Seal => ({ keys, earlier: earlierKeys })

/** With the passwords that were typed in this window already; nobody is asked. */
export const unlockQuietly = (session: DocumentWindow): Unlock => unlockWith(sealOf(session))

/** Takes up what the window's file is sealed with now; what it was sealed with before still opens its versions. */
export function takeKeys(session: DocumentWindow, keys: SealKeys | null): void {
  const former = session.keys
  if (former !== null && former !== keys) session.earlierKeys = [...session.earlierKeys, former]
  session.keys = keys
}

/**
 * The same, and where they do not fit, the user is asked until a password fits or the question is cancelled. What is
 * typed goes no further than here: the keys made from it stay with the window.
 */
export function unlockByAsking(session: DocumentWindow, purpose: PasswordPurpose): Unlock {
  return (sealing, file) =>
    session.inTurn('password', async () => {
      const known = keysAmong([...(session.keys ? [session.keys] : []), ...session.earlierKeys], sealing)
      if (known !== null) return known
      try {
        for (let wrong = false; ; wrong = true) {
          const password = await ask(session, { file, purpose, wrong })
          if (password === null) return null
          const keys = await keysFor(password, sealing)
          if (!fits(keys, sealing)) continue
          session.earlierKeys = [...session.earlierKeys, keys]
          return keys
        }
      } finally {
        tell(session, 'passwordAsked', { ask: null })
      }
    })
}

/** Null where the question is cancelled, and where the page that asks it is gone. */
function ask(
  session: DocumentWindow,
  question: { readonly file: string; readonly purpose: PasswordPurpose; readonly wrong: boolean },
): Promise<string | null> {
  const { window } = session
  if (window.isDestroyed()) return Promise.resolve(null)
  const { webContents } = window
  return new Promise(resolve => {
    const answer = (password: string | null): void => {
      session.answerPassword = null
      window.removeListener('closed', gone)
      if (!window.isDestroyed()) webContents.removeListener('render-process-gone', gone)
      resolve(password)
    }
    const gone = (): void => answer(null)
    session.answerPassword = answer
    window.once('closed', gone)
    webContents.once('render-process-gone', gone)
    tell(session, 'passwordAsked', { ask: question })
  })
}
