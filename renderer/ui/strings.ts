import type { FindingKind, Severity } from '../../shared/analysis/finding'
import * as names from '../../shared/model/names'
import { asLabels } from '../../shared/model/names'
import type { Letters, Position, Role } from '../../shared/model/schema'

/** The names of things that appear on several screens: the same name for the same thing everywhere. */

export const roleNames = asLabels(names.roleNames)
export const structureNames = asLabels(names.structureNames)
export const occupancyNames = asLabels(names.occupancyNames)
export const focusNames = asLabels(names.focusNames)
export const criticalityNames = asLabels(names.criticalityNames)

export const roleShortNames: Record<Role, string> = {
  ceo: 'CEO',
  coo: 'COO',
  'head-of-operations': 'HoO',
  other: '',
}

export const severityNames: Record<Severity, string> = {
  critical: 'Critical',
  major: 'Major',
  minor: 'Minor',
}

export const kindNames: Record<FindingKind, string> = {
  gap: 'Gaps',
  overlap: 'Overlaps',
  fit: 'Wrong holder',
  load: 'Load',
  structure: 'Structure',
}

export const letterNames: Record<Letters, string> = {
  A: 'Accountable: answers for it',
  R: 'Responsible: does the work',
  AR: 'Accountable and responsible',
  C: 'Consulted: asked before',
  I: 'Informed: told after',
}

export { groupMeanings, groupNames } from '../../shared/analysis/comparisonNames'

/** Who sits there: a name, "Vacant", "Ines Marsh · Interim"; '' when held by somebody unknown. */
export function holderLine({ holder, occupancy }: Pick<Position, 'holder' | 'occupancy'>): string {
  if (occupancy === 'vacant') return occupancyNames.vacant
  if (occupancy === 'held') return holder
  return holder.trim() === '' ? occupancyNames.interim : `${holder} · ${occupancyNames.interim}`
}

/** What the consultant's recommended scenario is marked with. */
export const recommended = 'Recommended'

export const controlStrings = {
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  dismiss: 'Dismiss',
  search: 'Search',
  unknown: 'Unknown',
  column: (number: number) => `Column ${number}`,
  notRead: 'Not read',
  tooLong: (most: number) => `At most ${most.toLocaleString('en')} characters fit here.`,
  numberNeeded: 'Type a number.',
  noNumber: 'Type a number, such as 12 or 0.5.',
  numberRange: (min: number, max: number) => `Type a number from ${min} to ${max.toLocaleString('en')}.`,
  noDate: 'Type a whole date between 1900 and 2199. The field stays as it was.',
  noSuchPosition: 'No position has these words.',
}

export const positionsCounted = (count: number): string =>
  count === 1 ? '1 position' : `${count.toLocaleString('en')} positions`

export const responsibilitiesCounted = (count: number): string =>
  count === 1 ? '1 responsibility' : `${count.toLocaleString('en')} responsibilities`

export const findingsCounted = (count: number): string =>
  count === 1 ? '1 finding' : `${count.toLocaleString('en')} findings`

/** A share in [0, 1] as a whole percentage; a dash where there is nothing to take a share of. */
export const percentage = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)} %`
