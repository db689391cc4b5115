import type { Drawing } from '../../shared/exchange/drawing'
import type { Rectangle } from '../../shared/layout'
import type { Marks } from './boxMarks'
import type { Camera, Point, Size } from './camera'
import type { Drop } from './dropping'
import type { Detail } from './paintBox'
import type { Link } from './paintLink'
import type { Palette } from './palette'
import type { ShownChart } from './shownChart'

/** What is painted. */
export interface Scene {
  readonly shown: ShownChart
  readonly marks: Marks
  readonly selected: ReadonlySet<string>
  /** Ids of the positions that a search has found. */
  readonly hits: ReadonlySet<string>
  /** Ids of the positions that were cut and wait for a place. */
  readonly cut: ReadonlySet<string>
}

/** What the pointer is doing; changes with every move. */
export interface Gesture {
  readonly hovered: number
  /** In chart units. */
  readonly marquee: Rectangle | null
  readonly drag: Drag | null
  readonly link: Link | null
}

/** What is dragged. */
interface Drag {
  /** Boxes that are dragged, the one under the pointer first. */
  readonly boxes: readonly number[]
  /** Where the first one's corner is now, in chart units. */
  readonly at: Point
  readonly drop: Drop | null
}

export const noGesture: Gesture = { hovered: -1, marquee: null, drag: null, link: null }

/** All that a picture of the chart is painted from. */
export interface Frame {
  readonly context: Drawing
  readonly palette: Palette
  readonly scene: Scene
  readonly gesture: Gesture
  readonly camera: Camera
  readonly size: Size
  readonly ratio: number
  readonly detail: Detail
  /** The boxes that are in the picture; null for all. */
  readonly only: ReadonlySet<number> | null
}
