import { ArrowDown, ArrowUp, FileDown, FolderOpen, MessageSquareText } from 'lucide-react'
import { useState } from 'react'
import type { ReportSection, ReportSettings } from '../../shared/model/schema'
import { asIs } from '../../shared/model/workbook'
import { perform } from '../state/edits'
import { openDialog } from '../state/navigation'
import { useApp, useWorkbook } from '../state/store'
import { Button, IconButton } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Choice } from '../ui/Choice'
import { TextField } from '../ui/Fields'
import { cancelReport, exportReport, openReport, revealReport, useReport } from './actions'
import { reportStrings as strings, sectionHints, sectionNames } from './strings'
import './report.css'

type Paper = ReportSettings['paper']
const papers: readonly Paper[] = ['A4', 'A3', 'Letter']

/** What goes into the client's PDF, and the way to it. */
export function ReportScreen() {
  return (
    <>
      <ReportToolbar />
      <div className="report-page">
        <Sections />
        <Settings />
      </div>
    </>
  )
}

function ReportToolbar() {
  const { drawing } = useReport()
  const progress = useApp(state => state.reportProgress)
  return (
    <div className="toolbar">
      <h1 className="toolbar-title">{strings.title}</h1>
      <span className="space" />
      {drawing && (
        <div className="report-progress">
          <span role="status">{strings.exporting}</span>
          <div
            className="progress"
            role="progressbar"
            aria-label={strings.exporting}
            aria-valuemin={0}
            aria-valuemax={progress?.total ?? 1}
            aria-valuenow={progress?.done ?? 0}
          >
            <div
              style={{ width: `${progress ? (100 * progress.done) / Math.max(progress.total, 1) : 0}%` }}
            />
          </div>
          <Button onPress={() => void cancelReport()}>{strings.cancel}</Button>
        </div>
      )}
      <Button variant="primary" isDisabled={drawing} onPress={() => void exportReport()}>
        <FileDown size={16} aria-hidden />
        {strings.export}
      </Button>
    </div>
  )
}

function Sections() {
  const { report } = useWorkbook()
  const [writing, setWriting] = useState<ReadonlySet<ReportSection>>(new Set())
  const { sections } = report
  const change = (next: ReportSettings['sections']) =>
    perform({ edit: 'editReport', changes: { sections: next } })

  const changeOne = (section: ReportSection, changes: Partial<ReportSettings['sections'][number]>) =>
    change(sections.map(entry => (entry.section === section ? { ...entry, ...changes } : entry)))

  const move = (place: number, by: -1 | 1) => {
    const next = sections.slice()
    const [moved] = next.splice(place, 1)
    if (moved) change(next.toSpliced(place + by, 0, moved))
  }
  return (
    <section className="report-sections" aria-labelledby="report-sections">
      <h2 id="report-sections">{strings.sections}</h2>
      <ol>
        {sections.map(({ section, included, commentary }, place) => {
          const name = sectionNames[section]
          const open = commentary !== '' || writing.has(section)
          return (
            <li key={section} className="report-section" data-included={included}>
              <div className="report-section-head">
                <Checkbox isSelected={included} onChange={value => changeOne(section, { included: value })}>
                  <span>
                    <span className="report-section-name">{name}</span>
                    <span className="muted report-section-hint">{sectionHints[section]}</span>
                  </span>
                </Checkbox>
                <span className="report-section-actions">
                  {!open && section !== 'cover' && section !== 'contents' && (
                    <IconButton
                      label={strings.commentaryShow(name)}
                      icon={<MessageSquareText size={16} />}
                      onPress={() => setWriting(new Set([...writing, section]))}
                    />
                  )}
                  <IconButton
                    label={strings.moveUp(name)}
                    icon={<ArrowUp size={16} />}
                    isDisabled={place === 0}
                    onPress={() => move(place, -1)}
                  />
                  <IconButton
                    label={strings.moveDown(name)}
                    icon={<ArrowDown size={16} />}
                    isDisabled={place === sections.length - 1}
                    onPress={() => move(place, 1)}
                  />
                </span>
              </div>
              {open && (
                <div className="report-commentary">
                  <TextField
                    label={`${strings.commentary}: ${name}`}
                    labelHidden
                    placeholder={strings.commentary}
                    multiline
                    autoFocus={commentary === ''}
                    value={commentary}
                    onCommit={text => changeOne(section, { commentary: text })}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Settings() {
  const workbook = useWorkbook()
  const { last } = useReport()
  const { report, engagement, scenarios } = workbook
  const cover = [
    engagement.client || strings.noClient,
    engagement.firm,
    engagement.consultant,
    engagement.date,
  ]
  return (
    <section className="report-settings" aria-labelledby="report-settings">
      <h2 id="report-settings">{strings.settings}</h2>
      <Choice
        label={strings.scenario}
        value={report.scenario ?? asIs(workbook).id}
        options={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={scenario =>
          perform({
            edit: 'editReport',
            changes: { scenario: scenario === asIs(workbook).id ? null : scenario },
          })
        }
      />
      <Choice
        label={strings.paper}
        value={report.paper}
        options={papers.map(paper => ({ value: paper, label: paper }))}
        onChange={paper => perform({ edit: 'editReport', changes: { paper } })}
      />
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
      {last && (
        <div className="field">
          <span className="field-label">{strings.lastExport}</span>
          <p>{strings.exported(last.name, last.pages)}</p>
          {last.warnings.length > 0 && (
            <>
              <span className="field-label">{strings.warnings}</span>
              <ul className="report-warnings">
                {last.warnings.map(warning => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </>
          )}
          <div className="report-last-actions">
            <Button onPress={() => void openReport(last.report)}>{strings.open}</Button>
            <Button onPress={() => void revealReport(last.report)}>
              <FolderOpen size={14} aria-hidden />
              {strings.reveal}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
