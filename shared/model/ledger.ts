import { listClaims, scenarioKinds, workbookClaims, workbookKinds } from './claims'
import type { Claims, Kind, ListPath } from './claims'
import { mostPictureLetters } from './schema'
import type { Workbook } from './schema'

/** Records of a list, or of a part of it. */
export interface Claimants {
  readonly path: ListPath
  /** The id of the scenario that the list is in; '' for a list of the workbook. */
  readonly scenario: string
  readonly records: readonly unknown[]
}

/** The account of a workbook's claims, by which it is known whether they still agree after a change. */
export interface Ledger {
  /**
   * Enters a change: parts of lists that go and come, and the workbook itself without them. Says whether every claim that it
   * touched agrees with the others. After a change that does not, the account is of no more use.
   */
  readonly agree: (gone: Change, come: Change) => boolean
}

export interface Change {
  readonly parts: readonly Claimants[]
  /** What claims by itself; null for none. Its lists are parts. */
  readonly workbook: Workbook | null
}

/** Names of one kind: how many records have each, and how many need it. */
function createNames() {
  const owned = new Map<string, number>()
  const needed = new Map<string, number>()
  const touched = new Set<string>()
  const count = (counts: Map<string, number>, name: string, by: number): void => {
    const next = (counts.get(name) ?? 0) + by
    if (next === 0) counts.delete(name)
    else counts.set(name, next)
    touched.add(name)
  }
  return {
    own: (name: string, by: number) => count(owned, name, by),
    need: (name: string, by: number) => count(needed, name, by),
    /** Of the names that were touched since: whether one record has each that is needed, and none has two. */
    agree(): boolean {
      let agree = true
      for (const name of touched) {
        const owners = owned.get(name) ?? 0
        if (owners > 1 || (owners === 0 && needed.has(name))) agree = false
      }
      touched.clear()
      return agree
    },
  }
}

/** Who is above whom in a scenario. */
function createLines() {
  const managers = new Map<string, string | null>()
  const moved = new Set<string>()
  return {
    set(position: string, manager: string | null, by: number): void {
      if (by < 0) managers.delete(position)
      else managers.set(position, manager)
      if (by > 0) moved.add(position)
    },
    /** Whether the way up from each position that was set since ends: a new circle has one of them in it. */
    end(): boolean {
      const ending = new Set<string>()
      let ends = true
      for (const position of moved) {
        const way = new Set<string>()
        let next: string | null = position
        while (next !== null && !ending.has(next) && !way.has(next)) {
          way.add(next)
          next = managers.get(next) ?? null
        }
        if (next !== null && way.has(next)) ends = false
        for (const passed of way) ending.add(passed)
      }
      moved.clear()
      return ends
    },
  }
}

type Names = ReturnType<typeof createNames>
/** The names of the kinds of the workbook, or of a scenario. */
const namesOf = (kinds: readonly Kind[]) => new Map(kinds.map(kind => [kind, createNames()]))

/** The account of a workbook of which nothing is known yet; `agree` enters it as what comes. */
export function createLedger(): Ledger {
  const whole = namesOf(workbookKinds)
  const scenarios = new Map<string, { names: Map<Kind, Names>; lines: ReturnType<typeof createLines> }>()
  let letters = 0
  let holds = true

  function inScenario(id: string) {
    const known = scenarios.get(id)
    if (known) return known
    const made = { names: namesOf(scenarioKinds), lines: createLines() }
    scenarios.set(id, made)
    return made
  }

  /** Takes claims of the scenario; `by` 1 for those that come, -1 for those that go. */
  function taking(id: string, by: number): Claims {
    const { names, lines } = inScenario(id)
    const of = (kind: Kind): Names => {
      const found = whole.get(kind) ?? names.get(kind)
      if (!found) throw new RangeError(`There are no names of ${kind}.`)
      return found
    }
    return {
      scenario: id,
      own: (kind, name) => of(kind).own(name, by),
      need: (kind, name) => void (name !== null && of(kind).need(name, by)),
      reportsTo: (position, manager) => lines.set(position, manager, by),
      letters: count => void (letters += by * count),
      must: is => void (holds &&= is || by < 0),
    }
  }

  function enter({ parts, workbook }: Change, by: number): void {
    for (const { path, scenario, records } of parts) {
      const claims = taking(scenario, by)
      // The table pairs each path with the records of its list.
      const claim = listClaims[path] as (record: unknown, claims: Claims) => void
      for (const record of records) claim(record, claims)
    }
    if (workbook) workbookClaims(workbook, taking('', by))
  }

  return {
    agree(gone, come) {
      enter(gone, -1)
      enter(come, 1)
      const all = [...whole.values(), ...[...scenarios.values()].flatMap(({ names }) => [...names.values()])]
      // Every one of them, since each forgets what was touched.
      const agreed = all.map(names => names.agree()).every(Boolean)
      const ended = [...scenarios.values()].map(({ lines }) => lines.end()).every(Boolean)
      return agreed && ended && holds && letters <= mostPictureLetters
    },
  }
}
