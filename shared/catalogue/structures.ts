import type { ExpectedHoldings, Holding, StructureId } from './terms'

export interface StructureOption {
  readonly id: StructureId
  readonly title: string
  readonly description: string
}

/** The structures that are compared everywhere, in the order in which they are shown. */
export const structures: readonly StructureOption[] = [
  {
    id: 'head-of-operations-only',
    title: 'Head of Operations only',
    description: 'One seat runs daily operations and their improvement; strategy stays with the CEO.',
  },
  {
    id: 'coo-only',
    title: 'COO only',
    description: 'A second in command shares strategy with the CEO and leads the departments directly.',
  },
  {
    id: 'both',
    title: 'Both',
    description:
      'The COO directs and plans ahead; the Head of Operations runs daily work and reports to the COO.',
  },
  {
    id: 'neither',
    title: 'Neither yet',
    description:
      'The CEO and the heads of department go on without either seat, and the question is asked again later.',
  },
]

const expectedKeys = {
  'head-of-operations-only': 'headOfOperationsOnly',
  'coo-only': 'cooOnly',
  both: 'both',
} as const satisfies Record<Exclude<StructureId, 'neither'>, keyof ExpectedHoldings>

/** Who is expected to hold a duty in a structure; null for "Neither yet", which has neither seat. */
export const expectedHolding = (
  duty: { readonly expected: ExpectedHoldings },
  structure: StructureId,
): Holding | null => (structure === 'neither' ? null : duty.expected[expectedKeys[structure]])
