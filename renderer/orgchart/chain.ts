import { lineOf } from '../../shared/analysis/chart'
import { recently } from '../../shared/analysis/recent'
import type { ShownChart } from './shownChart'

/** The way from chosen boxes up to the top. */
export interface Chain {
  /** Boxes on the way, the chosen ones left out. */
  readonly boxes: ReadonlySet<number>
  /** Corners of each line of the way, x and y in chart units: from a manager down to its report. */
  readonly lines: readonly (readonly number[])[]
}

const none: Chain = { boxes: new Set(), lines: [] }
/** With more chosen than this the ways to the top would be most of the chart. */
const mostChosen = 20

/** The chain to the top of each chosen position, along the lines that are drawn. */
export const chainOf: (shown: ShownChart, selected: ReadonlySet<string>) => Chain = recently(
  4,
  (shown, selected) => {
    if (selected.size === 0 || selected.size > mostChosen) return none
    const { chart, boxOf } = shown
    const reports = new Map<number, number>()
    const boxes = new Set<number>()
    for (const id of selected) {
      const place = chart.placeOf(id)
      if (place < 0) continue
      let report = boxOf[place] ?? -1
      for (const manager of lineOf(chart, place)) {
        const box = boxOf[manager] ?? -1
        if (box >= 0 && report >= 0) reports.set(report, box)
        if (box >= 0) boxes.add(box)
        report = box
      }
    }
    for (const id of selected) boxes.delete(boxOf[chart.placeOf(id)] ?? -1)
    return { boxes, lines: linesBetween(shown, reports) }
  },
)

/** For each report its line: down its manager's trunk, along the bus, to the report. */
function linesBetween(shown: ShownChart, reports: ReadonlyMap<number, number>): number[][] {
  const { connectors, direction } = shown.layout
  const { count, segments, manager, report } = connectors
  const managers = new Set(reports.values())
  const trunks = new Map<number, number>()
  const drops = new Map<number, number>()
  for (let line = 0; line < count; line++) {
    const from = manager[line] ?? -1
    const to = report[line] ?? -1
    if (to >= 0 && reports.get(to) === from) drops.set(to, line)
    // A manager's trunk is the first of its lines.
    if (to < 0 && managers.has(from) && !trunks.has(from)) trunks.set(from, line)
  }
  const ends = (line: number): [number, number, number, number] => [
    segments[line * 4] ?? 0,
    segments[line * 4 + 1] ?? 0,
    segments[line * 4 + 2] ?? 0,
    segments[line * 4 + 3] ?? 0,
  ]
  return [...drops].map(([box, drop]) => {
    const [x1, y1, x2, y2] = ends(drop)
    const trunk = trunks.get(reports.get(box) ?? -1)
    if (trunk === undefined) return [x1, y1, x2, y2]
    const [startX, startY, endX, endY] = ends(trunk)
    const down = direction === 'down'
    // An assistant hangs from the trunk itself, which is then not followed to its end.
    const onTrunk = down ? x1 === startX && y1 < endY : y1 === startY && x1 < endX
    if (onTrunk) return [startX, startY, x1, y1, x2, y2]
    const corner = down ? [x1, endY] : [endX, y1]
    return [startX, startY, endX, endY, ...corner, x1, y1, x2, y2]
  })
}
