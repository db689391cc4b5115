import { useRef, useState } from 'react'
import { sectionTitles } from '../../../shared/model/reportSections'
import type { ReportSection } from '../../../shared/model/schema'
import { closeDialog } from '../../state/navigation'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { Dialog } from '../../ui/Dialog'
import { Segments } from '../../ui/Segments'
import { controlStrings } from '../../ui/strings'
import { usePreview } from '../preview/previewing'
import { namedPages, pagesBySection } from './pictureNames'
import { savePictures } from './savePictures'
import { picturesStrings as strings } from './strings'

/** What slides show most often. */
const usual: readonly ReportSection[] = [
  'organisation',
  'comparison',
  'matrix',
  'overlaps',
  'scenarios',
  'fit',
]

type Which = 'first' | 'all'

/** Chooses the sections whose pages become pictures, and saves them in a folder. */
export function PicturesDialog() {
  const shown = usePreview(state => state.shown)
  const [chosen, setChosen] = useState<ReadonlySet<ReportSection>>(new Set(usual))
  const [which, setWhich] = useState<Which>('first')
  const [done, setDone] = useState<number | null>(null)
  const stop = useRef<AbortController | null>(null)
  const sections = shown ? pagesBySection(shown.sections, shown.pages.length) : []
  const pages = namedPages(
    sections
      .filter(({ section }) => chosen.has(section))
      .map(each => (which === 'all' ? each : { ...each, pages: each.pages.slice(0, 1) })),
  )

  const choose = (section: ReportSection, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(section)
    else next.delete(section)
    setChosen(next)
  }
  const save = async () => {
    stop.current = new AbortController()
    setDone(0)
    const saved = await savePictures(pages, stop.current.signal, setDone)
    setDone(null)
    if (saved) closeDialog()
  }
  const close = () => {
    stop.current?.abort()
    closeDialog()
  }
  return (
    <Dialog
      title={strings.title}
      onClose={close}
      actions={
        <>
          {done !== null && (
            <span role="status" className="left">
              {strings.saving(done, pages.length)}
            </span>
          )}
          <Button onPress={close}>{done === null ? controlStrings.cancel : strings.stop}</Button>
          <Button
            variant="primary"
            isDisabled={pages.length === 0 || done !== null}
            onPress={() => void save()}
          >
            {strings.save(pages.length)}
          </Button>
        </>
      }
    >
      <p className="muted">{strings.text}</p>
      <ul aria-label={strings.sections} className="pictures-sections">
        {sections.map(({ section, pages: all }) => (
          <li key={section}>
            <Checkbox isSelected={chosen.has(section)} onChange={isChosen => choose(section, isChosen)}>
              {sectionTitles[section]}
            </Checkbox>
            <span className="muted number">{strings.pages(all.length)}</span>
          </li>
        ))}
      </ul>
      <Segments<Which>
        label={strings.which}
        options={[
          { value: 'first', label: strings.first },
          { value: 'all', label: strings.all },
        ]}
        value={which}
        onChange={setWhich}
      />
    </Dialog>
  )
}
