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
  show({ id: ++lastId, tone, text, ...(action && { action }) })
}

/** Shows why the workbook's file is not as it should be, in place of what was said of it before. */
export function notifyOfFile(text: string, action?: NonNullable<Notice['action']>): void {
  withdrawOfFile()
  show({ id: ++lastId, tone: 'problem', text, ofFile: true, ...(action && { action }) })
}

/** Takes back what was said of the workbook's file: it has been saved, or is another way now. */
export function withdrawOfFile(): void {
  const { notices } = appState()
  const others = notices.filter(({ ofFile = false }) => !ofFile)
  if (others.length < notices.length) setApp({ notices: others })
}

function show(shown: Notice): void {
  const { id, tone, text, action } = shown
  const others = appState()
    .notices.filter(notice => notice.text !== text)
    .slice(1 - noticesShown)
  setApp({ notices: [...others, shown] })
  if (tone !== 'problem' && !action) setTimeout(() => dismiss(id), shownMilliseconds)
}

export function dismiss(id: number): void {
  setApp({ notices: appState().notices.filter(notice => notice.id !== id) })
}
