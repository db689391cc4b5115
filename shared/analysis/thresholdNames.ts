import type { ThresholdId } from '../model/thresholds'

const names: Readonly<Record<ThresholdId, string>> = {
  crowdedResponsible: 'Most R’s without a scope of their own',
  crowdedConsulted: 'Most C’s',
  everyoneAtLeast: 'Fewest positions that count as everyone',
  duplicateSimilarity: 'Similarity from which two titles say the same',
  ceoOperational: 'Most operational duties that the CEO does',
  accountableTooHigh: 'Layers between the A and the nearest R that are too many',
  manyAccountable: 'Most A’s of one position',
  manyResponsible: 'Most R’s of one position',
  imbalance: 'Largest share of one of the two roles',
  wideSpan: 'Most direct reports',
  wideSpanOfLeaves: 'Most direct reports where none of them has reports',
  narrowSpan: 'Direct reports up to which a span is narrow',
  spanLayers: 'Layers from the top whose spans are checked',
  tooDeep: 'Most layers',
  manyBosses: 'Most dotted lines',
}

/** What each threshold is called on screen and in print, in the order of the table. */
// Object.entries loses the literal keys that the table has.
export const thresholdNames = (Object.entries(names) as [ThresholdId, string][]).map(([id, name]) => ({
  id,
  name,
}))
