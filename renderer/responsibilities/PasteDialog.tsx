import { useMemo, useState } from 'react'
import { planDutiesImport, proposeDutyMapping } from '../../shared/exchange/dutiesImport'
import type { DutiesPlan, DutyMapping } from '../../shared/exchange/dutiesImport'
import { dutyFields } from '../../shared/exchange/dutyHeadings'
import type { Problem } from '../../shared/exchange/problems'
import { readTable } from '../../shared/exchange/table'
import type { Table } from '../../shared/exchange/table'
import { newId } from '../../shared/model/ids'
import { closeDialog } from '../state/navigation'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { ColumnMapping } from '../ui/ColumnMapping'
import { Dialog } from '../ui/Dialog'
import { ScrolledTable } from '../ui/ScrolledTable'
import { controlStrings, criticalityNames, focusNames } from '../ui/strings'
import { addToWorkbook } from './actions'
import { pasteFieldNames as fieldNames, pasteStrings as strings } from './pasteStrings'
import './paste.css'

const shownRows = 200

/** A list from a spreadsheet: pasted, shown row by row with what is wrong in it, then added as one step. */
export function PasteDialog({ text: pasted }: { text: string }) {
  const { responsibilities } = useWorkbook()
  const [text, setText] = useState(pasted)
  const [mapped, setMapped] = useState<DutyMapping | null>(null)
  const [headings, setHeadings] = useState<boolean | null>(null)
  const firstLine = text.split('\n').findIndex(line => line.trim() !== '') + 1
  // Spreadsheets put tabs between cells; a comma is part of a title.
  const reading = useMemo(
    () =>
      text.trim() === ''
        ? null
        : readTable(new TextEncoder().encode(text), strings.name, {
            purpose: 'responsibilities',
            encoding: 'utf-8',
            delimiter: '\t',
            ...(headings === null ? {} : { headerLine: headings ? firstLine : null }),
          }),
    [text, headings, firstLine],
  )
  const table = reading?.ok ? reading.table : null
  const mapping = useMemo(() => mapped ?? (table && proposeDutyMapping(table)), [mapped, table])
  const plan = useMemo(
    () => table && mapping && planDutiesImport(table, { newId, existing: responsibilities, mapping }),
    [table, mapping, responsibilities],
  )
  const count = plan?.responsibilities.length ?? 0
  const add = () => {
    if (!plan) return
    closeDialog()
    addToWorkbook(plan.responsibilities)
  }
  return (
    <Dialog
      title={strings.title}
      width={920}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={count === 0} onPress={add}>
            {strings.add(count)}
          </Button>
        </>
      }
    >
      <label className="field">
        <span className="field-label">{strings.text}</span>
        <textarea
          className="input paste-text"
          rows={plan ? 4 : 8}
          value={text}
          placeholder={strings.placeholder}
          spellCheck={false}
          autoFocus
          onChange={event => {
            setText(event.target.value)
            setMapped(null)
            setHeadings(null)
          }}
        />
      </label>
      {reading && (
        <Checkbox
          isSelected={headings ?? (table !== null && table.headerLine !== null)}
          onChange={value => {
            setMapped(null)
            setHeadings(value)
          }}
        >
          {strings.headings(table?.headerLine ?? firstLine)}
        </Checkbox>
      )}
      {reading && !reading.ok && (
        <p className="refusal" role="alert">
          {reading.problem}
        </p>
      )}
      {table && mapping && table.header.length > 1 && (
        <ColumnMapping
          legend={strings.columns}
          fields={dutyFields}
          fieldNames={fieldNames}
          required="title"
          headings={table.header}
          mapping={mapping}
          onChange={setMapped}
        />
      )}
      {table && plan && mapping && <Preview table={table} plan={plan} mapping={mapping} />}
    </Dialog>
  )
}

function Preview({ table, plan, mapping }: { table: Table; plan: DutiesPlan; mapping: DutyMapping }) {
  const byLine = new Map(plan.responsibilities.map((duty, place) => [plan.lines[place], duty]))
  const problems = new Map<number | null, Problem[]>()
  for (const problem of plan.problems) {
    problems.set(problem.row, [...(problems.get(problem.row) ?? []), problem])
  }
  const ofAll = (problems.get(null) ?? []).filter(({ kind }) => kind !== 'noTitleColumn')
  const rows = table.rows.slice(0, shownRows)
  return (
    <section className="paste-preview" aria-labelledby="paste-preview">
      <h3 id="paste-preview">{strings.summary(plan.summary.added, plan.summary.leftOut)}</h3>
      {ofAll.map(({ what, done }) => (
        <p key={what}>{`${what} ${done}`}</p>
      ))}
      <ScrolledTable labelledBy="paste-preview">
        <table>
          <thead>
            <tr>
              <th scope="col" className="number">
                {strings.row}
              </th>
              <th scope="col">{fieldNames.title}</th>
              <th scope="col">{fieldNames.area}</th>
              <th scope="col">{fieldNames.focus}</th>
              <th scope="col">{fieldNames.criticality}</th>
              <th scope="col">{strings.problems}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }) => {
              const duty = byLine.get(line)
              return (
                <tr key={line} data-left-out={!duty}>
                  <td className="number">{line}</td>
                  <td>{duty?.title ?? cells[mapping.title ?? 0]}</td>
                  <td>{duty?.area}</td>
                  <td>{duty && focusNames[duty.focus]}</td>
                  <td>{duty && criticalityNames[duty.criticality]}</td>
                  <td className="paste-problem">
                    {(problems.get(line) ?? []).map(({ what, done }) => `${what} ${done}`).join(' ')}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        {table.rows.length > rows.length && (
          <p className="muted scrolled-table-more">{strings.more(table.rows.length - rows.length)}</p>
        )}
      </ScrolledTable>
    </section>
  )
}
