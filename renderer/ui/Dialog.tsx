import type { CSSProperties, ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface DialogProps {
  title: string
  children?: ReactNode
  /** The buttons, the main one last. */
  actions: ReactNode
  onClose: () => void
  /** In pixels. */
  width?: number
  /** For questions that stop the work, read out at once. */
  alert?: boolean
  /** Whether a click outside closes it; not where that would give up work. */
  isDismissable?: boolean
}

/** A question or form that must be answered now. Escape and a click outside close it, as the Cancel button does. */
export function Dialog({ title, children, actions, onClose, width = 480, ...more }: DialogProps) {
  const { alert = false, isDismissable = !alert } = more
  // A custom property is not in React's CSSProperties.
  const style = { '--modal-width': `${width}px` } as CSSProperties
  return (
    <ModalOverlay
      className="backdrop"
      isOpen
      isDismissable={isDismissable}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal" style={style}>
        <AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          <div className="dialog-actions">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
