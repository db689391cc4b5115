/** The report's type styles, spaces and paper sizes. Lengths are points (72 to an inch). */

export type Colour = keyof typeof colours

/** Colours that mean the same in every theme, and the firm's. */
export const colours = {
  text: '#1b2430',
  muted: '#5a6675',
  line: '#d9dee5',
  strongLine: '#9aa5b3',
  surface: '#f5f7fa',
  page: '#ffffff',
  accent: '#1f5fbf',
  headOfOperations: '#0b7a75',
  coo: '#6b3fa0',
  ceo: '#1b2430',
  collaboration: '#1f5fbf',
  overlap: '#a34a00',
  gap: '#b4232c',
  solved: '#1e7a3c',
  /** The firm's colour, dark enough for words on white. */
  brand: '#1f5fbf',
  /** The firm's colour as it is, for areas, and what is written on them. */
  brandFill: '#1f5fbf',
  onBrand: '#ffffff',
  second: '#9aa5b3',
} as const satisfies Record<string, HexColour>

export type HexColour = `#${string}`

/** A colour of the palette, or a share of it mixed with white: `coo@0.1` is a light tint. */
export type Ink = Colour | `${Colour}@${number}`

export const tint = (colour: Colour, share: number): Ink => `${colour}@${share}`

/** A weight of Inter, or `heading`: the font of the theme's headings. */
export type Weight = 'regular' | 'medium' | 'semibold' | 'bold' | 'italic' | 'heading'

export interface TypeStyle {
  readonly weight: Weight
  /** Points. */
  readonly size: number
  /** Distance from baseline to baseline, in points. */
  readonly leading: number
}

export const type = {
  coverTitle: { weight: 'heading', size: 34, leading: 41 },
  coverClient: { weight: 'medium', size: 16, leading: 22 },
  section: { weight: 'heading', size: 21, leading: 26 },
  part: { weight: 'heading', size: 12.5, leading: 16 },
  group: { weight: 'semibold', size: 9.75, leading: 13 },
  figure: { weight: 'heading', size: 21, leading: 25 },
  lead: { weight: 'regular', size: 11.5, leading: 17 },
  leadStrong: { weight: 'semibold', size: 11.5, leading: 17 },
  commentaryHeading: { weight: 'heading', size: 10.75, leading: 15 },
  body: { weight: 'regular', size: 9.5, leading: 13.5 },
  bodyStrong: { weight: 'semibold', size: 9.5, leading: 13.5 },
  bodyItalic: { weight: 'italic', size: 9.5, leading: 13.5 },
  small: { weight: 'regular', size: 8.25, leading: 11.5 },
  smallMedium: { weight: 'medium', size: 8.25, leading: 11.5 },
  smallStrong: { weight: 'semibold', size: 8.25, leading: 11.5 },
  smallItalic: { weight: 'italic', size: 8.25, leading: 11.5 },
  caption: { weight: 'regular', size: 7.25, leading: 9.5 },
  captionMedium: { weight: 'medium', size: 7.25, leading: 9.5 },
  captionStrong: { weight: 'semibold', size: 7.25, leading: 9.5 },
  captionItalic: { weight: 'italic', size: 7.25, leading: 9.5 },
  tag: { weight: 'semibold', size: 7, leading: 9.5 },
  letter: { weight: 'bold', size: 7.5, leading: 10 },
  letterPlain: { weight: 'regular', size: 7.5, leading: 10 },
} as const satisfies Record<string, TypeStyle>

/** Where text stands in its line: the share of the leading above the baseline that looks centred in Inter. */
export const baselineOf = (style: TypeStyle): number => (style.leading + style.size * 0.727) / 2

const millimetre = 72 / 25.4

export const page = {
  margin: 18 * millimetre,
  /** Baselines of the header and the footer, from the nearest edge of the page. */
  header: 11 * millimetre,
  footer: 10 * millimetre,
  /** Space between the upper margin and the text. */
  top: 8,
} as const

export const space = { hair: 2, small: 4, medium: 8, large: 16, section: 24 } as const

export const paperSizes = {
  A4: [210 * millimetre, 297 * millimetre],
  A3: [297 * millimetre, 420 * millimetre],
  Letter: [612, 792],
} as const satisfies Record<string, readonly [number, number]>

/** The longest side that a page can have: 200 inches (PDF 1.7, annex C). */
export const largestPage = 14_400
