import type { ComponentType } from 'react'
import { ChartersScreen } from '../charters/ChartersScreen'
import { ComparisonScreen } from '../comparison/ComparisonScreen'
import { FindingsScreen } from '../findings/FindingsScreen'
import { FitScreen } from '../fit/FitScreen'
import { MatrixScreen } from '../matrix/MatrixScreen'
import { ChartScreen } from '../orgchart/ChartScreen'
import { ReportScreen } from '../report/ReportScreen'
import { ResponsibilitiesScreen } from '../responsibilities/ResponsibilitiesScreen'
import { ScenariosScreen } from '../scenarios/ScenariosScreen'
import { TransitionScreen } from '../transition/TransitionScreen'
import { useApp } from '../state/store'
import type { AppState, Screen } from '../state/store'
import { Header } from './Header'
import { Inspector } from './Inspector'
import { Navigation } from './Navigation'
import { StatusBar } from './StatusBar'
import { ReadOnlyBar } from './ReadOnlyBar'
import { screenNames } from './strings'
import './shell.css'

const screens: Record<Screen, ComponentType> = {
  chart: ChartScreen,
  responsibilities: ResponsibilitiesScreen,
  matrix: MatrixScreen,
  comparison: ComparisonScreen,
  findings: FindingsScreen,
  scenarios: ScenariosScreen,
  fit: FitScreen,
  transition: TransitionScreen,
  charters: ChartersScreen,
  report: ReportScreen,
}

/** Screens where nothing is chosen by itself: they show details only of what was chosen elsewhere. */
const withoutOwnDetails: ReadonlySet<Screen> = new Set([
  'scenarios',
  'fit',
  'transition',
  'charters',
  'report',
])

const hasChosen = ({ selection }: AppState): boolean =>
  selection.positions.length + selection.responsibilities.length > 0 || selection.finding !== null

const hasDetails = (state: AppState): boolean => !withoutOwnDetails.has(state.screen) || hasChosen(state)

/** The window of an open workbook: one search on top, screens at the left, details at the right. */
export function Shell() {
  const screen = useApp(state => state.screen)
  const inspector = useApp(state => state.inspector && hasDetails(state))
  const chosen = useApp(hasChosen)
  const Work = screens[screen]
  return (
    <div className="shell" data-inspector={inspector} data-chosen={chosen}>
      <Header />
      <ReadOnlyBar />
      <Navigation />
      <main className="work" aria-label={screenNames[screen]}>
        <Work />
      </main>
      {inspector && <Inspector />}
      <StatusBar />
    </div>
  )
}
