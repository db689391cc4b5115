import { Trash2, Type } from 'lucide-react'
import { useEffect, useState } from 'react'
import { reporting } from '../state/document'
import { callHost } from '../state/host'
import { notify } from '../state/notices'
import { Button, IconButton } from '../ui/Button'
import { redrawPreview } from './preview/previewing'
import { fontStrings as strings } from './strings'

/** The font file of the user's choosing for scripts that the report's own fonts lack. It belongs to this computer. */
export function Font() {
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    void reporting(async () => setName((await callHost('reportFont', {})).name))
  }, [])
  const choose = () =>
    reporting(async () => {
      const chosen = await callHost('chooseReportFont', {})
      if (chosen.kind === 'cancelled') return
      if (chosen.kind === 'unfit') return notify('problem', strings.unfit(chosen.name))
      setName(chosen.name)
      redrawPreview()
    })
  const clear = () =>
    reporting(async () => {
      await callHost('clearReportFont', {})
      setName(null)
      redrawPreview()
    })
  return (
    <div className="field">
      <span className="field-label">{strings.label}</span>
      <p className="truncate" title={name ?? undefined}>
        {name ?? strings.none}
      </p>
      <div className="report-logo">
        <Button onPress={() => void choose()} aria-label={strings.chooseLabel(name !== null)}>
          <Type size={16} aria-hidden />
          {name === null ? strings.choose : strings.another}
        </Button>
        {name !== null && (
          <IconButton label={strings.clear} icon={<Trash2 size={16} />} onPress={() => void clear()} />
        )}
      </div>
      <p className="field-hint">{strings.hint}</p>
    </div>
  )
}
