import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, expect, test as base } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'

/**
 * Starts the real app for a test. REMIT_ELECTRON names the runtime (`npm test` sets it), REMIT_APP another folder of
 * the app than this project, REMIT_USER_DATA a user-data folder that is kept.
 */
const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

const startMilliseconds = 25_000

export interface LaunchOptions {
  /** A workbook to open, as by double click. */
  readonly file?: string
  /** The user-data folder of an earlier launch, to start the same app again. */
  readonly userData?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface RunningApp {
  readonly app: ElectronApplication
  /** The first window. */
  readonly page: Page
  readonly userData: string
  /** Errors on the pages' consoles, uncaught ones, crashes, and what main logged as unexpected. */
  readonly complaints: readonly string[]
  /** Lets complaints pass that a test causes on purpose. */
  readonly expectComplaints: (like: RegExp) => void
  /** Quits as the menu does, and waits until the process is gone. */
  readonly quit: () => Promise<void>
  /** Ends it without asking anybody. */
  readonly end: () => Promise<void>
  /** Ends it at once, as a crash or a power cut does. */
  readonly kill: () => Promise<void>
}

interface Fixtures {
  /** A fresh folder for the test's files. */
  readonly folder: string
  /** Starts the app; whatever still runs at the end is ended. A test fails when the app complained. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>
}

export const test = base.extend<Fixtures>({
  // Playwright asks for a pattern, empty when nothing is needed.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'remit-e2e-'))
    await provide(folder)
    await rm(folder, { recursive: true, force: true })
  },

  launch: async ({ folder }, provide, testInfo) => {
    const started: RunningApp[] = []
    await provide(async options => {
      const running = await launch(folder, options)
      started.push(running)
      return running
    })
    for (const [place, { page }] of started.entries()) {
      if (testInfo.status === testInfo.expectedStatus || page.isClosed()) continue
      await page.screenshot({ path: testInfo.outputPath(`window-${place + 1}.png`) }).catch(() => undefined)
    }
    for (const running of started) await running.end()
    expect(
      started.flatMap(({ complaints }) => complaints),
      'The app complained',
    ).toEqual([])
  },
})

export { expect }

async function launch(
  folder: string,
  { file, userData, args = [], env = {} }: LaunchOptions = {},
): Promise<RunningApp> {
  const executablePath = process.env['REMIT_ELECTRON']
  if (!executablePath) throw new Error('Set REMIT_ELECTRON to the Electron executable, or run npm test.')
  const data = userData ?? process.env['REMIT_USER_DATA'] ?? (await mkdtemp(join(folder, 'user-data-')))
  await mkdir(data, { recursive: true })
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  const options = {
    executablePath,
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${data}`,
      process.env['REMIT_APP'] ?? projectRoot,
      ...args,
      ...(file === undefined ? [] : [file]),
    ],
    env: { ...definedOnly(process.env), ...env },
    timeout: startMilliseconds,
  }
  // On an overloaded machine a start now and then hangs before the app's first line runs; a second one tells whether
  // it is the app.
  const app = await _electron.launch(options).catch(async (error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error
    console.warn(`The app did not start within ${startMilliseconds / 1000} s; it is started once more.`)
    return await _electron.launch(options)
  })
  const complaints = collectComplaints(app)
  const allowed: RegExp[] = []
  const child = app.process()
  const gone = new Promise<void>(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
  const page = await app.firstWindow()
  // A step that finds nothing says so before the whole test runs out of time.
  page.setDefaultTimeout(15_000)
  await page.waitForLoadState('load')
  return {
    app,
    page,
    userData: data,
    get complaints() {
      return complaints.filter(complaint => !allowed.some(like => like.test(complaint)))
    },
    expectComplaints: like => void allowed.push(like),
    // The connection may end before an answer comes, so what counts is that the process is gone.
    quit: async () => {
      void app.evaluate(({ app }) => app.quit()).catch(() => undefined)
      await gone
    },
    end: async () => {
      const late = setTimeout(() => child.kill('SIGKILL'), 5000)
      void app.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
      await gone
      clearTimeout(late)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

function collectComplaints(app: ElectronApplication): string[] {
  const complaints: string[] = []
  const listen = (page: Page): void => {
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
    })
    page.on('pageerror', error => complaints.push(`page: ${error.message}`))
    page.on('crash', () => complaints.push('crash'))
  }
  for (const page of app.windows()) listen(page)
  app.on('window', listen)
  // Chromium talks on stderr too; what Remit logs begins with the time.
  app.process().stderr?.on('data', (text: Buffer) => {
    for (const [entry] of text.toString().matchAll(/^\d{4}-\d\d-\d\dT[\d:.]+Z .*(\n    at .*)*/gm))
      complaints.push(`main: ${entry}`)
  })
  return complaints
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** From now on the system's open dialog gives this file; with null the user cancels it. */
export async function chooseInOpenDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)
}

/** From now on the system's save dialog gives this path; with null the user cancels it. */
export async function chooseInSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
  }, path)
}

/** From now on the system's message boxes are answered by the button of this place. */
export async function answerMessageBoxes(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false })
  }, button)
}

/** Runs a command by its item in the native menu. */
export async function chooseInMenu(app: ElectronApplication, command: string): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    if (!item) throw new Error(`The menu has no item ${id}.`)
    if (!item.enabled) throw new Error(`The menu item ${id} is not enabled.`)
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    item.click(undefined, window, window?.webContents)
  }, command)
}
