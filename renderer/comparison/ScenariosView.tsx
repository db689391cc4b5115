import { ArrowRight } from 'lucide-react'
import { analyse } from '../../shared/analysis/analyse'
import { comparisonChanges } from '../../shared/analysis/comparisonChanges'
import type { ComparisonChange } from '../../shared/analysis/comparisonChanges'
import { comparisonGroups } from '../../shared/analysis/comparison'
import type { ComparisonGroup } from '../../shared/analysis/comparison'
import { scenarios as scenarioRecords } from '../../shared/model/workbook'
import { openDialog, select } from '../state/navigation'
import { useSelection, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Choice } from '../ui/Choice'
import { LetterSigns } from '../ui/Signs'
import { cardFor, passes } from './cards'
import { comparedIn, useCompared } from './compared'
import type { Compared } from './compared'
import { setComparison, useComparisonSession } from './comparisonSession'
import { GroupSign } from './GroupSign'
import { SideSign } from './SideSign'
import { scenarioStrings as strings } from './strings'

/** The comparison in two scenarios, group by group; what differs is marked and says where it stands in the other. */
export function ScenariosView() {
  const workbook = useWorkbook()
  const shown = useCompared()
  const { beside, onlyChanged, left, right, search, area, focus } = useComparisonSession()
  const others = workbook.scenarios.filter(({ id }) => id !== shown.analysis.scenario.id)
  const other = (beside === null ? undefined : scenarioRecords.find(others, beside)) ?? others[0]
  const compared = other ? comparedIn(analyse(workbook, other.id), { left, right }) : null
  const changes = compared
    ? comparisonChanges(
        { index: shown.analysis.index, sides: shown.sides },
        { index: compared.analysis.index, sides: compared.sides },
      )
    : []
  if (!other || !compared) {
    return (
      <div className="comparison-page comparison-none-beside">
        <p>{strings.only}</p>
        <Button onPress={() => openDialog({ kind: 'addScenario' })}>{strings.add}</Button>
      </div>
    )
  }
  const moved = changes.filter(({ change }) => change === 'group').length
  const held = changes.filter(({ change }) => change === 'letters').length
  const isShown = passes({ search, area, focus })
  const listed = changes.filter(({ responsibility, change }) => {
    const duty = shown.analysis.index.duty(responsibility)?.duty
    return duty !== undefined && isShown(duty) && (change !== null || !onlyChanged)
  })
  return (
    <div className="comparison-page comparison-scenarios">
      <div className="comparison-scenarios-head">
        <h2 className="truncate" title={shown.analysis.scenario.name}>
          {shown.analysis.scenario.name}
        </h2>
        <Choice
          label={strings.choose}
          labelHidden
          value={other.id}
          placeholder={strings.chooseHint}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={id => setComparison({ beside: id })}
        />
        <div className="comparison-scenarios-sum">
          <p>{strings.summary(moved, held, changes.length)}</p>
          <Checkbox isSelected={onlyChanged} onChange={value => setComparison({ onlyChanged: value })}>
            {strings.onlyChanged}
          </Checkbox>
        </div>
      </div>
      {comparisonGroups.map(group => (
        <section key={group} className="comparison-pair" data-group={group} aria-label={shown.names[group]}>
          <h3>
            <GroupSign group={group} sides={shown.sides} />
            {shown.names[group]}
            {compared.names[group] !== shown.names[group] && (
              <span className="muted">{strings.otherName(compared.names[group])}</span>
            )}
            <span className="comparison-pair-count">
              {strings.count(shown.comparison.groups[group].length, compared.comparison.groups[group].length)}
            </span>
          </h3>
          <Half compared={shown} other={compared} group={group} changes={listed} when="before" />
          <Half compared={compared} other={shown} group={group} changes={listed} when="after" />
        </section>
      ))}
    </div>
  )
}

interface HalfProps {
  compared: Compared
  /** The other scenario, whose names its groups have. */
  other: Compared
  group: ComparisonGroup
  changes: readonly ComparisonChange[]
  /** Which of the two scenarios it shows. */
  when: 'before' | 'after'
}

function Half({ compared, other, group, changes, when }: HalfProps) {
  const chosen = useSelection().responsibilities
  const own = changes.filter(change => change[when] === group)
  if (own.length === 0) return <p className="comparison-pair-none">–</p>
  return (
    <ul className="comparison-pair-list">
      {own.map(({ responsibility, before, after, change }) => {
        const duty = compared.analysis.index.duty(responsibility)
        if (!duty) return null
        const { seats } = cardFor(compared.analysis.index, compared.sides, duty, group)
        return (
          <li key={responsibility}>
            <button
              type="button"
              className="comparison-pair-card"
              data-change={change}
              aria-current={chosen.includes(responsibility) || undefined}
              onClick={() => select({ responsibilities: [responsibility] })}
            >
              <span className="truncate" title={duty.duty.title}>
                {duty.duty.title}
              </span>
              <span className="comparison-pair-letters">
                {seats.map(({ side, role, letters }, place) => (
                  // Seats have no order of their own and do not move.
                  // oxlint-disable-next-line react/no-array-index-key
                  <span key={place} className="comparison-seat">
                    <SideSign side={side} role={role} />
                    <LetterSigns letters={letters} />
                  </span>
                ))}
              </span>
              {change !== null && (
                <span className="comparison-pair-change">
                  <ArrowRight size={12} aria-hidden />
                  {change === 'letters'
                    ? strings.otherLetters
                    : when === 'before'
                      ? strings.to(other.names[after])
                      : strings.from(other.names[before])}
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
