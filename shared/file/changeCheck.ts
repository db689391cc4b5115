import type { JsonValue } from '../model/json'
import { listClaims } from '../model/claims'
import type { ListPath } from '../model/claims'
import { createLedger } from '../model/ledger'
import type { Claimants, Ledger } from '../model/ledger'
import type { Workbook } from '../model/schema'
import type { FileProblem } from './failure'
import { assembled } from './pieces'
import type { ListPlace } from './pieces'
import { shapeAt } from './shapeAt'
import { isWorkbook, validWorkbook } from './validate'

/** A workbook whose long lists stand in numbered pieces. */
export interface PiecedWorkbook {
  /** With its long lists empty. */
  readonly outline: JsonValue
  readonly lists: readonly { readonly at: ListPlace; readonly pieces: readonly number[] }[]
}

/** What is in the pieces, by their numbers: those of the workbook and of the one before it. */
export interface PieceRecords {
  readonly count: (piece: number) => number
  readonly of: (piece: number) => readonly JsonValue[]
}

/**
 * Checks workbooks that come one after the other, each by what differs from the last one: new records by the schema, and
 * what must hold between records by the ledger of their claims. What is not found sound in this way is checked as a whole,
 * so the answer is always that of `validWorkbook`.
 */
export interface ChangeCheck {
  /** What is wrong with the workbook; null for nothing. */
  readonly problemOf: (workbook: PiecedWorkbook, records: PieceRecords) => FileProblem | null
  /** Makes the ledger for the next change, where there is none: about as much work as a whole check. */
  readonly prepare: (records: PieceRecords) => void
}

interface Sound {
  readonly outline: Workbook
  readonly parts: readonly Part[]
}

/** A piece in its place. */
interface Part extends Omit<Claimants, 'records'> {
  readonly piece: number
  readonly key: string
}

export function createChangeCheck(): ChangeCheck {
  /** The workbook that was found sound last. */
  let last: Sound | null = null
  /** What it claims; null until that is entered. */
  let ledger: Ledger | null = null

  return {
    problemOf(workbook, records) {
      const next = inParts(workbook, records)
      if (next === null || last === null || ledger === null || !agree(ledger, last, next, records)) {
        ledger = null
        last = null
        const problem = wholeProblem(workbook, records)
        if (problem !== null) return problem
      }
      last = next
      return null
    },

    prepare(records) {
      if (last === null || ledger !== null) return
      const made = createLedger()
      const come = { parts: claimants(last, last.parts, records), workbook: last.outline }
      if (made.agree({ parts: [], workbook: null }, come)) ledger = made
    },
  }
}

/** Whether what differs between two workbooks leaves a sound one sound. */
function agree(ledger: Ledger, before: Sound, after: Sound, records: PieceRecords): boolean {
  const gone = claimants(before, without(before.parts, after.parts), records)
  const come = claimants(after, without(after.parts, before.parts), records)
  const inShape = come.every(({ path, records: its }) => {
    const shape = shapeAt(path.split('.').map(step => (step === '*' ? 0 : step)))
    return shape !== null && its.every(shape.record)
  })
  return (
    inShape &&
    ledger.agree({ parts: gone, workbook: before.outline }, { parts: come, workbook: after.outline })
  )
}

function without(parts: readonly Part[], others: readonly Part[]): readonly Part[] {
  const keys = new Set(others.map(({ key }) => key))
  return parts.filter(({ key }) => !keys.has(key))
}

/** The records of pieces, and of the lists that are short and stand in the outline. */
function claimants({ outline }: Sound, parts: readonly Part[], { of }: PieceRecords): readonly Claimants[] {
  const inPieces = parts.map(({ path, scenario, piece }) => ({ path, scenario, records: of(piece) }))
  return [...inPieces, ...inOutline(outline)]
}

// Object.keys loses the literal keys that the table has.
const listPaths = Object.keys(listClaims) as ListPath[]

function inOutline(outline: Workbook): readonly Claimants[] {
  return listPaths.flatMap(path => {
    const [first = '', ...steps] = path.split('.')
    if (steps[0] !== '*') return [{ path, scenario: '', records: listAt(outline, [first, ...steps]) }]
    return outline.scenarios.map(scenario => ({
      path,
      scenario: scenario.id,
      records: listAt(scenario, steps.slice(1)),
    }))
  })
}

/** The paths of the table are those of the schema, which the outline has the shape of. */
const listAt = (value: object, steps: readonly string[]): readonly unknown[] =>
  steps.reduce<unknown>(
    (outer, step) => (outer as Readonly<Record<string, unknown>>)[step],
    value,
  ) as unknown[]

/** Null for a workbook that only a whole check can say something about. */
function inParts({ outline, lists }: PiecedWorkbook, { count }: PieceRecords): Sound | null {
  if (!isWorkbook(outline)) return null
  const parts: Part[] = []
  for (const { at, pieces } of lists) {
    const path = at.map(step => (typeof step === 'number' ? '*' : step)).join('.')
    const most = shapeAt(at)?.most ?? 0
    if (!isListPath(path) || pieces.reduce((sum, piece) => sum + count(piece), 0) > most) return null
    const [, place] = at
    const scenario = typeof place === 'number' ? (outline.scenarios[place]?.id ?? '') : ''
    for (const piece of pieces) parts.push({ path, scenario, piece, key: `${path} ${scenario} ${piece}` })
  }
  // A piece that stands twice in a list has the same records twice.
  return new Set(parts.map(({ key }) => key)).size === parts.length ? { outline, parts } : null
}

const isListPath = (path: string): path is ListPath => Object.hasOwn(listClaims, path)

function wholeProblem({ outline, lists }: PiecedWorkbook, { of }: PieceRecords): FileProblem | null {
  const order = lists.map(({ at, pieces }) => ({ at, pieces: pieces.length }))
  // It is filled, so it is one of its own.
  const own: unknown = JSON.parse(JSON.stringify(outline))
  const texts = [own, ...lists.flatMap(({ pieces }) => pieces.map(of))]
  // Whether that gives a workbook is what is asked.
  const valid = validWorkbook(assembled(texts, order))
  return valid.ok ? null : valid.problem
}
