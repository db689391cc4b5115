/**
 * Puts text on the clipboard, and the same as HTML where it has any. Says whether the system took it. Keys in a grid go
 * the other way, by its own events: `useClipboard`.
 * The asynchronous interface would parse the HTML to clean it, and break the window's rules for styles by that.
 */
export function putOnClipboard({ text, html = '' }: { text: string; html?: string }): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    if (html !== '') event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    // A grid or the chart that has the focus would copy what is chosen in it.
    event.stopImmediatePropagation()
  }
  window.addEventListener('copy', put, { capture: true })
  try {
    return document.execCommand('copy')
  } finally {
    window.removeEventListener('copy', put, { capture: true })
  }
}

/** Puts a PNG on the clipboard; rejects where the system does not take it. */
export const putPictureOnClipboard = (png: Blob): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
