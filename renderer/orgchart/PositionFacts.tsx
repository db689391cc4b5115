import { chartOf, spanOf } from '../../shared/analysis/chart'
import type { Position } from '../../shared/model/schema'
import { useScenario } from '../state/store'
import { panelStrings as strings } from './panelStrings'
import { branchSize } from './shownChart'

/** Where a position stands: its layer and how many report to it. */
export function PositionFacts({ position }: { position: Position }) {
  const { positions } = useScenario()
  const chart = chartOf(positions)
  const place = chart.placeOf(position.id)
  return (
    <p className="muted">
      {strings.facts(chart.layer[place] ?? 1, spanOf(chart, place), branchSize(chart, place))}
      {position.ref !== '' && <span className="selectable"> · {strings.ref(position.ref)}</span>}
    </p>
  )
}
