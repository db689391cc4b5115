import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'

interface CheckboxProps {
  children: ReactNode
  /** Read aloud only; the box then stands in a table. */
  labelHidden?: boolean
  isSelected: boolean
  isIndeterminate?: boolean
  onChange: (selected: boolean) => void
  isDisabled?: boolean
}

export function Checkbox({ children, labelHidden = false, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className="checkbox">
      {({ isIndeterminate }) => (
        <>
          <span className="checkbox-box" aria-hidden>
            {isIndeterminate ? <Minus size={12} /> : <Check size={12} />}
          </span>
          {labelHidden ? <span className="visually-hidden">{children}</span> : children}
        </>
      )}
    </AriaCheckbox>
  )
}
