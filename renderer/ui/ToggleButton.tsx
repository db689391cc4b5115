import type { ReactNode } from 'react'
import { ToggleButton as AriaToggleButton } from 'react-aria-components'

interface ToggleButtonProps {
  children: ReactNode
  isSelected: boolean
  onChange: (selected: boolean) => void
}

/** A button that is on or off, such as a filter in a toolbar. */
export function ToggleButton({ children, ...props }: ToggleButtonProps) {
  return (
    <AriaToggleButton {...props} className="button toggle-button">
      {children}
    </AriaToggleButton>
  )
}
