import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { nodeMachine } from '../../../../electron/files/nodeMachine'
import { createKeptPieces } from '../../../../shared/file/keptPieces'
import type { KeptPieces, Taken } from '../../../../shared/file/keptPieces'
import { createSender } from '../../../../shared/file/sentPieces'
import type { Sender, SentPieces } from '../../../../shared/file/sentPieces'
import * as validation from '../../../../shared/file/validate'
import type { JsonValue } from '../../../../shared/model/json'
import { applyEdit } from '../../../../shared/model/edits'
import type { Workbook } from '../../../../shared/model/schema'
import { generatedWorkbook, seededRandom } from '../../../fixtures/generatedWorkbook'
import { sampleWorkbook } from '../../../../shared/sample'
import { editOf, turns } from '../../shared/model/generate'

vi.mock('../../../../shared/file/validate', { spy: true })
const wholeChecks = () => vi.mocked(validation.validWorkbook).mock.calls.length

/** Short, so that the lists of a small workbook stand in several; scenarios hold lists themselves. */
const short = (at: readonly (string | number)[]): number => (at.at(-1) === 'scenarios' ? 1000 : 3)

function sent(sender: Sender, workbook: Workbook): SentPieces {
  const { outline, pieces, ...sending } = sender.send(workbook)
  const lines = [outline, ...pieces.map(({ records }) => records)].map(value => JSON.stringify(value))
  return { ...sending, text: lines.join('\n') }
}

function take(sender: Sender, kept: KeptPieces, workbook: Workbook): Taken {
  const sending = sender.send(workbook)
  const taken = kept.take(sent(sender, workbook))
  sender.held(taken.kind === 'taken' ? sending : null)
  kept.prepare()
  return taken
}

const textOf = (taken: Taken): string => {
  if (taken.kind !== 'taken') throw new Error(JSON.stringify(taken))
  const packed = Buffer.concat(taken.entry.packed)
  return (taken.entry.stored ? packed : inflateRawSync(packed)).toString()
}

type Fields = Record<string, unknown>
const lists = (workbook: Workbook): (readonly [readonly (string | number)[], readonly Fields[]])[] => {
  const found: [readonly (string | number)[], readonly Fields[]][] = []
  const walk = (value: unknown, at: readonly (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value) && typeof value[0] === 'object') found.push([at, value])
    for (const [key, inner] of Object.entries(value))
      walk(inner, [...at, Array.isArray(value) ? Number(key) : key])
  }
  walk(workbook, [])
  return found
}

/** The workbook with another list in a place; everything else is the very same. */
function withList(value: unknown, [step, ...rest]: readonly (string | number)[], list: unknown): unknown {
  if (step === undefined) return list
  if (Array.isArray(value))
    return value.map((item, nth) => (nth === step ? withList(item, rest, list) : item))
  return { ...(value as Fields), [step]: withList((value as Fields)[step], rest, list) }
}

/** A change that no edit makes: most of them leave something that does not agree. */
function spoilt(workbook: Workbook, random: () => number): Workbook {
  const below = (most: number): number => Math.floor(random() * most)
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)]!
  const [at, list] = oneOf(lists(workbook))
  const place = below(list.length)
  const record = list[place]!
  const other = oneOf(oneOf(lists(workbook))[1])
  const field = oneOf(Object.keys(record))
  const ids = ['gone', ...Object.values(other).filter(value => typeof value === 'string')]
  const changed = oneOf<unknown>([
    list.toSpliced(place, 1),
    list.toSpliced(below(list.length), 0, record),
    list.toSpliced(below(list.length), 0, { ...record }),
    list.with(place, { ...record, [field]: oneOf(ids) }),
    list.with(place, { ...record, [field]: other[field] }),
    list.with(place, { ...record, [field]: oneOf(list)[field] }),
    list.with(place, { ...record, [field]: [oneOf(ids)] }),
    list.with(place, { ...record, [field]: -1 }),
    list.with(place, { ...record, unknown: null }),
    list.with(
      place,
      Array.isArray(record) ? (record.toReversed() as unknown as Fields) : { ...record, [field]: null },
    ),
    [...list.slice(place), ...list.slice(0, place)],
    [],
  ])
  return withList(workbook, at, changed) as Workbook
}

describe('a workbook that is taken again after a change', () => {
  it('gives the text of the whole, and is checked by its change alone', () => {
    let taken = 0
    let whole = 0
    fc.assert(
      fc.property(turns(30), sequence => {
        const [sender, kept] = [createSender('page', short), createKeptPieces(nodeMachine)]
        let workbook: Workbook = sampleWorkbook()
        take(sender, kept, workbook)
        for (const [place, turn] of sequence.entries()) {
          const result = applyEdit(workbook, editOf(workbook, turn, place))
          if (!result.ok) continue
          workbook = result.workbook
          const before = wholeChecks()
          expect(textOf(take(sender, kept, workbook))).toBe(JSON.stringify(workbook))
          taken++
          whole += wholeChecks() - before
        }
      }),
      { numRuns: 25 },
    )
    expect(taken).toBeGreaterThan(200)
    expect(whole).toBe(0)
  })

  it('is refused where the whole is, and for the same reason', () => {
    let [right, wrong] = [0, 0]
    fc.assert(
      fc.property(fc.nat(), turns(4), (seed, sequence) => {
        const random = seededRandom(seed)
        const [sender, kept] = [createSender('page', short), createKeptPieces(nodeMachine)]
        let sound: Workbook = sampleWorkbook()
        take(sender, kept, sound)
        for (const [place, turn] of sequence.entries()) {
          const result = applyEdit(sound, editOf(sound, turn, place))
          if (result.ok) sound = result.workbook
          take(sender, kept, sound)
          const spoiled = spoilt(sound, random)
          // Read as the file would be: `undefined` is not in it.
          const read = JSON.parse(JSON.stringify(spoiled)) as JsonValue
          const expected = validation.validWorkbook(read)
          const given = take(sender, kept, spoiled)
          if (expected.ok) right++
          else wrong++
          expect(given.kind === 'taken' ? textOf(given) : given).toEqual(
            expected.ok ? JSON.stringify(spoiled) : { kind: 'refused', problem: expected.problem },
          )
          // After a refusal everything is sent again.
          expect(textOf(take(sender, kept, sound))).toBe(JSON.stringify(sound))
        }
      }),
      { numRuns: 40 },
    )
    expect(wrong).toBeGreaterThan(30)
    expect(right).toBeGreaterThan(10)
  })
})

describe('pieces', () => {
  const large = generatedWorkbook('M').workbook
  const [asIs] = large.scenarios
  const edited = (nth: number): Workbook => ({
    ...large,
    scenarios: large.scenarios.map((scenario, place) =>
      place > 0 || !asIs
        ? scenario
        : { ...scenario, positions: asIs.positions.with(nth, { ...asIs.positions[nth]!, title: 'Renamed' }) },
    ),
  })

  it('that are there are not sent again: an edit sends one', () => {
    const [sender, kept] = [createSender('page'), createKeptPieces(nodeMachine)]
    take(sender, kept, large)
    const { fresh, text } = sent(sender, edited(300))
    expect(fresh).toHaveLength(1)
    expect(text.length).toBeLessThan(JSON.stringify(large).length / 5)
  })

  it('keep their bounds where records are put in and taken out before them', () => {
    const sender = createSender('page', () => 10)
    const list = Array.from({ length: 100 }, (_, id) => ({ id }))
    const workbookOf = (records: readonly object[]) => ({ pictures: records }) as unknown as Workbook
    sender.held(sender.send(workbookOf(list)))
    const put = list.toSpliced(25, 0, { id: 1000 })
    const after = sender.send(workbookOf(put))
    expect(after.pieces.flatMap(({ records }) => records)).toHaveLength(11)
    sender.held(after)
    expect(sender.send(workbookOf(put.toSpliced(3, 1))).fresh).toHaveLength(1)
    // Whatever happens, no piece is longer than it may be, and they do not become ever more.
    let many: readonly object[] = list
    for (let turn = 0; turn < 300; turn++) {
      const place = (turn * 37) % many.length
      many = turn % 2 === 0 ? many.toSpliced(place, 1) : many.toSpliced(place, 0, { id: 2000 + turn })
      const sending = sender.send(workbookOf(many))
      sender.held(sending)
      const numbers = sending.lists.flatMap(({ pieces }) => pieces)
      expect(numbers.length).toBeLessThan(35)
      for (const { records } of sending.pieces) expect(records.length).toBeLessThanOrEqual(10)
    }
  })

  it('that are not there are asked for, such as after the worker was lost or for another sender', () => {
    const [sender, kept] = [createSender('page'), createKeptPieces(nodeMachine)]
    take(sender, kept, large)
    const change = sent(sender, edited(3))
    expect(createKeptPieces(nodeMachine).take(change)).toEqual({ kind: 'missing' })
    expect(kept.take({ ...change, from: 'another' })).toEqual({ kind: 'missing' })
    sender.held(null)
    expect(textOf(take(sender, kept, edited(3)))).toBe(JSON.stringify(edited(3)))
  })

  it('that are no lists, and lists that lead nowhere, are refused', () => {
    const good = sent(createSender('page'), large)
    const [outline = '', ...texts] = good.text.split('\n')
    const refused = { kind: 'refused', problem: { kind: 'damaged', where: 'workbook.json' } }
    const taken = (changes: Partial<SentPieces>) =>
      createKeptPieces(nodeMachine).take({ ...good, ...changes })
    for (const text of ['', '[]', '{}', ' []', '[{}', '[1,', texts[0]!.slice(1)])
      expect(taken({ text: [outline, text, ...texts.slice(1)].join('\n') }), text).toEqual(refused)
    expect(taken({ text: texts.join('\n') })).toEqual(refused)
    expect(taken({ lists: good.lists.toReversed() })).toEqual(refused)
    expect(taken({ lists: [...good.lists, { at: ['pictures', 'length'], pieces: [] }] })).toEqual(refused)
    expect(taken({ lists: [{ at: ['__proto__'], pieces: [] }] })).toEqual(refused)
    expect(taken({ lists: good.lists.slice(1) }).kind).toBe('refused')
  })
})
