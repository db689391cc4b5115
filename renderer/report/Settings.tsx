import type { ReportSettings } from '../../shared/model/schema'
import { asIs } from '../../shared/model/workbook'
import { perform } from '../state/edits'
import { openDialog } from '../state/navigation'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Choice } from '../ui/Choice'
import { TextField } from '../ui/Fields'
import { Colour } from './Colour'
import { Font } from './Font'
import { Logo } from './Logo'
import { optionNames, reportStrings as strings } from './strings'

const change = (changes: Partial<ReportSettings>) => perform({ edit: 'editReport', changes })

/** The values of a table of names as options, in its order. */
const optionsOf = <Value extends string>(names: Readonly<Record<Value, string>>) =>
  // Object.entries loses the literal keys that the table has.
  (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }))

/** What the whole report is set by: scenario, looks, charts, paper, cover. */
export function Settings() {
  return (
    <section className="report-settings" aria-label={strings.settings}>
      <What />
      <Looks />
      <OnTheCover />
    </section>
  )
}

function What() {
  const workbook = useWorkbook()
  const { report, scenarios } = workbook
  return (
    <>
      <Choice
        label={strings.scenario}
        value={report.scenario ?? asIs(workbook).id}
        options={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={scenario => change({ scenario: scenario === asIs(workbook).id ? null : scenario })}
      />
      <Choice
        label={strings.paper}
        value={report.paper}
        options={optionsOf(optionNames.paper)}
        onChange={paper => change({ paper })}
      />
      <Choice
        label={strings.chart}
        value={report.chart}
        options={optionsOf(optionNames.chart)}
        onChange={chart => change({ chart })}
      />
      <Checkbox isSelected={report.chartChanges} onChange={chartChanges => change({ chartChanges })}>
        {strings.chartChanges}
      </Checkbox>
      <Checkbox isSelected={report.chartFindings} onChange={chartFindings => change({ chartFindings })}>
        {strings.chartFindings}
      </Checkbox>
      <Choice
        label={strings.matrix}
        value={report.matrix}
        options={optionsOf(optionNames.matrix)}
        onChange={matrix => change({ matrix })}
      />
    </>
  )
}

function Looks() {
  const { report, engagement } = useWorkbook()
  return (
    <>
      <h2>{strings.looks}</h2>
      <Choice
        label={strings.theme}
        value={report.theme}
        options={optionsOf(optionNames.theme)}
        onChange={theme => change({ theme })}
      />
      <Colour label={strings.colour} value={report.colour} onChange={colour => change({ colour })} />
      <Colour
        label={strings.secondColour}
        value={report.secondColour}
        onChange={secondColour => change({ secondColour })}
      />
      <Logo which="clientLogo" />
      <Logo which="firmLogo" />
      <Font />
      <TextField
        label={strings.header}
        placeholder={engagement.client}
        value={report.header}
        onCommit={header => change({ header })}
      />
      <TextField
        label={strings.footer}
        placeholder={engagement.firm}
        value={report.footer}
        onCommit={footer => change({ footer })}
      />
    </>
  )
}

function OnTheCover() {
  const { engagement } = useWorkbook()
  const cover = [
    engagement.client || strings.noClient,
    engagement.firm,
    engagement.consultant,
    engagement.date,
    engagement.confidentiality,
  ]
  return (
    <div className="field">
      <span className="field-label">{strings.cover}</span>
      <ul className="report-cover">
        {cover.filter(Boolean).map(line => (
          <li key={line} className="truncate" title={line}>
            {line}
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={() => openDialog({ kind: 'engagement' })}>{strings.coverEdit}</Button>
      </div>
    </div>
  )
}
