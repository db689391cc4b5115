/**
 * The numbers that rules compare with, which the user may change per workbook.
 * No published source gives "too many" as a number [trackplus], so each is a default and its source is shown.
 */
export const thresholds = {
  crowdedResponsible: {
    default: 3,
    min: 1,
    max: 50,
    unit: 'count',
    source: 'trackplus, RACI matrix analysis',
  },
  crowdedConsulted: {
    default: 5,
    min: 1,
    max: 100,
    unit: 'count',
    source: 'trackplus, RACI matrix analysis',
  },
  everyoneAtLeast: { default: 4, min: 2, max: 100, unit: 'count', source: 'trackplus, RACI matrix analysis' },
  duplicateSimilarity: { default: 0.75, min: 0.5, max: 1, unit: 'share', source: 'Remit' },
  ceoOperational: { default: 3, min: 0, max: 100, unit: 'count', source: 'Remit' },
  accountableTooHigh: {
    default: 3,
    min: 2,
    max: 20,
    unit: 'layers',
    source: 'Smith & Erwin, Role & Responsibility Charting',
  },
  manyAccountable: {
    default: 12,
    min: 1,
    max: 1000,
    unit: 'count',
    source: 'trackplus, RACI matrix analysis',
  },
  manyResponsible: {
    default: 15,
    min: 1,
    max: 1000,
    unit: 'count',
    source: 'trackplus, RACI matrix analysis',
  },
  imbalance: { default: 0.75, min: 0.5, max: 1, unit: 'share', source: 'Remit' },
  wideSpan: { default: 10, min: 2, max: 100, unit: 'count', source: 'McKinsey, span of control archetypes' },
  wideSpanOfLeaves: {
    default: 15,
    min: 2,
    max: 200,
    unit: 'count',
    source: 'McKinsey, span of control archetypes',
  },
  narrowSpan: {
    default: 2,
    min: 0,
    max: 20,
    unit: 'count',
    source: 'McKinsey, span of control archetypes; Bain, Streamlining spans and layers',
  },
  spanLayers: { default: 4, min: 1, max: 100, unit: 'layers', source: 'Remit' },
  tooDeep: { default: 7, min: 2, max: 100, unit: 'layers', source: 'BCG, delayering' },
  manyBosses: { default: 2, min: 0, max: 20, unit: 'count', source: 'Remit' },
} as const satisfies Record<string, ThresholdDefinition>

export interface ThresholdDefinition {
  default: number
  min: number
  max: number
  unit: 'count' | 'share' | 'layers'
  source: string
}

export type ThresholdId = keyof typeof thresholds

// Object.keys loses the literal keys that the table has.
export const thresholdIds = Object.keys(thresholds) as [ThresholdId, ...ThresholdId[]]

/** The thresholds in force: each default, or what the workbook says instead. */
export function thresholdsInForce(
  changed: Partial<Record<ThresholdId, number | undefined>>,
): Record<ThresholdId, number> {
  const inForce: Partial<Record<ThresholdId, number>> = {}
  for (const id of thresholdIds) inForce[id] = changed[id] ?? thresholds[id].default
  // Every id of the table was just set.
  return inForce as Record<ThresholdId, number>
}

/** Those that are set to something that their bounds do not allow. */
export function thresholdsOutside(changed: Partial<Record<ThresholdId, number | undefined>>): ThresholdId[] {
  // zod's partial record keeps the keys to threshold ids.
  return (Object.keys(changed) as ThresholdId[]).filter(id => {
    const value = changed[id]
    const { min, max } = thresholds[id]
    return value === undefined || value < min || value > max
  })
}
