import { app } from 'electron'
import type { Session } from 'electron'
import { appScheme } from '../start/servedFile'

const local = new Set([`${appScheme}:`, 'blob:', 'data:'])

/** Chromium’s own PDF viewer, which comes with the program: a report is printed by it. */
export const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'
/** What the viewer is made of; it comes with the program too. */
const viewerParts = 'chrome://resources/'

/** Remit works offline: no request leaves the machine, and nothing is downloaded. */
export function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url)
    const isLocal =
      [pdfViewer, viewerParts].some(begin => details.url.startsWith(begin)) || local.has(protocol)
    answer({ cancel: !(isLocal || (protocol === 'devtools:' && !app.isPackaged)) })
  })
  session.on('will-download', event => event.preventDefault())
}

/** Must run before the app is ready: names are not looked up, and Chromium asks nobody anything by itself. */
export function closeTheNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}
