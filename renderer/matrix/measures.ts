/** Widths and heights of the grid's parts, in CSS pixels. */
export interface GridMeasures {
  readonly rowHead: number
  readonly columnHead: number
  readonly column: number
  readonly row: number
  readonly area: number
  readonly totals: number
  readonly foot: number
}

/** The parts for a room: in a narrow or low one, headings take less of it. */
export function measuresFor(width: number, height: number): GridMeasures {
  return {
    rowHead: Math.round(Math.min(320, Math.max(132, width * 0.36))),
    columnHead: height < 380 ? 92 : 148,
    column: 46,
    row: 28,
    area: 30,
    totals: width < 420 ? 0 : 60,
    foot: height < 280 ? 0 : 40,
  }
}
