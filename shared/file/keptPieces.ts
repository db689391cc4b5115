import type { JsonValue } from '../model/json'
import { createChangeCheck } from './changeCheck'
import type { PieceRecords } from './changeCheck'
import type { FileProblem } from './failure'
import { limits } from './limits'
import type { PartMachine } from './machine'
import { entryOf, packPart, unpackPart } from './packedParts'
import type { PackedPart } from './packedParts'
import { textsAround } from './pieces'
import type { SentPieces } from './sentPieces'
import type { PackedEntry } from './writeArchive'

/**
 * The pieces of one sender's workbook as it was taken last, checked and packed, so that the next taking checks and packs
 * what has changed.
 */
export interface KeptPieces {
  /** The workbook as the entry of a file, checked as one that is read, and every part of it unpacked again. */
  readonly take: (sent: SentPieces) => Taken
  /** Makes ready for the next change, which is otherwise checked as a whole. */
  readonly prepare: () => void
}

export type Taken =
  /** Pieces are named that are not here. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  | { readonly kind: 'taken'; readonly entry: PackedEntry }

/** Records as JSON with commas between them, packed. */
interface KeptPiece extends PackedPart {
  readonly count: number
}

const damaged: Taken = { kind: 'refused', problem: { kind: 'damaged', where: 'workbook.json' } }

export function createKeptPieces(machine: PartMachine): KeptPieces {
  const utf8 = new TextEncoder()
  const comma = packed(',')
  let from = ''
  let pieces: ReadonlyMap<number, KeptPiece> = new Map()
  let check = createChangeCheck()

  function forget(): void {
    pieces = new Map()
    check = createChangeCheck()
  }

  function packed(text: string): PackedPart {
    const part = packPart(utf8.encode(text), machine)
    if (part === null) throw new Error('What was packed could not be unpacked.')
    return part
  }

  /** Null for what is no list, and for an empty one. */
  function fresh(text: string): { piece: KeptPiece; records: readonly JsonValue[] } | null {
    // Read from the bytes that will be saved.
    const bytes = utf8.encode(text)
    const records = parsed(bytes)
    const isPiece = Array.isArray(records) && records.length > 0 && text.startsWith('[') && text.endsWith(']')
    const part = isPiece ? packPart(bytes.subarray(1, -1), machine) : null
    return isPiece && part ? { piece: { ...part, count: records.length }, records } : null
  }

  /** What is in pieces; those that came just now are known, the others unpacked. */
  function recordsIn(
    all: ReadonlyMap<number, KeptPiece>,
    known: ReadonlyMap<number, readonly JsonValue[]>,
  ): PieceRecords {
    const pieceOf = (number: number): KeptPiece => {
      const piece = all.get(number)
      if (!piece) throw new RangeError(`There is no piece ${number}.`)
      return piece
    }
    return {
      count: number => pieceOf(number).count,
      of: number => known.get(number) ?? unpacked(pieceOf(number)),
    }
  }

  function unpacked(piece: KeptPiece): readonly JsonValue[] {
    const bytes = unpackPart(piece, machine)
    const records = bytes && parsed(utf8.encode(`[${new TextDecoder().decode(bytes)}]`))
    if (!Array.isArray(records)) throw new Error('A piece that was packed could not be unpacked.')
    return records
  }

  return {
    take(sent) {
      if (sent.from !== from) forget()
      from = sent.from
      const [outlineText = '', ...texts] = sent.text.split('\n')
      const outline = parsed(utf8.encode(outlineText))
      const around = outline === undefined ? null : textsAround(outline, sent.lists)
      if (outline === undefined || around === null) return damaged

      const all = new Map(pieces)
      const known = new Map<number, readonly JsonValue[]>()
      for (const [nth, number] of sent.fresh.entries()) {
        const found = fresh(texts[nth] ?? '')
        if (found === null) return damaged
        all.set(number, found.piece)
        known.set(number, found.records)
      }
      const kept = new Map<number, KeptPiece>()
      for (const number of sent.lists.flatMap(list => list.pieces)) {
        const piece = all.get(number)
        if (!piece) return { kind: 'missing' }
        kept.set(number, piece)
      }
      const problem = check.problemOf({ outline, lists: sent.lists }, recordsIn(all, known))
      pieces = kept
      if (problem !== null) return { kind: 'refused', problem }

      const parts = sent.lists.flatMap((list, nth) => [
        packed(around[nth] ?? ''),
        ...list.pieces.flatMap((number, place) => {
          const piece = kept.get(number)
          if (!piece) return []
          return place === 0 ? [piece] : [comma, piece]
        }),
      ])
      const entry = entryOf('workbook.json', [...parts, packed(around.at(-1) ?? '')], machine)
      return entry === null
        ? { kind: 'refused', problem: { kind: 'swells', limit: limits.workbook } }
        : { kind: 'taken', entry }
    },

    prepare: () => check.prepare(recordsIn(pieces, new Map())),
  }
}

/** Undefined for what is no JSON in UTF-8. */
function parsed(bytes: Uint8Array): JsonValue | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    // JSON.parse gives nothing but these.
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}
