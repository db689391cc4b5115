import { useMemo, useState } from 'react'
import { proposeMapping } from '../../shared/exchange/chartColumns'
import type { ChartMapping } from '../../shared/exchange/chartColumns'
import { chartFields } from '../../shared/exchange/chartHeadings'
import type { ChartField } from '../../shared/exchange/chartHeadings'
import { planChartImport } from '../../shared/exchange/chartImport'
import type { ChartPlan } from '../../shared/exchange/chartImport'
import { delimiters } from '../../shared/exchange/delimited'
import { encodings } from '../../shared/exchange/encoding'
import type { Problem } from '../../shared/exchange/problems'
import { readTable } from '../../shared/exchange/table'
import type { TableChoices, TableReading } from '../../shared/exchange/table'
import { newId } from '../../shared/model/ids'
import type { Position } from '../../shared/model/schema'
import { perform } from '../state/edits'
import { closeDialog, goTo } from '../state/navigation'
import { notify } from '../state/notices'
import { useScenario } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { ColumnMapping } from '../ui/ColumnMapping'
import { Dialog } from '../ui/Dialog'
import { ScrolledTable } from '../ui/ScrolledTable'
import { fitChart } from './actions'
import { delimiterNames, encodingNames, fieldNames, importStrings as strings } from './importStrings'
import './import.css'

const previewRows = 50
const problemRows = 200

/** From a table file to the chart: what was found out can be changed, and everything is shown before it happens. */
export function ImportChartDialog({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const scenario = useScenario()
  const [choices, setChoices] = useState<TableChoices>({ purpose: 'chart' })
  const [mapped, setMapped] = useState<ChartMapping | null>(null)

  const reading = useMemo(() => readTable(bytes, name, choices), [bytes, name, choices])
  const proposed = useMemo(() => (reading.ok ? proposeMapping(reading.table) : null), [reading])
  const mapping = mapped ?? proposed
  const plan = useMemo(
    () =>
      reading.ok && mapping
        ? planChartImport(reading.table, mapping, { newId, existing: scenario.positions })
        : null,
    [reading, mapping, scenario.positions],
  )
  const read = (changes: TableChoices) => {
    setChoices({ ...choices, ...changes })
    setMapped(null)
  }
  const importIt = () => {
    if (!plan || !perform({ edit: 'replaceChart', scenario: scenario.id, positions: plan.positions })) return
    closeDialog()
    goTo('chart', {})
    requestAnimationFrame(fitChart)
    notify('done', strings.imported(plan.positions.length, name))
  }
  const possible = plan !== null && plan.positions.length > 0
  return (
    <Dialog
      title={strings.title(name)}
      width={1040}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{strings.cancel}</Button>
          {plan && (
            <Button variant="primary" isDisabled={!possible} autoFocus onPress={importIt}>
              {strings.import(plan.positions.length)}
            </Button>
          )}
        </>
      }
    >
      {!reading.ok && (
        <p className="refusal" role="alert">
          {reading.problem}
        </p>
      )}
      {reading.ok && mapping && plan && (
        <>
          <p>
            {strings.into(scenario.name)}{' '}
            {scenario.positions.length > 0 && strings.replaces(scenario.positions.length, plan.summary.kept)}
          </p>
          <div className="import-columns">
            <ReadingChoices reading={reading} read={read} />
            <ColumnMapping
              legend={`${strings.columns}. ${strings.columnsHint}`}
              fields={chartFields}
              fieldNames={fieldNames}
              headings={reading.table.header}
              mapping={mapping}
              onChange={setMapped}
            />
            {plan.summary.unused.length > 0 && (
              <p className="muted import-unread">{strings.unread(plan.summary.unused)}</p>
            )}
          </div>
          <Preview plan={plan} mapping={mapping} />
          <Problems problems={plan.problems} possible={possible} />
        </>
      )}
    </Dialog>
  )
}

type Read = Extract<TableReading, { ok: true }>

function ReadingChoices({ reading, read }: { reading: Read; read: (changes: TableChoices) => void }) {
  const { table, encoding, delimiter } = reading
  const firstLine = table.headerLine ?? table.rows[0]?.line ?? 1
  return (
    <div className="field-row">
      <Choice
        label={strings.encoding}
        value={encoding}
        options={encodings.map(value => ({ value, label: encodingNames[value] }))}
        onChange={value => read({ encoding: value })}
      />
      <Choice
        label={strings.delimiter}
        value={delimiter}
        options={delimiters.map(value => ({ value, label: delimiterNames[value] }))}
        onChange={value => read({ delimiter: value })}
      />
      <Choice
        label={strings.headings}
        value={table.headerLine === null ? 'without' : 'with'}
        options={[
          { value: 'with', label: strings.withHeadings },
          { value: 'without', label: strings.withoutHeadings },
        ]}
        onChange={value => read({ headerLine: value === 'with' ? firstLine : null })}
      />
    </div>
  )
}

const previewed: readonly { field: ChartField; show: (position: Position) => string }[] = [
  { field: 'id', show: position => position.ref },
  { field: 'title', show: position => position.title },
  { field: 'name', show: position => holderOf(position) },
  { field: 'unit', show: position => position.unit },
  { field: 'grade', show: position => position.grade },
  { field: 'fte', show: position => String(position.fte) },
  { field: 'cost', show: position => (position.cost === null ? '' : position.cost.toLocaleString('en')) },
]

function holderOf({ occupancy, holder }: Position): string {
  if (occupancy === 'vacant') return strings.vacant
  return occupancy === 'interim'
    ? [holder, `(${strings.interim.toLowerCase()})`].filter(Boolean).join(' ')
    : holder
}

function Preview({ plan: { positions, summary }, mapping }: { plan: ChartPlan; mapping: ChartMapping }) {
  const titles = useMemo(() => new Map(positions.map(({ id, title }) => [id, title])), [positions])
  const columns = previewed.filter(({ field }) => field === 'title' || mapping[field] !== null)
  const shown = positions.slice(0, previewRows)
  return (
    <section className="import-section" aria-labelledby="import-preview">
      <h3 id="import-preview">
        {strings.preview} <span className="muted">{strings.previewRows(shown.length, positions.length)}</span>
      </h3>
      <p className="muted">
        {strings.summary(summary.positions, summary.tops, summary.vacant, summary.interim)}
      </p>
      <ScrolledTable labelledBy="import-preview">
        <table className="import-preview">
          <thead>
            <tr>
              {columns.map(({ field }) => (
                <th key={field} scope="col">
                  {fieldNames[field]}
                </th>
              ))}
              <th scope="col">{strings.manager}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(position => {
              const manager = position.parent === null ? strings.top : (titles.get(position.parent) ?? '')
              return (
                <tr key={position.id}>
                  {columns.map(({ field, show }) => (
                    <td key={field} title={show(position)}>
                      {show(position)}
                    </td>
                  ))}
                  <td title={manager} className={position.parent === null ? 'muted' : undefined}>
                    {manager}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrolledTable>
    </section>
  )
}

function Problems({ problems, possible }: { problems: readonly Problem[]; possible: boolean }) {
  const shown = problems.slice(0, problemRows)
  return (
    <section className="import-section" aria-labelledby="import-problems">
      <h3 id="import-problems">
        {problems.length === 0 ? strings.noProblems : strings.problems(problems.length)}
      </h3>
      {!possible && (
        <p className="refusal" role="alert">
          {strings.noPositions}
        </p>
      )}
      {shown.length > 0 && (
        <ScrolledTable labelledBy="import-problems">
          <table>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {strings.row}
                </th>
                <th scope="col">{strings.problemColumn}</th>
                <th scope="col">{strings.what}</th>
                <th scope="col">{strings.done}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ row, column, what, done, weight }, place) => (
                // Problems have no identity of their own, and the list is made anew as a whole.
                <tr key={place} data-weight={weight}>
                  <td className="number">{row ?? ''}</td>
                  <td title={column ?? undefined}>{column ?? ''}</td>
                  <td>{what}</td>
                  <td>{done}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {problems.length > shown.length && (
            <p className="muted scrolled-table-more">
              {strings.moreProblems(problems.length - shown.length)}
            </p>
          )}
        </ScrolledTable>
      )}
    </section>
  )
}
