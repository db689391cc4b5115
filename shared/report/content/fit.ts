import { answersInForce, structureFit } from '../../analysis/structureFit'
import type { ChangeOfWinner, StructureFit } from '../../analysis/structureFit'
import { cooProfiles, fitQuestion } from '../../catalogue'
import type { Block } from './report'
import { figures, structureNames } from './sentences'
import {
  answerSources,
  fitBecause,
  fitLead,
  fitNotAnswered,
  fitOverride,
  fitParts,
  fitScores,
  fitSureness,
  fitTable,
  furtherTurns,
  noChangeOfWinner,
  profileSuggested,
  turnSentence,
  unknownAnswer,
} from './sentencesOptions'
import type { ReportScene } from './scene'

/** Which structure the answers speak for, why, how surely, what would change it, and the answers themselves. */
export function fitContent({ workbook }: ReportScene): readonly Block[] {
  const answers = answersInForce(workbook)
  const { override } = workbook.fit
  const fit = structureFit(answers, override?.structure)
  const own: readonly Block[] = override
    ? [{ kind: 'paragraph', tone: 'lead', text: fitOverride(override.structure, override.reason) }]
    : []
  if (fit.sureness.answered === 0) return [...own, { kind: 'paragraph', tone: 'lead', text: fitNotAnswered }]
  return [
    ...own,
    {
      kind: 'paragraph',
      tone: 'lead',
      text: fitLead(
        fit.recommendation,
        fit.tied,
        fit.ranking[1] ?? null,
        fit.scores,
        fit.sureness.isProvisional,
      ),
    },
    { kind: 'paragraph', tone: 'body', text: fitSureness(fit.sureness) },
    ...reasons(fit),
    scores(fit),
    ...changes(fit),
    ...profile(fit),
    answersTable(answers),
  ]
}

function reasons(fit: StructureFit): readonly Block[] {
  const chosen = fit.recommendation
  if (chosen === null) return []
  const { for: speaks, against } = fit.reasons[chosen]
  const list = (title: string, sentences: readonly string[]): readonly Block[] =>
    sentences.length === 0
      ? []
      : [
          { kind: 'part', title },
          { kind: 'bullets', items: sentences },
        ]
  return [
    ...list(
      fitParts.for(chosen),
      speaks.map(({ sentence }) => sentence),
    ),
    ...list(
      fitParts.against(chosen),
      against.map(({ sentence }) => sentence),
    ),
  ]
}

const scores = (fit: StructureFit): Block => ({
  kind: 'table',
  table: {
    title: fitScores,
    columns: [
      { title: fitTable.structure, share: 2.2, align: 'left' },
      { title: fitTable.score, share: 0.9, align: 'right' },
      { title: fitTable.for, share: 3.6, align: 'left' },
      { title: fitTable.against, share: 3.6, align: 'left' },
    ],
    rows: fit.ranking.map(structure => [
      { text: structureNames[structure], tone: 'strong' as const },
      { text: figures(fit.scores[structure]) },
      { text: fit.reasons[structure].for[0]?.sentence ?? '–' },
      { text: fit.reasons[structure].against[0]?.sentence ?? '–', tone: 'muted' as const },
    ]),
  },
})

/** No more answers that would turn the result are printed one by one. */
const mostTurns = 6

function changes(fit: StructureFit): readonly Block[] {
  if (fit.recommendation === null) return []
  const found = [...fit.wouldChange, ...(fit.pairWouldChange ? [fit.pairWouldChange] : [])]
  const further = Math.max(0, found.length - mostTurns)
  return [
    { kind: 'part', title: fitParts.changes },
    found.length === 0
      ? { kind: 'paragraph', tone: 'body', text: noChangeOfWinner }
      : { kind: 'bullets', items: found.slice(0, mostTurns).map(changeSentence) },
    ...(further === 0
      ? []
      : [{ kind: 'paragraph' as const, tone: 'body' as const, text: furtherTurns(further) }]),
  ]
}

const changeSentence = ({ turns, winner }: ChangeOfWinner): string =>
  turnSentence(
    turns.flatMap(({ question, to }) => {
      const asked = fitQuestion(question)
      return asked ? [(to === 1 ? asked.low : asked.high).statement] : []
    }),
    winner,
  )

function profile({ profile: suggested }: StructureFit): readonly Block[] {
  const found = suggested && cooProfiles.find(({ id }) => id === suggested.profile)
  if (!found) return []
  return [
    { kind: 'part', title: fitParts.profile },
    { kind: 'paragraph', tone: 'body', text: profileSuggested(found.title, found.description) },
  ]
}

const answersTable = (answers: ReturnType<typeof answersInForce>): Block => ({
  kind: 'table',
  table: {
    title: fitBecause,
    columns: [
      { title: fitTable.question, share: 5.3, align: 'left' },
      { title: fitTable.answer, share: 2.2, align: 'left' },
      { title: fitTable.source, share: 4.5, align: 'left' },
    ],
    rows: answers.flatMap(({ question, step, by, explanation, note }) => {
      const asked = fitQuestion(question)
      if (!asked) return []
      const answer = step === null ? unknownAnswer : (asked.steps[step - 1] ?? '')
      const source = [answerSources[by], explanation, note].filter(text => text !== '').join(' ')
      return [
        [
          { text: asked.text },
          { text: answer, tone: step === null ? ('muted' as const) : ('strong' as const) },
          { text: source, tone: 'muted' as const },
        ],
      ]
    }),
  },
})
