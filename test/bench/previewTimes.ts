import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from './startApp'
import { encodeWorkbook } from '../../shared/file/encode'
import type { Workbook } from '../../shared/model/schema'

const starts = 3

/**
 * Milliseconds from the key that shows the Report screen to its first drawn page, in the real app with the workbook just
 * opened: the workbook on its way to the worker, the drawing, the way back, and pdf.js with its worker started. Each in a
 * start of its own.
 */
export async function firstPageTimes(workbook: Workbook): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'remit-bench-'))
  const file = join(folder, 'client.remit')
  const stamp = { revision: 'r', parents: [], appVersion: '0', savedAt: '2026-01-05T00:00:00.000Z' }
  await writeFile(file, encodeWorkbook(workbook, stamp))
  const times: number[] = []
  try {
    for (let start = 0; start < starts; start++)
      times.push(await firstPage(file, join(folder, `user-${start}`)))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
  return times
}

async function firstPage(file: string, userData: string): Promise<number> {
  const app = await startApp(file, userData)
  try {
    const page = await app.firstWindow()
    await page.getByRole('button', { name: /^Report/ }).waitFor({ timeout: 60_000 })
    return await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          const begun = performance.now()
          const look = () => {
            if (document.querySelector('.preview-picture canvas')) resolve(performance.now() - begun)
            else requestAnimationFrame(look)
          }
          const report = [...document.querySelectorAll<HTMLElement>('nav button')].find(button =>
            button.textContent.startsWith('Report'),
          )
          report?.click()
          look()
        }),
    )
  } finally {
    await app.evaluate(({ app: main }) => main.exit(0)).catch(() => undefined)
  }
}
