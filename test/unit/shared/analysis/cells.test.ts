import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryOver, countingSort, readCells } from '../../../../shared/analysis/cells'
import { PlaceTable } from '../../../../shared/analysis/placeTable'
import type { Assignment, Letters } from '../../../../shared/model/schema'

const letters: readonly Letters[] = ['R', 'A', 'AR', 'C', 'I']
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => ({ id: prefix + at }))
const positions = new PlaceTable(ids('p', 30))
const duties = new PlaceTable(ids('d', 20))

/** p30 and d20 are not there. */
const assignment: fc.Arbitrary<Assignment> = fc
  .tuple(fc.nat(30), fc.nat(20), fc.constantFrom(...letters))
  .map(([position, duty, held]) => ({
    position: `p${position}`,
    responsibility: `d${duty}`,
    letters: held,
    scope: '',
    effort: null,
  }))

describe('places of records', () => {
  it('are those in the list, whatever the ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 0, maxLength: 40 })), fc.string(), (list, other) => {
        const table = new PlaceTable(list.map(id => ({ id })))
        expect(list.map(id => table.placeOf(id))).toEqual([...list.keys()])
        expect(table.placeOf(other)).toBe(list.indexOf(other))
      }),
    )
  })
})

describe('cells carried over from an earlier list', () => {
  it('are those of the new list, and every difference is told', () => {
    const edit = fc.record({
      at: fc.nat(80),
      kind: fc.constantFrom('out', 'in', 'change'),
      record: assignment,
    })
    fc.assert(
      fc.property(
        fc.array(assignment, { maxLength: 60 }),
        fc.array(edit, { maxLength: 6 }),
        (former, edits) => {
          const list = [...former]
          for (const { at, kind, record } of edits) {
            if (kind === 'in') list.splice(at, 0, record)
            else if (at < list.length) list.splice(at, 1, ...(kind === 'change' ? [record] : []))
          }
          const known = readCells(former, positions, duties)
          const changes = carryOver(former, known, list, positions, duties)
          expect(changes?.cells).toEqual(readCells(list, positions, duties))
          const gone = new Set(changes?.gone)
          const came = new Set(changes?.came)
          expect(former.filter((_, at) => !gone.has(at))).toEqual(list.filter((_, at) => !came.has(at)))
          expect(came.size + gone.size).toBeLessThanOrEqual(former.length + list.length)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are not taken from a list with little in common', () => {
    const record = { position: 'p1', responsibility: 'd1', letters: 'R', scope: '', effort: null } as const
    const many = Array.from({ length: 3000 }, () => ({ ...record }))
    const others = many.map(each => ({ ...each }))
    expect(carryOver(many, readCells(many, positions, duties), others, positions, duties)).toBeNull()
  })
})

describe('the counting sort', () => {
  it('sorts by key and keeps the order of equal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), keys => {
        const places = Int32Array.from(keys.keys())
        const { order, start } = countingSort(places, Int32Array.from(keys), 10)
        expect([...order]).toEqual(
          [...keys.keys()].sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0)),
        )
        for (let key = 0; key < 10; key++) {
          const run = [...order.subarray(start[key], start[key + 1])]
          expect(run.every(place => keys[place] === key)).toBe(true)
        }
      }),
    )
  })
})
