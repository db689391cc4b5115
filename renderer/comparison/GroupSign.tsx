import type { ComparisonGroup } from '../../shared/analysis/comparison'
import { KindSign, RoleSign } from '../ui/Signs'

const size = 14

const roleAlone = { headOfOperationsAlone: 'head-of-operations', cooAlone: 'coo' } as const

/** The sign of a group of the comparison, the same shapes as in the report. */
export function GroupSign({ group }: { group: ComparisonGroup }) {
  switch (group) {
    case 'headOfOperationsAlone':
    case 'cooAlone':
      return <RoleSign role={roleAlone[group]} />
    case 'collaboration':
    case 'overlap':
      return <KindSign kind={group} />
    case 'nobody':
      return <KindSign kind="gap" />
    case 'divided':
      return (
        <svg className="sign sign-divided" width={size} height={size} viewBox="0 0 14 14" aria-hidden>
          <rect x="1.5" y="2" width="5" height="10" fill="currentColor" />
          <rect x="8.5" y="2.75" width="4" height="8.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      )
    case 'othersOnly':
      return (
        <svg className="sign sign-others" width={size} height={size} viewBox="0 0 14 14" aria-hidden>
          <circle cx="7" cy="7" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      )
  }
}
