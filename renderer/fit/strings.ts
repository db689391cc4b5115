import type { Structure } from '../../shared/model/schema'

export const fitStrings = {
  title: 'Which structure fits',
  groups: { current: 'Current needs', future: 'Future aspirations' },
  unknown: 'Unknown',
  answered: (answered: number, all: number) => `${answered} of ${all} answered`,
  clearAnswers: 'Take back own answers',
  fromWorkbook: 'From the workbook',
  backToWorkbook: 'Use the workbook’s answer again',
  note: 'Note',
  addNote: 'Add a note',
  source: (name: string) => `Source: ${name}`,
  recommendation: 'Recommended',
  noRecommendation: 'No recommendation yet',
  nothingAnswered: 'Answer the questions at the left. With every answer the scores change at once.',
  tied: (names: string) => `${names} have the same score. One more answer decides.`,
  scores: 'Scores',
  scoresHint: 'The sum of what each answer adds or takes away',
  sureness: 'How sure it is',
  surenessNames: { high: 'Sure', medium: 'Fairly sure', low: 'Not sure' },
  surenessText: (answered: number, all: number, distance: string) =>
    `${answered} of ${all} questions are answered, and the first is ${distance} points ahead of the second.`,
  reasonsFor: 'For',
  reasonsAgainst: 'Against',
  noReasons: 'Nothing yet',
  wouldChange: 'What would change the answer',
  nothingWouldChange: 'No single answer, and no two answers, turned to their other end would change it.',
  becomes: (name: string) => `then ${name}`,
  becomesTie: 'then a tie',
  turned: (question: string, step: string) => `${question} If “${step}”`,
  profile: 'Kind of COO',
  override: 'Your own recommendation',
  overrideHint: 'The report prints both, with your reason.',
  followScores: 'As computed',
  reason: 'Reason',
  points: (points: number) =>
    `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points).toLocaleString('en', { maximumFractionDigits: 1 })}`,
  score: (points: number) => points.toLocaleString('en', { maximumFractionDigits: 1 }).replace('-', '−'),
}

export const structureFitNames: Record<Structure, string> = {
  'head-of-operations-only': 'Head of Operations only',
  'coo-only': 'COO only',
  both: 'Both',
  neither: 'Neither yet',
}
