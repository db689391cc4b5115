import type { z } from 'zod'
import { assignmentSchema, positionSchema } from '../model/schema'

/** Whether a value has a schema's shape. */
export type Check = (value: unknown) => boolean

type CheckOf<Fields> = { readonly [Name in keyof Fields]: Check }
type Unchecked<Fields> = { readonly [Name in keyof Fields]: unknown }
type Position = typeof positionSchema.shape
type Assignment = typeof assignmentSchema.shape

/**
 * The fields of the two records of which a workbook has tens of thousands, written out: what is read by its own name
 * costs a tenth of what is read by a name from a table. Each takes a check for each field and gives one for all of them.
 */
export const fieldsWritten: ReadonlyMap<
  z.ZodObject,
  // Each stands beside its own schema, whose fields are the ones that it is given.
  (check: CheckOf<never>) => (record: Unchecked<never>) => boolean
> = new Map<z.ZodObject, (check: never) => (record: never) => boolean>([
  [
    positionSchema,
    (check: CheckOf<Position>) => (position: Unchecked<Position>) =>
      check.id(position.id) &&
      check.ref(position.ref) &&
      check.title(position.title) &&
      check.holder(position.holder) &&
      check.occupancy(position.occupancy) &&
      check.unit(position.unit) &&
      check.parent(position.parent) &&
      check.dottedLines(position.dottedLines) &&
      check.role(position.role) &&
      check.assistant(position.assistant) &&
      check.fte(position.fte) &&
      check.grade(position.grade) &&
      check.cost(position.cost) &&
      check.notes(position.notes) &&
      check.photo(position.photo),
  ],
  [
    assignmentSchema,
    (check: CheckOf<Assignment>) => (assignment: Unchecked<Assignment>) =>
      check.position(assignment.position) &&
      check.responsibility(assignment.responsibility) &&
      check.letters(assignment.letters) &&
      check.scope(assignment.scope) &&
      check.effort(assignment.effort),
  ],
])
