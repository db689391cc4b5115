import { z } from 'zod'
import { create } from 'zustand'
import { colourings } from '../../shared/analysis/colourClasses'
import { recently } from '../../shared/analysis/recent'
import { openWorkbook, shownScenario, useApp } from '../state/store'
import type { OpenWorkbook } from '../state/store'

/** What a box can say beside its title. */
export const boxFacts = ['holder', 'photo', 'unit', 'letters', 'findings', 'reports', 'layer'] as const

export type BoxFact = (typeof boxFacts)[number]

const lookSchema = z.object({
  direction: z.enum(['down', 'right']),
  /** Reports that lead nobody stand in columns under their manager. */
  stackLeaves: z.boolean(),
  /** Branches close up to their managers instead of standing in aligned layers. */
  compact: z.boolean(),
  /** Branches of a chart that is far too wide for a window stand in rows. */
  wrap: z.boolean().default(true),
  colourBy: z.enum(colourings).nullable(),
  /** The scenario that the chart is compared with; null for none. */
  compareWith: z.string().nullable(),
  shows: z.array(z.enum(boxFacts)),
  minimap: z.boolean(),
})

/** How a scenario's chart is drawn; remembered on this machine by workbook and scenario, not in the file. */
export type ChartLook = Readonly<z.infer<typeof lookSchema>>

const plainLook: ChartLook = {
  direction: 'down',
  stackLeaves: true,
  compact: false,
  wrap: true,
  colourBy: null,
  compareWith: null,
  shows: ['holder', 'photo', 'unit', 'letters', 'findings'],
  minimap: true,
}

const storedSchema = z.array(z.tuple([z.string(), lookSchema]))

const storedUnder = 'remit.chart-looks'
/** Older ones are forgotten. */
const mostKept = 200

/** The last one that was changed comes last. */
type Looks = ReadonlyMap<string, ChartLook>

const useLooks = create<{ looks: Looks }>()(() => ({ looks: stored() }))

function stored(): Looks {
  try {
    const read = storedSchema.safeParse(JSON.parse(localStorage.getItem(storedUnder) ?? '[]'))
    return new Map(read.success ? read.data : [])
  } catch {
    // What another version or a crash left there is no look; the chart then begins with the plain one.
    return new Map()
  }
}

const workbookKey = ({ history }: OpenWorkbook): string => `${history.present.id} `
const keyOf = (open: OpenWorkbook): string => workbookKey(open) + shownScenario(open).id

/** A scenario that was not looked at yet begins as the one of its workbook that was changed last. */
function lookOf(looks: Looks, open: OpenWorkbook): ChartLook {
  const own = looks.get(keyOf(open))
  if (own) return withoutGone(own, open)
  const [, latest] = [...looks].findLast(([key]) => key.startsWith(workbookKey(open))) ?? []
  return latest ? withoutComparison(latest) : plainLook
}

const withoutComparison = recently(8, (look: ChartLook): ChartLook => ({ ...look, compareWith: null }))

/** A scenario that was deleted meanwhile is compared with no more. */
const withoutGone = (look: ChartLook, open: OpenWorkbook): ChartLook =>
  look.compareWith === null ||
  (look.compareWith !== shownScenario(open).id &&
    open.history.present.scenarios.some(({ id }) => id === look.compareWith))
    ? look
    : withoutComparison(look)

export const lookNow = (): ChartLook => lookOf(useLooks.getState().looks, openWorkbook())

export function useChartLook(): ChartLook {
  const open = useApp(openWorkbook)
  return useLooks(({ looks }) => lookOf(looks, open))
}

export function changeLook(changes: Partial<ChartLook>): void {
  const open = openWorkbook()
  const looks = new Map(useLooks.getState().looks)
  const look = { ...lookOf(looks, open), ...changes }
  looks.delete(keyOf(open))
  looks.set(keyOf(open), look)
  const kept = [...looks].slice(-mostKept)
  useLooks.setState({ looks: new Map(kept) })
  try {
    localStorage.setItem(storedUnder, JSON.stringify(kept))
  } catch {
    // Storage that is full or closed loses the look at the end of the session, and nothing else.
  }
}

export function toggleFact(fact: BoxFact, shown: boolean): void {
  const { shows } = lookNow()
  changeLook({ shows: boxFacts.filter(one => (one === fact ? shown : shows.includes(one))) })
}
