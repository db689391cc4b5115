import { counted, listed } from './sentences'

/** What the appendix says. */

export const appendixParts = {
  data: 'Data as of',
  method: 'Method',
  rules: 'Rules',
  thresholds: 'Thresholds: the numbers that rules compare with',
  glossary: 'Glossary',
  sources: 'Sources',
} as const

interface DataFacts {
  readonly scenario: string
  readonly positions: number
  readonly responsibilities: number
  readonly scenarios: number
}

export const dataSentence = (day: string, facts: DataFacts): string =>
  `Chart and responsibilities are as of ${day}: ${listed(
    [
      facts.positions > 0 && `${counted(facts.positions, 'position')} in the scenario ${facts.scenario}`,
      facts.responsibilities > 0 && counted(facts.responsibilities, 'responsibility', 'responsibilities'),
      counted(facts.scenarios, 'scenario'),
    ].filter(part => part !== false),
  )}. What changed after that day is not in this report.`

export const methodParagraphs: readonly string[] = [
  'Each responsibility is set against each position by four letters: A (accountable) answers for it, R (responsible) does the work, C (consulted) is asked before, I (informed) is told after. A responsibility is clear when exactly one position is A and at least one is R.',
  'Every scenario is checked by the same rules, listed below with what they look for. A finding names the positions and responsibilities it concerns; its severity is the rule’s, not an opinion about a person.',
  'Positions are seats, not people: a holder may change without changing what the seat is for. Dotted lines do not count as the line of management.',
  'No published source says as a number how much is too much. The numbers in force for this client are printed below beside the defaults.',
]

export const rulesTable = {
  rule: 'Rule',
  looksFor: 'What it looks for',
  severity: 'Severity',
  source: 'Source',
  term: 'Term',
  meaning: 'Meaning',
} as const

export const thresholdsTable = {
  number: 'Threshold',
  inForce: 'In force',
  standard: 'Default',
  source: 'Source',
} as const

export const glossary: readonly { readonly term: string; readonly meaning: string }[] = [
  { term: 'Position', meaning: 'A seat in the organisation, whoever holds it.' },
  {
    term: 'Responsibility',
    meaning: 'A lasting duty that somebody has to answer for and somebody has to do.',
  },
  {
    term: 'Head of Operations',
    meaning: 'Leads the operational departments: daily work, efficient processes, teams.',
  },
  {
    term: 'COO',
    meaning: 'Executive and second in command: long-term plans, governance, alignment of the departments.',
  },
  {
    term: 'Collaboration',
    meaning: 'One of the two roles answers for a responsibility and the other does it.',
  },
  {
    term: 'Overlap',
    meaning: 'More than one position has the same responsibility and nothing says who has which part.',
  },
  { term: 'Gap', meaning: 'A responsibility, or a part of it, that nobody has.' },
  { term: 'Clarity', meaning: 'Share of responsibilities with exactly one A and at least one R.' },
  { term: 'Coverage', meaning: 'Share of responsibilities with any A or R.' },
  { term: 'Handover', meaning: 'A responsibility with its A in one of the two roles and an R in the other.' },
  {
    term: 'Strategic share',
    meaning:
      'Strategic responsibilities as a share of all that a role holds; those of both kinds count half.',
  },
  { term: 'Span', meaning: 'Number of direct reports of a manager.' },
  { term: 'Layer', meaning: 'Distance from the top of the chart; the top position is layer 1.' },
  { term: 'Scenario', meaning: 'The organisation as it is, or one option for its future.' },
]

export const sourceList: readonly string[] = [
  'trackplus, RACI matrix analysis',
  'M. Smith and J. Erwin, Role & Responsibility Charting (RACI)',
  'Wikipedia, Responsibility assignment matrix',
  'Bain & Company, Streamlining spans and layers',
]

/** Sources that the report names as its list of rules does. */
export const sourceNames: Readonly<Record<string, string | undefined>> = { Remit: 'Own judgement' }
