import { describe, expect, it } from 'vitest'
import { chartOf } from '../../../../shared/analysis/chart'
import { nothingCollapsed } from '../../../../renderer/orgchart/collapsing'
import { dropAt, movedAlone, targetOf } from '../../../../renderer/orgchart/dropping'
import { moveOfArrow, moves, steps } from '../../../../renderer/orgchart/moving'
import { boxOfId, rectangleOf, showChart } from '../../../../renderer/orgchart/shownChart'
import { chartFrom } from './charts'

const positions = chartFrom('chief', 'a < chief', 'b < chief', 'c < chief', 'x < a', 'y < b', 'z < b')
const chart = chartOf(positions)
const shown = showChart(positions, nothingCollapsed, 100)
const place = (id: string): number => chart.placeOf(id)
const idAt = (at: number): string | undefined => positions[at]?.id

function drop(moving: readonly string[], onto: string, share: number) {
  const { x, y, width, height } = rectangleOf(shown, boxOfId(shown, onto))
  const places = new Set(moving.map(place))
  const found = dropAt(shown, places, { x: x + width * share, y: y + height / 2 })
  return { drop: found, target: found && targetOf(shown, places, found) }
}

describe('arrow keys that move', () => {
  it('follow the picture in both directions of the chart', () => {
    const arrows = ['up', 'down', 'left', 'right'] as const
    expect(arrows.map(arrow => moveOfArrow(arrow, 'down'))).toEqual(['promote', 'demote', 'earlier', 'later'])
    expect(arrows.map(arrow => moveOfArrow(arrow, 'right'))).toEqual([
      'earlier',
      'later',
      'promote',
      'demote',
    ])
  })
})

describe('dropping positions', () => {
  it('in the middle of a box makes its position the manager', () => {
    expect(drop(['x'], 'c', 0.5).target).toEqual({ parent: 'c', before: null })
  })

  it('at the edge of a box means a place beside it', () => {
    expect(drop(['c'], 'a', 0.05).target).toEqual({ parent: 'chief', before: 'a' })
    expect(drop(['c'], 'a', 0.95).target).toEqual({ parent: 'chief', before: 'b' })
    expect(drop(['a'], 'c', 0.95).target).toEqual({ parent: 'chief', before: null })
  })

  it('is refused into the own branch, under it and beside it', () => {
    expect(drop(['b'], 'y', 0.5)).toMatchObject({ drop: { refused: true }, target: null })
    expect(drop(['b'], 'y', 0.05)).toMatchObject({ drop: { refused: true }, target: null })
  })

  it('changes nothing on the own box or on the present manager', () => {
    expect(drop(['b'], 'b', 0.5).drop).toBeNull()
    expect(drop(['y'], 'b', 0.5).target).toBeNull()
  })

  it('leaves a report with its manager when both are dragged', () => {
    expect(movedAlone(chart, ['b', 'y', 'x'].map(place)).map(idAt)).toEqual(['b', 'x'])
  })
})

describe('moving by the keyboard', () => {
  it('reorders among siblings and stops at the ends', () => {
    expect(moves.earlier(chart, place('b'))).toEqual({ parent: 'chief', before: 'a' })
    expect(moves.later(chart, place('a'))).toEqual({ parent: 'chief', before: 'c' })
    expect(moves.later(chart, place('b'))).toEqual({ parent: 'chief', before: null })
    expect(moves.earlier(chart, place('a'))).toBeNull()
    expect(moves.later(chart, place('c'))).toBeNull()
  })

  it('moves up to stand after the former manager, and down under the sibling before', () => {
    expect(moves.promote(chart, place('x'))).toEqual({ parent: 'chief', before: 'b' })
    expect(moves.promote(chart, place('a'))).toEqual({ parent: null, before: null })
    expect(moves.promote(chart, place('chief'))).toBeNull()
    expect(moves.demote(chart, place('b'))).toEqual({ parent: 'a', before: null })
    expect(moves.demote(chart, place('a'))).toBeNull()
  })
})

describe('walking with the arrows', () => {
  const all = () => true

  it('goes to manager, first report and neighbours', () => {
    expect(idAt(steps.up(chart, place('y')))).toBe('b')
    expect(idAt(steps.down(chart, place('b')))).toBe('y')
    expect(idAt(steps.right(chart, place('y'), all))).toBe('z')
    expect(idAt(steps.left(chart, place('y'), all))).toBe('x')
  })

  it('stays within what is shown and ends where the layer ends', () => {
    expect(steps.left(chart, place('y'), at => idAt(at) !== 'x')).toBe(-1)
    expect(steps.right(chart, place('z'), all)).toBe(-1)
    expect(steps.up(chart, place('chief'))).toBe(-1)
    expect(steps.down(chart, place('z'))).toBe(-1)
  })
})
