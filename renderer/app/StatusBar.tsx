import { LockKeyhole } from 'lucide-react'
import { useAnalysis } from '../state/analysis'
import { isChanged, openWorkbook, standOnDisk, useApp, useScenario, useWorkbook } from '../state/store'
import { percentage, positionsCounted, responsibilitiesCounted } from '../ui/strings'
import { momentOf } from '../ui/times'
import { shellStrings } from './strings'

export function StatusBar() {
  const workbook = useWorkbook()
  const scenario = useScenario()
  const { measures } = useAnalysis()
  const changed = useApp(state => isChanged(openWorkbook(state)))
  const savedAt = useApp(state => openWorkbook(state).savedAt)
  const onDisk = useApp(state => standOnDisk(openWorkbook(state)))
  const sealed = useApp(state => openWorkbook(state).document.sealed)
  const busy = useApp(state => state.busy)
  const saving = changed
    ? shellStrings.changed
    : savedAt === null
      ? shellStrings.neverSaved
      : shellStrings.saved(momentOf(savedAt))
  const state = onDisk === 'same' ? saving : `${saving} · ${shellStrings.onDisk[onDisk]}`
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
      <span className="status-file">
        {sealed && (
          <span className="status-sealed" title={shellStrings.sealedHint}>
            <LockKeyhole size={12} aria-hidden /> {shellStrings.sealed}
          </span>
        )}
        <span role="status">{busy ?? state}</span>
      </span>
    </footer>
  )
}
