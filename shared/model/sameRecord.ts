import type { Assignment, Position } from './schema'

const fields: Record<Exclude<keyof Position, 'id'>, true> = {
  ref: true,
  title: true,
  holder: true,
  occupancy: true,
  unit: true,
  parent: true,
  dottedLines: true,
  role: true,
  assistant: true,
  fte: true,
  grade: true,
  cost: true,
  notes: true,
  photo: true,
}

/** Every field of a position but its id; Object.keys loses the literal keys that the table has. */
export const positionFields = Object.keys(fields) as (keyof typeof fields)[]

/** Whether a field says the same: dotted lines are a set, everything else is a plain value. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && new Set([...one, ...other]).size === one.length
}

/** Whether two positions, or none, say the same of a seat. */
export const samePosition = (one: Position | null, other: Position | null): boolean =>
  one === null || other === null
    ? one === other
    : positionFields.every(field => sameValue(one[field], other[field]))

type CellContent = Pick<Assignment, 'letters' | 'scope' | 'effort'>

/** Whether the same stands in two cells; null for nothing. */
export const sameAssignment = (one: CellContent | null, other: CellContent | null): boolean =>
  one === null || other === null
    ? one === other
    : one.letters === other.letters && one.scope === other.scope && one.effort === other.effort
