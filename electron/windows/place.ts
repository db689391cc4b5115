export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a window stood when it was last closed. */
export interface Place extends Rectangle {
  readonly maximized: boolean
  readonly fullScreen: boolean
}

export const smallest = { width: 900, height: 600 }
const usual = { width: 1360, height: 860 }
/** How far a further window stands from the one before. */
const step = 28

/**
 * Where to open a window, in the pixels of the screens: where the last one was, brought onto a screen that is still
 * there, moved aside from windows that stand there already; in the middle of the first screen the first time.
 * @param workAreas the screens without bars and docks, the main one first
 */
export function placeFor(
  last: Rectangle | null,
  workAreas: readonly Rectangle[],
  open: readonly Rectangle[],
): Rectangle {
  const main = workAreas[0] ?? { x: 0, y: 0, ...usual }
  if (last === null) return centred(main)
  const screen = workAreas.reduce(
    (best, next) => (shared(next, last) > shared(best, last) ? next : best),
    main,
  )
  if (shared(screen, last) === 0) return centred(main)

  const width = Math.min(Math.max(last.width, smallest.width), screen.width)
  const height = Math.min(Math.max(last.height, smallest.height), screen.height)
  let x = last.x
  let y = last.y
  while (open.some(other => Math.abs(other.x - x) < step / 2 && Math.abs(other.y - y) < step / 2)) {
    x += step
    y += step
    if (x + width > screen.x + screen.width || y + height > screen.y + screen.height) {
      // No room further down: start again from the corner, where an overlap no longer matters.
      return { x: screen.x, y: screen.y, width, height }
    }
  }
  return {
    x: within(x, screen.x, screen.x + screen.width - width),
    y: within(y, screen.y, screen.y + screen.height - height),
    width,
    height,
  }
}

function centred(screen: Rectangle): Rectangle {
  const width = Math.min(usual.width, screen.width)
  const height = Math.min(usual.height, screen.height)
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  }
}

/** The area that both have, in square pixels. */
function shared(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))
