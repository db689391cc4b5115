export type ProblemKind =
  | 'raggedRow'
  | 'lostSigns'
  | 'noTitleColumn'
  | 'noManagerColumn'
  | 'noNamingColumn'
  | 'unreadCost'
  | 'emptyRow'
  | 'duplicateRow'
  | 'duplicateId'
  | 'missingId'
  | 'missingManager'
  | 'ambiguousManager'
  | 'selfManager'
  | 'cycle'
  | 'severalTops'
  | 'emptyTitle'
  | 'badNumber'
  | 'tooLong'
  | 'unknownRole'
  | 'eliminated'
  | 'dottedLine'
  | 'leaving'
  | 'unknownFocus'
  | 'unknownCriticality'
  | 'duplicateDuty'
  | 'knownDuty'
  | 'unknownDuty'
  | 'ambiguousDuty'
  | 'unknownPosition'
  | 'ambiguousPosition'
  | 'repeatedColumn'
  | 'repeatedRow'
  | 'unknownLetters'
  | 'scopeWithoutR'

/** Something in a table that cannot be taken as it stands, and what the import does about it. */
export interface Problem {
  readonly kind: ProblemKind
  /** A note only tells what is done; a problem asks for a look at the file. */
  readonly weight: 'problem' | 'note'
  /** The file's line (from 1) where the row begins; null when it concerns the whole file. */
  readonly row: number | null
  /** The heading (or "column 4") that it is about; null when it is about the row. */
  readonly column: string | null
  /** What is wrong. */
  readonly what: string
  /** What will be done about it. */
  readonly done: string
}

/** In the order of the file; what concerns the whole file comes first. */
export const inFileOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0))
