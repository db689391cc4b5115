import { useMemo } from 'react'
import { scenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { Letters } from '../../shared/model/schema'
import { chooseChartFile } from '../orgchart/importing'
import { addResponsibility } from '../responsibilities/actions'
import { areaRows, shownDuties } from '../responsibilities/rows'
import { useFindingsBySubject } from '../state/analysis'
import { goTo, openDialog } from '../state/navigation'
import { useScenario, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { SearchField } from '../ui/Fields'
import { LetterSigns } from '../ui/Signs'
import { ToggleButton } from '../ui/ToggleButton'
import { ColumnChooser } from './ColumnChooser'
import { MatrixGrid } from './MatrixGrid'
import type { GridContent } from './cellEdits'
import { columnsOf, usualColumns } from './columns'
import { chooseColumns, setMatrixSession, useColumnChoice, useMatrixSession } from './session'
import { letterMeanings, matrixStrings as strings } from './strings'
import './matrix.css'

const legend: readonly Letters[] = ['A', 'R', 'C', 'I']

/** Who holds what: responsibilities by positions, a letter in each cell. */
export function MatrixScreen() {
  const { responsibilities } = useWorkbook()
  const scenario = useScenario()
  const { search, onlyFindings, folded } = useMatrixSession()
  const choice = useColumnChoice()
  const findings = useFindingsBySubject().responsibilities
  const index = scenarioIndex(scenario, responsibilities)
  const shown = useMemo(
    () =>
      shownDuties(responsibilities, { search, area: null, focus: null, onlyFindings, sort: 'order' }, id =>
        findings.has(id),
      ),
    [responsibilities, search, onlyFindings, findings],
  )
  const rows = useMemo(() => areaRows(shown, search === '' ? folded : new Set()), [shown, folded, search])
  // The places stay the same list until one changes, so that a letter does not draw all columns again.
  const key = columnsOf(index, choice).join(' ')
  const places = useMemo(() => (key === '' ? [] : key.split(' ').map(Number)), [key])
  const content = useMemo<GridContent>(() => ({ rows, places, index }), [rows, places, index])
  return (
    <>
      <div className="toolbar matrix-toolbar">
        <div className="matrix-search">
          <SearchField
            label={strings.search}
            placeholder={strings.searchShort}
            value={search}
            onChange={value => setMatrixSession({ search: value })}
          />
        </div>
        <ToggleButton isSelected={onlyFindings} onChange={value => setMatrixSession({ onlyFindings: value })}>
          {strings.withFindings}
        </ToggleButton>
        <ColumnChooser index={index} choice={choice} columns={places} />
        <span className="space" />
        <ul className="matrix-legend" aria-label={strings.legend}>
          {legend.map(letter => (
            <li key={letter}>
              <LetterSigns letters={letter} />
              {letterMeanings[letter]}
            </li>
          ))}
        </ul>
      </div>
      {scenario.positions.length === 0 ? (
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
      ) : responsibilities.length === 0 ? (
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
      ) : places.length === 0 ? (
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
          text={strings.nothingText}
          actions={
            <Button onPress={() => setMatrixSession({ search: '', onlyFindings: false })}>
              {strings.showAll}
            </Button>
          }
        />
      ) : (
        <MatrixGrid content={content} />
      )}
    </>
  )
}
