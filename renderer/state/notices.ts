import { appState, setApp } from './store'
import type { Notice } from './store'
import { noticeStrings } from './strings'

const shownMilliseconds = 6000
/** More would cover the work; the newest are the ones to read. */
const noticesShown = 3
let lastId = 0

/** Says that something is on the clipboard now, or that the clipboard could not be written. */
export function notifyCopied(isDone: boolean, copied: string): void {
  if (isDone) notify('done', copied)
  else notify('problem', noticeStrings.notCopied)
}

/** Shows a sentence at the edge of the window. Problems stay until they are dismissed. */
export function notify(tone: Notice['tone'], text: string, action?: NonNullable<Notice['action']>): void {
  const id = ++lastId
  const others = appState()
    .notices.filter(notice => notice.text !== text)
    .slice(1 - noticesShown)
  setApp({ notices: [...others, action ? { id, tone, text, action } : { id, tone, text }] })
  if (tone !== 'problem' && !action) setTimeout(() => dismiss(id), shownMilliseconds)
}

export function dismiss(id: number): void {
  setApp({ notices: appState().notices.filter(notice => notice.id !== id) })
}
