import { app } from 'electron'
import { pdfViewer } from './network'

interface Navigation {
  readonly url: string
  readonly preventDefault: () => void
}

/** A window stays on the page it was made with: no links, no dropped files in its place, no windows of its own, no frames. */
export function refuseNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.on('will-navigate', event => event.preventDefault())
    contents.on('will-frame-navigate', refuseFrame)
    contents.on('will-redirect', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
  })
}

/** But for the frame in which Chromium's viewer shows a PDF to be printed. */
function refuseFrame(event: Navigation): void {
  if (!event.url.startsWith(pdfViewer)) event.preventDefault()
}
