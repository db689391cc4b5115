import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { encodeWorkbook } from '../../shared/file/encode'
import { generatedWorkbook } from '../fixtures/generatedWorkbook'
import type { Row } from './analysis.bench'
import { startApp } from './startApp'

/** Letters typed and scrolling on the matrix of a workbook of size L, in the real app, against an empty page. */

const typed = 120
const windowSize = { width: 1280, height: 720 }
const frame = 1000 / 60

interface Typed {
  /** From the key's own time to the end of the frame that follows it, in ms. */
  readonly toFrame: number
  /** Whether that frame had every count as it then stayed. */
  readonly complete: boolean
}

/** What the measurement puts into the page. */
interface Measured {
  readonly times: readonly { readonly toFrame: number; readonly texts: string }[]
  readonly texts: () => string
}

interface Scrolled {
  readonly frames: number
  readonly dropped: number
  readonly worst: number
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** The same grid of lines as wide and high as the matrix, with one cell that a key changes, and nothing else. */
const emptyPage = `<!doctype html><title>Empty</title><style>html,body{margin:0;height:100%;overflow:hidden}
#scroller{position:absolute;inset:0;overflow:auto}#canvas{width:3240px;height:28500px}
#cell{position:absolute;top:20px;left:20px;width:46px;height:28px;font:12px sans-serif}</style>
<div id="scroller" tabindex="0"><div id="canvas"></div></div><div id="cell"></div>
<script>addEventListener('keydown',event=>{document.getElementById('cell').textContent=event.key})</script>`

async function openEmptyPage(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(
    async ({ BrowserWindow }, { html, width, height }) => {
      const window = new BrowserWindow({ width, height, useContentSize: true, show: true })
      await window.loadURL(`data:text/html,${encodeURIComponent(html)}`)
    },
    { html: emptyPage, ...windowSize },
  )
  return await opened
}

/** Types the letters one after the other, each once the window has come to rest, and says when each was drawn. */
async function typeLetters(
  page: Page,
  counts: readonly string[],
  keys: readonly string[],
): Promise<readonly Typed[]> {
  await page.evaluate(selectors => {
    const texts = () =>
      selectors
        .map(selector => [...document.querySelectorAll(selector)].map(each => each.textContent).join('|'))
        .join('\n')
    const state = { times: new Array<{ toFrame: number; texts: string }>(), texts }
    Object.assign(window, { measured: state })
    window.addEventListener(
      'keydown',
      event => {
        if (event.key.length > 1) return
        requestAnimationFrame(() => {
          const shown = texts()
          const { port1, port2 } = new MessageChannel()
          // A message sent before the frame is painted comes after it.
          port1.addEventListener('message', () =>
            state.times.push({ toFrame: performance.now() - event.timeStamp, texts: shown }),
          )
          port1.start()
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  }, counts)
  const results: Typed[] = []
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(180)
    if (key.length > 1) continue
    results.push(
      await page.evaluate(() => {
        // Put there above.
        const { times, texts } = (window as unknown as { measured: Measured }).measured
        const last = times.at(-1)
        if (!last) throw new Error('No key was measured.')
        return { toFrame: last.toFrame, complete: last.texts === texts() }
      }),
    )
  }
  return results
}

/** Turns the wheel over the page for a while, down and to the side, and counts frames that came late. */
async function scroll(page: Page, selector: string): Promise<Scrolled> {
  await page.evaluate(() => {
    const times: number[] = []
    let running = true
    const tick = (time: number) => {
      times.push(time)
      if (running) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    Object.assign(window, { scrolled: () => ((running = false), times) })
  })
  const box = await page.locator(selector).boundingBox()
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.7, (box?.y ?? 0) + (box?.height ?? 0) * 0.6)
  for (let step = 0; step < 90; step++) await page.mouse.wheel(step % 3 === 2 ? 40 : 0, 60)
  for (let step = 0; step < 40; step++) await page.mouse.wheel(step % 3 === 2 ? -40 : 0, 400)
  const times = await page.evaluate(() => (window as unknown as { scrolled: () => number[] }).scrolled())
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time))
  return {
    frames: gaps.length,
    dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frame) - 1), 0),
    worst: Math.max(...gaps),
  }
}

function scrolling(what: string, matrix: Scrolled, empty: Scrolled): Row[] {
  const shareOf = ({ dropped, frames }: Scrolled): number => dropped / (dropped + frames)
  return [
    { what, value: shareOf(matrix), unit: 'share', goal: 'no more than the next' },
    { what: 'The same on an empty page', value: shareOf(empty), unit: 'share' },
    { what: 'Longest frame of scrolling', value: matrix.worst, unit: 'ms' },
    { what: 'The same on an empty page', value: empty.worst, unit: 'ms' },
  ]
}

export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'remit-bench-'))
  const { workbook } = generatedWorkbook('L')
  const file = join(folder, 'large.remit')
  await writeFile(
    file,
    encodeWorkbook(workbook, {
      revision: 'r',
      parents: [],
      appVersion: '0',
      savedAt: '2026-01-05T00:00:00.000Z',
    }),
  )
  const app = await startApp(file, join(folder, 'user-data'))
  try {
    const page = await app.firstWindow()
    page.setDefaultTimeout(60_000)
    await app.evaluate(
      ({ BrowserWindow }, { width, height }) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      windowSize,
    )
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Matrix' }).click()
    await page.getByRole('grid').waitFor()
    const empty = await openEmptyPage(app)
    await empty.waitForTimeout(500)
    const letters = (count: number) =>
      Array.from(
        { length: count },
        (_, at) => ['a', 'r', 'c', 'ArrowDown', 'i', 'a', 'ArrowRight'][at % 7] ?? 'a',
      )
    await page.bringToFront()
    await page.getByRole('grid').focus()
    const counts = [
      '.header-findings',
      '.navigation-count',
      '.status-bar',
      '.matrix-foot',
      '.matrix-scroller [data-current="true"]',
      '.matrix-total',
    ]
    await typeLetters(page, counts, letters(20))
    const measured = await typeLetters(page, counts, letters(typed))
    const scrolled = await scroll(page, '.matrix-scroller')
    await empty.bringToFront()
    await empty.locator('#scroller').focus()
    await typeLetters(empty, ['#cell'], letters(20))
    const floor = await typeLetters(empty, ['#cell'], letters(typed))
    const emptyScrolled = await scroll(empty, '#scroller')
    const times = measured.map(({ toFrame }) => toFrame)
    const floors = floor.map(({ toFrame }) => toFrame)
    const [p95, floor95] = [percentile(times, 0.95), percentile(floors, 0.95)]
    const share = measured.filter(({ complete }) => complete).length / measured.length
    return [
      { what: 'Letter typed to frame, L, 95th percentile', value: p95, unit: 'ms', goal: 'under 16.7' },
      { what: 'The same on an empty page', value: floor95, unit: 'ms' },
      { what: 'One against the other', value: p95 / floor95, unit: 'ratio', goal: 'near 1' },
      { what: 'Letter typed to frame, L, median', value: percentile(times, 0.5), unit: 'ms' },
      { what: 'The same on an empty page', value: percentile(floors, 0.5), unit: 'ms' },
      { what: 'Letters whose first frame had every count', value: share, unit: 'share', goal: '1' },
      ...scrolling('Frames dropped by scrolling', scrolled, emptyScrolled),
    ]
  } finally {
    await app.evaluate(({ app: running }) => running.exit(0)).catch(() => undefined)
    // The app may still be writing when it has said goodbye.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}
