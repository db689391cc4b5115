import type { Criticality, Focus, Occupancy, Position, Responsibility, Role, Structure } from './schema'

/** What fields and the values of closed lists are called, everywhere alike, as they read within a sentence. */

export const roleNames = {
  ceo: 'CEO',
  coo: 'COO',
  'head-of-operations': 'Head of Operations',
  other: 'other',
} as const satisfies Readonly<Record<Role, string>>

export const structureNames = {
  'head-of-operations-only': 'Head of Operations only',
  'coo-only': 'COO only',
  both: 'both',
  neither: 'neither yet',
} as const satisfies Readonly<Record<Structure, string>>

export const occupancyNames: Readonly<Record<Occupancy, string>> = {
  held: 'held',
  vacant: 'vacant',
  interim: 'interim',
}

export const focusNames: Readonly<Record<Focus, string>> = {
  operational: 'operational',
  strategic: 'strategic',
  both: 'both',
}

export const criticalityNames: Readonly<Record<Criticality, string>> = {
  high: 'high',
  normal: 'normal',
  low: 'low',
}

export const positionFieldNames: Readonly<Record<Exclude<keyof Position, 'id'>, string>> = {
  ref: 'reference',
  title: 'title',
  holder: 'holder',
  occupancy: 'occupancy',
  unit: 'unit',
  parent: 'line manager',
  dottedLines: 'dotted lines',
  role: 'role',
  assistant: 'assistant',
  fte: 'FTE',
  grade: 'grade',
  cost: 'cost',
  notes: 'notes',
  photo: 'photo',
}

export const responsibilityFieldNames: Readonly<Record<Exclude<keyof Responsibility, 'id'>, string>> = {
  title: 'title',
  area: 'area',
  focus: 'focus',
  criticality: 'criticality',
  description: 'description',
  unit: 'unit',
  catalogueId: 'standard duty',
}

/** The same names as they begin a label. */
export function asLabels<Key extends string>(
  names: Readonly<Record<Key, string>>,
): Readonly<Record<Key, string>> {
  const labels = Object.entries<string>(names).map(([key, name]) => [
    key,
    name.charAt(0).toUpperCase() + name.slice(1),
  ])
  // The keys are those of the names.
  return Object.fromEntries(labels) as Record<Key, string>
}
