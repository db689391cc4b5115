import { RotateCcw } from 'lucide-react'
import { useId, useState } from 'react'
import { IconButton } from '../ui/Button'
import { colourStrings as strings } from './strings'

interface ColourProps {
  label: string
  /** Such as #1f5fbf; '' for the theme's own. */
  value: string
  onChange: (value: string) => void
}

/** A colour of the firm, or the theme's own. It is taken when the field is left, so that choosing it is one step. */
export function Colour({ label, value, onChange }: ColourProps) {
  const id = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="report-colour">
        <input
          id={id}
          type="color"
          value={chosen ?? (value || '#808080')}
          data-own={value !== '' || chosen !== null}
          onChange={event => setChosen(event.target.value)}
          onBlur={() => {
            if (chosen !== null && chosen !== value) onChange(chosen)
            setChosen(null)
          }}
        />
        <span className="muted">{chosen ?? (value || strings.ofTheme)}</span>
        {value !== '' && (
          <IconButton
            label={strings.reset(label)}
            icon={<RotateCcw size={16} />}
            onPress={() => onChange('')}
          />
        )}
      </div>
    </div>
  )
}
