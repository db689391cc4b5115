import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { colourWords } from '../../shared/analysis/colourWords'
import { scenarios } from '../../shared/model/workbook'
import { useWorkbook } from '../state/store'
import { useChartLook } from './chartLook'
import type { ChartView } from './ChartView'
import { useColouring } from './useColouring'
import { viewStrings as strings } from './viewStrings'

/** What the colours of the boxes stand for, with the sign that each class has beside its colour. */
export function Legend({ view }: { view: ChartView }) {
  const { colouring } = useColouring()
  const { compareWith } = useChartLook()
  const workbook = useWorkbook()
  const [open, setOpen] = useState(true)
  // A chart that was fitted makes room for the legend, and takes it back.
  useEffect(() => view.keepFitted(), [view, colouring, open])
  if (!colouring) return null
  const { by, classes } = colouring
  const other = compareWith === null ? undefined : scenarios.find(workbook.scenarios, compareWith)
  const title = by === 'change' ? strings.comparedWith(other?.name ?? '') : colourWords.titles[by]
  const note = by === 'change' ? '' : colourWords.notes[by]
  return (
    <section className="chart-legend" data-over-chart aria-label={strings.legend}>
      <button
        type="button"
        className="chart-legend-title"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className="truncate" title={title}>
          {title}
        </span>
        <ChevronDown size={14} aria-hidden />
      </button>
      {open && (
        <>
          {note !== '' && <p className="muted chart-legend-note">{note}</p>}
          {classes.length === 0 && (
            <p className="muted">{by === 'change' ? strings.noChanges : strings.noClasses}</p>
          )}
          <ul>
            {classes.map(({ tone, label, sign, count }) => (
              <li key={`${tone} ${label}`}>
                <span className={`chart-tag tone-${tone}`} aria-hidden>
                  {sign}
                </span>
                <span className="truncate" title={label}>
                  {label}
                </span>
                <span className="muted chart-legend-count">{count.toLocaleString('en')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
