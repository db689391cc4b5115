import type { ReportTheme } from '../../model/schema'
import type { Look } from '../content/report'
import type { FontName } from './fonts'
import { colours } from './tokens'
import type { Colour, HexColour } from './tokens'

export type Palette = Readonly<Record<Colour, HexColour>>

/** How a theme differs from the others. Signs and their colours are the same in all of them. */
export interface Theme {
  readonly palette: Palette
  readonly headings: FontName
  /** `open`: white, thin lines. `band`: the upper part filled. `framed`: a double rule around the page. */
  readonly cover: 'open' | 'band' | 'framed'
  /** What stands with a section's title: nothing, a short bar above it, or a thin line below. */
  readonly title: 'plain' | 'bar' | 'rule'
}

const themes: Readonly<
  Record<
    ReportTheme,
    Pick<Theme, 'headings' | 'cover' | 'title'> & {
      readonly colour: HexColour
      readonly second: HexColour
    }
  >
> = {
  clear: { headings: 'semibold', cover: 'open', title: 'plain', colour: '#1f5fbf', second: '#9aa5b3' },
  band: { headings: 'semibold', cover: 'band', title: 'bar', colour: '#14324f', second: '#d28b26' },
  classic: { headings: 'serif', cover: 'framed', title: 'rule', colour: '#6e1e2a', second: '#b59a6a' },
}

/** The theme of a look, with the firm's colours where it has any. */
export function themeOf({ theme, colour, secondColour }: Look): Theme {
  const { headings, cover, title, ...own } = themes[theme]
  const brandFill = colour || own.colour
  return {
    headings,
    cover,
    title,
    palette: {
      ...colours,
      brandFill,
      brand: readable(brandFill),
      onBrand: ownOn(brandFill),
      second: secondColour || own.second,
    },
  }
}

const channels = (hex: HexColour): readonly number[] =>
  [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16))

const hexOf = (values: readonly number[]): HexColour =>
  `#${values.map(value => Math.round(value).toString(16).padStart(2, '0')).join('')}`

/** Mixed with white: 0 is white, 1 the colour. */
export const mixed = (hex: HexColour, share: number): HexColour =>
  hexOf(channels(hex).map(value => 255 - (255 - value) * share))

/** Relative luminance and contrast as the Web Content Accessibility Guidelines define them. */
const luminance = (hex: HexColour): number => {
  const [red = 0, green = 0, blue = 0] = channels(hex).map(value => {
    const part = value / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function contrast(one: HexColour, other: HexColour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** What is written on a colour: white, the text's colour, or black, the first that is readable. */
const ownOn = (fill: HexColour): HexColour =>
  (['#ffffff', colours.text] as const).find(ink => contrast(fill, ink) >= 4.5) ?? '#000000'

/** The colour, darkened until words in it are readable on white. */
function readable(hex: HexColour): HexColour {
  let colour = hex
  while (contrast(colour, '#ffffff') < 4.5) colour = hexOf(channels(colour).map(value => value * 0.93))
  return colour
}
