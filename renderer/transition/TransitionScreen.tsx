import { useMemo, useState } from 'react'
import { newId } from '../../shared/model/ids'
import type { Phase } from '../../shared/model/schema'
import { phases, transitionPlan } from '../../shared/transition/plan'
import { phaseNames } from '../../shared/transition/sentences'
import { perform } from '../state/edits'
import { goTo, openDialog, showScenario } from '../state/navigation'
import { useScenario, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { EmptyState } from '../ui/EmptyState'
import { PlanTable } from './PlanTable'
import type { PlanRow } from './PlanTable'
import { transitionStrings as strings } from './strings'
import './transition.css'

/** The way from as-is to the option that is shown: handovers and own steps, by phase. */
export function TransitionScreen() {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const plan = useMemo(() => transitionPlan(workbook, scenario.id), [workbook, scenario.id])
  const [leftOutShown, setLeftOutShown] = useState(false)
  const leftOut = plan.handovers.filter(handover => handover.leftOut).length
  const groups = useMemo(
    () =>
      phases.map(phase => ({
        phase,
        rows: [
          ...plan.handovers
            .filter(handover => handover.phase === phase && (leftOutShown || !handover.leftOut))
            .map((handover): PlanRow => ({ kind: 'handover', handover })),
          ...plan.steps.filter(step => step.phase === phase).map((step): PlanRow => ({ kind: 'step', step })),
        ],
      })),
    [plan, leftOutShown],
  )
  const addStep = (phase: Phase): void => {
    perform({
      edit: 'addTransitionStep',
      scenario: scenario.id,
      step: {
        id: newId('step'),
        title: strings.newStep,
        phase,
        owner: '',
        due: '',
        risk: '',
        done: false,
      },
    })
  }
  const isOption = scenario.kind === 'option'
  return (
    <>
      <div className="toolbar">
        <h1 className="toolbar-title">{strings.title}</h1>
        {isOption && (
          <span className="muted" role="status">
            {strings.progress(plan.done, plan.total)}
          </span>
        )}
        <span className="space" />
        {isOption && leftOut > 0 && (
          <Checkbox isSelected={leftOutShown} onChange={setLeftOutShown}>
            {strings.showLeftOut(leftOut)}
          </Checkbox>
        )}
        {isOption && <Button onPress={() => addStep('days-30')}>{strings.add}</Button>}
      </div>
      {!isOption ? (
        <NoOption />
      ) : plan.handovers.length + plan.steps.length === 0 ? (
        <EmptyState title={strings.nothing} text={strings.nothingText(scenario.name)} />
      ) : groups.every(({ rows }) => rows.length === 0) ? (
        <EmptyState
          title={strings.allLeftOut}
          text={strings.allLeftOutText(leftOut)}
          actions={<Button onPress={() => setLeftOutShown(true)}>{strings.showLeftOut(leftOut)}</Button>}
        />
      ) : (
        <div className="plan-page">
          {plan.toFill.length > 0 && (
            <p className="plan-fill">
              <span className="muted">{strings.toFill}:</span>{' '}
              {plan.toFill.map(({ id, title }) => (
                <button
                  key={id}
                  type="button"
                  className="link"
                  onClick={() => goTo('chart', { positions: [id] })}
                >
                  {title}
                </button>
              ))}
            </p>
          )}
          {groups
            .filter(({ rows }) => rows.length > 0)
            .map(({ phase, rows }) => (
              <section key={phase} aria-labelledby={`phase-${phase}`}>
                <h2 id={`phase-${phase}`}>
                  {phaseNames[phase]} <span className="muted">{strings.count(rows.length)}</span>
                </h2>
                <PlanTable scenario={scenario.id} label={phaseNames[phase]} rows={rows} />
              </section>
            ))}
        </div>
      )}
    </>
  )
}

function NoOption() {
  const { scenarios, recommended } = useWorkbook()
  // The recommended one is the likeliest to be planned.
  const options = scenarios
    .filter(({ kind }) => kind === 'option')
    .toSorted((one, other) => Number(other.id === recommended) - Number(one.id === recommended))
  return (
    <EmptyState
      title={strings.leadsTo}
      text={strings.leadsToText}
      actions={
        options.length === 0 ? (
          <Button variant="primary" onPress={() => openDialog({ kind: 'addScenario' })}>
            {strings.addScenario}
          </Button>
        ) : (
          options.slice(0, 3).map(({ id, name }) => (
            <Button
              key={id}
              variant={id === recommended ? 'primary' : 'default'}
              onPress={() => showScenario(id)}
            >
              {strings.show(name)}
            </Button>
          ))
        )
      }
    />
  )
}
