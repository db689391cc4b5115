import { z } from 'zod'
import { workbookSchema } from '../model/schema'
import type { ListPlace } from './pieces'
import { quickCheck } from './quickCheck'
import type { Check } from './quickRecords'

/** What the schema says of a list in a workbook. */
export interface ListShape {
  /** Of one record. */
  readonly record: Check
  /** How many records there may be. */
  readonly most: number
}

const known = new Map<string, ListShape | null>()

/** Null where the schema has no list. */
export function shapeAt(at: ListPlace): ListShape | null {
  const name = at.map(step => (typeof step === 'number' ? '*' : step)).join('.')
  const found = known.get(name)
  if (found !== undefined) return found
  const shape = shapeOf(at.reduce(inner, workbookSchema))
  // Whatever a file may name that is no list is not kept.
  if (shape) known.set(name, shape)
  return shape
}

function inner(schema: z.core.$ZodType | undefined, step: string | number): z.core.$ZodType | undefined {
  if (typeof step === 'number') return schema instanceof z.ZodArray ? schema.element : undefined
  const isField = schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step)
  return isField ? schema.shape[step] : undefined
}

function shapeOf(list: z.core.$ZodType | undefined): ListShape | null {
  if (!(list instanceof z.ZodArray)) return null
  const { maximum } = list._zod.bag
  // zod's types for parts of a schema are those of its core; every schema of ours is a whole one.
  const record = quickCheck(list.element as z.ZodType)
  return { record, most: typeof maximum === 'number' ? maximum : Infinity }
}
