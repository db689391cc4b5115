/** A box to lay out. All lengths share one unit of the caller's choice (pixels, points, millimetres). */
export interface LayoutNode {
  readonly width: number
  readonly height: number
  /** Index of the manager in the same list; -1 for a top. Managers may come before or after their reports. */
  readonly parent: number
  /** Stands beside the line between its manager and the manager's other reports. Ignored on a top. */
  readonly assistant?: boolean
}

export interface LayoutOptions {
  /** `down`: managers above their reports. `right`: the same drawing mirrored at its diagonal. */
  readonly direction: 'down' | 'right'
  /** Least distance between the boxes of two reports of one manager, and within stacks and assistants. */
  readonly siblingGap: number
  /** Least distance, across the direction, between boxes of different managers. */
  readonly subtreeGap: number
  /** Least distance, along the direction, between a manager and its reports. */
  readonly levelGap: number
  /** Neighbouring reports of one manager (assistants aside) that have no reports stand in columns under it. */
  readonly stackLeaves: boolean
  /** Stack from this many reports on; less than 2 counts as 2. */
  readonly stackFrom: number
  /** Number of columns of a stack; `auto` makes each stack about as wide as it is long. */
  readonly stackColumns: 'auto' | number
  /**
   * `false`: aligned layers, all boxes of one depth start on one line (the usual org chart).
   * `true`: not layered, each report starts `levelGap` after its own manager ends.
   */
  readonly compact: boolean
  /** Branches of a chart that is far too wide are wrapped into rows; null for never. */
  readonly wrap: Wrap | null
}

export interface Wrap {
  /** Width of the drawing divided by its height, about. */
  readonly shape: number
  /** Charts and branches not wider than this (higher, with `right`) stay as they are. */
  readonly from: number
}

/** Straight lines, each horizontal or vertical, that join managers and reports. No stretch is drawn twice. */
export interface Connectors {
  readonly count: number
  /** Four numbers for each line: x and y of its start, x and y of its end. */
  readonly segments: Float64Array
  /** For each line the index of the manager it hangs from. */
  readonly manager: Int32Array
  /** For each line the index of the one report it leads to, or -1 where several reports share it. */
  readonly report: Int32Array
  /**
   * By the index of each manager whose reports stand in several rows: where the line runs that leads down beside them,
   * across the direction, and where the bus of each row runs, along it.
   */
  readonly rows: ReadonlyMap<number, { readonly side: number; readonly buses: readonly number[] }>
}

export interface Layout {
  readonly direction: 'down' | 'right'
  /** Left edge of each box, by index in the list. */
  readonly x: Float64Array
  /** Top edge of each box, by index in the list. */
  readonly y: Float64Array
  /** Extent of all boxes and lines, which start at 0. */
  readonly width: number
  readonly height: number
  /** Worked out when first asked for. */
  readonly connectors: Connectors
}

/** An axis-parallel rectangle in the layout's unit. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const defaultLayoutOptions: LayoutOptions = {
  direction: 'down',
  siblingGap: 16,
  subtreeGap: 32,
  levelGap: 48,
  stackLeaves: true,
  stackFrom: 4,
  stackColumns: 'auto',
  compact: false,
  wrap: null,
}
