import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Errors that nobody expected, for those who mend them. Messages are left out: they may name the client, a person
 * or a path. What remains is where in the program it happened.
 */
export interface Log {
  readonly unexpected: (where: string, error: unknown) => void
}

const mostBytes = 1024 * 1024

let folder: string | null = null

/** Until it has a folder, the log goes to stderr only. */
export function keepLogIn(logFolder: string): void {
  folder = logFolder
}

export const log: Log = {
  unexpected(where, error) {
    const entry = `${new Date().toISOString()} ${where} ${describeError(error)}\n`
    process.stderr.write(entry)
    if (folder === null) return
    const file = join(folder, 'remit.log')
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(file, `${file}.old`)
      appendFileSync(file, entry)
    } catch {
      // Nowhere to write: stderr has it.
    }
  },
}

/** Name, code and the places in the program, without the message. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const places = (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .map(line => line.trim().replace(/(\(|at )(?:file:\/\/)?[^()]*[\\/]([^\\/()]+)/, '$1$2'))
  return [`${error.name}${code}`, ...places].join('\n    ')
}
