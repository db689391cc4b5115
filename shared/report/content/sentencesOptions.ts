import type { Structure } from '../../model/schema'
import {
  capital,
  counted,
  countedFirst,
  figures,
  lowered,
  numeral,
  percent,
  plural,
  structureNames,
} from './sentences'

/** What the report says of scenarios and of which structure fits. */

export const oneScenario = 'The organisation as it is, measured; no option stands beside it.'
export const scenariosTitle = (count: number): string =>
  `${capital(numeral(count))} scenarios, measured in the same way.`
export const scenarioRecommended = (name: string): string => `We recommend “${name}”.`
export const recommendedMark = 'Recommended'
export const notMarked = 'not marked'
export const scenariosTables = {
  measures: 'Measures',
  findings: 'Findings by severity',
  groups: 'Who holds the responsibilities',
} as const
export const scenarioRows = {
  advice: 'Our advice',
  structure: 'Structure',
  positions: 'Positions',
  vacant: 'Vacant positions',
  fte: 'FTE',
  layers: 'Layers',
  managers: 'Managers',
  span: 'Median span',
  clarity: 'Clarity',
  coverage: 'Coverage',
  handovers: 'Handovers between the two roles',
  strategicHead: 'Strategic share, Head of Operations',
  strategicCoo: 'Strategic share, COO',
  overlaps: 'Overlaps',
  gaps: 'Gaps',
  findings: 'Findings',
  all: 'All',
} as const

export const picturesTitle = (option: string, before: number | null, after: number | null): string => {
  if (before === null || after === null) return 'The scenarios side by side'
  if (after <= before) return `No option is clearer than today: ${percent(before)} of responsibilities`
  return `“${option}” is the clearest: ${percent(after)} of responsibilities against ${percent(before)} today`
}

export const whatChangesTitle = (option: string): string => `What changes with “${option}”`
export const findingsChange = (solved: number, introduced: number, remaining: number): string =>
  `Against the organisation as it is, ${counted(solved, 'finding')} ${plural(solved, 'is', 'are')} solved, ${numeral(introduced)} ${plural(introduced, 'is', 'are')} new and ${numeral(remaining)} ${plural(remaining, 'remains', 'remain')}.`
export const nothingChanges = 'Positions and responsibilities are as they are today.'
export const introducedFindings = (count: number): string =>
  count === 1
    ? 'One finding is new with this option:'
    : `${capital(numeral(count))} findings are new with this option:`
export const changesTable = {
  kind: 'Change',
  what: 'What',
  before: 'Today',
  after: 'With this option',
} as const
export const changeKinds = {
  added: 'Position added',
  removed: 'Position removed',
  moved: 'Position moved',
  edited: 'Position changed',
  hands: 'Changes hands',
} as const
export const nobodyNamed = 'nobody'
export const noSeatThen = '–'
export const reportsTo = (manager: string): string =>
  manager === '' ? 'Reports to nobody' : `Reports to ${manager}`
export const holdsLetter = (letter: 'A' | 'R', positions: readonly string[]): string =>
  `${letter}: ${positions.length === 0 ? nobodyNamed : positions.join('; ')}.`

export const fitNotAnswered =
  'The questions on which structure fits have not been answered yet, so the report gives no recommendation.'
export const fitLead = (
  recommended: Structure | null,
  tied: readonly Structure[],
  second: Structure | null,
  scores: Readonly<Record<Structure, number>>,
  isProvisional: boolean,
): string => {
  if (recommended === null)
    return `No structure is ahead: ${tied.map(structure => structureNames[structure]).join(' and ')} score the same.`
  const next = second === null ? '' : `, ahead of “${structureNames[second]}” with ${figures(scores[second])}`
  if (isProvisional)
    return `So far the answers lean to “${structureNames[recommended]}”: ${counted(scores[recommended], 'point')}${next}. Too few are given for a recommendation.`
  return `The answers speak for “${structureNames[recommended]}”: ${counted(scores[recommended], 'point')}${next}.`
}
const surenessWords = {
  high: 'The result is sure',
  medium: 'The result is fairly sure',
  low: 'The result is not yet sure',
} as const
export const fitSureness = (sure: {
  readonly level: keyof typeof surenessWords
  readonly answered: number
  readonly questions: number
  readonly distance: number
}): string =>
  `${surenessWords[sure.level]}: ${figures(sure.answered)} of ${counted(sure.questions, 'question')} ${plural(sure.answered, 'is', 'are')} answered, and ${counted(sure.distance, 'point')} ${plural(sure.distance, 'lies', 'lie')} between the first and the second.`
export const fitOverride = (structure: Structure, reason: string): string =>
  `We recommend “${structureNames[structure]}”${reason === '' ? '.' : `: ${reason}`}`
export const fitParts = {
  for: (structure: Structure) => `What speaks for “${structureNames[structure]}”`,
  against: (structure: Structure) => `What speaks against “${structureNames[structure]}”`,
  changes: 'What would change the answer',
  profile: 'The kind of COO to look for',
} as const
export const fitScores = 'All four structures by score'
export const fitTable = {
  structure: 'Structure',
  score: 'Score',
  for: 'Strongest reason for',
  against: 'Strongest reason against',
  question: 'Question',
  answer: 'Answer',
  source: 'Where it comes from',
} as const
export const noChangeOfWinner = 'No one or two answers given the other way would change the recommendation.'
/** `statements` as they would have to be, without full stop: "Daily delivery is reliable". */
export const turnSentence = (statements: readonly string[], winner: Structure | null): string =>
  `If it turns out that ${statements.map(lowered).join(' and that ')}, ${winner === null ? 'two structures score the same' : `“${structureNames[winner]}” is ahead`}.`
export const furtherTurns = (count: number): string =>
  `${countedFirst(count, 'further answer')} given the other way would change it too: the result rests on few answers so far.`
export const profileSuggested = (title: string, description: string): string => `${title}. ${description}`
export const fitBecause = 'The answers'
export const answerSources = {
  consultant: 'Consultant.',
  workbook: 'Counted.',
  nobody: '',
} as const
export const unknownAnswer = 'Unknown'

/** The fields of a position that the report may show when they change. */
export const printedFields = {
  title: 'Title',
  holder: 'Holder',
  occupancy: 'Holder',
  unit: 'Unit',
  dottedLines: 'Dotted lines to',
  role: 'Role',
  assistant: 'Assistant',
  fte: 'FTE',
  grade: 'Grade',
  cost: 'Cost',
} as const
export const noneNamed = 'none'
export const yesNamed = 'yes'
