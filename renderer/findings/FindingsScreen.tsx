import { X } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { withDispositions } from '../../shared/analysis/dispositions'
import { countFindings } from '../../shared/analysis/measures'
import { rules } from '../../shared/analysis/rules'
import { chooseChartFile } from '../orgchart/importing'
import { useAnalysis } from '../state/analysis'
import { openDialog } from '../state/navigation'
import { useScenario, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { EmptyState } from '../ui/EmptyState'
import { SeveritySign } from '../ui/Signs'
import { dispose } from './disposing'
import { FindingList } from './FindingList'
import { setFindings, unfiltered, useFindingsSession } from './findingsSession'
import { FindingsToolbar } from './FindingsToolbar'
import { filtered, grouped, rowsOf, severities } from './grouping'
import { sorted, sortings } from './sorting'
import { findingsStrings as strings, panelStrings, sortingNames } from './strings'
import './findings.css'

const none: ReadonlySet<string> = new Set()

/** Everything that the rules have found in the scenario: grouped, filtered, decided upon. */
export function FindingsScreen() {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const { findings } = useAnalysis()
  const { search, severity, kind, state, only, grouping, sorting, folded } = useFindingsSession()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none)

  const disposed = useMemo(
    () => withDispositions(workbook, scenario.id, findings),
    [workbook, scenario.id, findings],
  )
  const shown = useMemo(
    () => filtered(disposed, { search, severity, kind, state, only }),
    [disposed, search, severity, kind, state, only],
  )
  const groups = useMemo(
    () => grouped(sorted(shown, sorting, workbook, scenario), grouping, workbook, scenario),
    [shown, sorting, grouping, workbook, scenario],
  )
  const rows = useMemo(() => rowsOf(groups, folded), [groups, folded])
  // What was solved or filtered away since is no longer chosen.
  const marked = useMemo(() => {
    if (chosen.size === 0) return none
    return new Set(shown.flatMap(({ finding }) => (chosen.has(finding.id) ? finding.id : [])))
  }, [chosen, shown])
  const counts = useMemo(() => countFindings(shown.map(({ finding }) => finding)), [shown])
  const toggleGroup = useCallback((key: string) => {
    const next = new Set(useFindingsSession.getState().folded)
    if (!next.delete(key)) next.add(key)
    setFindings({ folded: next })
  }, [])

  if (findings.length === 0) {
    return (
      <>
        <FindingsToolbar />
        <NothingFound positions={scenario.positions.length} duties={workbook.responsibilities.length} />
      </>
    )
  }
  const isGroupedBySubject = grouping !== 'kind' && grouping !== 'severity'
  return (
    <>
      <FindingsToolbar />
      <div className="findings-page">
        <div className="findings-summary">
          {marked.size > 0 ? (
            <Chosen marked={marked} clear={() => setChosen(none)} />
          ) : (
            <>
              <p role="status">{strings.shown(shown.length, findings.length)}</p>
              {only !== null && (
                <Button aria-label={strings.showAll} onPress={() => setFindings({ only: null })}>
                  {strings.onlyMerged}
                  <X size={14} aria-hidden />
                </Button>
              )}
              {severities.map(name => (
                <span key={name} className="findings-severity">
                  <SeveritySign severity={name} wordless />
                  {strings.severityCount(name, counts.bySeverity[name])}
                </span>
              ))}
              {isGroupedBySubject && <span className="findings-note truncate">{strings.severalGroups}</span>}
              <span className="findings-order">
                <Choice
                  label={strings.sortBy}
                  labelHidden
                  value={sorting}
                  options={sortings.map(value => ({ value, label: sortingNames[value] }))}
                  onChange={value => setFindings({ sorting: value })}
                />
              </span>
            </>
          )}
        </div>
        {shown.length === 0 ? (
          <EmptyState
            title={strings.nothingTitle}
            text={strings.nothingText}
            actions={<Button onPress={() => setFindings(unfiltered)}>{strings.showAll}</Button>}
          />
        ) : (
          <FindingList
            // Another grouping or scenario is another list, which begins where the chosen finding is.
            key={`${scenario.id} ${grouping} ${sorting}`}
            rows={rows}
            marked={marked}
            onMark={setChosen}
            onToggleGroup={toggleGroup}
          />
        )}
      </div>
    </>
  )
}

/** What was checked; or, where there is nothing to check yet, what to begin with. */
function NothingFound({ positions, duties }: { positions: number; duties: number }) {
  if (positions > 0 && duties > 0) {
    return (
      <EmptyState
        title={strings.cleanTitle}
        text={strings.cleanText(rules.length, positions, duties)}
        actions={<Button onPress={() => openDialog({ kind: 'thresholds' })}>{strings.seeThresholds}</Button>}
      />
    )
  }
  return (
    <EmptyState
      title={strings.emptyTitle}
      text={strings.emptyText(rules.length)}
      actions={
        <>
          {positions === 0 && (
            <Button variant="primary" onPress={() => void chooseChartFile()}>
              {strings.importChart}
            </Button>
          )}
          {duties === 0 && (
            <Button
              variant={positions === 0 ? 'default' : 'primary'}
              onPress={() => openDialog({ kind: 'addFromCatalogue' })}
            >
              {strings.addFromCatalogue}
            </Button>
          )}
        </>
      }
    />
  )
}

/** What can be done with several findings together. */
function Chosen({ marked, clear }: { marked: ReadonlySet<string>; clear: () => void }) {
  const findings = [...marked]
  const ask = (disposition: 'accepted' | 'planned') =>
    openDialog({ kind: 'disposeOfFindings', findings, disposition })
  return (
    <>
      <p role="status">{strings.chosen(marked.size)}</p>
      <Button onPress={() => ask('accepted')}>{panelStrings.accept}</Button>
      <Button onPress={() => ask('planned')}>{panelStrings.plan}</Button>
      <Button onPress={() => dispose(findings, null)}>{panelStrings.reopen}</Button>
      <Button variant="quiet" onPress={clear}>
        {strings.clear}
      </Button>
    </>
  )
}
