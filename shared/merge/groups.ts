import type { Change } from './change'
import { placeOf } from './place'

/** The subjects under which changes are reviewed, in the order in which people think of them. */
export const changeGroups = [
  'positions',
  'responsibilities',
  'letters',
  'scenarios',
  'transition',
  'charters',
  'findings',
  'actions',
  'fit',
  'engagement',
  'report',
] as const

export type ChangeGroup = (typeof changeGroups)[number]

const groupOfList: Readonly<Record<string, ChangeGroup>> = {
  '': 'scenarios',
  engagement: 'engagement',
  responsibilities: 'responsibilities',
  scenarios: 'scenarios',
  'scenarios.positions': 'positions',
  'scenarios.positions.dottedLines': 'positions',
  'scenarios.assignments': 'letters',
  'scenarios.basis.positions': 'scenarios',
  'scenarios.basis.assignments': 'scenarios',
  'scenarios.transition.handovers': 'transition',
  'scenarios.transition.steps': 'transition',
  'scenarios.charters': 'charters',
  fit: 'fit',
  'fit.answers': 'fit',
  dispositions: 'findings',
  actions: 'actions',
  thresholds: 'findings',
  distinctResponsibilities: 'responsibilities',
  waivedDuties: 'responsibilities',
  pictures: 'report',
  report: 'report',
  'report.sections': 'report',
}

export const groupOf = ({ path }: Change): ChangeGroup => groupOfList[placeOf(path).list] ?? 'scenarios'

/**
 * Whether taking the other side at this place can change what is taken elsewhere: whole records bring and take what
 * refers to them, and lines of managers can close a circle.
 */
export function hasConsequences({ kind, path }: Change): boolean {
  return kind === 'added' || kind === 'removed' || referring.has(path.at(-1) ?? '')
}

const referring = new Set(['parent', 'photo', 'recommended', 'scenario', 'clientLogo', 'firmLogo'])
