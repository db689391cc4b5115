import { describe, expect, it } from 'vitest'
import { createReportDrawer } from '../../../../electron/pdf/reportDrawer'
import type { RunOptions, RunTask } from '../../../../electron/tasks/runner'
import type { DrawnReport } from '../../../../shared/report'

interface Order {
  readonly json: string
  readonly fonts: readonly string[]
  readonly options: RunOptions
  readonly finish: (name: string) => DrawnReport
}

/** A worker that draws when it is told to, so that a test says what happens meanwhile. */
function slowWorker(): { readonly run: RunTask; readonly orders: Order[] } {
  const orders: Order[] = []
  const run = ((_task: string, input: { json: string; chosenFonts: string[] }, options: RunOptions = {}) =>
    new Promise((resolve, reject) => {
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason))
      const finish = (name: string): DrawnReport => {
        const drawn = { bytes: new TextEncoder().encode(name), pages: [], sections: [], warnings: [] }
        // The runner's types ask for what fits every task.
        resolve(drawn as never)
        return drawn
      }
      orders.push({ json: input.json, fonts: input.chosenFonts, options, finish })
    })) as RunTask
  return { run, orders }
}

const today = () => '2026-03-31'

describe('drawing the report of a window', () => {
  it('draws the same workbook once on a day, and another one anew', async () => {
    const { run, orders } = slowWorker()
    let day = '2026-03-31'
    const { draw } = createReportDrawer({ run, today: () => day })
    const first = draw('one')
    const drawn = orders[0]?.finish('first')
    expect(await first).toBe(drawn)
    expect(await draw('one')).toBe(drawn)
    expect(orders).toHaveLength(1)
    void draw('two').catch(() => undefined)
    expect(orders).toHaveLength(2)
    day = '2026-04-01'
    void draw('one').catch(() => undefined)
    expect(orders).toHaveLength(3)
  })

  it('draws anew when another font is chosen', async () => {
    const { run, orders } = slowWorker()
    let font: string | null = null
    const { draw } = createReportDrawer({ run, today, chosenFont: () => font })
    const first = draw('one')
    orders[0]?.finish('first')
    await first
    font = '/fonts/mine.ttf'
    void draw('one').catch(() => undefined)
    expect(orders.map(({ fonts }) => fonts)).toEqual([[], ['/fonts/mine.ttf']])
  })

  it('lets two wait for one drawing, and ends it when neither waits any more', async () => {
    const { run, orders } = slowWorker()
    const { draw } = createReportDrawer({ run, today })
    const [preview, exported] = [new AbortController(), new AbortController()]
    const steps: number[] = []
    const one = draw('one', { signal: preview.signal })
    const other = draw('one', { signal: exported.signal, onProgress: done => steps.push(done) })
    expect(orders).toHaveLength(1)
    orders[0]?.options.onProgress?.(3, 9)
    preview.abort(new Error('newer'))
    await expect(one).rejects.toThrow('newer')
    expect(orders[0]?.options.signal?.aborted).toBe(false)
    exported.abort(new Error('stopped'))
    await expect(other).rejects.toThrow('stopped')
    expect(orders[0]?.options.signal?.aborted).toBe(true)
    expect(steps).toEqual([3])
  })

  it('draws anew after one was given up, and keeps what was asked for last', async () => {
    const { run, orders } = slowWorker()
    const { draw } = createReportDrawer({ run, today })
    const newer = new AbortController()
    const given = draw('one', { signal: newer.signal })
    newer.abort(new Error('newer'))
    await expect(given).rejects.toThrow('newer')
    const older = draw('one')
    const later = draw('two')
    orders[2]?.finish('later')
    orders[1]?.finish('older')
    await Promise.all([older, later])
    expect(orders).toHaveLength(3)
    await draw('two')
    expect(orders).toHaveLength(3)
  })

  it('says why it could not draw, and tries again when asked again', async () => {
    let tries = 0
    const run = (() => Promise.reject(new Error(`failed ${++tries}`))) as RunTask
    const { draw } = createReportDrawer({ run, today })
    await expect(draw('one')).rejects.toThrow('failed 1')
    await expect(draw('one')).rejects.toThrow('failed 2')
  })
})
