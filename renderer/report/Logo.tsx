import { ImagePlus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { newId } from '../../shared/model/ids'
import type { SingleEdit } from '../../shared/model/edits'
import { pictures } from '../../shared/model/workbook'
import { perform } from '../state/edits'
import { notify } from '../state/notices'
import { openWorkbook, useWorkbook } from '../state/store'
import { Button, IconButton } from '../ui/Button'
import { readLogo } from './logoFile'
import { logoStrings as strings } from './strings'

type Which = 'clientLogo' | 'firmLogo'

/** A logo of the report: shown, chosen from a file, removed. */
export function Logo({ which }: { which: Which }) {
  const workbook = useWorkbook()
  const input = useRef<HTMLInputElement>(null)
  const id = workbook.report[which]
  const picture = id === null ? undefined : pictures.find(workbook.pictures, id)
  const name = strings.names[which]
  return (
    <div className="field">
      <span className="field-label">{name}</span>
      <div className="report-logo">
        {picture && (
          <img
            src={`data:${picture.mediaType};base64,${picture.data}`}
            alt={name}
            className="report-logo-image"
          />
        )}
        <Button
          onPress={() => input.current?.click()}
          aria-label={strings.choose(name, picture !== undefined)}
        >
          <ImagePlus size={16} aria-hidden />
          {picture ? strings.another : strings.add}
        </Button>
        {id !== null && (
          <IconButton
            label={strings.remove(name)}
            icon={<Trash2 size={16} />}
            onPress={() => perform({ edit: 'removePicture', picture: id })}
          />
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={strings.file(name)}
        accept=".png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml"
        onChange={event => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void takeLogo(which, file)
        }}
      />
    </div>
  )
}

/** Puts the picture of a file in the place of the logo that was there, as one step. */
async function takeLogo(which: Which, file: File): Promise<void> {
  const read = await readLogo(file)
  if (read.kind === 'problem') {
    notify('problem', read.sentence)
    return
  }
  const { report } = openWorkbook().history.present
  const former = report[which]
  const id = newId('picture')
  const edits: SingleEdit[] = [
    { edit: 'addPicture', picture: { id, ...read.picture } },
    { edit: 'editReport', changes: { [which]: id } },
    ...(former === null || (former === report.clientLogo && former === report.firmLogo)
      ? []
      : [{ edit: 'removePicture' as const, picture: former }]),
  ]
  if (perform({ edit: 'several', label: strings.label, edits }) && read.notice !== '')
    notify('done', read.notice)
}
