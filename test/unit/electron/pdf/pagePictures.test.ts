import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawReport } from '../../../../shared/report'
import { sampleWorkbook } from '../../../../shared/sample'
import { fonts } from '../../shared/report/fonts'
import { differingShare, drawPages, hasPdftoppm, readPgm, readPng, writePng } from './pagePictures'

const kept = fileURLToPath(new URL('../../../fixtures/report-pictures', import.meta.url))
/** Where the pages are put that differ, to be looked at. */
const seen = fileURLToPath(new URL('../../../../.cache/report-pictures', import.meta.url))

/** A page may show so many of its squares otherwise: what another version of the drawing program does to edges. */
const mostDiffering = 0.004

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-pictures-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe.runIf(hasPdftoppm)('the pages of the sample client’s report', () => {
  it('look as they did when they were last looked at', async () => {
    const { bytes, warnings } = drawReport({ workbook: sampleWorkbook(), date: '2026-03-31', fonts })
    expect(warnings).toEqual([])
    const pdf = join(folder, 'report.pdf')
    await writeFile(pdf, bytes)
    drawPages(pdf, folder)
    const files = (await readdir(folder)).filter(file => file.endsWith('.pgm')).toSorted()
    const pages = await Promise.all(
      files.map(async file => ({
        name: file.replace('.pgm', '.png'),
        picture: readPgm(await readFile(join(folder, file))),
      })),
    )
    if (process.env['UPDATE_PICTURES'] === '1') {
      await rm(kept, { recursive: true, force: true })
      await mkdir(kept, { recursive: true })
      await Promise.all(pages.map(({ name, picture }) => writeFile(join(kept, name), writePng(picture))))
    }
    const before = (await readdir(kept)).toSorted()
    const otherwise: string[] = []
    for (const { name, picture } of pages) {
      const earlier = before.includes(name) ? readPng(await readFile(join(kept, name))) : null
      const share = earlier === null ? 1 : differingShare(earlier, picture)
      if (share <= mostDiffering) continue
      otherwise.push(`${name}: ${(share * 100).toFixed(1)} %`)
      await mkdir(seen, { recursive: true })
      await writeFile(join(seen, name), writePng(picture))
    }
    expect(
      otherwise,
      `Look at these pages in ${seen} and, where they are right, renew the pictures with UPDATE_PICTURES=1`,
    ).toEqual([])
    expect(pages.map(({ name }) => name)).toEqual(before)
  }, 60_000)

  it('are told apart when a line is gone, and not when only edges are drawn otherwise', () => {
    const width = 64
    const page = (ink: (x: number, y: number) => number) => ({
      width,
      height: width,
      dots: Uint8Array.from({ length: width * width }, (_, place) =>
        ink(place % width, Math.floor(place / width)),
      ),
    })
    const text = page((x, y) => (y % 16 < 6 && x % 3 > 0 ? 4 : 15))
    const edges = page((x, y) => (y % 16 < 6 && x % 3 > 0 ? 5 : 15))
    const gone = page((x, y) => (y > 15 && y % 16 < 6 && x % 3 > 0 ? 4 : 15))
    expect(readPng(writePng(text))).toEqual(text)
    expect(differingShare(text, edges)).toBe(0)
    expect(differingShare(text, gone)).toBeGreaterThan(mostDiffering)
    expect(differingShare(text, { ...text, width: 32, height: 128 })).toBe(1)
  })
})
