import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { build } from 'vite'
import { encodeWorkbook } from '../../shared/file/encode'
import { newId } from '../../shared/model/ids'
import type { Position } from '../../shared/model/schema'
import { newPosition, newWorkbook } from '../../shared/model/workbook'
import { seededRandom } from '../fixtures/generatedWorkbook'
import type { Row } from './analysis.bench'
import type { PeerNode } from './peerChart'
import { startApp } from './startApp'

/**
 * The chart in the real app against d3-org-chart in a window of the same app and size, on the same trees: time to the
 * first picture of everything expanded (layout counted), and the frames while it is panned and zoomed.
 */
const windowSize = { width: 1280, height: 800 }
const startsEach = 5
const framesEach = 90

/** A chart like an organisation's: spans from 1 to about 12. */
function tree(count: number): Position[] {
  const random = seededRandom(20_140)
  return Array.from({ length: count }, (_, at) => {
    const manager = at === 0 ? null : `p${Math.floor(((at - 1) / 5) * (0.75 + random() * 0.25))}`
    return newPosition({
      id: `p${at}`,
      title: `Head of department ${at}`,
      holder: `Person ${at}`,
      parent: manager,
    })
  })
}

const peerNodes = (positions: readonly Position[]): PeerNode[] =>
  positions.map(({ id, parent, title, holder }) => ({
    id,
    parentId: parent ?? '',
    title,
    holder,
    _expanded: true,
  }))

async function fileOf(positions: readonly Position[], folder: string): Promise<string> {
  const empty = newWorkbook(newId, '2026-01-05')
  const scenarios = empty.scenarios.map(scenario => ({ ...scenario, positions }))
  const file = join(folder, `${positions.length}.remit`)
  const savedAt = '2026-01-05T00:00:00.000Z'
  await writeFile(
    file,
    encodeWorkbook({ ...empty, scenarios }, { revision: 'r', parents: [], appVersion: '0', savedAt }),
  )
  return file
}

async function start(file: string, folder: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await startApp(file, await mkdtemp(join(folder, 'user-data-')))
  const page = await app.firstWindow()
  page.setDefaultTimeout(60_000)
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    windowSize,
  )
  // Motion would be waited for, not worked for.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('treeitem').first().waitFor()
  await page.waitForTimeout(400)
  return { app, page }
}

async function openPeer(app: ElectronApplication, script: string): Promise<Page> {
  const html = '<!doctype html><title>Peer</title><style>html,body{margin:0}</style><div id="chart"></div>'
  const opened = app.waitForEvent('window')
  await app.evaluate(
    async ({ BrowserWindow }, { content, width, height }) => {
      const window = new BrowserWindow({ width, height, useContentSize: true, show: true })
      await window.loadURL(`data:text/html,${encodeURIComponent(content)}`)
    },
    { content: html, ...windowSize },
  )
  const page = await opened
  await page.addScriptTag({ path: script })
  await page.bringToFront()
  await page.waitForTimeout(300)
  return page
}

/** Expands all layers, which fits them to the window too; ms until the frame with all of them has been drawn. */
async function firstPicture(page: Page): Promise<number> {
  const { took, then } = await page.evaluate(async () => {
    const zoom = () => document.querySelector('.chart-zoom-figure')?.textContent
    const began = performance.now()
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'E', ctrlKey: true, shiftKey: true, bubbles: true }),
    )
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    return { took: performance.now() - began, then: zoom() }
  })
  await page.waitForTimeout(300)
  const after = await page.locator('.chart-zoom-figure').textContent()
  if (then !== after)
    throw new Error(`The chart was at ${then} of zoom in its first picture, then at ${after}.`)
  return took
}

/** From the call to the frame with every box in its place, which the last is asked for. */
const firstPeerPicture = (page: Page, nodes: readonly PeerNode[]): Promise<number> =>
  page.evaluate(async given => {
    // Put there by the script of the page.
    const { drawPeer } = window as unknown as { drawPeer: (nodes: readonly PeerNode[]) => void }
    const began = performance.now()
    drawPeer(given)
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const took = performance.now() - began
    const boxes = document.querySelectorAll('#chart .node')
    const places = () => Array.from(boxes, box => box.getAttribute('transform')).join()
    const then = places()
    await new Promise(resolve => setTimeout(resolve, 300))
    if (boxes.length !== given.length || places() !== then)
      throw new Error('d3-org-chart had not drawn every box in its place.')
    return took
  }, nodes)

type Gesture = 'pan' | 'zoom'

/** 95th percentile of the frames, in ms, while one gesture is made once in each frame. */
const frames = (page: Page, selector: string, gesture: Gesture, drags: boolean): Promise<number> =>
  page.evaluate(
    async ({ target, kind, byDrag, count }) => {
      const element = document.querySelector(target)
      if (!element) throw new Error(`There is no ${target}.`)
      const { left, top, width, height } = element.getBoundingClientRect()
      const at = {
        clientX: left + width / 2,
        clientY: top + height / 2,
        bubbles: true,
        cancelable: true,
        view: window,
      }
      if (byDrag && kind === 'pan') element.dispatchEvent(new MouseEvent('mousedown', at))
      const gaps: number[] = []
      let before = await new Promise<number>(requestAnimationFrame)
      for (let frame = 0; frame < count; frame++) {
        const way = frame % 40 < 20 ? 1 : -1
        if (kind === 'zoom')
          element.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: 12 * way, ctrlKey: !byDrag }))
        else if (byDrag)
          window.dispatchEvent(
            new MouseEvent('mousemove', { ...at, clientX: at.clientX + way * (frame % 20) * 9 }),
          )
        else element.dispatchEvent(new WheelEvent('wheel', { ...at, deltaX: 9 * way, deltaY: 3 * way }))
        const now = await new Promise<number>(requestAnimationFrame)
        gaps.push(now - before)
        before = now
      }
      if (byDrag && kind === 'pan') window.dispatchEvent(new MouseEvent('mouseup', at))
      return gaps.slice(5).sort((one, other) => one - other)[Math.floor((count - 5) * 0.95)] ?? NaN
    },
    { target: selector, kind: gesture, byDrag: drags, count: framesEach },
  )

/** 95th percentile of the frames, in ms, while a box is dragged over others by the mouse. */
async function dragFrames(page: Page): Promise<number> {
  const held = await page.locator('[role=treeitem][aria-selected=true]').boundingBox()
  if (!held) throw new Error('The hit is not in the window.')
  const at = { x: held.x + held.width / 2, y: held.y + held.height / 2 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 20, at.y + 20)
  const measured = page.evaluate(async count => {
    const gaps: number[] = []
    let before = await new Promise<number>(requestAnimationFrame)
    for (let frame = 0; frame < count; frame++) {
      const now = await new Promise<number>(requestAnimationFrame)
      gaps.push(now - before)
      before = now
    }
    return gaps.sort((one, other) => one - other)[Math.floor(count * 0.95)] ?? NaN
  }, framesEach)
  // About two moves for each frame.
  for (let step = 0; step < 2 * framesEach; step++) {
    await page.mouse.move(at.x + 200 * Math.sin(step / 9), at.y + 120 * Math.cos(step / 7))
    await page.waitForTimeout(5)
  }
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return await measured
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN

const area = '.chart-area'
const peerArea = '#chart svg'

async function against(count: number, folder: string, script: string, goal?: string): Promise<Row[]> {
  const positions = tree(count)
  const file = await fileOf(positions, folder)
  const label = count.toLocaleString('en')
  const ours: number[] = []
  const theirs: number[] = []
  const rows: Row[] = []
  for (let run = 0; run < startsEach; run++) {
    const { app, page } = await start(file, folder)
    try {
      ours.push(await firstPicture(page))
      const peer = await openPeer(app, script)
      theirs.push(await firstPeerPicture(peer, peerNodes(positions)))
      if (run < startsEach - 1) continue
      const peerFrames = {
        pan: await frames(peer, peerArea, 'pan', true),
        zoom: await frames(peer, peerArea, 'zoom', true),
      }
      await peer.close()
      await page.bringToFront()
      for (const gesture of ['pan', 'zoom'] as const) {
        const what = `${label} boxes, whole chart, ${gesture}, frame, 95th percentile`
        const value = await frames(page, area, gesture, false)
        rows.push({ what: `${what}: Remit`, value, unit: 'ms', goal: 'at most 17' })
        rows.push({ what: `${what}: d3-org-chart`, value: peerFrames[gesture], unit: 'ms' })
      }
    } finally {
      await app.evaluate(({ app: running }) => running.exit(0)).catch(() => undefined)
    }
  }
  const what = `${label} boxes, first picture of all`
  return [
    { what: `${what}: Remit`, value: median(ours), unit: 'ms' },
    { what: `${what}: d3-org-chart`, value: median(theirs), unit: 'ms' },
    {
      what: `${what}: d3-org-chart ÷ Remit`,
      value: median(theirs) / median(ours),
      unit: 'times',
      ...(goal ? { goal } : {}),
    },
    ...rows,
  ]
}

/** Remit alone at 10,000 boxes: far out, near, and while a word is searched. */
async function alone(count: number, folder: string): Promise<Row[]> {
  const label = count.toLocaleString('en')
  const { app, page } = await start(await fileOf(tree(count), folder), folder)
  try {
    const rows: Row[] = [
      { what: `${label} boxes, first picture of all: Remit`, value: await firstPicture(page), unit: 'ms' },
    ]
    const measure = async (where: string) => {
      for (const gesture of ['pan', 'zoom'] as const) {
        const value = await frames(page, area, gesture, false)
        rows.push({
          what: `${label} boxes, ${where}, ${gesture}, frame, 95th percentile: Remit`,
          value,
          unit: 'ms',
          goal: 'at most 17',
        })
      }
    }
    await measure('whole chart')
    await page.getByRole('searchbox', { name: 'Search the chart' }).fill('department 7')
    await page.waitForTimeout(300)
    await measure('hits of a search')
    const what = `${label} boxes, a box dragged over others, frame, 95th percentile: Remit`
    await page.getByRole('searchbox', { name: 'Search the chart' }).fill('department 777')
    await page.waitForTimeout(400)
    rows.push({ what, value: await dragFrames(page), unit: 'ms', goal: 'at most 17' })
    return rows
  } finally {
    await app.evaluate(({ app: running }) => running.exit(0)).catch(() => undefined)
  }
}

export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'remit-bench-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: {
          entry: join(process.cwd(), 'test/bench/peerChart.ts'),
          formats: ['iife'],
          name: 'peer',
          fileName: () => 'peer.js',
        },
      },
    })
    const script = join(folder, 'peer.js')
    return [
      ...(await against(1_000, folder, script)),
      ...(await against(5_000, folder, script, 'at least 30')),
      ...(await alone(10_000, folder)),
    ]
  } finally {
    // The app's helpers may still write while they end.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
}
