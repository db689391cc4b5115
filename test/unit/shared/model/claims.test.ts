import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listClaims } from '../../../../shared/model/claims'
import { workbookSchema } from '../../../../shared/model/schema'

/** The lists of records in the schema, by the paths to them; lists in records are claimed by these. */
function listsIn(schema: unknown, path: string): string[] {
  if (schema instanceof z.ZodArray) {
    const { element } = schema
    const ofRecords = element instanceof z.ZodObject || element instanceof z.ZodTuple
    return ofRecords ? [path, ...listsIn(element, `${path}.*`)] : []
  }
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([field, inner]) =>
    listsIn(inner, path === '' ? field : `${path}.${field}`),
  )
}

describe('the claims of records', () => {
  it('are told of every list of the schema, so that no list is checked by its change and forgotten', () => {
    expect(listsIn(workbookSchema, '').toSorted()).toEqual(Object.keys(listClaims).toSorted())
  })
})
