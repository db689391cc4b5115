/** Why a file could not be read or written. Closed: each kind has its own sentence in `messages.ts`. */
export type FileProblem =
  | { readonly kind: 'notAWorkbook' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'damaged'; readonly where: string }
  | { readonly kind: 'tooNew'; readonly schemaVersion: number; readonly known: number }
  | { readonly kind: 'migrationFailed'; readonly from: number; readonly detail: string }
  | { readonly kind: 'invalid'; readonly where: string; readonly problem: string }
  | { readonly kind: 'tooLarge'; readonly limit: number }
  | { readonly kind: 'passwordNeeded' }
  | { readonly kind: 'wrongPassword' }
  | { readonly kind: 'swells'; readonly limit: number }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'noFolder' }
  | { readonly kind: 'driveGone' }
  | { readonly kind: 'notKept' }
  | { readonly kind: 'changedOnDisk' }
  | { readonly kind: 'noBackup' }
  | { readonly kind: 'lockedByOther'; readonly who: string }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'isAFolder' }
  | { readonly kind: 'isNoFile' }
  | { readonly kind: 'readOnlyFolder' }
  | { readonly kind: 'diskFull' }
  | { readonly kind: 'nameTooLong' }
  | { readonly kind: 'inUse' }
  | { readonly kind: 'openElsewhere' }
  | { readonly kind: 'diskError'; readonly code: string }

/** A problem and the name of the file that has it. */
export type FileFailure = { readonly file: string } & FileProblem

export type FileFailureKind = FileFailure['kind']

/** What a step of reading gives: its value, or why the file is refused. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: FileProblem }

export const good = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const refused = (problem: FileProblem): { readonly ok: false; readonly problem: FileProblem } => ({
  ok: false,
  problem,
})
