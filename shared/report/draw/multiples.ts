import type { Multiples } from '../content/report'
import type { Flow } from './flow'
import { shorten, wrap } from './lines'
import { drawSign, signInk } from './signs'
import { baselineOf, space, tint, type } from './tokens'

const across = 3
const gutter = 18
const labelHeight = 10.5
const barHeight = 9
const rowHeight = labelHeight + barHeight + 5
const numberWidth = 34

/** Small charts in a grid, three across; each on a scale of its own that begins at nothing. */
export function drawMultiples(flow: Flow, { title, charts }: Multiples): void {
  const { document } = flow
  const width = (flow.area.width - gutter * (across - 1)) / across
  const titles = wrap(document.face, title, type.group, flow.area.width)
  const heightOf = (rows: number) => type.smallStrong.leading + 8 + rows * rowHeight + 8
  const first = heightOf(charts[0]?.rows.length ?? 0)
  flow.gap(space.small)
  flow.keep(titles.length * type.group.leading + space.small + first)
  flow.lines(titles, flow.area.x, 'text')
  flow.y += space.small
  for (let from = 0; from < charts.length; from += across) {
    const row = charts.slice(from, from + across)
    const height = Math.max(...row.map(({ rows }) => heightOf(rows.length)))
    flow.keep(height)
    for (const [at, chart] of row.entries()) {
      const x = flow.area.x + at * (width + gutter)
      document.line(x, flow.y, x + width, flow.y, 'strongLine', 0.6)
      const name = shorten(document.face, chart.title, type.smallStrong, width)
      document.text(name, x, flow.y + 3 + baselineOf(type.smallStrong), 'text')
      const most = Math.max(...chart.rows.map(({ value }) => value ?? 0)) || 1
      let y = flow.y + type.smallStrong.leading + 8
      for (const { label, sign, value, text, best } of chart.rows) {
        const shown = shorten(document.face, label, type.caption, width - (best ? 12 : 0) - (sign ? 11 : 0))
        if (sign) drawSign(document, sign, x, y + 1, 7)
        document.text(shown, x + (sign ? 11 : 0), y + baselineOf(type.caption), 'muted')
        if (best) drawSign(document, 'better', x + width - 9, y + 0.5, 8)
        y += labelHeight
        const length = ((value ?? 0) / most) * (width - numberWidth)
        if (length > 0)
          document.box(x, y, length, barHeight, {
            fill: sign ? signInk[sign] : best ? 'brand' : tint('brand', 0.35),
          })
        document.put(text, type.smallMedium, x + length + 5, y + barHeight / 2 + type.small.size * 0.36)
        y += barHeight + 5
      }
    }
    flow.y += height
    flow.fresh = false
  }
  flow.y += space.medium
}
