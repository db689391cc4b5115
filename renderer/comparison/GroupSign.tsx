import type { ComparisonGroup } from '../../shared/analysis/comparison'
import type { ComparedSides } from '../../shared/analysis/comparedSides'
import { KindSign } from '../ui/Signs'
import { SideSign } from './SideSign'

const size = 14

/** The sign of a group of the comparison, the same shapes as in the report. */
export function GroupSign({ group, sides }: { group: ComparisonGroup; sides: ComparedSides }) {
  switch (group) {
    case 'headOfOperationsAlone':
      return <SideSign side="left" role={sides.left.role} />
    case 'cooAlone':
      return <SideSign side="right" role={sides.right.role} />
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
