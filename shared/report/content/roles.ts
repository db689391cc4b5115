import type { Role } from '../../model/schema'
import type { Sign } from './report'

export const roleSigns: Readonly<Record<Role, Sign | null>> = {
  ceo: 'ceo',
  coo: 'coo',
  'head-of-operations': 'head-of-operations',
  other: null,
}
