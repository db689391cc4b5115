import type { Assignment, Position, Responsibility } from '../model/schema'
import { positionFields, sameAssignment, sameValue } from '../model/sameRecord'
import { assignments, positions, responsibilities } from '../model/workbook'
import type { ScenarioAnalysis } from './analyse'
import type { Finding } from './finding'
import type { Measures } from './measures'

/** A record as it was and as it is. */
export interface Changed<Record> {
  readonly before: Record
  readonly after: Record
}

/** A photo says nothing about the organisation. */
export type PositionField = Exclude<keyof Position, 'id' | 'parent' | 'photo'>

export interface EditedPosition extends Changed<Position> {
  readonly fields: readonly PositionField[]
}

export type ResponsibilityField = Exclude<keyof Responsibility, 'id'>

export interface EditedResponsibility extends Changed<Responsibility> {
  readonly fields: readonly ResponsibilityField[]
}

/** A responsibility whose A's or R's sit elsewhere than before; ids of positions. */
export interface ChangedHands {
  readonly responsibility: string
  readonly accountable: Changed<readonly string[]>
  readonly responsible: Changed<readonly string[]>
}

/** What changed from one scenario to another; a position is in one list at most. */
export interface ScenarioDifference {
  readonly positions: {
    readonly added: readonly Position[]
    readonly removed: readonly Position[]
    /** With another line manager, and otherwise as they were. */
    readonly moved: readonly Changed<Position>[]
    readonly edited: readonly EditedPosition[]
    readonly movedAndEdited: readonly EditedPosition[]
  }
  readonly assignments: {
    readonly added: readonly Assignment[]
    readonly removed: readonly Assignment[]
    /** With other letters, scope or effort. */
    readonly changed: readonly Changed<Assignment>[]
  }
  /** Empty between scenarios of one workbook, which share their responsibilities. */
  readonly responsibilities: {
    readonly added: readonly Responsibility[]
    readonly removed: readonly Responsibility[]
    readonly edited: readonly EditedResponsibility[]
  }
  /** In the order of the later list, then those that are gone from it. */
  readonly changedHands: readonly ChangedHands[]
  readonly findings: {
    readonly solved: readonly Finding[]
    readonly introduced: readonly Finding[]
    /** As they are in the later scenario. */
    readonly remaining: readonly Finding[]
  }
  readonly measures: Changed<Measures>
}

/**
 * The difference between any two scenarios: of one workbook, of two versions of it, or of two workbooks.
 * Records are the same when they have the same id. Linear time.
 */
export function scenarioDifference(before: ScenarioAnalysis, after: ScenarioAnalysis): ScenarioDifference {
  return {
    positions: positionDifference(before.scenario.positions, after.scenario.positions),
    assignments: assignmentDifference(before.scenario.assignments, after.scenario.assignments),
    responsibilities: responsibilityDifference(before.index.responsibilities, after.index.responsibilities),
    changedHands: changedHands(before, after),
    findings: findingDifference(before.findings, after.findings),
    measures: { before: before.measures, after: after.measures },
  }
}

const fieldsOfPosition = positionFields.filter(field => field !== 'parent' && field !== 'photo')

const fieldsOfResponsibility: readonly ResponsibilityField[] = [
  'title',
  'area',
  'focus',
  'criticality',
  'description',
  'unit',
  'catalogueId',
]

/** What became of the positions from one scenario to another. Linear in their number. */
export function positionDifference(
  before: readonly Position[],
  after: readonly Position[],
): ScenarioDifference['positions'] {
  const moved: Changed<Position>[] = []
  const edited: EditedPosition[] = []
  const movedAndEdited: EditedPosition[] = []
  for (const now of after) {
    const was = positions.find(before, now.id)
    if (!was || was === now) continue
    const fields = fieldsOfPosition.filter(field => !sameValue(was[field], now[field]))
    const isMoved = was.parent !== now.parent
    if (fields.length > 0) (isMoved ? movedAndEdited : edited).push({ before: was, after: now, fields })
    else if (isMoved) moved.push({ before: was, after: now })
  }
  return {
    added: after.filter(({ id }) => !positions.has(before, id)),
    removed: before.filter(({ id }) => !positions.has(after, id)),
    moved,
    edited,
    movedAndEdited,
  }
}

function assignmentDifference(
  before: readonly Assignment[],
  after: readonly Assignment[],
): ScenarioDifference['assignments'] {
  const added: Assignment[] = []
  const changed: Changed<Assignment>[] = []
  if (before === after) return { added, removed: [], changed }
  for (const now of after) {
    const was = assignments.find(before, assignments.key(now))
    if (!was) added.push(now)
    else if (was !== now && !sameAssignment(was, now)) changed.push({ before: was, after: now })
  }
  return {
    added,
    removed: before.filter(was => !assignments.has(after, assignments.key(was))),
    changed,
  }
}

function responsibilityDifference(
  before: readonly Responsibility[],
  after: readonly Responsibility[],
): ScenarioDifference['responsibilities'] {
  if (before === after) return { added: [], removed: [], edited: [] }
  return {
    added: after.filter(({ id }) => !responsibilities.has(before, id)),
    removed: before.filter(({ id }) => !responsibilities.has(after, id)),
    edited: after.flatMap(now => {
      const was = responsibilities.find(before, now.id)
      if (!was || was === now) return []
      const fields = fieldsOfResponsibility.filter(field => was[field] !== now[field])
      return fields.length > 0 ? { before: was, after: now, fields } : []
    }),
  }
}

function changedHands(before: ScenarioAnalysis, after: ScenarioAnalysis): readonly ChangedHands[] {
  const names = (analysis: ScenarioAnalysis, places: readonly number[]): readonly string[] =>
    places.map(place => analysis.index.position(place).id)
  const gone = before.index.duties.filter(({ duty }) => !after.index.duty(duty.id))
  return [...after.index.duties, ...gone].flatMap(({ duty }) => {
    const was = before.index.duty(duty.id)
    const now = after.index.duty(duty.id)
    const accountable = {
      before: names(before, was?.accountable ?? []),
      after: names(after, now?.accountable ?? []),
    }
    const responsible = {
      before: names(before, was?.responsible ?? []),
      after: names(after, now?.responsible ?? []),
    }
    const stays =
      sameValue(accountable.before, accountable.after) && sameValue(responsible.before, responsible.after)
    return stays ? [] : { responsibility: duty.id, accountable, responsible }
  })
}

function findingDifference(
  before: readonly Finding[],
  after: readonly Finding[],
): ScenarioDifference['findings'] {
  const had = new Set(before.map(({ id }) => id))
  const has = new Set(after.map(({ id }) => id))
  return {
    solved: before.filter(({ id }) => !has.has(id)),
    introduced: after.filter(({ id }) => !had.has(id)),
    remaining: after.filter(({ id }) => had.has(id)),
  }
}
