import type { ReactNode } from 'react'

/** What belongs on a screen that has nothing yet, and the one or two things to do next. */
export function EmptyState({ title, text, actions }: { title: string; text: string; actions?: ReactNode }) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      <p>{text}</p>
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
