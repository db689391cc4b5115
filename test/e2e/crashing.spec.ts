import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { sampleWorkbook } from '../../shared/sample'
import { answerMessageBoxes, expect, test } from './app'
import { nameClient } from './pages'
import { writeWorkbook } from './workbookFiles'

/** A page whose process ends, twice: the window is never left white without a word. */

/** Kills the process of the window's page, as the system does when memory runs out. */
const killPage = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.webContents.forcefullyCrashRenderer()
  })

/** What the page says; Playwright does not follow a page through the end of its process. */
const text = (app: ElectronApplication): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window || window.webContents.isCrashed() || window.webContents.isLoading()) return ''
    // A script that is sent while the page is being replaced is never answered.
    const late = new Promise(resolve => setTimeout(resolve, 1000))
    const said: unknown = await Promise.race([
      window.webContents.executeJavaScript('document.body.innerText'),
      late,
    ])
    return String(said)
  })
const press = (app: ElectronApplication, label: string): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }, name) => {
    const [window] = BrowserWindow.getAllWindows()
    await window?.webContents.executeJavaScript(
      `[...document.querySelectorAll('button')].find(button => button.textContent === ${JSON.stringify(name)}).click()`,
    )
  }, label)

test('a page that ends starts again with its draft; ending twice asks, and starting again has the draft too', async ({
  launch,
  folder,
}) => {
  const file = join(folder, 'client.remit')
  await writeWorkbook(file, sampleWorkbook())
  const running = await launch({ file })
  running.expectComplaints(/crash|render-process-gone/)
  const { app, page } = running
  await nameClient(page, 'Unsaved Foods')
  // The pause after which a draft is kept.
  await page.waitForTimeout(2000)
  await killPage(app)
  await expect.poll(() => text(app), { timeout: 30_000 }).toContain('Unsaved work was found')
  await press(app, 'Go on with the unsaved changes')
  await expect.poll(() => text(app)).toContain('Unsaved Foods')

  // 0: start it again.
  await answerMessageBoxes(app, 0)
  await killPage(app)
  await expect.poll(() => text(app), { timeout: 30_000 }).toContain('Unsaved work was found')
  await press(app, 'Go on with the unsaved changes')
  await expect.poll(() => text(app)).toContain('Unsaved Foods')
})
