import { memo } from 'react'
import type { Chart } from '../../shared/analysis/chart'
import type { Letters } from '../../shared/model/schema'
import { SearchField } from '../ui/Fields'
import { LetterSigns } from '../ui/Signs'
import { ToggleButton } from '../ui/ToggleButton'
import { ColumnChooser } from './ColumnChooser'
import { ViewMenu } from './ViewMenu'
import type { ColumnChoice } from './columns'
import { setMatrixSession, useMatrixSession } from './session'
import { letterMeanings, matrixStrings as strings } from './strings'

const legend: readonly Letters[] = ['A', 'R', 'C', 'I']

interface MatrixToolbarProps {
  chart: Chart
  choice: ColumnChoice
  /** The positions that are shown, by place. */
  columns: readonly number[]
  /** The title of the position by whose letters responsibilities are sorted; null when they are not. */
  ofPosition: string | null
  /** The title of the responsibility by whose letters positions are sorted; null when they are not. */
  ofDuty: string | null
}

/** What is shown of the matrix. It reads no letters, so that one that is typed does not draw it anew. */
export const MatrixToolbar = memo(function MatrixToolbar(props: MatrixToolbarProps) {
  const { chart, choice, columns, ofPosition, ofDuty } = props
  const { turned, search, onlyFindings } = useMatrixSession()
  return (
    <div className="toolbar matrix-toolbar">
      <div className="matrix-search">
        <SearchField
          label={turned ? strings.searchPositions : strings.search}
          placeholder={strings.searchShort}
          value={search}
          onChange={value => setMatrixSession({ search: value })}
        />
      </div>
      <ToggleButton isSelected={onlyFindings} onChange={value => setMatrixSession({ onlyFindings: value })}>
        {strings.withFindings}
      </ToggleButton>
      <ColumnChooser chart={chart} choice={choice} columns={columns} />
      <ViewMenu lettersOf={{ duty: ofPosition, position: ofDuty }} />
      <ul className="matrix-legend" aria-label={strings.legend}>
        {legend.map(letter => (
          <li key={letter}>
            <LetterSigns letters={letter} />
            {letterMeanings[letter]}
          </li>
        ))}
      </ul>
    </div>
  )
})
