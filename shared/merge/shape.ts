import { z } from 'zod'
import type { JsonValue } from '../model/json'
import { workbookSchema } from '../model/schema'

/** How a part of a workbook is compared: as one value, field by field, entry by entry, or record by record. */
export type Shape =
  | { readonly kind: 'value' }
  | { readonly kind: 'fields'; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly kind: 'entries' }
  | {
      readonly kind: 'records'
      readonly keyOf: (record: JsonValue) => string
      /** Whether the order of the list says something to the user. */
      readonly ordered: boolean
      readonly item: Shape
    }

interface Naming {
  readonly fields: readonly string[]
  readonly ordered: boolean
}

/** What names a record of a list, where it isn't its `id`; by the fields that lead to the list. */
const namings: Readonly<Record<string, Naming>> = {
  'scenarios.assignments': { fields: ['position', 'responsibility'], ordered: false },
  'scenarios.basis.positions': { fields: ['id'], ordered: false },
  'scenarios.basis.assignments': { fields: ['position', 'responsibility'], ordered: false },
  'scenarios.transition.handovers': { fields: ['responsibility', 'letter'], ordered: false },
  'scenarios.charters': { fields: ['position', 'section'], ordered: false },
  'fit.answers': { fields: ['question'], ordered: false },
  dispositions: { fields: ['scenario', 'finding'], ordered: false },
  'report.sections': { fields: ['section'], ordered: true },
}

const byId: Naming = { fields: ['id'], ordered: true }

/** Read off the schema, so that a field that is added to it is merged too. */
export const workbookShape = shapeOf(workbookSchema, [])

function shapeOf(schema: unknown, path: readonly string[]): Shape {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(
      ([name, field]) => [name, shapeOf(field, [...path, name])] as const,
    )
    return { kind: 'fields', fields: new Map(fields) }
  }
  if (schema instanceof z.ZodRecord) return { kind: 'entries' }
  if (schema instanceof z.ZodArray) return listShape(schema.element, path)
  return { kind: 'value' }
}

function listShape(element: unknown, path: readonly string[]): Shape {
  if (!(element instanceof z.ZodObject)) {
    return {
      kind: 'records',
      keyOf: value => JSON.stringify(value),
      ordered: false,
      item: { kind: 'value' },
    }
  }
  const naming = namings[path.join('.')] ?? ('id' in element.shape ? byId : undefined)
  if (!naming) throw new TypeError(`Say in namings what names a record of ${path.join('.')}.`)
  const { fields, ordered } = naming
  return {
    kind: 'records',
    // The list's items are objects and these fields texts, says the schema that both workbooks went through.
    keyOf: record => fields.map(field => (record as Readonly<Record<string, string>>)[field]).join(' '),
    ordered,
    item: shapeOf(element, path),
  }
}
