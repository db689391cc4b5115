import { X } from 'lucide-react'
import { layerRows, spanFindings } from '../../shared/analysis/layerRows'
import { thresholdsInForce } from '../../shared/model/thresholds'
import { useAnalysis } from '../state/analysis'
import { openDialog, select } from '../state/navigation'
import { useWorkbook } from '../state/store'
import { Button, IconButton } from '../ui/Button'
import { SeveritySign } from '../ui/Signs'
import { showLayers } from './actions'
import { toggleSpans } from './chartSession'
import { spansStrings as strings } from './spansStrings'
import './spans.css'

/** Spans and layers beside the chart: what they are, what the thresholds make of them, and who is outside of those. */
export function SpansPanel() {
  const { thresholds: changed } = useWorkbook()
  const { index, findings, measures } = useAnalysis()
  const thresholds = thresholdsInForce(changed)
  const rows = layerRows(index.chart)
  const most = Math.max(1, ...rows.map(({ positions }) => positions))
  const outside = spanFindings(findings)
  const { spans, layers, managers } = measures
  const figures = [
    { label: strings.span, value: spans ? strings.number(spans.median) : '–', note: strings.spanNote(spans) },
    { label: strings.layers, value: String(layers), note: strings.most(thresholds.tooDeep) },
    { label: strings.managers, value: managers.toLocaleString('en'), note: strings.share(measures) },
  ]
  return (
    <aside className="chart-spans" aria-label={strings.title}>
      <header>
        <h2>{strings.title}</h2>
        <IconButton label={strings.close} icon={<X size={16} />} onPress={toggleSpans} />
      </header>
      <dl className="chart-spans-figures">
        {figures.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <strong>{value}</strong>
              <span className="muted">{note}</span>
            </dd>
          </div>
        ))}
      </dl>
      <table className="chart-spans-layers">
        <caption className="visually-hidden">{strings.rows}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.layer}</th>
            <th scope="col" className="number">
              {strings.positions}
            </th>
            <th scope="col" className="number">
              {strings.average}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ layer, positions, averageSpan }) => (
            <tr key={layer}>
              <th scope="row">
                <button type="button" aria-label={strings.showTo(layer)} onClick={() => showLayers(layer)}>
                  {layer}
                </button>
              </th>
              <td className="number">
                <span className="chart-spans-bar" style={{ width: `${(positions / most) * 100}%` }} />
                <span>{positions.toLocaleString('en')}</span>
              </td>
              <td className="number">{averageSpan === null ? '–' : averageSpan.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section>
        <h3>{strings.outside(outside.length)}</h3>
        {outside.length === 0 && <p className="muted">{strings.none}</p>}
        <ul className="chart-spans-outside">
          {outside.map(finding => (
            <li key={finding.id}>
              <button type="button" onClick={() => select({ positions: finding.positions.slice(0, 1) })}>
                <SeveritySign severity={finding.severity} wordless />
                <span>{finding.sentence}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{strings.thresholds}</h3>
        <dl className="chart-spans-thresholds">
          {strings.inForce(thresholds).map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Button onPress={() => openDialog({ kind: 'thresholds' })}>{strings.change}</Button>
      </section>
    </aside>
  )
}
