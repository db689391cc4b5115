import { notify } from '../state/notices'
import { countedStrings as strings } from './strings'

/** Puts text on the clipboard by the browser's own copying, as the window has no permission to write there otherwise. */
export function copyText(text: string): void {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true })
  const isDone = document.execCommand('copy')
  document.removeEventListener('copy', put)
  if (isDone) notify('done', strings.copied)
  else notify('problem', strings.notCopied)
}
