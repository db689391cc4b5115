import type { NewId } from './ids'
import { listsRemembered, recordsBy } from './records'
import { lastRemembered } from './remembered'
import { reportSectionSchema } from './schema'
import type {
  ActionItem,
  Assignment,
  Basis,
  Picture,
  Position,
  ReportSection,
  ReportSettings,
  Responsibility,
  Scenario,
  TransitionStep,
  Workbook,
} from './schema'

export const positions = recordsBy<Position>(position => position.id)
export const responsibilities = recordsBy<Responsibility>(responsibility => responsibility.id)
export const scenarios = recordsBy<Scenario>(scenario => scenario.id)
export const transitionSteps = recordsBy<TransitionStep>(step => step.id)
export const actions = recordsBy<ActionItem>(action => action.id)
export const pictures = recordsBy<Picture>(picture => picture.id)

/** The name of a matrix cell: at most one assignment stands in each. */
export const cellKey = (position: string, responsibility: string): string => `${position} ${responsibility}`

export const assignments = recordsBy<Assignment>(({ position, responsibility }) =>
  cellKey(position, responsibility),
)

/** The as-is scenario; an invariant of the workbook says that it is the first. */
export function asIs(workbook: Workbook): Scenario {
  const [first] = workbook.scenarios
  if (!first) throw new RangeError('A workbook has an as-is scenario.')
  return first
}

/** The positions that report to each position, in list order; those without a manager under null. */
export function reportsByManager(list: readonly Position[]): ReadonlyMap<string | null, readonly Position[]> {
  const known = reports.get(list)
  if (known) return known
  const map = new Map<string | null, Position[]>()
  for (const position of list) {
    const siblings = map.get(position.parent)
    if (siblings) siblings.push(position)
    else map.set(position.parent, [position])
  }
  reports.set(list, map)
  return map
}

const reports = lastRemembered<readonly Position[], ReadonlyMap<string | null, readonly Position[]>>(
  listsRemembered,
)

/** The position and everybody below it, managers before their reports. */
export function branch(list: readonly Position[], top: string): readonly Position[] {
  const first = positions.find(list, top)
  if (!first) return []
  const byManager = reportsByManager(list)
  const found = [first]
  for (let next = 0; next < found.length; next++) {
    const manager = found[next]
    if (manager) for (const report of byManager.get(manager.id) ?? []) found.push(report)
  }
  return found
}

/** The managers above a position, nearest first. Dotted lines are not in it. */
export function lineAbove(list: readonly Position[], id: string): readonly Position[] {
  const line: Position[] = []
  let next = positions.find(list, id)?.parent ?? null
  while (next !== null) {
    const manager = positions.find(list, next)
    if (!manager) break
    line.push(manager)
    next = manager.parent
  }
  return line
}

/** A position as it starts, before the user has filled anything in. */
export function newPosition(given: Pick<Position, 'id' | 'title'> & Partial<Position>): Position {
  return {
    ref: '',
    holder: '',
    occupancy: 'held',
    unit: '',
    parent: null,
    dottedLines: [],
    role: 'other',
    assistant: false,
    fte: 1,
    grade: '',
    cost: null,
    notes: '',
    photo: null,
    ...given,
  }
}

/** A scenario as it starts: an option without a chart. */
export function newScenario(given: Pick<Scenario, 'id' | 'name'> & Partial<Scenario>): Scenario {
  return {
    kind: 'option',
    description: '',
    structure: null,
    positions: [],
    assignments: [],
    basis: nothingBehind,
    transition: { handovers: [], steps: [] },
    charters: [],
    ...given,
  }
}

export function newResponsibility(
  given: Pick<Responsibility, 'id' | 'title'> & Partial<Responsibility>,
): Responsibility {
  return {
    area: '',
    focus: 'operational',
    criticality: 'normal',
    description: '',
    unit: '',
    catalogueId: null,
    ...given,
  }
}

export const reportSections: readonly ReportSection[] = reportSectionSchema.options

/** The report's settings before anybody has changed them; its sections apart. */
export const newReport: Omit<ReportSettings, 'sections'> = {
  summary: '',
  theme: 'clear',
  colour: '',
  secondColour: '',
  clientLogo: null,
  firmLogo: null,
  header: '',
  footer: '',
  chart: 'pages',
  chartFindings: false,
  chartChanges: true,
  matrix: 'automatic',
  paper: 'A4',
  scenario: null,
}

/** The basis of a scenario that lacks nothing of the as-is scenario. */
export const nothingBehind: Basis = { positions: [], assignments: [] }

/** An empty workbook: no client yet, one as-is scenario without positions. */
export function newWorkbook(newId: NewId, today: string): Workbook {
  return {
    id: newId('workbook'),
    engagement: {
      client: '',
      industry: '',
      headcount: null,
      sites: null,
      consultant: '',
      firm: '',
      date: today,
      dataAsOf: '',
      currency: 'GBP',
      confidentiality: 'Confidential',
      notes: '',
    },
    responsibilities: [],
    scenarios: [newScenario({ id: newId('scenario'), kind: 'as-is', name: 'As-is' })],
    recommended: null,
    fit: { answers: [], override: null },
    dispositions: [],
    actions: [],
    thresholds: {},
    distinctResponsibilities: [],
    waivedDuties: [],
    pictures: [],
    report: {
      ...newReport,
      sections: reportSections.map(section => ({ section, included: true, commentary: '' })),
    },
  }
}

/** Ids of the pictures that the report shows as logos. */
export const logosOf = ({ clientLogo, firmLogo }: ReportSettings): readonly string[] =>
  [clientLogo, firmLogo].filter(logo => logo !== null)
