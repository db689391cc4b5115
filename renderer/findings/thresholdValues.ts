import { thresholdNames } from '../../shared/analysis/thresholdNames'
import { thresholds } from '../../shared/model/thresholds'
import type { ThresholdId } from '../../shared/model/thresholds'

/** Shares are shown and typed as percentages. */
export const scaleOf = (id: ThresholdId): number => (thresholds[id].unit === 'share' ? 100 : 1)

export const shownValue = (id: ThresholdId, value: number): number => Number((value * scaleOf(id)).toFixed(2))

export const valueText = (id: ThresholdId, value: number): string =>
  thresholds[id].unit === 'share' ? `${shownValue(id, value)} %` : String(value)

export const nameOfThreshold = (id: ThresholdId): string =>
  thresholdNames.find(threshold => threshold.id === id)?.name ?? id
