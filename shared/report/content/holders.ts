import type { Position } from '../../model/schema'
import { interimHolder, vacant } from './sentencesChart'

/** Who sits on a position: a name, "Vacant", or a name marked as interim; '' when not known. */
export function holderWords({ occupancy, holder }: Position): string {
  if (occupancy === 'vacant') return vacant
  return occupancy === 'interim' ? interimHolder(holder) : holder
}
