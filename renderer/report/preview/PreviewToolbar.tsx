import { ChevronDown, ChevronUp, ImageDown, ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import { sectionTitles } from '../../../shared/model/reportSections'
import { IconButton } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { copyPage } from '../pictures/savePictures'
import { picturesStrings } from '../pictures/strings'
import { goToPage, setZoom, usePreview } from './previewing'
import type { PreviewedReport } from './previewing'
import { previewStrings as strings, zoomName } from './strings'
import { stepZoom, zoomSteps } from './zoom'
import type { Zoom } from './zoom'

/** Which page is read and how large, and the ways to others. */
export function PreviewToolbar({ report }: { report: PreviewedReport }) {
  const page = usePreview(state => state.page)
  const count = report.pages.length
  return (
    <div className="preview-toolbar" role="group" aria-label={strings.pages}>
      <IconButton
        label={strings.previous}
        icon={<ChevronUp size={16} />}
        isDisabled={page <= 1}
        onPress={() => goToPage(page - 1)}
      />
      <IconButton
        label={strings.next}
        icon={<ChevronDown size={16} />}
        isDisabled={page >= count}
        onPress={() => goToPage(page + 1)}
      />
      <PageNumber key={page} page={page} />
      <span className="muted">{strings.ofPages(count)}</span>
      <SectionChoice report={report} page={page} />
      <IconButton
        label={picturesStrings.copy}
        icon={<ImageDown size={16} />}
        onPress={() => void copyPage(page)}
      />
      <span className="space" />
      <ZoomChoice />
    </div>
  )
}

function PageNumber({ page }: { page: number }) {
  const [typed, setTyped] = useState(String(page))
  const go = () => {
    const number = Number(typed)
    if (Number.isInteger(number) && number > 0 && number !== page) goToPage(number)
    else setTyped(String(page))
  }
  return (
    <input
      className="input preview-number"
      aria-label={strings.pageNumber}
      inputMode="numeric"
      value={typed}
      onChange={event => setTyped(event.target.value)}
      onFocus={event => event.target.select()}
      onBlur={go}
      onKeyDown={event => {
        if (event.key === 'Enter') go()
        if (event.key === 'Escape') setTyped(String(page))
      }}
    />
  )
}

function SectionChoice({ report: { sections }, page }: { report: PreviewedReport; page: number }) {
  const current = sections.findLast(each => each.page <= page)
  return (
    <div className="preview-section">
      <Choice
        label={strings.section}
        labelHidden
        value={current?.section ?? null}
        placeholder={strings.section}
        options={sections.map(({ section }) => ({ value: section, label: sectionTitles[section] }))}
        onChange={chosen => {
          const found = sections.find(({ section }) => section === chosen)
          if (found) goToPage(found.page)
        }}
      />
    </div>
  )
}

const fits: readonly Zoom[] = ['width', 'page']

function ZoomChoice() {
  const zoom = usePreview(state => state.zoom)
  const seen = usePreview(state => state.seenZoom)
  const steps: readonly Zoom[] = [...fits, ...zoomSteps]
  const values = steps.includes(zoom) ? steps : [...steps, zoom]
  return (
    <>
      <IconButton
        label={strings.zoomOut}
        icon={<ZoomOut size={16} />}
        isDisabled={stepZoom(seen, -1) >= seen - 0.01}
        onPress={() => setZoom(stepZoom(seen, -1))}
      />
      <div className="preview-zoom">
        <Choice
          label={strings.zoom}
          labelHidden
          value={String(zoom)}
          options={values.map(value => ({ value: String(value), label: zoomName(value) }))}
          onChange={chosen => setZoom(values.find(value => String(value) === chosen) ?? 'width')}
        />
      </div>
      <IconButton
        label={strings.zoomIn}
        icon={<ZoomIn size={16} />}
        isDisabled={stepZoom(seen, 1) <= seen + 0.01}
        onPress={() => setZoom(stepZoom(seen, 1))}
      />
    </>
  )
}
