import { ArrowDown, ArrowUp, MessageSquareText } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ReportSection, ReportSettings } from '../../shared/model/schema'
import { writtenSummary } from '../../shared/report/content/executiveSummary'
import { perform } from '../state/edits'
import { useWorkbook } from '../state/store'
import { Button, IconButton } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { TextField } from '../ui/Fields'
import { reportStrings as strings, sectionHints, sectionNames } from './strings'

type Entry = ReportSettings['sections'][number]

/** The sections of the report: which of them, in which order, each with the consultant's own words. */
export function Sections() {
  const { report } = useWorkbook()
  const [writing, setWriting] = useState<ReadonlySet<ReportSection>>(new Set())
  const { sections } = report
  const change = (next: ReportSettings['sections']) =>
    perform({ edit: 'editReport', changes: { sections: next } })

  const changeOne = (section: ReportSection, changes: Partial<Entry>) =>
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
                  {!open && (
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
                    hint={strings.commentaryMarks}
                    placeholder={strings.commentary}
                    multiline
                    autoFocus={commentary === ''}
                    value={commentary}
                    onCommit={text => changeOne(section, { commentary: text })}
                  />
                </div>
              )}
              {section === 'summary' && included && <Summary />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** The executive summary: as written from the findings, or as the consultant has put it. */
function Summary() {
  const workbook = useWorkbook()
  const [open, setOpen] = useState(false)
  const written = useMemo(() => writtenSummary(workbook), [workbook])
  const own = workbook.report.summary
  const change = (text: string) => perform({ edit: 'editReport', changes: { summary: text } })
  return (
    <div className="report-commentary">
      <p className="muted">{own === '' ? strings.summaryWritten : strings.summaryOwn}</p>
      <div className="report-last-actions">
        <Button onPress={() => setOpen(!open)} aria-expanded={open}>
          {open ? strings.summaryHide : strings.summaryEdit}
        </Button>
        {own !== '' && <Button onPress={() => change('')}>{strings.summaryReset}</Button>}
      </div>
      {open && (
        <TextField
          label={strings.summaryText}
          hint={strings.commentaryMarks}
          multiline
          value={own || written}
          onCommit={text => change(text.trim() === written.trim() ? '' : text)}
        />
      )}
    </div>
  )
}
