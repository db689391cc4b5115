import { z } from 'zod'

/**
 * Where each scenario's chart was last looked at, over restarts: on this machine by workbook and scenario, not in the
 * file. Kept in the window's storage, because it is needed before the first picture.
 */
const viewSchema = z.object({
  collapsed: z.array(z.string()),
  focus: z.string().nullable(),
  camera: z.object({ x: z.number(), y: z.number(), zoom: z.number().positive() }).nullable(),
  /** A few of the positions it was made for: a chart in which none of them stands begins anew. */
  madeFor: z.array(z.string()),
})

export type KeptView = Readonly<z.infer<typeof viewSchema>>

const storedSchema = z.array(z.tuple([z.string(), viewSchema]))

const storedUnder = 'remit.chart-views'
/** Older ones are forgotten. */
const mostKept = 60
const pauseMilliseconds = 400

let views: Map<string, KeptView> | null = null
let timer: ReturnType<typeof setTimeout> | undefined

export const keptView = (key: string): KeptView | undefined => known().get(key)

export function keepView(key: string, changes: Partial<KeptView>): void {
  const all = known()
  const former = all.get(key) ?? { collapsed: [], focus: null, camera: null, madeFor: [] }
  all.delete(key)
  all.set(key, { ...former, ...changes })
  clearTimeout(timer)
  timer = setTimeout(write, pauseMilliseconds)
}

function known(): Map<string, KeptView> {
  if (views) return views
  views = read()
  window.addEventListener('pagehide', write)
  return views
}

function read(): Map<string, KeptView> {
  try {
    const stored = storedSchema.safeParse(JSON.parse(localStorage.getItem(storedUnder) ?? '[]'))
    return new Map(stored.success ? stored.data : [])
  } catch {
    // What another version or a crash left there is no view; charts then begin as if never looked at.
    return new Map()
  }
}

function write(): void {
  try {
    localStorage.setItem(storedUnder, JSON.stringify([...known()].slice(-mostKept)))
  } catch {
    // Storage that is full or closed loses the views at the end of the session, and nothing else.
  }
}
