import { questions, structures, weightAt } from '../catalogue'
import type { FitQuestion, StructureWeights } from '../catalogue'
import type { FitStep, Structure, Workbook } from '../model/schema'
import { suggestProfile } from './cooProfile'
import type { SuggestedProfile } from './cooProfile'
import { prefillAnswers } from './prefillAnswers'
import { fitReasons } from './sentences'

/** A question as it stands: answered by the consultant, by the workbook, or not at all. */
export interface AnswerInForce {
  readonly question: string
  /** From 1, the low end, to 5, the high end; null when unknown. */
  readonly step: FitStep | null
  readonly by: 'consultant' | 'workbook' | 'nobody'
  /** Where an answer by the workbook comes from; '' otherwise. */
  readonly explanation: string
  readonly note: string
}

/** What one answer adds to the score of each structure. */
export interface FitContribution {
  readonly question: string
  readonly step: FitStep
  readonly points: StructureWeights
}

export interface FitReason {
  readonly question: string
  readonly sentence: string
  /** What the answer adds to the structure's score: above 0 for it, below 0 against it. */
  readonly points: number
}

/** An answer given the other way. */
export interface Turn {
  readonly question: string
  readonly from: FitStep | null
  readonly to: 1 | 5
}

/** Answers that, given the other way, make another structure the winner; null when they leave a tie. */
export interface ChangeOfWinner {
  readonly turns: readonly Turn[]
  readonly winner: Structure | null
}

export interface Sureness {
  readonly answered: number
  readonly questions: number
  /** Answered ÷ all questions. */
  readonly shareAnswered: number
  /** Points between the first and the second structure. */
  readonly distance: number
  readonly level: 'high' | 'medium' | 'low'
  /** Whether so few questions are answered that the first structure is only where the answers lean. */
  readonly isProvisional: boolean
}

export interface StructureFit {
  readonly scores: Readonly<Record<Structure, number>>
  /** Highest score first; equal ones in the catalogue's order. */
  readonly ranking: readonly Structure[]
  readonly contributions: readonly FitContribution[]
  /** The structure with the highest score; null when nothing is answered or the first two are equal. */
  readonly recommendation: Structure | null
  /** The structures that share the highest score, when more than one does and anything is answered. */
  readonly tied: readonly Structure[]
  /** The three strongest for and against each structure. */
  readonly reasons: Readonly<
    Record<Structure, { readonly for: readonly FitReason[]; readonly against: readonly FitReason[] }>
  >
  readonly sureness: Sureness
  /** The questions without an answer, the one that can change the result most first. */
  readonly unanswered: readonly string[]
  /** Every single answer that changes the winner when it is given the other way, in the questions' order. */
  readonly wouldChange: readonly ChangeOfWinner[]
  /** Where no single answer does: the two that change it most clearly; null where no two do. */
  readonly pairWouldChange: ChangeOfWinner | null
  /** The kind of COO, where one is advised and the answers speak for one. */
  readonly profile: SuggestedProfile | null
}

/** The consultant's answer to each question, "unknown" too, or else the workbook's own. */
export function answersInForce(workbook: Workbook): readonly AnswerInForce[] {
  const given = new Map(workbook.fit.answers.map(answer => [answer.question, answer]))
  const counted = new Map(prefillAnswers(workbook).map(answer => [answer.question, answer]))
  return questions.map(({ id }): AnswerInForce => {
    const own = given.get(id)
    if (own) return { question: id, step: own.step, by: 'consultant', explanation: '', note: own.note }
    const prefilled = counted.get(id)
    return prefilled
      ? { question: id, step: prefilled.step, by: 'workbook', explanation: prefilled.explanation, note: '' }
      : { question: id, step: null, by: 'nobody', explanation: '', note: '' }
  })
}

type Scores = Record<Structure, number>
type Steps = ReadonlyMap<string, FitStep>

const ids: readonly Structure[] = structures.map(({ id }) => id)
const noPoints = (): Scores => ({ 'head-of-operations-only': 0, 'coo-only': 0, both: 0, neither: 0 })

/**
 * Which structure fits, by the sum of what each answer adds. Answers to questions that the catalogue doesn't have are
 * left out; of several answers to one question the last counts. Weights are quarters, so sums are exact.
 * `own` is what the consultant recommends instead: it changes nothing but whether a kind of COO is looked for.
 */
export function structureFit(
  answers: readonly { readonly question: string; readonly step: FitStep | null }[],
  own: Structure | null = null,
): StructureFit {
  const steps = new Map<string, FitStep>()
  for (const { question, step } of answers) {
    if (step === null) steps.delete(question)
    else steps.set(question, step)
  }
  const contributions = questions.flatMap(question => {
    const step = steps.get(question.id)
    return step === undefined ? [] : { question: question.id, step, points: pointsAt(question, step) }
  })
  const scores = noPoints()
  for (const { points } of contributions) for (const id of ids) scores[id] += points[id]
  const ranking = [...ids].sort((one, other) => scores[other] - scores[one])
  const answered = contributions.length
  const recommendation = winnerOf(scores, answered)
  const advised = own ?? recommendation
  const best = Math.max(...ids.map(id => scores[id]))
  const first = ids.filter(id => scores[id] === best)
  const turns = allTurns(steps, scores)
  const wouldChange = turns
    .filter(({ after, count }) => winnerOf(after, count) !== recommendation)
    .map(({ turn, after, count }) => ({ turns: [turn], winner: winnerOf(after, count) }))
  return {
    scores,
    ranking,
    contributions,
    recommendation,
    tied: answered > 0 && first.length > 1 ? first : [],
    reasons: reasonsFor(contributions),
    sureness: surenessOf(scores, ranking, answered),
    unanswered: unansweredBy(turns, ranking[0]),
    wouldChange: recommendation === null ? [] : wouldChange,
    pairWouldChange:
      recommendation === null || wouldChange.length > 0 ? null : strongestPair(turns, scores, recommendation),
    profile: advised === 'coo-only' || advised === 'both' ? suggestProfile(steps) : null,
  }
}

const pointsAt = (question: FitQuestion, step: FitStep): Scores => ({
  'head-of-operations-only': weightAt(question, 'head-of-operations-only', step),
  'coo-only': weightAt(question, 'coo-only', step),
  both: weightAt(question, 'both', step),
  neither: weightAt(question, 'neither', step),
})

function winnerOf(scores: Scores, answered: number): Structure | null {
  if (answered === 0) return null
  const [first, second] = [...ids].sort((one, other) => scores[other] - scores[one])
  return first === undefined || (second !== undefined && scores[first] === scores[second]) ? null : first
}

interface TriedTurn {
  readonly turn: Turn
  readonly change: Scores
  readonly after: Scores
  /** Answered questions after the turn. */
  readonly count: number
}

const plus = (one: Scores, other: Scores, sign = 1): Scores => {
  const sum = noPoints()
  for (const id of ids) sum[id] = one[id] + sign * other[id]
  return sum
}

/** Each answer given at its other end; the middle and the unknown have two. */
function allTurns(steps: Steps, scores: Scores): readonly TriedTurn[] {
  const count = questions.filter(({ id }) => steps.has(id)).length
  return questions.flatMap(question => {
    const from = steps.get(question.id) ?? null
    const ends: readonly (1 | 5)[] = from === null || from === 3 ? [1, 5] : from < 3 ? [5] : [1]
    return ends.map(to => {
      const before = from === null ? noPoints() : pointsAt(question, from)
      const change = plus(pointsAt(question, to), before, -1)
      return {
        turn: { question: question.id, from, to },
        change,
        after: plus(scores, change),
        count: from === null ? count + 1 : count,
      }
    })
  })
}

/** By how near an answer at one of its ends can bring another structure to the first, or how far past it. */
function unansweredBy(turns: readonly TriedTurn[], first: Structure | undefined): readonly string[] {
  const reach = new Map<string, number>()
  for (const { turn, after } of turns) {
    if (turn.from !== null || first === undefined) continue
    const nearest = Math.max(...ids.filter(id => id !== first).map(id => after[id] - after[first]))
    reach.set(turn.question, Math.max(reach.get(turn.question) ?? -Infinity, nearest))
  }
  return [...reach].toSorted(([, one], [, other]) => other - one).map(([question]) => question)
}

/** The two turns after which another structure leads by most. */
function strongestPair(
  turns: readonly TriedTurn[],
  scores: Scores,
  winner: Structure,
): ChangeOfWinner | null {
  let best: { found: ChangeOfWinner; lead: number } | null = null
  for (const [at, one] of turns.entries()) {
    for (const other of turns.slice(at + 1)) {
      if (one.turn.question === other.turn.question) continue
      const after = plus(plus(scores, one.change), other.change)
      const changed = winnerOf(after, 1)
      if (changed === winner) continue
      const lead = changed === null ? 0 : after[changed] - after[winner]
      if (best === null || lead > best.lead) {
        best = { found: { turns: [one.turn, other.turn], winner: changed }, lead }
      }
    }
  }
  return best?.found ?? null
}

const reasonsGiven = 3

function reasonsFor(contributions: readonly FitContribution[]): StructureFit['reasons'] {
  const of = (structure: Structure) => {
    const all = contributions.flatMap(({ question, step, points }): FitReason | [] => {
      const asked = questions.find(({ id }) => id === question)
      if (!asked || points[structure] === 0) return []
      return { question, sentence: reasonSentence(asked, step), points: points[structure] }
    })
    return {
      for: all
        .filter(({ points }) => points > 0)
        .sort((one, other) => other.points - one.points)
        .slice(0, reasonsGiven),
      against: all
        .filter(({ points }) => points < 0)
        .sort((one, other) => one.points - other.points)
        .slice(0, reasonsGiven),
    }
  }
  return {
    'head-of-operations-only': of('head-of-operations-only'),
    'coo-only': of('coo-only'),
    both: of('both'),
    neither: of('neither'),
  }
}

function reasonSentence(question: FitQuestion, step: FitStep): string {
  const label = question.steps[step - 1] ?? ''
  if (step === 3) return fitReasons.between(question.low.statement, question.high.statement, label)
  const { statement } = step < 3 ? question.low : question.high
  return step === 1 || step === 5 ? fitReasons.atEnd(statement) : fitReasons.towards(statement, label)
}

/** Own judgement: shares of answered questions, and points of distance for each answered question. */
const sure = { shareAnswered: 0.75, distance: 0.5 }
const unsure = { shareAnswered: 0.5, distance: 0.15 }

function surenessOf(scores: Scores, ranking: readonly Structure[], answered: number): Sureness {
  const [first, second] = ranking
  const distance = first === undefined || second === undefined ? 0 : scores[first] - scores[second]
  const shareAnswered = questions.length === 0 ? 0 : answered / questions.length
  const perAnswer = answered === 0 ? 0 : distance / answered
  const level =
    shareAnswered >= sure.shareAnswered && perAnswer >= sure.distance
      ? 'high'
      : shareAnswered < unsure.shareAnswered || perAnswer < unsure.distance
        ? 'low'
        : 'medium'
  const isProvisional = shareAnswered < unsure.shareAnswered
  return { answered, questions: questions.length, shareAnswered, distance, level, isProvisional }
}
