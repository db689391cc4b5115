import { useMemo, useState } from 'react'
import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import { chooseChartFile } from '../orgchart/importing'
import { addResponsibility } from '../responsibilities/actions'
import { useAnalysis, useFindingsBySubject } from '../state/analysis'
import { goTo, openDialog } from '../state/navigation'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { MatrixGrid } from './MatrixGrid'
import { MatrixToolbar } from './MatrixToolbar'
import { arrange } from './arrangement'
import type { Basis } from './arrangement'
import type { GridContent } from './cells'
import { usualColumns } from './columns'
import {
  chooseColumns,
  setMatrixSession,
  sortByLettersOf,
  useColumnChoice,
  useMatrixSession,
} from './session'
import type { Sorting } from './sorting'
import { matrixStrings as strings } from './strings'
import './matrix.css'

/** Who holds what: responsibilities by positions, a letter in each cell. */
export function MatrixScreen() {
  const { index } = useAnalysis()
  const findings = useFindingsBySubject()
  const { turned, search, onlyFindings, sides } = useMatrixSession()
  const choice = useColumnChoice()
  const [working, setWorking] = useState<Basis | null>(null)
  const now = { index, findings }
  const basis = working && isStillOf(working, index) ? working : now
  const arrangement = useMemo(
    () => arrange({ turned, search, onlyFindings, sides }, choice, basis),
    // The two parts of the basis, which is an object made anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [turned, search, onlyFindings, sides, choice, basis.index, basis.findings],
  )
  const { rows, columns, positions } = arrangement
  const content = useMemo<GridContent>(() => ({ rows, columns, index }), [rows, columns, index])
  const subject = turned ? 'position' : 'duty'
  return (
    <>
      <MatrixToolbar
        chart={index.chart}
        choice={choice}
        columns={positions}
        ofPosition={positionTitle(index, sides.duty.sorting)}
        ofDuty={dutyTitle(index, sides.position.sorting)}
      />
      {index.chart.positions.length === 0 ? (
        <EmptyState
          title={strings.noPositionsTitle}
          text={strings.noPositionsText}
          actions={
            <>
              <Button variant="primary" onPress={() => void chooseChartFile()}>
                {strings.importChart}
              </Button>
              <Button onPress={() => goTo('chart')}>{strings.toChart}</Button>
            </>
          }
        />
      ) : index.responsibilities.length === 0 ? (
        <EmptyState
          title={strings.noDutiesTitle}
          text={strings.noDutiesText}
          actions={
            <>
              <Button variant="primary" onPress={() => openDialog({ kind: 'addFromCatalogue' })}>
                {strings.addFromCatalogue}
              </Button>
              <Button onPress={addResponsibility}>{strings.addOwn}</Button>
            </>
          }
        />
      ) : positions.length === 0 ? (
        <EmptyState
          title={strings.noColumnsTitle}
          text={strings.noColumnsText}
          actions={
            <Button variant="primary" onPress={() => chooseColumns(usualColumns)}>
              {strings.standardColumns}
            </Button>
          }
        />
      ) : rows.length === 0 ? (
        <EmptyState
          title={strings.nothingTitle}
          text={turned ? strings.nothingTextTurned : strings.nothingText}
          actions={
            <Button onPress={() => setMatrixSession({ search: '', onlyFindings: false })}>
              {turned ? strings.showAllTurned : strings.showAll}
            </Button>
          }
        />
      ) : (
        <MatrixGrid
          key={String(turned)}
          content={content}
          turned={turned}
          onlyFindings={onlyFindings}
          sorting={sides[subject].sorting}
          onWork={isWorking =>
            setWorking(former => (isWorking ? (former && isStillOf(former, index) ? former : now) : null))
          }
          onSort={(sorted, of) => {
            sortByLettersOf(sorted, of)
            setWorking(now)
          }}
        />
      )}
    </>
  )
}

/** Whether what lines were arranged by still lists the same records as now. */
const isStillOf = ({ index }: Basis, now: ScenarioIndex): boolean =>
  index.scenario.id === now.scenario.id &&
  index.chart === now.chart &&
  index.responsibilities === now.responsibilities

const positionTitle = (index: ScenarioIndex, { by, of }: Sorting): string | null =>
  by === 'letters' ? (index.chart.positions[index.chart.placeOf(of ?? '')]?.title ?? null) : null

const dutyTitle = (index: ScenarioIndex, { by, of }: Sorting): string | null =>
  by === 'letters' ? (index.duty(of ?? '')?.duty.title ?? null) : null
