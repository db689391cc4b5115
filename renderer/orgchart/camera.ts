import type { Rectangle } from '../../shared/layout'

/** Where the chart lies in its area: a chart point p is drawn at `p * zoom + (x, y)`, in CSS pixels. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export const zoomLimits = { least: 0.002, most: 3 }

export const toChart = (camera: Camera, { x, y }: Point): Point => ({
  x: (x - camera.x) / camera.zoom,
  y: (y - camera.y) / camera.zoom,
})

/** The part of the chart that is seen, `margin` CSS pixels more on each side. */
export const seen = (camera: Camera, size: Size, margin = 0): Rectangle => ({
  x: (-camera.x - margin) / camera.zoom,
  y: (-camera.y - margin) / camera.zoom,
  width: (size.width + 2 * margin) / camera.zoom,
  height: (size.height + 2 * margin) / camera.zoom,
})

/** A rectangle of the chart in whole CSS pixels of the area, so that edges are sharp and neighbours stay apart. */
export function onScreen({ x, y, width, height }: Rectangle, camera: Camera): Rectangle {
  const left = Math.round(x * camera.zoom + camera.x)
  const top = Math.round(y * camera.zoom + camera.y)
  return {
    x: left,
    y: top,
    width: Math.round((x + width) * camera.zoom + camera.x) - left,
    height: Math.round((y + height) * camera.zoom + camera.y) - top,
  }
}

/** Zooms so that what is under a point of the area stays there. */
export function zoomedAt(camera: Camera, point: Point, wanted: number): Camera {
  const zoom = Math.min(zoomLimits.most, Math.max(zoomLimits.least, wanted))
  const still = toChart(camera, point)
  return { x: point.x - still.x * zoom, y: point.y - still.y * zoom, zoom }
}

/** Shows a rectangle in the middle of the area. */
export const centredOn = (rectangle: Rectangle, size: Size, zoom: number): Camera => ({
  x: size.width / 2 - (rectangle.x + rectangle.width / 2) * zoom,
  y: size.height / 2 - (rectangle.y + rectangle.height / 2) * zoom,
  zoom,
})

const fitMargin = 32

/** Shows all of a rectangle, never larger than `largest`. */
export function fitted(rectangle: Rectangle, size: Size, largest: number): Camera {
  const room = (whole: number) => Math.max(1, whole - 2 * fitMargin)
  const zoom = Math.min(
    largest,
    room(size.width) / Math.max(1, rectangle.width),
    room(size.height) / Math.max(1, rectangle.height),
  )
  return centredOn(rectangle, size, Math.max(zoomLimits.least, zoom))
}

/**
 * The same, clear of what lies over the area (a legend, a bar): the chart goes beside, above or below each of it,
 * whichever leaves it largest.
 */
export function fittedBeside(
  rectangle: Rectangle,
  size: Size,
  largest: number,
  obstacles: readonly Rectangle[],
): Camera {
  const plain = fitted(rectangle, size, largest)
  let best: Camera | null = null
  for (const room of roomsIn(size, obstacles)) {
    const { x, y, zoom } = fitted(rectangle, room, largest)
    const camera = { x: x + room.x, y: y + room.y, zoom }
    const drawn = onScreen(rectangle, camera)
    if (obstacles.some(obstacle => meet(drawn, obstacle))) continue
    if (!best || zoom > best.zoom) best = camera
  }
  // In a window too small for both, what lies over the chart covers some of it.
  return best ?? plain
}

/** The area, and its parts at the sides of each obstacle. */
const roomsIn = (size: Size, obstacles: readonly Rectangle[]): Rectangle[] =>
  obstacles.reduce<Rectangle[]>(
    (all, obstacle) => all.flatMap(room => [room, ...besides(room, obstacle)]),
    [{ x: 0, y: 0, ...size }],
  )

/** The parts of a room at the four sides of an obstacle. */
function besides(room: Rectangle, { x, y, width, height }: Rectangle): Rectangle[] {
  const right = room.x + room.width
  const bottom = room.y + room.height
  return [
    { ...room, width: x - room.x },
    { ...room, x: x + width, width: right - x - width },
    { ...room, height: y - room.y },
    { ...room, y: y + height, height: bottom - y - height },
  ].filter(part => part.width > 0 && part.height > 0)
}

const meet = (one: Rectangle, other: Rectangle): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/**
 * The least move that brings a rectangle wholly into the area (its top left corner when it is too large), clear of
 * what lies over the area where there is room beside that.
 */
export function movedInto(
  camera: Camera,
  rectangle: Rectangle,
  size: Size,
  margin: number,
  obstacles: readonly Rectangle[] = [],
): Camera {
  const { x, y, width, height } = onScreen(rectangle, camera)
  const shift = (from: number, length: number, room: number, whole: number) => {
    if (from < room + margin || length > whole - 2 * margin) return room + margin - from
    return Math.min(0, room + whole - margin - from - length)
  }
  const intoArea = { x: shift(x, width, 0, size.width), y: shift(y, height, 0, size.height) }
  let least: Point | null = null
  for (const room of roomsIn(size, obstacles)) {
    if (width > room.width - 2 * margin || height > room.height - 2 * margin) continue
    const move = { x: shift(x, width, room.x, room.width), y: shift(y, height, room.y, room.height) }
    const there = { x: x + move.x, y: y + move.y, width, height }
    if (obstacles.some(obstacle => meet(there, obstacle))) continue
    if (!least || Math.hypot(move.x, move.y) < Math.hypot(least.x, least.y)) least = move
  }
  const { x: dx, y: dy } = least ?? intoArea
  return dx === 0 && dy === 0 ? camera : { ...camera, x: camera.x + dx, y: camera.y + dy }
}

/** A camera on the way from one to another, `share` in [0, 1]; zoom goes by ratio, so that it looks even. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share
  const along = from.zoom === to.zoom ? share : (zoom - from.zoom) / (to.zoom - from.zoom)
  return { x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along, zoom }
}
