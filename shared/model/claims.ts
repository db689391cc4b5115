import type {
  ActionItem,
  Assignment,
  Basis,
  CharterText,
  Disposition,
  FitAnswer,
  Handover,
  Picture,
  Position,
  ReportSettings,
  Responsibility,
  Scenario,
  TransitionStep,
  Workbook,
} from './schema'
import { thresholdsOutside } from './thresholds'
import { cellKey, logosOf } from './workbook'

/**
 * What the records of each list claim of the rest of the workbook: names that are theirs alone, and names that must be
 * there. With these, a change is held to the invariants (`invariants.ts`) by what it takes away and brings, and the whole need
 * not be looked through again (`ledger.ts`).
 */
export interface Claims {
  /** The id of the scenario that the list is in; '' for a list of the workbook. */
  readonly scenario: string
  /** No other record of the kind may have the name. */
  readonly own: (kind: Kind, name: string) => void
  /** There must be a record of the kind that has it. */
  readonly need: (kind: Kind, name: string | null) => void
  /** Of a position: the one above it. Nobody may come back to himself on the way up. */
  readonly reportsTo: (position: string, manager: string | null) => void
  /** Letters of base64, of which a workbook has so many at most. */
  readonly letters: (count: number) => void
  /** What a record may not say whatever the others do. */
  readonly must: (holds: boolean) => void
}

/** Kinds of names: of the whole workbook, then of each scenario. */
export const workbookKinds = [
  'responsibility',
  'scenario',
  'option',
  'action',
  'picture',
  'disposition',
  'answer',
  'section',
] as const
export const scenarioKinds = [
  'position',
  'cell',
  'positionBehind',
  'cellBehind',
  'handover',
  'step',
  'charter',
] as const
export type Kind = (typeof workbookKinds)[number] | (typeof scenarioKinds)[number]

/** The records of each list by the path to it, in which `*` stands for the place of a scenario. */
interface Records {
  readonly responsibilities: Responsibility
  readonly scenarios: Scenario
  readonly actions: ActionItem
  readonly pictures: Picture
  readonly dispositions: Disposition
  readonly distinctResponsibilities: Workbook['distinctResponsibilities'][number]
  readonly 'fit.answers': FitAnswer
  readonly 'report.sections': ReportSettings['sections'][number]
  readonly 'scenarios.*.positions': Position
  readonly 'scenarios.*.assignments': Assignment
  readonly 'scenarios.*.basis.positions': Basis['positions'][number]
  readonly 'scenarios.*.basis.assignments': Basis['assignments'][number]
  readonly 'scenarios.*.transition.handovers': Handover
  readonly 'scenarios.*.transition.steps': TransitionStep
  readonly 'scenarios.*.charters': CharterText
}

export type ListPath = keyof Records

const separate = (one: string, other: string): string => `${one} ${other}`

export const listClaims: {
  readonly [Path in ListPath]: (record: Records[Path], claims: Claims) => void
} = {
  responsibilities: ({ id }, { own }) => own('responsibility', id),
  scenarios({ id, kind }, { own }) {
    own('scenario', id)
    if (kind === 'option') own('option', id)
  },
  actions({ id, scenario }, { own, need }) {
    own('action', id)
    need('scenario', scenario)
  },
  pictures({ id, data }, { own, letters }) {
    own('picture', id)
    letters(data.length)
  },
  dispositions({ scenario, finding }, { own, need }) {
    own('disposition', separate(scenario, finding))
    need('scenario', scenario)
  },
  distinctResponsibilities([first, second], { need, must }) {
    need('responsibility', first)
    need('responsibility', second)
    must(first < second)
  },
  'fit.answers': ({ question }, { own }) => own('answer', question),
  'report.sections': ({ section }, { own }) => own('section', section),
  'scenarios.*.positions'({ id, parent, photo, dottedLines }, { own, need, must, reportsTo }) {
    own('position', id)
    need('position', parent)
    need('picture', photo)
    reportsTo(id, parent)
    for (const dotted of dottedLines) need('position', dotted)
    must(!dottedLines.includes(id) && new Set(dottedLines).size === dottedLines.length)
  },
  'scenarios.*.assignments'({ position, responsibility }, { own, need }) {
    own('cell', cellKey(position, responsibility))
    need('position', position)
    need('responsibility', responsibility)
  },
  'scenarios.*.basis.positions'({ id }, { own, need, scenario }) {
    own('positionBehind', id)
    need('option', scenario)
  },
  'scenarios.*.basis.assignments'({ position, responsibility }, { own, need, scenario }) {
    own('cellBehind', cellKey(position, responsibility))
    need('option', scenario)
  },
  'scenarios.*.transition.handovers'({ responsibility, letter }, { own, need }) {
    own('handover', separate(responsibility, letter))
    need('responsibility', responsibility)
  },
  'scenarios.*.transition.steps': ({ id }, { own }) => own('step', id),
  'scenarios.*.charters'({ position, section }, { own, need }) {
    own('charter', separate(position, section))
    need('position', position)
  },
}

/** What a workbook claims by itself, apart from its lists. */
export function workbookClaims(workbook: Workbook, { need, must }: Claims): void {
  const { recommended, report } = workbook
  need('scenario', recommended)
  need('scenario', report.scenario)
  for (const logo of logosOf(report)) need('picture', logo)
  must(workbook.scenarios.every(({ kind }, place) => (kind === 'as-is') === (place === 0)))
  must(thresholdsOutside(workbook.thresholds).length === 0)
}
