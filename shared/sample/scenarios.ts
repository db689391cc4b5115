import type { Scenario } from '../model/schema'
import { newScenario } from '../model/workbook'
import { assignmentsOf, matrixAsIs, matrixBoth, matrixHeadOnly } from './assignments'
import { sampleCharters, sampleTransition } from './handover'
import { behindHeadOnly, positionsAsIs, positionsBoth, positionsHeadOnly } from './positions'

export const sampleScenarios = (): readonly Scenario[] => [
  newScenario({
    id: 's-as-is',
    kind: 'as-is',
    name: 'As-is',
    description:
      'The COO joined four months ago beside a Head of Operations of long standing. Job descriptions were not rewritten.',
    structure: 'both',
    positions: positionsAsIs,
    assignments: assignmentsOf(matrixAsIs),
  }),
  newScenario({
    id: 's-head-only',
    name: 'Option A: Head of Operations only',
    description:
      'The seat of the COO is given up. Supply chain and transformation come under the Head of Operations; strategy and company-wide duties return to the CEO.',
    structure: 'head-of-operations-only',
    positions: positionsHeadOnly,
    assignments: assignmentsOf(matrixHeadOnly),
    basis: behindHeadOnly,
  }),
  newScenario({
    id: 's-both',
    name: 'Option B: Both, with a clear split',
    description:
      'The Head of Operations reports to the COO. The COO directs, plans ahead and leads shared services; the Head of Operations runs plants and supply chain.',
    structure: 'both',
    positions: positionsBoth,
    assignments: assignmentsOf(matrixBoth),
    transition: sampleTransition,
    charters: sampleCharters,
  }),
]
