import { BrowserWindow } from 'electron'
import { pdfViewer } from '../security/network'
import { serveReport } from '../start/servedReports'

/** `unavailable`: no dialog came up, since the viewer or the system's printing is missing. */
export type Printed = 'printed' | 'cancelled' | 'unavailable'

/** For the viewer to have read the PDF, in milliseconds. */
const patience = 20_000
const lookAgain = 100

/** What Electron says when the user closes the dialog without printing. */
const cancelled = /cancel/i

/** Shows the system's dialog to print a PDF, as Chromium's own viewer draws it, in a window that is not seen. */
export async function printPdf(bytes: Uint8Array<ArrayBuffer>, over: BrowserWindow): Promise<Printed> {
  const { address, end } = serveReport(bytes)
  const window = new BrowserWindow({
    show: false,
    parent: over,
    webPreferences: { plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  try {
    await window.loadURL(address)
    if (!(await isRead(window))) return 'unavailable'
    return await new Promise(resolve =>
      window.webContents.print({ silent: false, printBackground: true }, (success, reason) =>
        resolve(success ? 'printed' : cancelled.test(reason) ? 'cancelled' : 'unavailable'),
      ),
    )
  } catch {
    // Without the viewer the PDF is a download, which is refused.
    return 'unavailable'
  } finally {
    end()
    if (!window.isDestroyed()) window.destroy()
  }
}

/** Whether the viewer has read the PDF: then its page has the PDF's title. */
async function isRead(window: BrowserWindow): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until && !window.isDestroyed();) {
    const frame = window.webContents.mainFrame.framesInSubtree.find(({ url }) => url.startsWith(pdfViewer))
    const title: unknown = await frame?.executeJavaScript('document.title').catch(() => '')
    if (typeof title === 'string' && title !== '') return true
    await new Promise(resolve => setTimeout(resolve, lookAgain))
  }
  return false
}
