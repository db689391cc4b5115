import { readFileSync } from 'node:fs'
import { FileFailed } from '../files/fileFailed'
import { fits, keysFor } from '../files/sealing'
import type { Unlock } from '../files/seals'
import { CommandFailed } from './command'
import type { CommandContext, Given, OptionDefinition } from './command'
import { failures, passwordWords } from './messages'

export const passwordOption: OptionDefinition = {
  name: 'password-fd',
  value: 'N',
  help: 'Read the password from this open file descriptor.',
}

/** How often a password may be mistyped at the terminal. */
const mostTries = 3

/**
 * Opens the files of one command: with the lines of `--password-fd`, else the environment, else by asking. A password
 * that opened one file is tried on the next.
 */
export function createUnlock(given: Given, { passwords }: CommandContext): Unlock {
  const { environment, ask } = passwords
  const lines = linesOf(given.value(passwordOption.name))
  const known = lines ?? (environment === null ? [] : [environment])
  return async (sealing, file) => {
    for (const password of known) {
      const keys = await keysFor(password, sealing)
      if (fits(keys, sealing)) return keys
    }
    const wrong = new FileFailed({ file, kind: 'wrongPassword' })
    if (lines !== null || environment !== null) throw wrong
    if (ask === null) throw new CommandFailed(failures.passwordNeeded(file))
    for (let tries = 0; tries < mostTries; tries++) {
      const password = await ask(tries === 0 ? passwordWords.ask(file) : passwordWords.again(file))
      if (password === null) throw new CommandFailed(failures.passwordNeeded(file))
      const keys = await keysFor(password, sealing)
      if (!fits(keys, sealing)) continue
      known.push(password)
      return keys
    }
    throw wrong
  }
}

/** Each line of what an open file descriptor gives is a password; null where none was named. */
function linesOf(descriptor: string | null): string[] | null {
  if (descriptor === null) return null
  if (!/^\d{1,3}$/.test(descriptor)) throw new CommandFailed(failures.badDescriptor(descriptor))
  try {
    const lines = readFileSync(Number(descriptor), 'utf8').split(/\r?\n/)
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines
  } catch {
    throw new CommandFailed(failures.badDescriptor(descriptor))
  }
}
