import { z } from 'zod'
import { patternCheck } from './quickPattern'
import { fieldsWritten } from './quickRecords'
import type { Check } from './quickRecords'

/**
 * A schema as a plain yes-or-no check of values that JSON.parse made: several times faster than parsing, because
 * nothing is copied and nothing described. It knows the few kinds of schema that a workbook is made of and leaves
 * every other one, and every rule that it does not know, to the schema itself; so its answer is the schema's.
 */
export function quickCheck(schema: z.ZodType): Check {
  const rules = ruleChecks(schema)
  if (rules === null) return asParsed(schema)
  if (schema instanceof z.ZodString) return all(value => typeof value === 'string', rules)
  if (schema instanceof z.ZodNumber) return all(Number.isFinite, rules)
  if (schema instanceof z.ZodArray) return all(listCheck(schema), rules)
  if (schema instanceof z.ZodObject) return all(objectCheck(schema), rules)
  if (rules.length > 0) return asParsed(schema)
  if (schema instanceof z.ZodBoolean) return value => typeof value === 'boolean'
  if (schema instanceof z.ZodEnum) return oneOf(schema.options)
  if (schema instanceof z.ZodNullable) return nullableCheck(schema)
  return asParsed(schema)
}

const asParsed =
  (schema: z.ZodType): Check =>
  value =>
    schema.safeParse(value).success

/** The rules of a schema, one check for each; null where one is not known here. */
function ruleChecks(schema: z.ZodType): Check[] | null {
  const checks: Check[] = []
  for (const { _zod } of schema._zod.def.checks ?? []) {
    const rule = ruleCheck(_zod.def)
    if (rule === null) return null
    checks.push(rule)
  }
  return checks
}

/** A rule is only asked of a value of the right type. */
function ruleCheck(rule: z.core.$ZodCheckDef): Check | null {
  // zod types a rule by its name alone; each name has these fields.
  const { check, inclusive, value: bound, minimum, maximum, pattern, fn } = rule as Rule
  switch (check) {
    case 'min_length':
      return minimum === undefined ? null : value => (value as string).length >= minimum
    case 'max_length':
      return maximum === undefined ? null : value => (value as string).length <= maximum
    case 'greater_than':
      return inclusive && bound !== undefined ? value => (value as number) >= bound : null
    case 'less_than':
      return inclusive && bound !== undefined ? value => (value as number) <= bound : null
    case 'string_format':
      return pattern && !pattern.global && !pattern.sticky ? patternCheck(pattern) : null
    case 'custom':
      return fn ? value => Boolean(fn(value)) : null
    default:
      return null
  }
}

interface Rule extends z.core.$ZodCheckDef {
  readonly inclusive?: boolean
  readonly value?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: RegExp
  readonly fn?: (value: unknown) => unknown
}

function all(first: Check, rules: readonly Check[]): Check {
  const [one, two, ...more] = rules
  if (!one) return first
  if (!two) return value => first(value) && one(value)
  return value => first(value) && one(value) && two(value) && more.every(rule => rule(value))
}

/** Of few, which are looked through faster than they are looked up. */
function oneOf([one, two, ...more]: readonly unknown[]): Check {
  return value => value === one || value === two || more.includes(value)
}

function nullableCheck(schema: z.ZodNullable): Check {
  const inner = quickCheck(asType(schema.unwrap()))
  return value => value === null || inner(value)
}

function listCheck(schema: z.ZodArray): Check {
  const item = quickCheck(asType(schema.element))
  return value => Array.isArray(value) && value.every(item)
}

/** Exactly the schema's fields, of which none is optional: then their number tells whether there are others. */
function objectCheck(schema: z.ZodObject): Check {
  const fields = Object.entries(schema.shape).map(
    ([name, field]) => [name, quickCheck(asType(field))] as const,
  )
  const strict = schema.def.catchall instanceof z.ZodNever
  const optional = fields.some(([, check]) => check(undefined))
  if (!strict || optional) return asParsed(schema)
  // A check for each of the schema's own fields.
  const written = fieldsWritten.get(schema)?.(Object.fromEntries(fields) as never)
  const rightFields = (written ?? byName(fields)) as (record: Keyed) => boolean
  return value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    // An object that JSON.parse made has no fields but its own, and the rest of its prototype's names are no field's.
    const record = value as Keyed
    return rightFields(record) && fieldCount(record) === fields.length
  }
}

const byName =
  (fields: readonly (readonly [string, Check])[]) =>
  (record: Keyed): boolean => {
    for (const [name, check] of fields) if (!check(record[name])) return false
    return true
  }

/** Of an object that JSON.parse made, without making a list of them. */
function fieldCount(record: Keyed): number {
  let count = 0
  for (const _name in record) count++
  return count
}

type Keyed = Readonly<Record<string, unknown>>

/** zod's types for parts of a schema are those of its core; every schema of ours is a whole one. */
const asType = (part: z.core.$ZodType): z.ZodType => part as z.ZodType
