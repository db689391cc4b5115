import { positions as positionRecords } from '../../shared/model/workbook'
import { FindingsAbout } from '../findings/FindingsAbout'
import { openDialog } from '../state/navigation'
import { useScenario } from '../state/store'
import { Button } from '../ui/Button'
import { RoleSign } from '../ui/Signs'
import { HeldResponsibilities } from './HeldResponsibilities'
import { panelStrings as strings } from './panelStrings'
import { PositionFacts } from './PositionFacts'
import { PositionFields } from './PositionFields'
import { PositionLines } from './PositionLines'
import { PositionPhoto } from './PositionPhoto'
import './panel.css'

/** The details of the chosen positions; what they have in common is edited together. */
export function PositionPanel({ positions: ids }: { positions: readonly string[] }) {
  const scenario = useScenario()
  const chosen = ids.flatMap(id => positionRecords.find(scenario.positions, id) ?? [])
  const [first] = chosen
  if (!first) return <p className="inspector-empty">{strings.gone}</p>
  const alone = chosen.length === 1
  return (
    <div className="panel" key={chosen.map(({ id }) => id).join(' ')}>
      <div>
        <h2 className="panel-title">
          {alone ? (
            <>
              <RoleSign role={first.role} labelled /> {first.title}
            </>
          ) : (
            strings.many(chosen.length)
          )}
        </h2>
        {alone ? <PositionFacts position={first} /> : <p className="muted">{strings.manyNote}</p>}
      </div>
      {alone && <PositionPhoto position={first} />}
      <PositionFields chosen={chosen} />
      <PositionLines chosen={chosen} />
      {alone && <FindingsAbout subject="positions" id={first.id} />}
      {alone && <HeldResponsibilities id={first.id} />}
      <div className="position-actions">
        <Button
          onPress={() => openDialog({ kind: 'deletePositions', positions: chosen.map(({ id }) => id) })}
        >
          {strings.delete}
        </Button>
      </div>
    </div>
  )
}
