import { readFileSync } from 'node:fs'
import { proposeMapping } from '../../shared/exchange/chartColumns'
import { planChartImport } from '../../shared/exchange/chartImport'
import { readTable } from '../../shared/exchange/table'
import { analyse } from '../../shared/analysis'
import { idSource } from '../../shared/model/ids'
import type { Position, ReportSection, Workbook } from '../../shared/model/schema'
import { asIs, newWorkbook } from '../../shared/model/workbook'
import { drawReport, fontFileNames } from '../../shared/report'
import type { FontFiles } from '../../shared/report'
import { generatedWorkbook, seededRandom } from '../fixtures/generatedWorkbook'
import { drawnByPdfkit, recorded } from './pdfkitPeer'
import { firstPageTimes } from './previewTimes'

interface Row {
  what: string
  value: number
  unit: string
  goal?: string
}

const date = '2026-03-31'
const runs = 7

const fonts = Object.fromEntries(
  Object.entries(fontFileNames).map(([name, file]) => [
    name,
    new Uint8Array(readFileSync(`dist/fonts/${file}`)),
  ]),
  // Each font of the table was just read.
) as FontFiles

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0

const rounded = (value: number): number => Math.round(value * 1000) / 1000

const withOnly = (workbook: Workbook, wanted: readonly ReportSection[]): Workbook => ({
  ...workbook,
  report: {
    ...workbook.report,
    sections: workbook.report.sections.map(each => ({ ...each, included: wanted.includes(each.section) })),
  },
})

/** The whole report of a size M workbook; the matrix in its condensed form. */
function report(): Workbook {
  const { workbook } = generatedWorkbook('M')
  return { ...workbook, report: { ...workbook.report, matrix: 'condensed' } }
}

/** The organogram of a ministry with 5,005 posts as a book of chart pages. */
function chartBook(): Workbook {
  const table = readTable(new Uint8Array(readFileSync('test/fixtures/organograms/hmrc.csv')), 'hmrc.csv')
  if (!table.ok) throw new Error('hmrc.csv is no table.')
  const newId = idSource(seededRandom(11))
  const plan = planChartImport(table.table, proposeMapping(table.table), { newId, existing: [] })
  const positions: readonly Position[] = plan.positions
  const empty = newWorkbook(newId, date)
  return withOnly({ ...empty, scenarios: empty.scenarios.map(scenario => ({ ...scenario, positions })) }, [
    'cover',
    'contents',
    'organisation',
  ])
}

/**
 * Both draw the same pages one after the other, so that they meet the same machine. Ours is measured with everything: what
 * the report says, line breaks, charts cut into pages. pdfkit only draws what has been measured and placed already.
 */
async function compared(name: string, workbook: Workbook): Promise<Row[]> {
  analyse(workbook, asIs(workbook).id)
  const pages = recorded(() => drawReport({ workbook, date, fonts }))
  const ours: number[] = []
  const theirs: number[] = []
  let [ourBytes, theirBytes] = [0, 0]
  for (let run = 0; run < runs; run++) {
    globalThis.gc?.()
    let start = performance.now()
    ourBytes = drawReport({ workbook, date, fonts }).bytes.length
    ours.push(performance.now() - start)
    globalThis.gc?.()
    start = performance.now()
    theirBytes = await drawnByPdfkit(pages, fonts)
    theirs.push(performance.now() - start)
  }
  const ratio = median(ours.map((time, at) => time / (theirs[at] ?? 1)))
  return [
    {
      what: `${name}: time against pdfkit drawing the same pages`,
      value: rounded(ratio),
      unit: 'ratio',
      goal: 'at most 0.7',
    },
    {
      what: `${name}: bytes against pdfkit’s`,
      value: rounded(ourBytes / theirBytes),
      unit: 'ratio',
      goal: 'at most 1',
    },
    { what: `${name}: time`, value: Math.round(median(ours)), unit: 'ms' },
    { what: `${name}: file`, value: Math.round(ourBytes / 1024), unit: 'KB' },
    { what: `${name}: pages`, value: pages.pages.length, unit: 'pages' },
    ...(await previewed(name, workbook, median(ours))),
  ]
}

/** The way to the first page in the window, also as a multiple of the drawing alone. */
async function previewed(name: string, workbook: Workbook, drawing: number): Promise<Row[]> {
  const time = median(await firstPageTimes(workbook))
  return [
    { what: `${name}: first previewed page, app just opened`, value: Math.round(time), unit: 'ms' },
    {
      what: `${name}: first previewed page against drawing alone`,
      value: rounded(time / drawing),
      unit: 'ratio',
    },
  ]
}

/** Time and size of the report and of a chart book, against pdfkit drawing the same. */
export async function run(): Promise<Row[]> {
  return [
    ...(await compared('Report of M', report())),
    ...(await compared('Chart book of 5,005 posts', chartBook())),
  ]
}
