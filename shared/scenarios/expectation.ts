import { catalogueDuty, expectedHolding } from '../catalogue'
import type { Holding } from '../catalogue'
import type { Focus, Responsibility } from '../model/schema'
import type { TemplateStructure } from './proposals'

/** How duties that are in no catalogue are held: daily work under the operational seat, strategy with the executives. */
const byFocus: Readonly<Record<TemplateStructure, Readonly<Record<Focus, Holding>>>> = {
  'head-of-operations-only': {
    operational: { accountable: 'head-of-operations', responsible: 'other' },
    both: { accountable: 'head-of-operations', responsible: 'other' },
    strategic: { accountable: 'ceo', responsible: 'other' },
  },
  'coo-only': {
    operational: { accountable: 'coo', responsible: 'other' },
    both: { accountable: 'coo', responsible: 'other' },
    strategic: { accountable: 'coo', responsible: 'other' },
  },
  both: {
    operational: { accountable: 'head-of-operations', responsible: 'other' },
    both: { accountable: 'coo', responsible: 'other' },
    strategic: { accountable: 'coo', responsible: 'other' },
  },
}

export interface Expectation extends Holding {
  /** Whether a standard duty says so, rather than the focus alone. */
  readonly isStandard: boolean
}

/** Who is expected to answer for a responsibility and to do it in a structure. */
export function expectedHolder(duty: Responsibility, structure: TemplateStructure): Expectation {
  const standard = duty.catalogueId === null ? undefined : catalogueDuty(duty.catalogueId)
  const expected = standard && expectedHolding(standard, structure)
  return expected
    ? { ...expected, isStandard: true }
    : { ...byFocus[structure][duty.focus], isStandard: false }
}
