/** The report's colours, type styles and spaces. Lengths are points (72 to an inch). */

export const colours = {
  text: '#1B2430',
  muted: '#5A6675',
  line: '#D9DEE5',
  strongLine: '#9AA5B3',
  surface: '#F5F7FA',
  page: '#FFFFFF',
  accent: '#1F5FBF',
  headOfOperations: '#0B7A75',
  coo: '#6B3FA0',
  ceo: '#1B2430',
  collaboration: '#1F5FBF',
  overlap: '#A34A00',
  gap: '#B4232C',
  solved: '#1E7A3C',
} as const

export type Colour = keyof typeof colours

/** A colour mixed with white: 0.1 is a light tint. */
export function tint(colour: Colour, share: number): `#${string}` {
  const mixed = [1, 3, 5].map(at => {
    const value = Number.parseInt(colours[colour].slice(at, at + 2), 16)
    return Math.round(255 - (255 - value) * share)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${mixed.join('')}`
}

export type Weight = 'regular' | 'medium' | 'semibold' | 'bold' | 'italic'

export interface TypeStyle {
  readonly weight: Weight
  /** Points. */
  readonly size: number
  /** Distance from baseline to baseline, in points. */
  readonly leading: number
}

export const type = {
  coverTitle: { weight: 'semibold', size: 34, leading: 41 },
  coverClient: { weight: 'medium', size: 16, leading: 22 },
  section: { weight: 'semibold', size: 21, leading: 26 },
  part: { weight: 'semibold', size: 12.5, leading: 16 },
  group: { weight: 'semibold', size: 9.75, leading: 13 },
  figure: { weight: 'semibold', size: 21, leading: 25 },
  lead: { weight: 'regular', size: 11.5, leading: 17 },
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
