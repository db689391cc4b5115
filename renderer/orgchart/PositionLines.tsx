import { X } from 'lucide-react'
import { useMemo } from 'react'
import { chartOf, isAbove } from '../../shared/analysis/chart'
import type { Position } from '../../shared/model/schema'
import { positions as positionRecords } from '../../shared/model/workbook'
import { select } from '../state/navigation'
import { useScenario } from '../state/store'
import { IconButton } from '../ui/Button'
import { PositionPicker } from '../ui/PositionPicker'
import { editPositions, movePositions } from './actions'
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
  const dotted = first.dottedLines.flatMap(id => positionRecords.find(positions, id) ?? [])
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
      {chosen.length === 1 && (
        <>
          <h3 className="position-lines-title">{strings.dottedLines}</h3>
          {dotted.length > 0 && (
            <ul className="position-dotted">
              {dotted.map(({ id, title }) => (
                <li key={id}>
                  <button type="button" className="position-link" onClick={() => select({ positions: [id] })}>
                    {title}
                  </button>
                  <IconButton
                    label={strings.removeDottedLine(title)}
                    icon={<X size={14} />}
                    onPress={() =>
                      void editPositions([first.id], {
                        dottedLines: first.dottedLines.filter(other => other !== id),
                      })
                    }
                  />
                </li>
              ))}
            </ul>
          )}
          <PositionPicker
            label={strings.addDottedLine}
            labelHidden
            placeholder={strings.addDottedLine}
            positions={positions.filter(
              ({ id }) => id !== first.id && id !== first.parent && !first.dottedLines.includes(id),
            )}
            onChoose={id => void editPositions([first.id], { dottedLines: [...first.dottedLines, id] })}
          />
        </>
      )}
    </div>
  )
}
