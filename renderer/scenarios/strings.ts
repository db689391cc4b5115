import type { Structure } from '../../shared/model/schema'

export const structureMarkNames: Record<Structure | 'none', string> = {
  none: 'Not marked',
  'head-of-operations-only': 'Head of Operations only',
  'coo-only': 'COO only',
  both: 'Both',
  neither: 'Neither yet',
}

export const scenarioStrings = {
  title: 'Scenarios',
  add: 'Add a scenario…',
  addTitle: 'Add a scenario',
  name: 'Name',
  nameTaken: 'Another scenario has this name.',
  nameBlank: 'Type a name.',
  from: 'Starts as a copy of',
  structure: 'Structure it shows',
  structureHint: 'The findings then say when the chart has not the seats that this structure needs.',
  create: 'Add scenario',
  suggestedName: (number: number) => `Option ${number}`,
  deleteTitle: (name: string) => `Delete the scenario “${name}”?`,
  deleteText: (positions: string, assignments: number) =>
    `Its ${positions}, its ${assignments.toLocaleString('en')} assignments and what was decided about its findings go with it. Responsibilities and the other scenarios stay. Undo brings it back.`,
  delete: 'Delete scenario',
  show: 'Show',
  shown: 'Shown now',
  showNamed: (name: string) => `Show ${name}`,
  duplicate: 'Duplicate…',
  recommend: 'Recommend this one',
  recommendNone: 'No longer recommend it',
  moveUp: 'Move left',
  moveDown: 'Move right',
  more: (name: string) => `More for ${name}`,
  description: 'Description',
  descriptionPlaceholder: 'What is different, and why',
  asIs: 'As-is',
  option: 'Option',
  sideBySide: 'Side by side',
  measure: 'Measure',
  onlyAsIs:
    'Only the as-is scenario is here. Add an option (Head of Operations only, COO only, or both) to see what it would solve and what it would bring.',
  against: 'Against as-is',
  better: 'better',
  worse: 'worse',
  positionsChanged: 'Chart',
  handsChanged: 'Letters',
  findingsChanged: 'Findings',
  noDifference: 'The same as as-is',
}

export const measureNames = {
  critical: 'Critical findings',
  major: 'Major findings',
  minor: 'Minor findings',
  overlaps: 'Overlaps',
  gaps: 'Gaps',
  clarity: 'Clarity',
  coverage: 'Coverage',
  strategicHead: 'Strategic share, Head of Operations',
  strategicCoo: 'Strategic share, COO',
  handovers: 'Handovers between the two roles',
  positions: 'Positions',
  vacant: 'Vacant positions',
  layers: 'Layers',
  spanMedian: 'Direct reports per manager, median',
  fte: 'FTE',
  cost: 'Known cost a year',
} as const

export const measureHints: Partial<Record<keyof typeof measureNames, string>> = {
  clarity:
    'Responsibilities with exactly one accountable position and at least one responsible one, of all responsibilities',
  coverage: 'Responsibilities with any accountable or responsible position, of all responsibilities',
  strategicHead: 'Strategic responsibilities among those that the role holds; both counts one half',
  strategicCoo: 'Strategic responsibilities among those that the role holds; both counts one half',
  handovers: 'Responsibilities with the A in one of the two roles and the R in the other',
  cost: 'Of the positions whose cost is given',
}

export const changeStrings = {
  chart: 'Chart against as-is',
  letters: 'Duties that change hands',
  findings: 'Findings against as-is',
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  edited: 'changed',
  solved: 'solved',
  introduced: 'introduced',
  remaining: 'remaining',
  none: 'None',
  nobody: 'nobody',
  answers: (before: string, after: string) => `A: ${before} → ${after}`,
  works: (before: string, after: string) => `R: ${before} → ${after}`,
  hands: (count: number) => (count === 1 ? 'responsibility' : 'responsibilities'),
}

export const changeInPoints = (points: number): string => (points === 1 ? '1 point' : `${points} points`)
