import type { ReactNode } from 'react'

interface ScrolledTableProps {
  /** The id of its heading. */
  labelledBy: string
  children: ReactNode
}

/** A table of its own within a dialog, under headings that stay. */
export function ScrolledTable({ labelledBy, children }: ScrolledTableProps) {
  return (
    // It scrolls, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scrolled-table" tabIndex={0} role="group" aria-labelledby={labelledBy}>
      {children}
    </div>
  )
}
