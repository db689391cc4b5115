import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { dismiss } from '../state/notices'
import { useApp } from '../state/store'
import type { Notice } from '../state/store'
import { Button, IconButton } from '../ui/Button'
import { controlStrings } from '../ui/strings'

const icons = { problem: CircleAlert, done: CircleCheck, note: Info }

/** Sentences about what happened, read aloud as they come. */
export function Notices() {
  const notices = useApp(state => state.notices)
  return (
    <div className="notices" role="log" aria-live="polite">
      {notices.map(notice => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

function NoticeCard({ notice: { id, tone, text, action } }: { notice: Notice }) {
  const Icon = icons[tone]
  return (
    <div className="notice" data-tone={tone} role={tone === 'problem' ? 'alert' : undefined}>
      <Icon size={16} aria-hidden style={{ marginTop: 4 }} />
      <div>
        <p>{text}</p>
        {action && (
          <div className="notice-actions">
            <Button
              onPress={() => {
                dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </Button>
          </div>
        )}
      </div>
      <IconButton label={controlStrings.dismiss} icon={<X size={14} />} onPress={() => dismiss(id)} />
    </div>
  )
}
