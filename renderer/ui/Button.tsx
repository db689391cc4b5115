import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Hint } from './Hint'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  children: ReactNode
  variant?: 'default' | 'primary' | 'danger' | 'quiet'
}

export function Button({ variant = 'default', children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className="button" data-variant={variant}>
      {children}
    </AriaButton>
  )
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  /** What it does; read aloud, and shown on hover and focus. */
  label: string
  keys?: string
  icon: ReactNode
}

export function IconButton({ label, keys, icon, ...props }: IconButtonProps) {
  return (
    <Hint text={keys ? `${label} (${keys})` : label}>
      <AriaButton {...props} aria-label={label} className="button" data-variant="quiet" data-icon-only>
        {icon}
      </AriaButton>
    </Hint>
  )
}
