import { currentQuestions } from './questions/current'
import { futureQuestions } from './questions/future'
import type { FitQuestion } from './questions/question'
import type { StructureId } from './terms'

export type { FitQuestion, QuestionEnd, QuestionGroup, StructureWeights } from './questions/question'

/** The questions by which the fit of a structure is judged: current needs first, then future aspirations. */
export const questions: readonly FitQuestion[] = [...currentQuestions, ...futureQuestions]

const byId: ReadonlyMap<string, FitQuestion> = new Map(questions.map(question => [question.id, question]))

/** The question with this id; undefined when there is none (a later catalogue may have dropped it). */
export const fitQuestion = (id: string): FitQuestion | undefined => byId.get(id)

/** From 1, the question's low end, to 5, its high end. */
export type Step = 1 | 2 | 3 | 4 | 5

/** What an answer adds to a structure's score: linear between the weights of the question's two ends. */
export function weightAt(question: FitQuestion, structure: StructureId, step: Step): number {
  const low = question.low.weights[structure]
  const high = question.high.weights[structure]
  return low + ((high - low) * (step - 1)) / 4
}
