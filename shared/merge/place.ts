import { subjects } from './sentences'

/** Which record of a workbook a change is about. */
export interface ChangedPlace {
  /** The fields that lead to the record's list, such as `scenarios.positions`. */
  readonly list: string
  /** The record's key in it; null for the parts that the workbook has once. */
  readonly key: string | null
  readonly scenario: string | null
  /** The field of the record; null when it is about the record as a whole. */
  readonly field: string | null
}

const lists = new Set(Object.keys(subjects))
/** The parts that a workbook has once. */
export const single = new Set(['engagement', 'fit', 'report'])

/** Reads the path of a change. */
export function placeOf(path: readonly string[]): ChangedPlace {
  const [first = ''] = path
  let list = first
  let key: string | null = null
  let scenario: string | null = null
  let next = 1
  if (!lists.has(first)) return { list: '', key: null, scenario: null, field: first }
  if (!single.has(first)) {
    key = path[next++] ?? null
    if (first === 'scenarios') scenario = key
  }
  for (;;) {
    const deeper = listWithin(list, path, next)
    if (deeper === null) return { list, key, scenario, field: path[next] ?? null }
    // A change of one dotted line reads as a change of its position.
    if (path[next] === 'dottedLines') return { list, key, scenario, field: 'dottedLines' }
    next += deeper.split('.').length - list.split('.').length
    list = deeper
    key = path[next++] ?? null
  }
}

/** The list that the path goes on to from here, directly or through a part such as `transition`; null where it names a field. */
function listWithin(list: string, path: readonly string[], next: number): string | null {
  const near = `${list}.${path[next] ?? ''}`
  if (lists.has(near)) return near
  const far = `${near}.${path[next + 1] ?? ''}`
  return lists.has(far) ? far : null
}

/** What an option remembers of as-is follows from the changes of as-is, which are told themselves. */
export const isBookkeeping = ([list, , field]: readonly string[]): boolean =>
  list === 'scenarios' && field === 'basis'
