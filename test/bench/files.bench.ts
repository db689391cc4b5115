import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { cutTask } from '../../electron/files/cutTask'
import { encodeWorkbook } from '../../shared/file/encode'
import type * as WindowFiles from './windowFiles'
import type { HostBridge } from '../../shared/host'
import { generatedWorkbook } from '../fixtures/generatedWorkbook'
import type { Row } from './analysis.bench'
import { startApp } from './startApp'

/** Opening and saving a workbook of size L in the real app, against the least that any program must do for it. */

const runs = 7
const stamp = {
  revision: 'v1',
  parents: [],
  appVersion: '0.1.0',
  savedAt: '2026-03-31T10:00:00.000Z',
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

interface InWindow {
  readonly milliseconds: readonly number[]
  /** The longest time between two frames while it ran. */
  readonly stalls: readonly number[]
}

/** Puts the app's own reading and sending of a workbook where the measuring can call it. */
async function readLikeTheApp(page: Page, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: join(folder, 'reading'),
      lib: {
        entry: 'test/bench/windowFiles.ts',
        formats: ['iife'],
        name: 'reading',
        fileName: () => 'reading.js',
      },
    },
  })
  // While it is put there it may make code, as zod would notice, and a moment later not any more.
  await page.evaluate(
    `window.__zod_globalConfig = { jitless: true }; ${await readFile(join(folder, 'reading', 'reading.js'), 'utf8')}; window.reading = reading`,
  )
}

/** Runs a call to the main process several times in the window, and watches its frames meanwhile. */
function inWindow(page: Page, what: 'open' | 'firstSave' | 'save' | 'draft' | 'nothing'): Promise<InWindow> {
  return page.evaluate(
    async ({ kind, times }) => {
      // The preload and `readLikeTheApp` put them there.
      const { remit, reading } = window as unknown as { remit: HostBridge; reading: typeof WindowFiles }
      const { arrived, edited, indexed, keepBlob, save, takeArrivals, takeChecks } = reading
      takeArrivals()
      takeChecks()
      const calls = {
        open: async () => {
          const reply = await remit.call('reloadDocument', { workbook: null })
          if (!reply.ok) throw new Error(reply.failure.kind)
          return indexed(await arrived(reply.value.pieces))
        },
        firstSave: () => save(workbook, true),
        save: () => save(workbook, false),
        draft: () => keepBlob(workbook),
        nothing: () => new Promise(resolve => setTimeout(resolve, 500)),
      }
      let workbook = await calls.open()
      if (kind === 'save') await calls.save()
      const milliseconds: number[] = []
      const stalls: number[] = []
      for (let run = 0; run < times; run++) {
        workbook = edited(workbook, run)
        if (kind === 'save' || kind === 'firstSave') await new Promise(resolve => setTimeout(resolve, 3000))
        let longest = 0
        let last = performance.now()
        let watching = true
        const look = () => {
          const now = performance.now()
          longest = Math.max(longest, now - last)
          last = now
          if (watching) requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
        const begun = performance.now()
        await calls[kind]()
        milliseconds.push(performance.now() - begun)
        await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        watching = false
        stalls.push(longest)
      }
      return { milliseconds, stalls }
    },
    { kind: what, times: runs },
  )
}

const parsedInWindow = (page: Page, json: string): Promise<number[]> =>
  page.evaluate(
    ({ text, times }) =>
      Array.from({ length: times }, () => {
        const begun = performance.now()
        JSON.parse(text)
        return performance.now() - begun
      }),
    { text: json, times: runs },
  )

async function plainWrite(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  await handle.writeFile(bytes)
  await handle.sync()
  await handle.close()
}

async function plainWrites(file: string, bytes: Uint8Array): Promise<number[]> {
  const took: number[] = []
  for (let turn = 0; turn < runs; turn++) took.push(await timed(() => plainWrite(file, bytes)))
  return took
}

export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'remit-bench-'))
  const file = join(folder, 'large.remit')
  const { workbook } = generatedWorkbook('L')
  const json = JSON.stringify(workbook)
  const bytes = encodeWorkbook(workbook, stamp)
  await writeFile(file, bytes)
  const app = await startApp(file, join(folder, 'user'))
  try {
    const page = await app.firstWindow()
    await page.getByRole('contentinfo').waitFor({ timeout: 60_000 })
    await readLikeTheApp(page, folder)
    const parse = median(await parsedInWindow(page, json))
    const idle = await inWindow(page, 'nothing')
    const opened = await inWindow(page, 'open')
    const first = await inWindow(page, 'firstSave')
    // Before and after, since what else the machine does to its disk changes by the minute.
    const plain = await plainWrites(join(folder, 'plain'), new Uint8Array(await readFile(file)))
    const saved = await inWindow(page, 'save')
    const drafts = await inWindow(page, 'draft')
    const written = new Uint8Array(await readFile(file))
    plain.push(...(await plainWrites(join(folder, 'plain'), written)))
    const cut: number[] = []
    for (let turn = 0; turn < runs; turn++) {
      cut.push(await timed(() => cutTask({ bytes: written }, { part: () => undefined })))
    }
    const write = median(plain)
    return [
      { what: 'L: JSON text', value: json.length / 1e6, unit: 'MB' },
      { what: 'L: file', value: written.length / 1e6, unit: 'MB' },
      {
        what: 'open, in the window',
        value: median(opened.milliseconds) / parse,
        unit: '× JSON.parse',
        goal: '2 at most',
      },
      { what: '  meanwhile unpacking and cutting', value: median(cut) / parse, unit: '× JSON.parse' },
      { what: 'plain write and fsync of the file', value: write, unit: 'ms' },
      {
        what: 'save after an edit, from the window',
        value: median(saved.milliseconds) / write,
        unit: '× write and fsync',
        goal: '3 at most',
      },
      {
        what: 'first save, everything checked and packed',
        value: median(first.milliseconds) / write,
        unit: '× write and fsync',
      },
      { what: 'longest stall, opening', value: median(opened.stalls), unit: 'ms', goal: '17 at most' },
      {
        what: 'longest stall, saving after an edit',
        value: median(saved.stalls),
        unit: 'ms',
        goal: '17 at most',
      },
      { what: 'longest stall, first save', value: median(first.stalls), unit: 'ms', goal: '17 at most' },
      {
        what: 'longest stall, keeping a draft',
        value: median(drafts.stalls),
        unit: 'ms',
        goal: '17 at most',
      },
      { what: 'longest stall, doing nothing', value: median(idle.stalls), unit: 'ms' },
    ]
  } finally {
    await app.evaluate(({ app: running }) => running.exit(0)).catch(() => undefined)
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
}
