import type { DisposedFinding, FindingState } from '../../shared/analysis/dispositions'
import type { Finding, FindingKind, Severity } from '../../shared/analysis/finding'
import { nameOfPosition } from '../../shared/analysis/names'
import { ruleOf } from '../../shared/analysis/rules'
import { areas as standardAreas } from '../../shared/catalogue'
import type { Scenario, Workbook } from '../../shared/model/schema'
import {
  positions as positionRecords,
  responsibilities as responsibilityRecords,
} from '../../shared/model/workbook'
import { kindNames, severityNames } from '../ui/strings'
import { wordsIn } from '../ui/words'
import { findingsStrings as strings, groupingNames } from './strings'
import type { Grouping } from './strings'

// Object.keys loses the literal keys that the table has.
export const groupings = Object.keys(groupingNames) as Grouping[]

export const severities: readonly Severity[] = ['critical', 'major', 'minor']
export const kinds: readonly FindingKind[] = ['gap', 'overlap', 'fit', 'load', 'structure']
export const states: readonly FindingState[] = ['open', 'accepted', 'planned']

export interface Filters {
  readonly search: string
  readonly severity: Severity | null
  readonly kind: FindingKind | null
  readonly state: FindingState | null
  /** Ids of those that a merge brought, while only they are looked at. */
  readonly only: ReadonlySet<string> | null
}

/** The findings that the filters let through, in the same order. */
export function filtered(
  findings: readonly DisposedFinding[],
  { search, severity, kind, state, only }: Filters,
): readonly DisposedFinding[] {
  const matches = wordsIn(search)
  const isSearched = search.trim() !== ''
  return findings.filter(
    ({ finding, state: present, disposition }) =>
      (severity === null || finding.severity === severity) &&
      (kind === null || finding.kind === kind) &&
      (state === null || present === state) &&
      (only === null || only.has(finding.id)) &&
      // Sentences are written when they are first read, so only a search reads them all.
      (!isSearched ||
        matches(
          `${finding.sentence} ${ruleOf.get(finding.rule)?.title ?? ''} ${disposition?.owner ?? ''} ${disposition?.reason ?? ''}`,
        )),
  )
}

export interface FindingGroup {
  readonly key: string
  readonly name: string
  readonly findings: readonly DisposedFinding[]
}

interface Heading {
  readonly key: string
  readonly name: string
  /** Smaller comes first. */
  readonly rank: number
}

type Headings = (finding: Finding) => readonly Heading[]

/** A finding about more positions than these is about the chart as a whole. */
const fewPositions = 8
const last = Number.MAX_SAFE_INTEGER

/** Under which headings a finding stands; under several when it is about several positions, duties or areas. */
function headingsBy(grouping: Grouping, workbook: Workbook, scenario: Scenario): Headings {
  switch (grouping) {
    case 'kind':
      return ({ kind }) => [{ key: kind, name: kindNames[kind], rank: kinds.indexOf(kind) }]
    case 'severity':
      return ({ severity }) => [
        { key: severity, name: severityNames[severity], rank: severities.indexOf(severity) },
      ]
    case 'position':
      return ({ positions }) => {
        if (positions.length === 0) return [{ key: 'none', name: strings.noPosition, rank: last }]
        if (positions.length > fewPositions)
          return [{ key: 'many', name: strings.manyPositions, rank: last - 1 }]
        return positions.flatMap((id): Heading | [] => {
          const position = positionRecords.find(scenario.positions, id)
          if (!position) return []
          const rank = positionRecords.placeOf(scenario.positions, id)
          return { key: `id ${id}`, name: nameOfPosition(position), rank }
        })
      }
    case 'responsibility':
      return ({ responsibilities }) =>
        responsibilities.length === 0
          ? [{ key: 'none', name: strings.noResponsibility, rank: last }]
          : responsibilities.flatMap((id): Heading | [] => {
              const duty = responsibilityRecords.find(workbook.responsibilities, id)
              if (!duty) return []
              const rank = responsibilityRecords.placeOf(workbook.responsibilities, id)
              return { key: `id ${id}`, name: duty.title, rank }
            })
    case 'area':
      return ({ responsibilities }) => {
        const names = responsibilities.map(
          id => responsibilityRecords.find(workbook.responsibilities, id)?.area ?? '',
        )
        if (names.length === 0) return [{ key: 'none', name: strings.noResponsibility, rank: last }]
        return [...new Set(names)].map(area =>
          area === ''
            ? { key: 'area', name: strings.noArea, rank: last - 1 }
            : { key: `area ${area}`, name: area, rank: areaRank(area) },
        )
      }
  }
}

/** Standard areas in the catalogue's order, then the client's own as they come. */
function areaRank(area: string): number {
  const place = standardAreas.findIndex(({ title }) => title === area)
  return place < 0 ? standardAreas.length : place
}

/** The findings under their headings, each heading's in the order given. */
export function grouped(
  findings: readonly DisposedFinding[],
  grouping: Grouping,
  workbook: Workbook,
  scenario: Scenario,
): readonly FindingGroup[] {
  const headingsOf = headingsBy(grouping, workbook, scenario)
  const groups = new Map<string, { heading: Heading; findings: DisposedFinding[] }>()
  for (const disposed of findings) {
    for (const heading of headingsOf(disposed.finding)) {
      const known = groups.get(heading.key)
      if (known) known.findings.push(disposed)
      else groups.set(heading.key, { heading, findings: [disposed] })
    }
  }
  return [...groups.values()]
    .sort((one, other) => one.heading.rank - other.heading.rank)
    .map(({ heading, findings: own }) => ({ key: heading.key, name: heading.name, findings: own }))
}

/** A line of the list. */
export type Row =
  | {
      readonly kind: 'group'
      readonly key: string
      readonly name: string
      readonly count: number
      readonly folded: boolean
      readonly place: number
      readonly of: number
    }
  | {
      readonly kind: 'finding'
      readonly key: string
      readonly group: string
      readonly disposed: DisposedFinding
      readonly place: number
      readonly of: number
    }

export function rowsOf(groups: readonly FindingGroup[], folded: ReadonlySet<string>): readonly Row[] {
  const rows: Row[] = []
  for (const [at, { key, name, findings }] of groups.entries()) {
    const isFolded = folded.has(key)
    const count = findings.length
    rows.push({ kind: 'group', key, name, count, folded: isFolded, place: at + 1, of: groups.length })
    if (isFolded) continue
    for (const [place, disposed] of findings.entries()) {
      rows.push({
        kind: 'finding',
        key: `${key} ${disposed.finding.id}`,
        group: key,
        disposed,
        place: place + 1,
        of: count,
      })
    }
  }
  return rows
}
