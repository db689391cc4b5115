import { useEffect, useMemo, useRef, useState } from 'react'
import { useScenario } from '../state/store'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { matching } from '../ui/matching'
import { addReport } from './actions'
import { listenToClipboard } from './branchClipboard'
import { ChartArea } from './ChartArea'
import { ChartSearch } from './ChartSearch'
import { ChartToolbar } from './ChartToolbar'
import { ChartView } from './ChartView'
import { useChartSession } from './chartSession'
import { FocusBar } from './FocusBar'
import { chooseChartFile } from './importing'
import { Legend } from './Legend'
import { Minimap } from './Minimap'
import { showPhoto } from './photos'
import { SpansPanel } from './SpansPanel'
import { chartStrings as strings } from './strings'
import './chart.css'

/** Who reports to whom: the chart of the scenario that is shown, to be read and edited. */
export function ChartScreen() {
  const { positions } = useScenario()
  const [view] = useState(() => new ChartView())
  const spans = useChartSession(session => session.spans)
  const [typed, setTyped] = useState('')
  const [current, setCurrent] = useState(0)
  const hits = useMemo(() => matching(positions, typed), [positions, typed])
  const hitIds = useMemo(() => new Set(hits.map(({ id }) => id)), [hits])

  useEffect(() => listenToClipboard((image, position) => void showPhoto(image, position)), [])

  if (positions.length === 0) return <EmptyChart />
  return (
    <>
      <ChartToolbar
        view={view}
        search={
          <ChartSearch
            view={view}
            typed={typed}
            onType={text => {
              setTyped(text)
              setCurrent(0)
            }}
            hits={hits}
            current={Math.min(current, Math.max(0, hits.length - 1))}
            onGo={setCurrent}
          />
        }
      />
      <div className="chart-with-spans" data-spans={spans}>
        <div className="chart-stage">
          <h1 className="visually-hidden">{strings.chart}</h1>
          <ChartArea view={view} hits={hitIds} />
          <FocusBar />
          <Legend view={view} />
          <Minimap view={view} />
        </div>
        {spans && <SpansPanel />}
      </div>
    </>
  )
}

/** What the chart begins with. The first step has the focus, unless the user has it elsewhere. */
function EmptyChart() {
  const area = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) area.current?.querySelector('button')?.focus()
  }, [])
  return (
    <div className="chart-empty" ref={area}>
      <EmptyState
        title={strings.emptyTitle}
        text={strings.emptyText}
        actions={
          <>
            <Button variant="primary" onPress={addReport}>
              {strings.addFirst}
            </Button>
            <Button onPress={() => void chooseChartFile()}>{strings.importChart}</Button>
          </>
        }
      />
    </div>
  )
}
