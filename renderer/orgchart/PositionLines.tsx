import { useMemo } from 'react'
import { chartOf, isAbove } from '../../shared/analysis/chart'
import type { Position } from '../../shared/model/schema'
import { positions as positionRecords } from '../../shared/model/workbook'
import { useScenario } from '../state/store'
import { PositionPicker } from '../ui/PositionPicker'
import { movePositions } from './actions'
import { DottedLines } from './DottedLines'
import { movedAlone } from './dropping'
import { panelStrings as strings } from './panelStrings'
import { idOf } from './shownChart'

/** Whom the chosen positions report to, by the line and by dotted lines. */
export function PositionLines({ chosen }: { chosen: readonly Position[] }) {
  const { positions } = useScenario()
  const chart = chartOf(positions)
  const [first] = chosen
  // Nobody can report to itself or to somebody below it, so these are not offered.
  const outside = useMemo(() => {
    const places = chosen.map(({ id }) => chart.placeOf(id))
    return positions.filter(
      (_, other) => !places.some(place => place === other || isAbove(chart, place, other)),
    )
  }, [chart, chosen, positions])
  if (!first) return null

  const sameManager = chosen.every(({ parent }) => parent === first.parent)
  const manager = first.parent === null ? undefined : positionRecords.find(positions, first.parent)
  const managerName = sameManager ? (manager?.title ?? strings.noManager) : strings.mixed
  const move = (parent: string | null) => {
    if (sameManager && parent === first.parent) return
    const places = movedAlone(
      chart,
      chosen.map(({ id }) => chart.placeOf(id)),
    )
    movePositions(
      places.map(place => idOf(chart, place)),
      { parent, before: null },
    )
  }
  return (
    <div className="panel-section">
      <PositionPicker
        label={strings.manager}
        positions={outside}
        shown={managerName}
        nobody={{ label: strings.noManager, onChoose: () => move(null) }}
        none={strings.noManagerFound}
        onChoose={move}
      />
      <DottedLines chosen={chosen} />
    </div>
  )
}
