import type { Responsibility } from '../../shared/model/schema'
import { groupedByArea } from '../../shared/report/content/areas'
import { wordsIn } from '../ui/words'

/** What is shown of the responsibilities, and how. */
export interface View {
  readonly search: string
  readonly sort: 'order' | 'title'
  readonly folded: ReadonlySet<string>
}

/** Where the row for a new responsibility stands: in an area, after a responsibility or at the area's end. */
export interface NewRow {
  readonly area: string
  readonly after: string | null
}

export type Row =
  | {
      readonly kind: 'area'
      readonly key: string
      readonly area: string
      readonly count: number
      readonly folded: boolean
    }
  | { readonly kind: 'duty'; readonly key: string; readonly duty: Responsibility }
  | { readonly kind: 'new'; readonly key: string; readonly area: string }

export const newRowKey = 'new'
export const areaKey = (area: string): string => `area ${area}`

const byTitle = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The responsibilities that are searched for, in the order in which they are shown. */
export function shownDuties(
  responsibilities: readonly Responsibility[],
  { search, sort }: Pick<View, 'search' | 'sort'>,
): readonly Responsibility[] {
  const matches = wordsIn(search)
  const shown = responsibilities.filter(({ title, area, unit, description }) =>
    matches(`${title} ${area} ${unit} ${description}`),
  )
  return sort === 'title' ? shown.sort((one, other) => byTitle.compare(one.title, other.title)) : shown
}

/** The lines of a table under their areas: each area's line, then its responsibilities unless it is folded. */
export function areaRows(
  shown: readonly Responsibility[],
  folded: ReadonlySet<string>,
  added: NewRow | null = null,
): readonly Row[] {
  const rows: Row[] = []
  const place = (area: string, duties: readonly Responsibility[]): void => {
    const isFolded = folded.has(area) && added?.area !== area
    rows.push({ kind: 'area', key: areaKey(area), area, count: duties.length, folded: isFolded })
    if (isFolded) return
    for (const duty of duties) rows.push({ kind: 'duty', key: duty.id, duty })
    if (added?.area !== area) return
    const after = rows.findIndex(({ key }) => key === added.after)
    rows.splice(after < 0 ? rows.length : after + 1, 0, { kind: 'new', key: newRowKey, area })
  }
  const groups = groupedByArea(shown)
  for (const { duties } of groups) place(duties[0]?.area ?? '', duties)
  if (added && !groups.some(({ duties }) => duties[0]?.area === added.area)) place(added.area, [])
  return rows
}

/**
 * Where a block of responsibilities goes when it moves one place up or down among those of its area that are shown:
 * the id it then stands before (null: at the end). undefined when it is at the edge already.
 */
export function moveTarget(
  all: readonly Responsibility[],
  shownOfArea: readonly Responsibility[],
  moving: ReadonlySet<string>,
  by: -1 | 1,
): string | null | undefined {
  const places = shownOfArea.flatMap(({ id }, place) => (moving.has(id) ? [place] : []))
  const edge = by < 0 ? places[0] : places.at(-1)
  const neighbour = edge === undefined ? undefined : shownOfArea[edge + by]
  if (!neighbour) return undefined
  if (by < 0) return neighbour.id
  const next = all.findIndex(({ id }) => id === neighbour.id) + 1
  return all.slice(next).find(({ id }) => !moving.has(id))?.id ?? null
}
