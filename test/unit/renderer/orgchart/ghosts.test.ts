import { describe, expect, it } from 'vitest'
import type { Position } from '../../../../shared/model/schema'
import { newPosition } from '../../../../shared/model/workbook'
import { changesBetween } from '../../../../renderer/orgchart/ghosts'
import {
  boxesWithin,
  boxOfId,
  ghostsWithin,
  rectangleOf,
  showChart,
} from '../../../../renderer/orgchart/shownChart'

const seat = (id: string, parent: string | null, more: Partial<Position> = {}): Position =>
  newPosition({ id, parent, title: id, ...more })

const before = [
  seat('chief', null),
  seat('north', 'chief'),
  seat('south', 'chief'),
  seat('sales', 'north'),
  seat('shop', 'sales'),
  seat('plant', 'north'),
]
/** Sales and its shop are gone, the plant went south, the south has another title, the east is new. */
const after = [
  seat('chief', null),
  seat('north', 'chief'),
  seat('south', 'chief', { title: 'South and east' }),
  seat('plant', 'south'),
  seat('east', 'chief'),
]

const all = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }
const arrangement = {
  direction: 'down',
  stackLeaves: true,
  compact: false,
  wrap: null,
} as const

describe('a scenario compared with another', () => {
  const { changeOf, colouring, ghosts } = changesBetween(before, after)
  const shown = showChart(after, new Set(), 80, arrangement, ghosts)
  const ghostOf = (id: string) => shown.ghosts.findIndex(({ position }) => position.id === id) + shown.count

  it('tells what became of each position', () => {
    expect(['chief', 'south', 'plant', 'east'].map(changeOf)).toEqual([null, 'edited', 'moved', 'added'])
    expect(colouring.classes.map(({ tone, count }) => [tone, count])).toEqual([
      ['added', 1],
      ['moved', 1],
      ['edited', 1],
      ['removed', 2],
    ])
  })

  it('keeps the places that were left, under the managers of then', () => {
    expect(shown.ghosts.map(({ position, kind }) => [position.id, kind])).toEqual([
      ['sales', 'removed'],
      ['plant', 'moved'],
      ['shop', 'removed'],
    ])
    const top = (box: number) => rectangleOf(shown, box).y
    expect(top(ghostOf('sales'))).toBeGreaterThan(top(boxOfId(shown, 'north')))
    expect(top(ghostOf('shop'))).toBeGreaterThan(top(ghostOf('sales')))
  })

  it('keeps ghosts apart from the boxes that can be chosen', () => {
    expect([...boxesWithin(shown, all)].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4])
    expect(ghostsWithin(shown, all).toSorted((a, b) => a - b)).toEqual([5, 6, 7])
  })

  it('shows no ghost under a manager that is collapsed', () => {
    const closed = showChart(after, new Set(['north']), 80, arrangement, ghosts)
    expect(closed.ghosts).toEqual([])
  })
})
