import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildReport } from '../../../../electron/pdf/buildReport'
import { exportReport } from '../../../../electron/pdf/exportReport'
import { reportTask } from '../../../../electron/pdf/reportTask'
import { createReportDrawer } from '../../../../electron/pdf/reportDrawer'
import type { RunTask } from '../../../../electron/tasks/runner'
import { fontFileNames } from '../../../../shared/report'
import type { FontName } from '../../../../shared/report'
import { sampleWorkbook } from '../../../../shared/sample'
import { fontSources } from '../../shared/report/fonts'
import { readPdf } from '../../shared/report/pdf'

const date = '2026-03-31'
let folder: string
let fontFolder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-report-'))
  fontFolder = join(folder, 'fonts')
  await mkdir(fontFolder)
  for (const [name, source] of Object.entries(fontSources))
    // The table has an entry for each font.
    await copyFile(source, join(fontFolder, fontFileNames[name as FontName]))
})
afterEach(() => rm(folder, { recursive: true }))

/** The task itself in this thread; the app's tests run it in the worker. */
const run = (async (_task, input, options) =>
  reportTask(input as Parameters<typeof reportTask>[0], {
    progress: options?.onProgress ?? (() => undefined),
    part: options?.onPart ?? (() => undefined),
    handOver: () => undefined,
    afterwards: () => undefined,
  })) as RunTask

const hasQpdf = (() => {
  try {
    execFileSync('qpdf', ['--version'])
    return true
  } catch {
    return false
  }
})()

describe('building the report', () => {
  it('reads the fonts from their folder and draws', async () => {
    const { bytes, pages } = await buildReport(sampleWorkbook(), { date, fontFolder })
    expect((await readPdf(bytes)).pages).toMatchObject(
      pages.map(({ width, height }) => ({
        width: expect.closeTo(width, 1),
        height: expect.closeTo(height, 1),
      })),
    )
  })

  it('stops when the signal is aborted', async () => {
    const signal = AbortSignal.abort()
    await expect(buildReport(sampleWorkbook(), { date, fontFolder, signal })).rejects.toThrow(
      expect.objectContaining({ name: 'ReportCancelled' }),
    )
  })
})

describe('exporting the report', () => {
  const drawer = (fonts = fontFolder) => createReportDrawer({ run, today: () => date, fontFolder: fonts })
  const json = JSON.stringify(sampleWorkbook())

  it('writes the PDF, tells its progress and returns pages and warnings', async () => {
    const path = join(folder, 'report.pdf')
    const steps: number[] = []
    const onProgress = (done: number) => steps.push(done)
    const exported = await exportReport({ drawer: drawer(), json, path, onProgress })
    const read = await readPdf(new Uint8Array(await readFile(path)))
    expect(read.pages).toHaveLength(exported.pages.length)
    expect(exported.warnings).toEqual([])
    expect(steps.length).toBeGreaterThan(5)
    expect(await readdir(folder)).toEqual(['fonts', 'report.pdf'])
  })

  it.runIf(hasQpdf)('writes what qpdf finds no fault with', async () => {
    const path = join(folder, 'report.pdf')
    await exportReport({ drawer: drawer(), json, path })
    const said = execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })
    expect(said).toContain('No syntax or stream encoding errors found')
  })

  it('leaves an old PDF as it was when it is cancelled or the fonts are missing', async () => {
    const path = join(folder, 'report.pdf')
    await writeFile(path, 'old')
    const signal = AbortSignal.abort(new Error('stopped'))
    await expect(exportReport({ drawer: drawer(), json, path, signal })).rejects.toThrow('stopped')
    await expect(exportReport({ drawer: drawer(join(folder, 'nowhere')), json, path })).rejects.toMatchObject(
      { code: 'ENOENT' },
    )
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['fonts', 'report.pdf'])
  })

  it('is not made of what is no workbook', async () => {
    const path = join(folder, 'report.pdf')
    await expect(exportReport({ drawer: drawer(), json: '{}', path })).rejects.toThrow('invalid')
    expect(await readdir(folder)).toEqual(['fonts'])
  })

  it.each([
    ['a folder', 'fonts', 'isAFolder'],
    ['in a folder that is not there', join('nowhere', 'report.pdf'), 'noFolder'],
    ['too long a name', `${'x'.repeat(300)}.pdf`, 'nameTooLong'],
  ])('says why it cannot be written: %s', async (_, name, kind) => {
    const path = join(folder, name)
    await expect(exportReport({ drawer: drawer(), json, path })).rejects.toMatchObject({
      name: 'FileFailed',
      failure: { kind },
    })
    expect(await readdir(folder)).toEqual(['fonts'])
  })
})
