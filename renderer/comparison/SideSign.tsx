import type { SideId } from '../../shared/analysis/comparedSides'
import type { Role } from '../../shared/model/schema'
import { RoleSign } from '../ui/Signs'

/** The sign of a role; a position without one has a box of which its own side is filled. */
export function SideSign({ side, role }: { side: SideId; role: Role }) {
  if (role !== 'other') return <RoleSign role={role} />
  return (
    <svg className="sign sign-side" width={14} height={14} viewBox="0 0 14 14" aria-hidden>
      <rect
        x="1.75"
        y="1.75"
        width="10.5"
        height="10.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <rect x={side === 'left' ? 2 : 7} y="2" width="5" height="10" fill="currentColor" />
    </svg>
  )
}
