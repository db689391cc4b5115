import { ArrowDown, ArrowUp, MessageSquareText } from 'lucide-react'
import { useMemo, useState } from 'react'
import { sectionTitles } from '../../shared/model/reportSections'
import type { ReportSection, ReportSettings } from '../../shared/model/schema'
import { writtenSummary } from '../../shared/report/content/executiveSummary'
import { perform } from '../state/edits'
import { useWorkbook } from '../state/store'
import { Button, IconButton } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { TextField } from '../ui/Fields'
import { goToPage, usePreview } from './preview/previewing'
import { previewStrings } from './preview/strings'
import { reportStrings as strings, sectionHints } from './strings'

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
    <section className="report-sections" aria-label={strings.sections}>
      <ol>
        {sections.map(({ section, included, commentary }, place) => {
          const name = sectionTitles[section]
          const open = commentary !== '' || writing.has(section)
          return (
            <li key={section} className="report-section" data-included={included}>
              <div className="report-section-head">
                <Checkbox isSelected={included} onChange={value => changeOne(section, { included: value })}>
                  <span className="report-section-name">{name}</span>
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
              <p className="report-section-about">
                {included && <PageOfSection section={section} name={name} />}
                <span className="muted truncate" title={sectionHints[section]}>
                  {sectionHints[section]}
                </span>
              </p>
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

/** On which page a section begins, and the way there. */
function PageOfSection({ section, name }: { section: ReportSection; name: string }) {
  const page = usePreview(state => state.shown?.sections.find(each => each.section === section)?.page)
  if (page === undefined) return null
  return (
    <button
      type="button"
      className="link"
      aria-label={strings.showSection(name, page)}
      onClick={() => goToPage(page)}
    >
      {previewStrings.onPage(page)}
    </button>
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
