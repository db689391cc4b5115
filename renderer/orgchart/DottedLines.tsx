import { X } from 'lucide-react'
import { chartOf } from '../../shared/analysis/chart'
import type { Position } from '../../shared/model/schema'
import { positions as positionRecords } from '../../shared/model/workbook'
import { select } from '../state/navigation'
import { useScenario } from '../state/store'
import { IconButton } from '../ui/Button'
import { PositionPicker } from '../ui/PositionPicker'
import { setDottedLines } from './dottedLines'
import { panelStrings as strings } from './panelStrings'

/** Whom the chosen positions have dotted lines to, edited for all of them together; of one also who has one to it. */
export function DottedLines({ chosen }: { chosen: readonly Position[] }) {
  const { positions } = useScenario()
  const ids = chosen.map(({ id }) => id)
  const [only, ...others] = chosen
  if (!only) return null
  const alone = others.length === 0
  const counts = new Map<string, number>()
  for (const { dottedLines } of chosen) {
    for (const manager of dottedLines) counts.set(manager, (counts.get(manager) ?? 0) + 1)
  }
  const managers = [...counts].flatMap(([id, count]) => {
    const manager = positionRecords.find(positions, id)
    return manager ? [{ manager, count }] : []
  })
  const incoming = alone ? reportsByDottedLine(positions, only.id) : []
  return (
    <>
      <h3 className="position-lines-title">{strings.dottedLines}</h3>
      {managers.length > 0 && (
        <ul className="position-dotted">
          {managers.map(({ manager, count }) => (
            <Line
              key={manager.id}
              other={manager}
              note={count < chosen.length ? strings.someOf(count, chosen.length) : ''}
              remove={strings.removeDottedLine(manager.title)}
              onRemove={() => setDottedLines(ids, manager.id, false)}
            />
          ))}
        </ul>
      )}
      <PositionPicker
        label={strings.addDottedLine}
        labelHidden
        placeholder={strings.addDottedLine}
        positions={positions.filter(({ id }) =>
          chosen.some(one => one.id !== id && one.parent !== id && !one.dottedLines.includes(id)),
        )}
        onChoose={id => setDottedLines(ids, id, true)}
      />
      {incoming.length > 0 && (
        <>
          <h3 className="position-lines-title">{strings.dottedLinesFrom}</h3>
          <ul className="position-dotted">
            {incoming.map(report => (
              <Line
                key={report.id}
                other={report}
                note=""
                remove={strings.removeDottedLineFrom(report.title)}
                onRemove={() => setDottedLines([report.id], only.id, false)}
              />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Line({
  other,
  note,
  remove,
  onRemove,
}: {
  other: Position
  note: string
  remove: string
  onRemove: () => void
}) {
  return (
    <li>
      <button type="button" className="position-link" onClick={() => select({ positions: [other.id] })}>
        {other.title}
      </button>
      {note !== '' && <span className="muted">{note}</span>}
      <IconButton label={remove} icon={<X size={14} />} onPress={onRemove} />
    </li>
  )
}

/** The positions that have a dotted line to one. */
function reportsByDottedLine(positions: readonly Position[], manager: string): readonly Position[] {
  return Array.from(chartOf(positions).withDottedLines).flatMap(place => {
    const report = positions[place]
    return report?.dottedLines.includes(manager) ? [report] : []
  })
}
