import { describe, expect, it } from 'vitest'
import { dropTarget } from '../../../../renderer/responsibilities/dragging'
import { placingEdits, stepPlace } from '../../../../renderer/responsibilities/placing'
import type { Place } from '../../../../renderer/responsibilities/placing'
import { areaRows } from '../../../../renderer/responsibilities/rows'
import { applyEdit } from '../../../../shared/model/edits'
import { idSource } from '../../../../shared/model/ids'
import { newResponsibility, newWorkbook } from '../../../../shared/model/workbook'

const duty = (id: string, area: string) => newResponsibility({ id, title: id, area })

/** Two areas whose responsibilities stand mixed in the list. */
const list = [duty('b1', 'Bakery'), duty('s1', 'Shop'), duty('b2', 'Bakery'), duty('s2', 'Shop')]

/** What each area has after the edits. */
function placed(moving: readonly string[], place: Place): Record<string, string[]> {
  const workbook = {
    ...newWorkbook(
      idSource(() => 0.5),
      '2026-03-31',
    ),
    responsibilities: list,
  }
  const edits = placingEdits(list, moving, place)
  const result = applyEdit(workbook, { edit: 'several', label: '', edits })
  if (!result.ok) throw new Error(result.refusal.kind)
  const of = (area: string) =>
    result.workbook.responsibilities.filter(each => each.area === area).map(({ id }) => id)
  return { Bakery: of('Bakery'), Shop: of('Shop') }
}

describe('putting responsibilities in a place', () => {
  it('moves within an area', () => {
    expect(placed(['b2'], { area: 'Bakery', before: 'b1' })).toMatchObject({ Bakery: ['b2', 'b1'] })
    expect(placed(['b1'], { area: 'Bakery', before: null })).toMatchObject({ Bakery: ['b2', 'b1'] })
  })

  it('moves into another area, before one or to its end', () => {
    expect(placed(['b1', 'b2'], { area: 'Shop', before: 's2' })).toEqual({
      Bakery: [],
      Shop: ['s1', 'b1', 'b2', 's2'],
    })
    expect(placed(['b1'], { area: 'Shop', before: null })).toEqual({
      Bakery: ['b2'],
      Shop: ['s1', 's2', 'b1'],
    })
  })

  it('is no edit where they stand there already', () => {
    expect(placingEdits(list, ['b1'], { area: 'Bakery', before: 'b2' })).toEqual([])
    expect(placingEdits(list, ['b2'], { area: 'Bakery', before: null })).toEqual([])
  })
})

describe('one step by keyboard', () => {
  it('goes past the neighbour, and from the edge of an area into the next one', () => {
    expect(stepPlace(list, list, ['b1'], 1)).toEqual({ area: 'Bakery', before: null })
    expect(stepPlace(list, list, ['b2'], 1)).toEqual({ area: 'Shop', before: 's1' })
    expect(stepPlace(list, list, ['s1'], -1)).toEqual({ area: 'Bakery', before: null })
    expect(stepPlace(list, list, ['b1'], -1)).toBeNull()
    expect(stepPlace(list, list, ['s2'], 1)).toBeNull()
  })

  it('steps past what is shown, over what the filters hide', () => {
    const shown = list.filter(({ id }) => id !== 'b1')
    // Without b1 the shop's are the first that are shown.
    expect(stepPlace(list, shown, ['s1'], -1)).toBeNull()
    expect(stepPlace(list, shown, ['b2'], -1)).toEqual({ area: 'Shop', before: null })
  })
})

describe('where a dragged row would go', () => {
  const rows = areaRows(list, new Set())
  // area Bakery, b1, b2, area Shop, s1, s2

  it('is above or below the row under the pointer', () => {
    expect(dropTarget(rows, 1.2)).toEqual({ place: { area: 'Bakery', before: 'b1' }, line: 1 })
    expect(dropTarget(rows, 1.8)).toEqual({ place: { area: 'Bakery', before: 'b2' }, line: 2 })
    expect(dropTarget(rows, 2.9)).toEqual({ place: { area: 'Bakery', before: null }, line: 3 })
    expect(dropTarget(rows, 99)).toEqual({ place: { area: 'Shop', before: null }, line: 6 })
  })

  it('is the start of an area on its line, and its end when it is folded', () => {
    expect(dropTarget(rows, 3.5)).toEqual({ place: { area: 'Shop', before: 's1' }, line: 4 })
    expect(dropTarget(areaRows(list, new Set(['Shop'])), 3.5)).toEqual({
      place: { area: 'Shop', before: null },
      line: 4,
    })
  })

  it('is nowhere in an empty list', () => {
    expect(dropTarget([], 0)).toBeNull()
  })
})
