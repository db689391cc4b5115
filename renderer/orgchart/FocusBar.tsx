import { ChevronRight, X } from 'lucide-react'
import { chartOf, lineOf } from '../../shared/analysis/chart'
import { useScenario } from '../state/store'
import { IconButton } from '../ui/Button'
import { useFocus } from './chartSession'
import { focusOn, leaveFocus } from './focusing'
import { focusStrings as strings } from './focusStrings'
import { branchSize } from './shownChart'

/** The way from the top to the branch that alone is shown; each step of it can be gone back to. */
export function FocusBar() {
  const { positions } = useScenario()
  const focus = useFocus()
  if (focus === null) return null
  const chart = chartOf(positions)
  const place = chart.placeOf(focus)
  const top = positions[place]
  if (!top) return null
  const above = lineOf(chart, place).toReversed()
  return (
    <nav className="chart-focus" data-over-chart aria-label={strings.way}>
      <ol>
        <li>
          <button type="button" onClick={leaveFocus}>
            {strings.whole}
          </button>
        </li>
        {above.map(manager => (
          <li key={manager}>
            <ChevronRight size={12} aria-hidden />
            <button
              type="button"
              title={positions[manager]?.title}
              onClick={() => focusOn(positions[manager]?.id ?? '')}
            >
              {positions[manager]?.title}
            </button>
          </li>
        ))}
        <li>
          <ChevronRight size={12} aria-hidden />
          <span aria-current="true" title={top.title}>
            {top.title}
          </span>
        </li>
      </ol>
      <span className="muted chart-focus-count">
        {strings.count(branchSize(chart, place) + 1, positions.length)}
      </span>
      <IconButton label={strings.leave} keys="Escape" icon={<X size={14} />} onPress={leaveFocus} />
    </nav>
  )
}
