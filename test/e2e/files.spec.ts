import { spawn } from 'node:child_process'
import { readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { decodeWorkbook } from '../../shared/file/decode'
import { encodeWorkbook } from '../../shared/file/encode'
import type {
  CalledMethod,
  HostArgs,
  HostBridge,
  HostReply,
  HostResult,
  PiecedWorkbook,
} from '../../shared/host'
import { newId } from '../../shared/model/ids'
import type { Workbook } from '../../shared/model/schema'
import { newPosition, newWorkbook } from '../../shared/model/workbook'
import { generatedWorkbook } from '../fixtures/generatedWorkbook'
import { answerMessageBoxes, chooseInOpenDialog, chooseInSaveDialog, expect, test } from './app'

function client(name: string): Workbook {
  const empty = newWorkbook(newId, '2026-03-31')
  const scenarios = empty.scenarios.map(scenario => ({
    ...scenario,
    positions: [newPosition({ id: 'p1', title: 'Geschäftsführerin 董事', role: 'ceo' })],
  }))
  return { ...empty, engagement: { ...empty.engagement, client: name }, scenarios }
}

/** In one piece. */
const sent = (workbook: Workbook): PiecedWorkbook => ({
  from: 'test',
  text: JSON.stringify(workbook),
  fresh: [],
  lists: [],
  client: workbook.engagement.client,
})

async function call<M extends CalledMethod>(page: Page, method: M, args: HostArgs<M>): Promise<HostReply<M>> {
  const reply = await page.evaluate(
    async ([name, input]) => {
      // The preload puts it there; the test's own page type does not know it.
      const { remit } = window as unknown as { remit: HostBridge }
      // The pair is right: the caller's types say so.
      return await remit.call(name, input as never)
    },
    [method, args] as readonly [CalledMethod, unknown],
  )
  // The method's name gives the type of its reply.
  return reply as HostReply<M>
}

async function done<M extends CalledMethod>(
  page: Page,
  method: M,
  args: HostArgs<M>,
): Promise<HostResult<M>> {
  const reply = await call(page, method, args)
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.failure)}`)
  return reply.value
}

async function saveTo(app: ElectronApplication, page: Page, path: string, workbook: Workbook): Promise<void> {
  await chooseInSaveDialog(app, path)
  const saved = await done(page, 'saveDocument', { workbook: sent(workbook), asNew: true })
  expect(saved.kind).toBe('saved')
}

async function written(path: string) {
  const decoded = decodeWorkbook(new Uint8Array(await readFile(path)), path)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.failure))
  return decoded
}

const stamp = { revision: 'v1', parents: [], appVersion: '0.1.0', savedAt: '2026-03-31T10:00:00.000Z' }

test.describe('saving', () => {
  test('writes a workbook that reads back identical, each save a child of the one before', async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch()
    const first = client('Meridian Foods')
    await saveTo(app, page, join(folder, 'Meridian'), first)
    const path = join(folder, 'Meridian.remit')
    const before = await written(path)
    expect(before.workbook).toEqual(first)
    expect(before.manifest.parents).toEqual([])

    const second = client('Meridian Foods plc')
    await done(page, 'saveDocument', { workbook: sent(second), asNew: false })
    const after = await written(path)
    expect(after.workbook.engagement.client).toBe('Meridian Foods plc')
    expect(after.manifest.parents).toEqual([before.manifest.revision])
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('.tmp'))
  })

  test('keeps saves of one window in order', async ({ launch, folder }) => {
    const { app, page } = await launch()
    await saveTo(app, page, join(folder, 'queue.remit'), client('0'))
    const names = ['1', '2', '3', '4', '5']
    await Promise.all(
      names.map(name =>
        done(page, 'saveDocument', {
          workbook: sent(client(name)),
          asNew: false,
        }),
      ),
    )
    expect((await written(join(folder, 'queue.remit'))).workbook.engagement.client).toBe('5')
  })

  test('cancelled in the dialog writes nothing', async ({ launch, folder }) => {
    const { app, page } = await launch()
    await chooseInSaveDialog(app, null)
    const workbook = client('x')
    expect(await done(page, 'saveDocument', { workbook: sent(workbook), asNew: false })).toEqual({
      kind: 'cancelled',
    })
    expect((await readdir(folder)).filter(name => name.endsWith('.remit'))).toEqual([])
  })

  test('asks before it replaces a file whose name got its extension afterwards', async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch()
    const path = join(folder, 'there.remit')
    await writeFile(path, 'kept')
    await chooseInSaveDialog(app, join(folder, 'there'))
    await answerMessageBoxes(app, 1)
    const workbook = client('x')
    expect(await done(page, 'saveDocument', { workbook: sent(workbook), asNew: true })).toEqual({
      kind: 'cancelled',
    })
    expect(await readFile(path, 'utf8')).toBe('kept')
    await answerMessageBoxes(app, 0)
    expect((await done(page, 'saveDocument', { workbook: sent(workbook), asNew: true })).kind).toBe('saved')
    expect((await written(path)).workbook).toEqual(workbook)
  })

  test('says why when the folder is gone, and refuses what is no workbook', async ({ launch, folder }) => {
    const { app, page } = await launch()
    await chooseInSaveDialog(app, join(folder, 'gone', 'x.remit'))
    const workbook = client('x')
    expect(await call(page, 'saveDocument', { workbook: sent(workbook), asNew: true })).toEqual({
      ok: false,
      failure: { kind: 'noFolder', file: 'x.remit' },
    })
    await chooseInSaveDialog(app, join(folder, 'x.remit'))
    const wrong = { workbook: sent({ ...workbook, scenarios: [] }), asNew: true }
    expect(await call(page, 'saveDocument', wrong)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', file: 'x.remit' },
    })
    expect((await readdir(folder)).filter(name => name.endsWith('.remit'))).toEqual([])
  })
})

test.describe('opening', () => {
  test('gives the same workbook back after a restart, by its key among the recent ones', async ({
    launch,
    folder,
  }) => {
    const workbook = client('Meridian Foods')
    const first = await launch()
    await saveTo(first.app, first.page, join(folder, 'again.remit'), workbook)
    await first.quit()

    const { page } = await launch({ userData: first.userData })
    const [recent] = await done(page, 'recentDocuments', {})
    expect(recent).toMatchObject({ name: 'again.remit', folder, missing: false })
    const opened = await done(page, 'openDocument', { key: recent?.key ?? '' })
    expect(opened).toMatchObject({
      kind: 'opened',
      opened: { document: { name: 'again.remit' } },
    })
    // A page that starts anew reads its file.
    await page.reload()
    await expect(page.getByRole('banner')).toContainText('Meridian Foods')
  })

  test('opens the file of the command line, and a file only once', async ({ launch, folder }) => {
    const path = join(folder, 'once.remit')
    await writeFile(path, encodeWorkbook(client('Once'), stamp))
    await symlink(path, join(folder, 'other-name.remit'))
    const { app, page } = await launch({ file: path })
    await expect.poll(() => done(page, 'recentDocuments', {})).toMatchObject([{ name: 'once.remit' }])
    await chooseInOpenDialog(app, join(folder, 'other-name.remit'))
    expect(await done(page, 'openDocument', { key: null })).toEqual({ kind: 'elsewhere' })
    expect(app.windows()).toHaveLength(1)
  })

  test('a second start hands its file to the running app and ends', async ({ launch, folder }) => {
    const path = join(folder, 'second.remit')
    await writeFile(path, encodeWorkbook(client('Second'), stamp))
    const { app, userData, page } = await launch()
    await saveTo(app, page, join(folder, 'first.remit'), client('First'))
    const another = app.waitForEvent('window')
    const child = spawn(process.env['REMIT_ELECTRON'] ?? '', await argumentsOf(app, userData, path), {
      stdio: 'ignore',
    })
    const code = await new Promise(resolve => child.once('exit', resolve))
    expect(code).toBe(0)
    const window = await another
    await expect.poll(async () => (await done(window, 'recentDocuments', {}))[0]?.name).toBe('second.remit')
    expect(app.windows()).toHaveLength(2)
    // A file that one window has is not written by another.
    await chooseInSaveDialog(app, path)
    const workbook = client('First')
    expect(await call(page, 'saveDocument', { workbook: sent(workbook), asNew: true })).toEqual({
      ok: false,
      failure: { kind: 'openElsewhere', file: 'second.remit' },
    })
  })

  test('two files opened at once get a window each, and each is saved where it belongs', async ({
    launch,
    folder,
  }) => {
    const [slow, quick] = [join(folder, 'slow.remit'), join(folder, 'quick.remit')]
    const large = generatedWorkbook('M').workbook
    await writeFile(slow, encodeWorkbook(large, stamp))
    await writeFile(quick, encodeWorkbook(client('Quick'), stamp))
    const { app, page } = await launch()
    await done(page, 'recentDocuments', {})
    const another = app.waitForEvent('window')
    await app.evaluate(
      ({ dialog }, paths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths.splice(0, 1) })
      },
      [slow, quick],
    )
    const results = await Promise.all([
      done(page, 'openDocument', { key: null }),
      done(page, 'openDocument', { key: null }),
    ])
    // Either may come first; the window's own file is the one that it shows.
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['elsewhere', 'opened'])
    const shown = results.find(result => result.kind === 'opened')?.opened.document.name ?? ''
    const others = [slow, quick].filter(path => basename(path) !== shown)
    await another
    await done(page, 'saveDocument', { workbook: sent(client('Changed')), asNew: false })
    expect((await written(join(folder, shown))).workbook.engagement.client).toBe('Changed')
    for (const path of others) expect((await written(path)).workbook.engagement.client).not.toBe('Changed')
  })

  const bytes = encodeWorkbook(client('Bad'), stamp)
  const newer = Buffer.from(bytes)
  const bad: readonly (readonly [string, Uint8Array, string])[] = [
    ['a text file', new TextEncoder().encode('Dear all,'), 'notAWorkbook'],
    ['an empty file', new Uint8Array(), 'truncated'],
    ['half a workbook', bytes.slice(0, bytes.length / 2), 'truncated'],
    ['a changed byte', changed(newer), 'damaged'],
  ]
  for (const [what, content, kind] of bad) {
    test(`${what} named .remit is refused as ${kind} and left as it was`, async ({ launch, folder }) => {
      const path = join(folder, 'bad.remit')
      await writeFile(path, content)
      const { app, page } = await launch()
      await chooseInOpenDialog(app, path)
      expect(await call(page, 'openDocument', { key: null })).toMatchObject({
        ok: false,
        failure: { kind, file: 'bad.remit' },
      })
      expect(new Uint8Array(await readFile(path))).toEqual(new Uint8Array(content))
    })
  }
})

/** One bit turned in the middle, where workbook.json lies. */
function changed(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes)
  const middle = Math.floor(copy.length / 2)
  copy[middle] = (copy[middle] ?? 0) ^ 1
  return copy
}

async function argumentsOf(app: ElectronApplication, userData: string, file: string): Promise<string[]> {
  const root = await app.evaluate(({ app }) => app.getAppPath())
  return ['--no-sandbox', `--user-data-dir=${userData}`, root, file]
}

test.describe('windows', () => {
  test('a window closes when its page says so', async ({ launch }) => {
    const { app, page } = await launch()
    await done(page, 'newDocument', { start: 'new' })
    const opened = app.waitForEvent('window')
    expect(await done(page, 'newDocument', { start: 'new' })).toBe('elsewhere')
    const other = await opened
    const closed = other.waitForEvent('close')
    // The window may be gone before the reply arrives.
    await call(other, 'answerClose', { close: true }).catch(() => undefined)
    await closed
    expect(app.windows()).toHaveLength(1)
  })

  test('a page that crashed starts again, and closes without asking', async ({ launch }) => {
    const { app, page, expectComplaints, quit } = await launch()
    expectComplaints(/^(crash|main: .*render-process-gone)/)
    await done(page, 'newDocument', { start: 'new' })
    const reloaded = app.evaluate(
      ({ webContents }) =>
        new Promise<void>(resolve => {
          const [contents] = webContents.getAllWebContents()
          contents?.once('did-finish-load', () => resolve())
          contents?.forcefullyCrashRenderer()
        }),
    )
    await reloaded
    await quit()
  })

  test('a window opens where the last one was', async ({ launch }) => {
    const first = await launch()
    const bounds = { x: 40, y: 50, width: 1000, height: 700 }
    const boundsIn = (app: ElectronApplication) =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
    // A window that is being shown may still be put in its first place.
    await expect
      .poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
      .toBe(true)
    await first.app.evaluate(({ BrowserWindow }, place) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(place)
    }, bounds)
    await expect.poll(() => boundsIn(first.app)).toEqual(bounds)
    await first.quit()
    const { app } = await launch({ userData: first.userData })
    await expect.poll(() => boundsIn(app)).toEqual(bounds)
  })
})

test.describe('security', () => {
  test('a window cannot leave its page, open others, or reach the network or other files', async ({
    launch,
  }) => {
    const { app, page, expectComplaints } = await launch()
    expectComplaints(
      /Content Security Policy|ERR_BLOCKED_BY_CLIENT|Not allowed to load|ERR_FAILED|status of 404/,
    )
    const address = page.url()
    expect(address).toBe('app://remit/index.html')
    for (const target of ['https://example.com/', 'file:///etc/passwd', 'app://remit/../../package.json']) {
      await page.evaluate(to => {
        const link = document.createElement('a')
        link.href = to
        link.target = '_self'
        document.body.append(link)
        link.click()
        link.remove()
      }, target)
      await page.waitForTimeout(100)
      expect(page.url()).toBe(address)
    }
    expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
    expect(app.windows()).toHaveLength(1)

    const reached = async (to: string) =>
      await page.evaluate(
        url =>
          fetch(url).then(
            answer => answer.status,
            () => 'refused',
          ),
        to,
      )
    expect(await reached('https://example.com/')).toBe('refused')
    expect(await reached('file:///etc/passwd')).toBe('refused')
    expect(await reached('app://remit/%2e%2e/%2e%2e/package.json')).toBe(404)
    expect(await reached('app://remit/..%2f..%2fpackage.json')).toBe(404)
    expect(await reached('app://other/index.html')).toBe('refused')
  })

  test('main refuses the network even where a page has no policy', async ({ launch }) => {
    const { app } = await launch()
    const outcome = await app.evaluate(async ({ session }) => {
      try {
        return (await session.defaultSession.fetch('http://127.0.0.1:9/')).status
      } catch (error) {
        return String(error)
      }
    })
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
  })

  test('a page has no Node, no permissions, and runs no text as code', async ({ launch }) => {
    const { page, expectComplaints } = await launch()
    expectComplaints(/Content Security Policy/)
    const found = await page.evaluate(async () => {
      // The driver's own call may run text as code; a later turn of the page may not.
      const evaluated = await new Promise<string>(resolve =>
        setTimeout(() => {
          try {
            // oxlint-disable-next-line no-implied-eval -- the test is that it is refused
            resolve(String(new Function('return 1')()))
          } catch {
            resolve('refused')
          }
        }),
      )
      const inline = document.createElement('script')
      inline.textContent = 'window.ranInline = true'
      document.head.append(inline)
      const notifications = await Notification.requestPermission()
      const camera = await navigator.permissions.query({ name: 'geolocation' })
      return {
        evaluated,
        ranInline: 'ranInline' in window,
        node: 'require' in window || 'process' in window,
        notifications,
        location: camera.state,
      }
    })
    expect(found).toEqual({
      evaluated: 'refused',
      ranInline: false,
      node: false,
      notifications: 'denied',
      location: 'denied',
    })
  })

  test('the host answers only its own windows and its own methods', async ({ launch }) => {
    const { app, page } = await launch()
    const unknown = await page.evaluate(async () => {
      const { remit } = window as unknown as { remit: HostBridge }
      const called = await remit.call('toString' as CalledMethod, {}).then(
        () => 'answered',
        () => 'refused',
      )
      try {
        remit.on('constructor' as 'command', () => undefined)
        return [called, 'listened']
      } catch {
        return [called, 'refused']
      }
    })
    expect(unknown).toEqual(['refused', 'refused'])

    const opened = app.waitForEvent('window')
    await app.evaluate(async ({ app, BrowserWindow }) => {
      const contract = '--remit-contract={"methods":["recentDocuments"],"events":[]}'
      const preload = `${app.getAppPath()}/dist/preload.cjs`
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, additionalArguments: [contract] },
      })
      await stranger.loadURL('data:text/html,<p>stranger</p>')
    })
    const stranger = await opened
    await expect(call(stranger, 'recentDocuments', {})).rejects.toThrow(/Only a window of Remit/)
  })
})
