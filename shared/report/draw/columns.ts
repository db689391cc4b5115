import { continued } from '../content/sentences'
import type { DutyColumn } from '../content/report'
import type { Flow } from './flow'
import { wrap } from './lines'
import { drawSign } from './signs'
import { baselineOf, space, type } from './tokens'
import type { SetLine } from './typeface'

const gutter = 16
/** Further lines of a responsibility stand in, so that each is seen to begin. */
const hanging = 8

/** White above the name of an area and above a responsibility. */
interface Spacing {
  readonly area: number
  readonly duty: number
}

const spacings = { roomy: { area: 6, duty: 2 }, tight: { area: 3.5, duty: 0 } } as const

interface Row {
  readonly height: number
  /** Space that this row needs below it so that a heading never stands alone. */
  readonly following: number
  readonly draw: (x: number, y: number) => void
}

/** Columns side by side, each with its groups of responsibilities; they go on over the next pages together. */
export function drawColumns(flow: Flow, columns: readonly DutyColumn[]): void {
  // Two columns stand in the grid of three, so that rows of columns line up.
  const across = Math.max(3, columns.length)
  const width = (flow.area.width - gutter * (across - 1)) / across
  const xOf = (at: number) => flow.area.x + at * (width + gutter)
  const roomy = columns.map(column => rowsOf(flow, column, width, spacings.roomy))
  const tight = columns.map(column => rowsOf(flow, column, width, spacings.tight))
  // The tight rows are taken only where they spare a page with the last few.
  const room = flow.left - type.group.leading - type.figure.leading - 15
  const waiting = longest(roomy) > room && longest(tight) <= room ? tight : roomy
  const heads = (again: boolean): number => {
    const shown = columns.map((column, at) => {
      const going = (waiting[at] ?? []).length > 0
      return again && !going ? 0 : drawHead(flow, column, xOf(at), width, again)
    })
    return Math.max(...shown)
  }
  flow.keep(200)
  let again = false
  while (waiting.some(rows => rows.length > 0) || !again) {
    const top = flow.y + heads(again)
    let lowest = top
    for (const [at, rows] of waiting.entries()) {
      let y = top
      for (let row = rows[0]; row && y + row.height + row.following <= flow.bottom; row = rows[0]) {
        row.draw(xOf(at), y)
        y += row.height
        rows.shift()
      }
      lowest = Math.max(lowest, y)
    }
    flow.y = lowest
    flow.fresh = false
    again = true
    if (waiting.some(rows => rows.length > 0)) flow.nextPage()
  }
  flow.y += space.large
}

const longest = (columns: readonly (readonly Row[])[]): number =>
  Math.max(...columns.map(rows => rows.reduce((sum, { height }) => sum + height, 0)))

function drawHead(flow: Flow, column: DutyColumn, x: number, width: number, again: boolean): number {
  const { document } = flow
  document.line(x, flow.y, x + width, flow.y, 'text', 0.9)
  let y = flow.y + 7
  if (column.title === '') return 0
  drawSign(document, column.sign, x, y + 2, 9)
  const title = wrap(document.face, again ? continued(column.title) : column.title, type.group, width - 15)
  for (const line of title) {
    document.text(line, x + 15, y + baselineOf(line.style), 'text')
    y += line.style.leading
  }
  if (!again) {
    document.put(String(column.count), type.figure, x, y + 2 + baselineOf(type.figure))
    y += type.figure.leading + 4
  }
  return y - flow.y + 4
}

function rowsOf(flow: Flow, column: DutyColumn, width: number, above: Spacing): Row[] {
  const { document } = flow
  const rows: Row[] = []
  const textRow = (
    lines: readonly SetLine[],
    options: { before: number; following: number; muted: boolean },
  ) => {
    rows.push({
      height: options.before + lines.reduce((sum, line) => sum + line.style.leading, 0),
      following: options.following,
      draw(x, y) {
        let top = y + options.before
        for (const [at, line] of lines.entries()) {
          const left = (at === 0) === line.rightToLeft ? x + hanging : x
          document.text(line, left, top + baselineOf(line.style), options.muted ? 'muted' : 'text')
          top += line.style.leading
        }
      },
    })
  }
  for (const group of column.groups) {
    if (group.title !== '') {
      rows.push({
        height: type.smallStrong.leading + 10,
        following: 30,
        draw(x, y) {
          drawSign(document, group.sign, x, y + 8.5, 8)
          document.put(
            `${group.title}: ${group.count}`,
            type.smallStrong,
            x + 13,
            y + 7 + baselineOf(type.smallStrong),
          )
        },
      })
    }
    for (const { area, duties } of group.areas) {
      const titles = duties.map(duty => wrap(document.face, duty, type.small, width - hanging))
      textRow(wrap(document.face, area, type.captionMedium, width), {
        before: above.area,
        following: above.duty + (titles[0]?.length ?? 0) * type.small.leading,
        muted: true,
      })
      for (const title of titles) textRow(title, { before: above.duty, following: 0, muted: false })
    }
  }
  return rows
}
