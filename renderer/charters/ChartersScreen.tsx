import { useMemo, useState } from 'react'
import { charterOf, roleCharters } from '../../shared/charters/charter'
import type { Charter } from '../../shared/charters/charter'
import { charterText } from '../../shared/charters/text'
import { goTo } from '../state/navigation'
import { notifyCopied } from '../state/notices'
import { useScenario, useSelection, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { putOnClipboard } from '../ui/clipboard'
import { EmptyState } from '../ui/EmptyState'
import { RoleSign } from '../ui/Signs'
import { CharterSectionView } from './CharterSectionView'
import { charterStrings as strings } from './strings'
import './charters.css'

/** The remit of a role on one page, written from the workbook and by the consultant. */
export function ChartersScreen() {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const selection = useSelection()
  const charters = useMemo(() => roleCharters(workbook, scenario.id), [workbook, scenario.id])
  const [wanted, setWanted] = useState<string | null>(null)

  // What is chosen on another screen is shown here too, whatever its role.
  const [chosen] = selection.positions
  const known = (id: string | null | undefined): boolean =>
    scenario.positions.some(position => position.id === id)
  const shown = [wanted, chosen, charters[0]?.position.id].find(known)
  const charter = useMemo(
    () => (shown ? charterOf(workbook, scenario.id, shown) : null),
    [workbook, scenario.id, shown],
  )
  if (!charter) {
    return (
      <>
        <div className="toolbar">
          <h1 className="toolbar-title">{strings.title}</h1>
        </div>
        <EmptyState
          title={strings.emptyTitle}
          text={strings.emptyText}
          actions={<Button onPress={() => goTo('chart')}>{strings.toChart}</Button>}
        />
      </>
    )
  }
  const offered = charters.some(({ position }) => position.id === charter.position.id)
    ? charters
    : [...charters, charter]
  const copy = () => notifyCopied(putOnClipboard({ text: charterText(charter) }), strings.copied)
  return (
    <>
      <div className="toolbar">
        <h1 className="toolbar-title">{strings.title}</h1>
        <Choice
          label={strings.choose}
          labelHidden
          options={offered.map(({ position }) => ({ value: position.id, label: position.title }))}
          value={charter.position.id}
          onChange={setWanted}
        />
        <span className="space" />
        <Button onPress={copy}>{strings.copy}</Button>
      </div>
      <div className="charter-page" tabIndex={-1}>
        <Page key={`${scenario.id} ${charter.position.id}`} charter={charter} />
      </div>
    </>
  )
}

function Page({ charter }: { charter: Charter }) {
  const { position, scenario, parts } = charter
  return (
    <article className="charter" aria-labelledby="charter-title">
      <header>
        <h2 id="charter-title">
          <RoleSign role={position.role} /> {position.title}
        </h2>
        <p className="muted">
          {[
            position.occupancy === 'vacant' ? strings.vacant : position.holder,
            strings.scenario(scenario.name),
          ]
            .filter(text => text !== '')
            .join(' · ')}
        </p>
      </header>
      {parts.map(part => (
        <CharterSectionView key={part.section} part={part} scenario={scenario.id} position={position.id} />
      ))}
    </article>
  )
}
