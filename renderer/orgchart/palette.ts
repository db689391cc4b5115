import type { Tone } from '../../shared/analysis/colourClasses'

/** The design tokens that the chart is painted with, as colours a canvas understands. */
const tokens = {
  page: '--page',
  surface: '--surface',
  line: '--line',
  text: '--text',
  muted: '--muted',
  accent: '--accent',
  chosen: '--chosen',
  hover: '--hover',
  gap: '--gap',
  overlap: '--overlap',
  onAccent: '--on-accent',
  coo: '--coo',
  cooTint: '--coo-tint',
  headOfOperations: '--head-of-operations',
  headOfOperationsTint: '--head-of-operations-tint',
  ceo: '--ceo',
} as const

/** The token of each colour that a class of positions may have. */
const toneTokens: Readonly<Record<Tone, string>> = {
  'series-1': '--series-1',
  'series-2': '--series-2',
  'series-3': '--series-3',
  'series-4': '--series-4',
  'series-5': '--series-5',
  'series-6': '--series-6',
  'series-7': '--series-7',
  'series-8': '--series-8',
  'series-9': '--series-9',
  'ramp-1': '--ramp-1',
  'ramp-2': '--ramp-2',
  'ramp-3': '--ramp-3',
  'ramp-4': '--ramp-4',
  'ramp-5': '--ramp-5',
  ceo: '--ceo',
  coo: '--coo',
  'head-of-operations': '--head-of-operations',
  added: '--series-3',
  removed: '--series-4',
  moved: '--series-1',
  edited: '--series-2',
  'moved-edited': '--series-8',
}

/** A class's colour: as it is, thinned for the ground of a box, and what can be read on it. */
export interface Shade {
  readonly solid: string
  readonly tint: string
  readonly on: string
}

export interface Palette extends Readonly<Record<keyof typeof tokens, string>> {
  readonly tones: Readonly<Record<Tone, Shade>>
  readonly font: string
}

/** Reads the tokens as they are in a theme: with `both` in the one that is shown now. `inside` must be in the page. */
export function readPalette(inside: HTMLElement, theme: 'light' | 'dark' | 'both' = 'both'): Palette {
  const probe = document.createElement('span')
  if (theme !== 'both') probe.style.colorScheme = theme
  inside.append(probe)
  const style = getComputedStyle(probe)
  const read = (token: string): string => {
    probe.style.color = `var(${token})`
    return style.color
  }
  const page = channels(read('--page'))
  const dark = channels('rgb(16, 21, 28)')
  const white = channels('rgb(255, 255, 255)')
  const shade = (token: string): Shade => {
    const solid = channels(read(token))
    const on = contrast(solid, white) >= contrast(solid, dark) ? white : dark
    return { solid: written(solid), tint: written(mixed(solid, page, tintShare)), on: written(on) }
  }
  const palette = {
    ...mapped(tokens, read),
    tones: mapped(toneTokens, shade),
    font: style.fontFamily,
  }
  probe.remove()
  return palette
}

/** So much of a class's colour is in the ground of its boxes; text on it keeps its contrast in both themes. */
const tintShare = 0.16

function mapped<Key extends string, Value>(
  table: Readonly<Record<Key, string>>,
  value: (token: string) => Value,
): Record<Key, Value> {
  // Object.entries loses the literal keys that the table has, and fromEntries does not get them back.
  return Object.fromEntries(
    Object.entries<string>(table).map(([key, token]) => [key, value(token)]),
  ) as Record<Key, Value>
}

type Channels = readonly [red: number, green: number, blue: number]

/** Of a computed colour, which browsers write as `rgb(…)`. */
function channels(colour: string): Channels {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map(Number)
  return [red, green, blue]
}

const written = (colour: Channels): string =>
  `#${colour.map(channel => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

const mixed = (one: Channels, other: Channels, share: number): Channels => [
  one[0] * share + other[0] * (1 - share),
  one[1] * share + other[1] * (1 - share),
  one[2] * share + other[2] * (1 - share),
]

/** The contrast ratio of two colours, 1 to 21; WCAG 2.2, relative luminance. */
function contrast(one: Channels, other: Channels): number {
  const [light = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dim + 0.05)
}

function luminance(colour: Channels): number {
  const [red = 0, green = 0, blue = 0] = colour.map(channel => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Calls back when the system turns light or dark. */
export function onThemeChange(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', changed)
  return () => dark.removeEventListener('change', changed)
}
