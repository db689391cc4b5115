/** What a chart can be coloured by. */
export const colourings = ['unit', 'role', 'vacancy', 'findings', 'heat', 'load', 'layer'] as const

export type ColourBy = (typeof colourings)[number]

type Step = 1 | 2 | 3 | 4 | 5

/** The name of a colour: one of a series, a step of a ramp from little to much, or one that has a meaning of its own. */
export type Tone =
  | `series-${Step | 6 | 7 | 8 | 9}`
  | `ramp-${Step}`
  | 'ceo'
  | 'coo'
  | 'head-of-operations'
  | 'added'
  | 'removed'
  | 'moved'
  | 'edited'
  | 'moved-edited'

/** As many classes as the series has colours that can be told apart. */
export const seriesLength = 9

const series = [
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
  'series-7',
  'series-8',
  'series-9',
] as const satisfies readonly Tone[]

/** The colour of a class of the series by its place, from 0; the last where it has no more. */
export const seriesTone = (place: number): Tone => series[place] ?? 'series-9'

export interface ColourClass {
  readonly tone: Tone
  readonly label: string
  /** Stands in the legend, and on the box where it has no sign of its own. */
  readonly sign: string
  /** How many positions are in it. */
  readonly count: number
}

export interface Colouring {
  readonly by: ColourBy | 'change'
  /** Those that occur, in the order of the legend. */
  readonly classes: readonly ColourClass[]
  /** By place: which of the classes; `noClass` for none. */
  readonly classOf: Int16Array
  /** What stands on the box of a place beside its colour; only of places with a class. */
  readonly signOf: (place: number) => string
}

export const noClass = -1

interface Given {
  readonly by: Colouring['by']
  readonly size: number
  readonly classes: readonly Omit<ColourClass, 'count'>[]
  readonly classOf: (place: number) => number
  readonly signOf?: (place: number) => string
}

/** Counts the classes and leaves out those in which nobody is. */
export function classified({ by, size, classes, classOf, signOf }: Given): Colouring {
  const counts = new Int32Array(classes.length)
  const given = new Int16Array(size)
  for (let place = 0; place < size; place++) {
    const at = classOf(place)
    given[place] = at
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1
  }
  const occurring = classes.flatMap((one, at) => {
    const count = counts[at] ?? 0
    return count === 0 ? [] : [{ at, told: { ...one, count } }]
  })
  const placeOf = new Map(occurring.map(({ at }, place) => [at, place]))
  const told = occurring.map(one => one.told)
  const ofPlace = given.map(at => placeOf.get(at) ?? noClass)
  return {
    by,
    classes: told,
    classOf: ofPlace,
    signOf: signOf ?? (place => told[ofPlace[place] ?? noClass]?.sign ?? ''),
  }
}
