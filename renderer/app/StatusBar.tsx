import { dayOf } from '../../shared/model/day'
import { useAnalysis } from '../state/analysis'
import { isChanged, openWorkbook, useApp, useScenario, useWorkbook } from '../state/store'
import { percentage, positionsCounted, responsibilitiesCounted } from '../ui/strings'
import { shellStrings } from './strings'

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const dateAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

const momentOf = (time: number): string =>
  (dayOf(new Date(time)) === dayOf(new Date()) ? timeOfDay : dateAndTime).format(time)

export function StatusBar() {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const { measures } = useAnalysis()
  const changed = useApp(state => isChanged(openWorkbook(state)))
  const savedAt = useApp(state => openWorkbook(state).savedAt)
  const busy = useApp(state => state.busy)
  const saving = changed
    ? shellStrings.changed
    : savedAt === null
      ? shellStrings.neverSaved
      : shellStrings.saved(momentOf(savedAt))
  return (
    <footer className="status-bar">
      <span>
        {positionsCounted(scenario.positions.length)} ·{' '}
        {responsibilitiesCounted(workbook.responsibilities.length)}
        {measures.clarity !== null && (
          <>
            {' · '}
            <span title={shellStrings.clarityHint}>{shellStrings.clarity(percentage(measures.clarity))}</span>
          </>
        )}
      </span>
      <span role="status">{busy ?? saving}</span>
    </footer>
  )
}
