import { describe, expect, it } from 'vitest'
import { chartOf } from '../../../../shared/analysis/chart'
import { atStart, nothingCollapsed, revealing, toLayers } from '../../../../renderer/orgchart/collapsing'
import {
  boxAt,
  boxOfId,
  boxesWithin,
  branchSize,
  positionOf,
  rectangleOf,
  showChart,
  shownBoxFor,
} from '../../../../renderer/orgchart/shownChart'
import { chartFrom, wide } from './charts'

const positions = chartFrom(
  'chief',
  'one < chief',
  'two < chief',
  'north < one',
  'south < one',
  'deep < south',
)

describe('what a chart shows', () => {
  it('hides everything below a collapsed position and nothing else', () => {
    const shown = showChart(positions, new Set(['one']), 100)
    expect(Array.from({ length: shown.count }, (_, box) => positionOf(shown, box).id)).toEqual([
      'chief',
      'one',
      'two',
    ])
    expect(boxOfId(shown, 'deep')).toBe(-1)
    expect(branchSize(shown.chart, shown.chart.placeOf('one'))).toBe(3)
  })

  it('names the collapsed position as the one that a hidden position is found under', () => {
    const shown = showChart(positions, new Set(['one']), 100)
    expect(shownBoxFor(shown, shown.chart.placeOf('deep'))).toBe(boxOfId(shown, 'one'))
  })

  it('finds a box by a point in it, and never what only keeps a collapsed manager in its row', () => {
    const shown = showChart(wide(6), toLayers(chartOf(wide(6)), 2), 100)
    expect(shown.nodes.length).toBeGreaterThan(shown.count)
    for (let box = 0; box < shown.count; box++) {
      const { x, y, width, height } = rectangleOf(shown, box)
      expect(boxAt(shown, { x: x + width / 2, y: y + height / 2 })).toBe(box)
    }
    const all = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }
    expect([...boxesWithin(shown, all)].toSorted((one, other) => one - other)).toEqual(
      Array.from(shown.places, (_, box) => box),
    )
  })

  it('puts a few collapsed managers in a row and many in columns', () => {
    const rows = (count: number): number => {
      const shown = showChart(wide(count), toLayers(chartOf(wide(count)), 2), 100)
      const reports = Array.from({ length: count }, (_, at) => boxOfId(shown, `m${at}`))
      return new Set(reports.map(box => shown.layout.y[box])).size
    }
    expect(rows(8)).toBe(1)
    expect(rows(9)).toBeGreaterThan(1)
  })

  it('keeps its layout when an edit moves nobody, and lays out again when one does', () => {
    const before = showChart(positions, nothingCollapsed, 100)
    const renamed = positions.map(position =>
      position.id === 'deep' ? { ...position, title: 'Deep' } : position,
    )
    const after = showChart(renamed, nothingCollapsed, 100)
    expect(after.layout).toBe(before.layout)
    expect(positionOf(after, boxOfId(after, 'deep')).title).toBe('Deep')
    const moved = renamed.map(position =>
      position.id === 'deep' ? { ...position, parent: 'two' } : position,
    )
    expect(showChart(moved, nothingCollapsed, 100).layout).not.toBe(after.layout)
  })
})

describe('collapsing', () => {
  it('shows the layers asked for; expanding one position then opens one layer', () => {
    const chart = chartOf(positions)
    const collapsed = toLayers(chart, 1)
    expect(showChart(positions, collapsed, 100).count).toBe(1)
    const opened = new Set([...collapsed].filter(id => id !== 'chief'))
    expect(showChart(positions, opened, 100).count).toBe(3)
  })

  it('begins with all of a small chart and with the top layers of a large one', () => {
    expect(atStart(chartOf(positions))).toBe(nothingCollapsed)
    const large = wide(200)
    expect(showChart(large, atStart(chartOf(large)), 100).count).toBe(201)
  })

  it('expands what hides a position, and leaves the set alone when it can be seen', () => {
    const chart = chartOf(positions)
    const collapsed = new Set(['one', 'south', 'two'])
    expect([...revealing(collapsed, chart, ['deep'])]).toEqual(['two'])
    expect(revealing(collapsed, chart, ['two'])).toBe(collapsed)
  })
})
