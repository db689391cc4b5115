import { useMemo } from 'react'
import type { Criticality, Focus, Responsibility } from '../../shared/model/schema'
import { responsibilities as records } from '../../shared/model/workbook'
import { FindingsAbout } from '../findings/FindingsAbout'
import { useAnalysis } from '../state/analysis'
import { perform } from '../state/edits'
import { goTo, openDialog } from '../state/navigation'
import { useScenario, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { TextField } from '../ui/Fields'
import { KindSign } from '../ui/Signs'
import { criticalityNames, focusNames, groupMeanings, groupNames } from '../ui/strings'
import { AssignmentList } from './AssignmentList'
import { useAreas } from './areas'
import { BulkLetters } from './BulkLetters'
import { mergeStrings, splitStrings } from './mergeStrings'
import { panelStrings as strings } from './strings'
import './responsibilities.css'

const focusOptions = (Object.keys(focusNames) as Focus[]).map(value => ({ value, label: focusNames[value] }))
const criticalityOptions = (Object.keys(criticalityNames) as Criticality[]).map(value => ({
  value,
  label: criticalityNames[value],
}))

/** Details of the chosen responsibilities: all of one, or what can be changed for several at once. */
export function ResponsibilityPanel({ responsibilities }: { responsibilities: readonly string[] }) {
  const workbook = useWorkbook()
  const chosen = useMemo(
    () => responsibilities.flatMap(id => records.find(workbook.responsibilities, id) ?? []),
    [responsibilities, workbook.responsibilities],
  )
  const [first] = chosen
  if (!first) return null
  return chosen.length === 1 ? <OnePanel duty={first} /> : <SeveralPanel duties={chosen} />
}

function OnePanel({ duty }: { duty: Responsibility }) {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const areas = useAreas()
  const units = useMemo(
    () => [...new Set(scenario.positions.map(({ unit }) => unit).filter(Boolean))].sort(),
    [scenario.positions],
  )
  const change = (changes: Partial<Responsibility>) =>
    perform({ edit: 'editResponsibilities', responsibilities: [duty.id], changes })
  return (
    <div className="panel">
      <div className="panel-section">
        <h2 className="panel-title">{duty.title}</h2>
        {duty.catalogueId !== null && <p className="muted">{strings.standard}</p>}
      </div>
      <div className="panel-section">
        <TextField
          label={strings.title}
          value={duty.title}
          onCommit={title => change({ title: title.trim() })}
        />
        <TextField
          label={strings.area}
          value={duty.area}
          suggestions={areas}
          onCommit={area => change({ area: area.trim() })}
        />
        <div className="field-row">
          <Choice
            label={strings.focus}
            value={duty.focus}
            options={focusOptions}
            onChange={focus => change({ focus })}
          />
          <Choice
            label={strings.criticality}
            value={duty.criticality}
            options={criticalityOptions}
            onChange={criticality => change({ criticality })}
          />
        </div>
      </div>
      <section className="panel-section" aria-labelledby="panel-assignments">
        <h3 id="panel-assignments">{strings.assignments(scenario.name)}</h3>
        <AssignmentList key={duty.id} duty={duty} scenario={scenario} workbook={workbook} />
      </section>
      <Compared duty={duty.id} />
      <FindingsAbout subject="responsibilities" id={duty.id} />
      <div className="panel-section">
        <TextField
          label={strings.unit}
          value={duty.unit}
          suggestions={units}
          onCommit={unit => change({ unit: unit.trim() })}
        />
        <TextField
          label={strings.description}
          multiline
          value={duty.description}
          onCommit={description => change({ description })}
        />
      </div>
      <div>
        <Button onPress={() => openDialog({ kind: 'splitResponsibility', responsibility: duty.id })}>
          {splitStrings.menu}
        </Button>
      </div>
    </div>
  )
}

/** The one group of the comparison in which the responsibility is. */
function Compared({ duty }: { duty: string }) {
  const { comparison } = useAnalysis()
  const group = comparison.groupOf(duty)
  return (
    <section className="panel-section" aria-labelledby="panel-comparison">
      <h3 id="panel-comparison">{strings.comparison}</h3>
      <button
        type="button"
        className="responsibilities-link"
        onClick={() => goTo('comparison', { responsibilities: [duty] })}
      >
        {group === 'collaboration' || group === 'overlap' ? (
          <KindSign kind={group} />
        ) : group === 'nobody' ? (
          <KindSign kind="gap" />
        ) : null}
        <span>
          <strong>{groupNames[group]}</strong>
          <span className="muted">: {groupMeanings[group]}</span>
        </span>
      </button>
    </section>
  )
}

/** The value that all have; null when they differ. */
function shared<Key extends keyof Responsibility>(
  duties: readonly Responsibility[],
  key: Key,
): Responsibility[Key] | null {
  const [first] = duties
  return first && duties.every(duty => duty[key] === first[key]) ? first[key] : null
}

function SeveralPanel({ duties }: { duties: readonly Responsibility[] }) {
  const areas = useAreas()
  const ids = duties.map(({ id }) => id)
  const change = (changes: Partial<Responsibility>) =>
    perform({ edit: 'editResponsibilities', responsibilities: ids, changes })
  const area = shared(duties, 'area')
  return (
    <div className="panel">
      <div className="panel-section">
        <h2 className="panel-title">{strings.several(duties.length)}</h2>
        <p className="muted">{strings.severalHint}</p>
      </div>
      <div className="panel-section">
        <TextField
          label={strings.area}
          value={area ?? ''}
          placeholder={area === null ? strings.severalAreas : ''}
          suggestions={areas}
          onCommit={typed => change({ area: typed.trim() })}
        />
        <Choice
          label={strings.focus}
          value={shared(duties, 'focus')}
          placeholder={strings.severalValues}
          options={focusOptions}
          onChange={focus => change({ focus })}
        />
        <Choice
          label={strings.criticality}
          value={shared(duties, 'criticality')}
          placeholder={strings.severalValues}
          options={criticalityOptions}
          onChange={criticality => change({ criticality })}
        />
        <TextField
          label={strings.unit}
          value={shared(duties, 'unit') ?? ''}
          placeholder={shared(duties, 'unit') === null ? strings.severalValues : ''}
          onCommit={unit => change({ unit: unit.trim() })}
        />
      </div>
      <BulkLetters responsibilities={ids} />
      <div className="panel-buttons">
        {ids.length === 2 && (
          <Button onPress={() => openDialog({ kind: 'mergeResponsibilities', responsibilities: ids })}>
            {mergeStrings.menu}
          </Button>
        )}
        <Button onPress={() => openDialog({ kind: 'deleteResponsibilities', responsibilities: ids })}>
          {strings.delete(duties.length)}
        </Button>
      </div>
    </div>
  )
}
