import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../shared/model/edits'
import { perform, redo, startHistory, undo } from '../../../../shared/model/history'
import { idSource } from '../../../../shared/model/ids'
import { violations } from '../../../../shared/model/invariants'
import { workbookSchema } from '../../../../shared/model/schema'
import type { Position, Workbook } from '../../../../shared/model/schema'
import { asIs, assignments, cellKey, newWorkbook, scenarios } from '../../../../shared/model/workbook'
import { editOf, turns } from './generate'

const start = (): Workbook =>
  newWorkbook(
    idSource(() => 0.5),
    '2026-03-31',
  )

const byKey = <T>(list: readonly T[], key: (record: T) => string): T[] =>
  list.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))

describe('any sequence of edits', () => {
  it('keeps the invariants and the shape that files are held to', () => {
    let made = 0
    let refused = 0
    fc.assert(
      fc.property(turns(60), sequence => {
        let workbook = start()
        for (const [place, turn] of sequence.entries()) {
          const result = applyEdit(workbook, editOf(workbook, turn, place))
          if (result.ok) made++
          else refused++
          if (result.ok) workbook = result.workbook
        }
        expect(violations(workbook)).toEqual([])
        expect(workbookSchema.safeParse(workbook).error).toBeUndefined()
      }),
      { numRuns: 150 },
    )
    // The property would hold of no edits at all, and of edits that are never refused.
    expect(made).toBeGreaterThan(500)
    expect(refused).toBeGreaterThan(100)
  })

  it('never touches the workbook it was given', () => {
    fc.assert(
      fc.property(turns(25), sequence => {
        let workbook = start()
        for (const [place, turn] of sequence.entries()) {
          const before = JSON.stringify(workbook)
          const result = applyEdit(workbook, editOf(workbook, turn, place))
          expect(JSON.stringify(workbook)).toBe(before)
          if (result.ok) workbook = result.workbook
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is taken back to the identical workbook, step by step, and made again', () => {
    fc.assert(
      fc.property(turns(60), sequence => {
        let history = startHistory(start())
        const seen = [history.present]
        for (const [place, turn] of sequence.entries()) {
          const result = perform(history, editOf(history.present, turn, place))
          if (!result.ok || result.history === history) continue
          history = result.history
          seen.push(history.present)
        }
        for (const workbook of seen.toReversed().slice(1)) {
          history = undo(history)
          expect(history.present).toBe(workbook)
        }
        expect(undo(history)).toBe(history)
        for (const workbook of seen.slice(1)) {
          history = redo(history)
          expect(history.present).toBe(workbook)
        }
        expect(redo(history)).toBe(history)
      }),
      { numRuns: 80 },
    )
  })

  it('lets every option tell what the as-is scenario was when it was made', () => {
    let changed = 0
    fc.assert(
      fc.property(turns(40), turns(40), (before, later) => {
        let workbook = start()
        for (const [place, turn] of before.entries()) {
          const result = applyEdit(workbook, editOf(workbook, turn, place))
          if (result.ok) workbook = result.workbook
        }
        const made = asIs(workbook)
        const copied = applyEdit(workbook, {
          edit: 'copyScenario',
          from: made.id,
          id: 'watched',
          name: 'Watched',
          structure: null,
        })
        if (!copied.ok) throw new Error('The copy was refused.')
        workbook = copied.workbook
        for (const [place, turn] of later.entries()) {
          const edit = editOf(workbook, turn, 1000 + place)
          if (edit.edit === 'removeScenario' || edit.edit === 'rebaseScenario') continue
          const result = applyEdit(workbook, edit)
          if (result.ok) workbook = result.workbook
        }
        const watched = scenarios.find(workbook.scenarios, 'watched')
        if (!watched) throw new Error('The option is gone.')
        const { basis } = watched
        changed += basis.positions.length + basis.assignments.length
        const now = asIs(workbook)
        const seats = new Map<string, Position>(now.positions.map(position => [position.id, position]))
        for (const { id, was } of basis.positions) {
          if (was) seats.set(id, was)
          else seats.delete(id)
        }
        expect(byKey([...seats.values()], ({ id }) => id)).toEqual(byKey(made.positions, ({ id }) => id))
        const cells = new Map(now.assignments.map(cell => [assignments.key(cell), cell]))
        for (const { position, responsibility, was } of basis.assignments) {
          const key = cellKey(position, responsibility)
          if (was) cells.set(key, { position, responsibility, ...was })
          else cells.delete(key)
        }
        expect(byKey([...cells.values()], assignments.key)).toEqual(byKey(made.assignments, assignments.key))
      }),
      { numRuns: 120 },
    )
    expect(changed).toBeGreaterThan(200)
  })

  it('keeps list and id-to-place map in step', () => {
    fc.assert(
      fc.property(turns(60), sequence => {
        let workbook = start()
        for (const [place, turn] of sequence.entries()) {
          const result = applyEdit(workbook, editOf(workbook, turn, place))
          if (result.ok) workbook = result.workbook
        }
        // A copy has no remembered maps: what the maps of the original say must be what a fresh look says.
        const copy: Workbook = structuredClone(workbook)
        expect(violations(copy)).toEqual(violations(workbook))
        for (const [place, turn] of sequence.entries()) {
          const edit = editOf(workbook, turn, 1000 + place)
          expect(applyEdit(copy, edit)).toEqual(applyEdit(workbook, edit))
        }
      }),
      { numRuns: 40 },
    )
  })
})
