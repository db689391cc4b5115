import type { PrefillId } from '../prefills'
import type { SourceId } from '../sources'
import type { StructureId } from '../terms'

/** What an answer adds to each structure's score: positive speaks for it, negative against it. */
export type StructureWeights = Readonly<Record<StructureId, number>>

export interface QuestionEnd {
  /** The answer as a sentence without full stop, for reasons. */
  readonly statement: string
  readonly weights: StructureWeights
}

export type QuestionGroup = 'current' | 'future'

export interface FitQuestion {
  /** Stable; a workbook keeps its answer under it. */
  readonly id: string
  readonly group: QuestionGroup
  readonly text: string
  /** Labels of steps 1 (the low end) to 5 (the high end). */
  readonly steps: readonly [string, string, string, string, string]
  readonly low: QuestionEnd
  readonly high: QuestionEnd
  /** Why the ends are weighted as they are. */
  readonly because: string
  readonly source: SourceId
  /** What of the workbook pre-answers it; null when only people can say. */
  readonly prefill: PrefillId | null
}

/** One end of a question: its statement, and its weights for Head of Operations only, COO only, both, neither. */
export const end = (
  statement: string,
  ...[head, coo, both, neither]: [head: number, coo: number, both: number, neither: number]
): QuestionEnd => ({
  statement,
  weights: { 'head-of-operations-only': head, 'coo-only': coo, both, neither },
})
