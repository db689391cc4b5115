import { Check, CircleCheck, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { withDispositions } from '../../shared/analysis/dispositions'
import type { DisposedFinding } from '../../shared/analysis/dispositions'
import type { Finding, Fix } from '../../shared/analysis/finding'
import { nameOfPosition } from '../../shared/analysis/names'
import { ruleOf } from '../../shared/analysis/rules'
import { thresholds, thresholdsInForce } from '../../shared/model/thresholds'
import {
  positions as positionRecords,
  responsibilities as responsibilityRecords,
} from '../../shared/model/workbook'
import { screenNames } from '../app/strings'
import { useAnalysis } from '../state/analysis'
import { perform, undo } from '../state/edits'
import { goTo, openDialog, select } from '../state/navigation'
import { useApp, useScenario, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { KindSign, RoleSign, SeveritySign } from '../ui/Signs'
import { kindNames } from '../ui/strings'
import { changesOf } from './changes'
import { dispose } from './disposing'
import { jumpTo, placesOf } from './places'
import { nameOfThreshold, valueText } from './thresholdValues'
import { dayText, findingsStrings, panelStrings as strings, stateNames } from './strings'
import './findings.css'

/** A finding in the details: what is wrong, why it matters, ways to solve it, and what is decided about it. */
export function FindingPanel({ finding: id }: { finding: string }) {
  const { findings } = useAnalysis()
  const finding = findings.find(candidate => candidate.id === id)
  return finding ? <Present key={id} finding={finding} /> : <Solved id={id} />
}

function Solved({ id }: { id: string }) {
  const canUndo = useApp(state => (state.open?.history.past.length ?? 0) > 0)
  const rule = ruleOf.get(id.split(':', 1)[0] ?? '')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The button that solved it is gone; the focus stays where it was.
    if (document.activeElement === document.body) title.current?.focus()
  }, [])
  return (
    <div className="panel">
      <h2 ref={title} tabIndex={-1} className="panel-title finding-solved">
        <CircleCheck size={18} aria-hidden />
        {strings.solvedTitle}
      </h2>
      <p role="status">{strings.solvedText(rule?.title ?? id)}</p>
      {canUndo && (
        <div>
          <Button onPress={undo}>
            <Undo2 size={14} aria-hidden />
            {strings.undo}
          </Button>
        </div>
      )}
    </div>
  )
}

function Present({ finding }: { finding: Finding }) {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const [disposed] = withDispositions(workbook, scenario.id, [finding])
  const rule = ruleOf.get(finding.rule)
  return (
    <div className="panel finding-panel">
      <p className="finding-kinds">
        <SeveritySign severity={finding.severity} />
        <span className="finding-kind">
          <KindSign kind={finding.kind} />
          {kindNames[finding.kind]}
        </span>
      </p>
      <h2 className="panel-title finding-title">{rule?.title}</h2>
      <p className="selectable">{finding.sentence}</p>
      <div className="finding-places">
        <span className="muted">{findingsStrings.goToPlace}</span>
        {placesOf(finding).map(screen => (
          <Button key={screen} onPress={() => jumpTo(finding, screen)}>
            {screenNames[screen]}
          </Button>
        ))}
      </div>
      <section className="panel-section">
        <h3>{strings.why}</h3>
        <p className="selectable">{finding.why}</p>
      </section>
      <section className="panel-section">
        <h3>{strings.fixes}</h3>
        {finding.fixes.length === 0 ? (
          <p className="muted">{strings.noFix}</p>
        ) : (
          <ul className="finding-fixes">
            {finding.fixes.map(fix => (
              <li key={fix.label}>
                <FixOffer fix={fix} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {disposed && <Decided disposed={disposed} />}
      <Concerned finding={finding} />
      {rule && (
        <section className="panel-section">
          <h3>{strings.rule}</h3>
          <p className="selectable">{rule.explanation}</p>
          <p className="muted">
            {strings.source}: {rule.source}
          </p>
          {rule.thresholds.length > 0 && <InForce ids={rule.thresholds} />}
        </section>
      )}
    </div>
  )
}

const shownChanges = 4

function FixOffer({ fix }: { fix: Fix }) {
  const workbook = useWorkbook()
  const changes = changesOf(workbook, fix.edit)
  const more = changes.length - shownChanges
  return (
    <>
      <button type="button" className="finding-fix" onClick={() => perform(withLabel(fix))}>
        <Check size={14} aria-hidden />
        <span>{fix.label}</span>
      </button>
      <ul className="finding-changes" aria-label={strings.changes}>
        {changes.slice(0, shownChanges).map(line => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 && <li>{strings.moreChanges(more)}</li>}
      </ul>
    </>
  )
}

/** The undo menu then says what the button said. */
const withLabel = ({ label, edit }: Fix) =>
  edit.edit === 'several' ? { ...edit, label } : ({ edit: 'several', label, edits: [edit] } as const)

function Decided({ disposed }: { disposed: DisposedFinding }) {
  const { finding, state, disposition } = disposed
  const ask = (kind: 'accepted' | 'planned') =>
    openDialog({ kind: 'disposeOfFindings', findings: [finding.id], disposition: kind })
  return (
    <section className="panel-section">
      <h3>{strings.disposition}</h3>
      {disposition ? (
        <dl className="finding-decision" data-state={state}>
          <dt className="visually-hidden">{findingsStrings.stateFilter}</dt>
          <dd className="finding-state">{stateNames[state]}</dd>
          <Fact name={strings.owner} value={disposition.owner} />
          <Fact name={strings.due} value={disposition.due === '' ? '' : dayText(disposition.due)} />
          <Fact name={state === 'accepted' ? strings.reason : strings.note} value={disposition.reason} />
        </dl>
      ) : (
        <p className="muted">{strings.openState}</p>
      )}
      <div className="finding-actions">
        {disposition && <Button onPress={() => ask(disposition.kind)}>{strings.change}</Button>}
        {state !== 'accepted' && <Button onPress={() => ask('accepted')}>{strings.accept}</Button>}
        {state !== 'planned' && <Button onPress={() => ask('planned')}>{strings.plan}</Button>}
        {disposition && <Button onPress={() => dispose([finding.id], null)}>{strings.reopen}</Button>}
      </div>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  if (value === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd className="selectable">{value}</dd>
    </div>
  )
}

const shownSubjects = 12

function Concerned({ finding }: { finding: Finding }) {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const positions = finding.positions.flatMap(id => positionRecords.find(scenario.positions, id) ?? [])
  const duties = finding.responsibilities.flatMap(
    id => responsibilityRecords.find(workbook.responsibilities, id) ?? [],
  )
  return (
    <>
      {positions.length > 0 && (
        <section className="panel-section">
          <h3>{strings.positions}</h3>
          <ul className="finding-subjects">
            {positions.slice(0, shownSubjects).map(position => (
              <li key={position.id}>
                <button type="button" onClick={() => select({ positions: [position.id] })}>
                  <RoleSign role={position.role} labelled />
                  <span>{nameOfPosition(position)}</span>
                </button>
              </li>
            ))}
            <More count={positions.length - shownSubjects} />
          </ul>
        </section>
      )}
      {duties.length > 0 && (
        <section className="panel-section">
          <h3>{strings.responsibilities}</h3>
          <ul className="finding-subjects">
            {duties.slice(0, shownSubjects).map(duty => (
              <li key={duty.id}>
                <button type="button" onClick={() => select({ responsibilities: [duty.id] })}>
                  <span>{duty.title}</span>
                </button>
              </li>
            ))}
            <More count={duties.length - shownSubjects} />
          </ul>
        </section>
      )}
    </>
  )
}

const More = ({ count }: { count: number }) =>
  count > 0 ? <li className="muted">{strings.andMore(count)}</li> : null

function InForce({ ids }: { ids: NonNullable<ReturnType<typeof ruleOf.get>>['thresholds'] }) {
  const workbook = useWorkbook()
  const inForce = thresholdsInForce(workbook.thresholds)
  return (
    <>
      <ul aria-label={strings.thresholds} className="finding-thresholds">
        {ids.map(id => (
          <li key={id}>
            {strings.threshold(
              nameOfThreshold(id),
              valueText(id, inForce[id]),
              inForce[id] === thresholds[id].default,
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button
          onPress={() => {
            goTo('findings')
            openDialog({ kind: 'thresholds' })
          }}
        >
          {strings.changeThresholds}
        </Button>
      </div>
    </>
  )
}
