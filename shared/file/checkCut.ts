import { violationsInSteps } from '../model/invariants'
import type { Workbook } from '../model/schema'
import type { Outline } from './cutJson'
import type { ListPlace } from './pieces'
import { shapeAt } from './shapeAt'
import { isWorkbook } from './validate'

/** Reads and checks a workbook whose JSON was cut (`cutJson`), piece by piece as they come. */
export interface CutCheck {
  /** False where the pieces so far are not those of a workbook in this version's form. */
  readonly take: (at: ListPlace, pieces: readonly string[]) => boolean
  /** The workbook, once all pieces have come, in steps of a few milliseconds; null where it is not valid. */
  readonly finish: (outline: Outline) => Generator<undefined, Workbook | null>
}

export function createCutCheck(): CutCheck {
  const lists: { readonly at: ListPlace; readonly records: unknown[] }[] = []
  let isGood = true

  function taken(at: ListPlace, pieces: readonly string[]): boolean {
    const shape = shapeAt(at)
    if (!shape) return false
    const last = lists.at(-1)
    const records = last && samePlace(last.at, at) ? last.records : []
    if (records !== last?.records) lists.push({ at, records })
    for (const piece of pieces) {
      const values = parsed(piece)
      if (!Array.isArray(values) || values.length === 0) return false
      for (const record of values as readonly unknown[]) {
        if (!shape.record(record)) return false
        records.push(record)
      }
    }
    return records.length <= shape.most
  }

  function filled({ text, fields }: Outline): Workbook | null {
    const outline = parsed(text)
    // What stands twice in an object means its last value, and could lead a list to the place of another.
    if (fieldsIn(outline) !== fields || !isWorkbook(outline)) return null
    return lists.every(({ at, records }) => putIn(outline, at, records)) ? outline : null
  }

  return {
    take(at, pieces) {
      isGood = isGood && taken(at, pieces)
      return isGood
    },

    *finish(outline) {
      const workbook = isGood ? filled(outline) : null
      yield
      return workbook && (yield* violationsInSteps(workbook)).length === 0 ? workbook : null
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The fields of all objects in a value that JSON.parse made; NaN where one would pass for a prototype. */
function fieldsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inner = Object.values(value)
  let fields = Array.isArray(value) ? 0 : inner.length
  if (Object.hasOwn(value, '__proto__')) return NaN
  for (const each of inner) fields += fieldsIn(each)
  return fields
}

const samePlace = (one: ListPlace, other: ListPlace): boolean =>
  one.length === other.length && one.every((step, nth) => step === other[nth])

/** Puts a list in the place of an empty one; false where none is. */
function putIn(outline: Workbook, at: ListPlace, list: readonly unknown[]): boolean {
  let holder: unknown = outline
  for (const [nth, step] of at.entries()) {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, step)) return false
    const fields = holder as Record<string | number, unknown>
    const found = fields[step]
    if (nth === at.length - 1) {
      if (!Array.isArray(found) || found.length > 0) return false
      fields[step] = list
      return true
    }
    holder = found
  }
  return false
}
