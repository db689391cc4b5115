import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../shared/analysis/analyse'
import type { Picture, ReportSection, ReportSettings, Workbook } from '../../../../shared/model/schema'
import { drawReport } from '../../../../shared/report'
import { contrast, themeOf } from '../../../../shared/report/draw/theme'
import { sampleWorkbook } from '../../../../shared/sample'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'
import { fonts } from './fonts'
import { outside, readPdf } from './pdf'

const date = '2026-03-31'

/** The sample client's report with these settings and only these sections. */
function sample(
  changes: Partial<ReportSettings>,
  sections: readonly ReportSection[],
  workbook: Workbook = sampleWorkbook(),
): Workbook {
  const { report } = workbook
  return {
    ...workbook,
    report: {
      ...report,
      ...changes,
      sections: report.sections.map(each => ({ ...each, included: sections.includes(each.section) })),
    },
  }
}

const drawn = (workbook: Workbook) => drawReport({ workbook, date, fonts })

const picture = (id: string, mediaType: Picture['mediaType'], bytes: Buffer): Picture => ({
  id,
  mediaType,
  data: bytes.toString('base64'),
})

/** One grey dot. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10z"/></svg>',
)

describe('the looks of the report', () => {
  it.each(['clear', 'band', 'classic'] as const)('keeps all text on the page: %s', async theme => {
    const workbook = sample({ theme, colour: '#ffd400' }, ['cover', 'contents', 'summary', 'roles', 'fit'])
    const read = await readPdf(drawn(workbook).bytes)
    expect(outside(read)).toEqual([])
    expect(read.pages[0]?.words).toContain('Meridian Foods')
    expect(read.pages.length).toBeGreaterThan(4)
  })

  it.each(['#ffd400', '#ffffff', '#000000', '#1f5fbf', '#ff0000'] as const)(
    'writes readably with the firm’s colour %s',
    colour => {
      const { palette } = themeOf({ theme: 'band', colour, secondColour: '' })
      expect(palette.brandFill).toBe(colour)
      expect(contrast(palette.brand, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(palette.onBrand, palette.brandFill)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('writes the consultant’s header and footer in place of the names', async () => {
    const workbook = sample({ header: 'Project Anchor', footer: 'Harrow & Quill LLP' }, ['summary'])
    const [page] = (await readPdf(drawn(workbook).bytes)).pages
    expect(page?.words).toContain('Project Anchor')
    expect(page?.words).toContain('Harrow & Quill LLP')
  })

  it('keeps a logo once, and draws a plain SVG as shapes', () => {
    const withLogo = (pictures: readonly Picture[], firmLogo: string) =>
      sample({ firmLogo }, ['cover', 'overlaps', 'gaps'], { ...sampleWorkbook(), pictures })
    const dots = drawn(withLogo([picture('i1', 'image/png', png)], 'i1'))
    expect(dots.warnings).toEqual([])
    expect(Buffer.from(dots.bytes).toString('latin1').split('/Subtype /Image').length - 1).toBe(1)
    const shapes = drawn(withLogo([picture('i2', 'image/svg+xml', svg)], 'i2'))
    expect(shapes.warnings).toEqual([])
    expect(Buffer.from(shapes.bytes).toString('latin1')).not.toContain('/Subtype /Image')
  })

  it('says when a logo cannot be drawn, and draws the rest', () => {
    const pictures = [
      picture('i1', 'image/png', Buffer.from('iVBORw0KGgo', 'base64')),
      picture('i2', 'image/svg+xml', Buffer.from('<svg viewBox="0 0 1 1"><text>x</text></svg>')),
    ]
    const settings = { firmLogo: 'i1', clientLogo: 'i2' }
    const { pages, warnings } = drawn(sample(settings, ['cover', 'gaps'], { ...sampleWorkbook(), pictures }))
    expect(pages.length).toBeGreaterThan(1)
    expect(warnings).toHaveLength(2)
  })
})

describe('what the charts and the matrix show', () => {
  it('puts a chart on one large sheet', async () => {
    const read = await readPdf(drawn(sample({ chart: 'sheet', chartChanges: false }, ['organisation'])).bytes)
    const { positions } = sampleWorkbook().scenarios[0] ?? { positions: [] }
    const sheet = read.pages.find(({ words }) => words.includes(`All ${positions.length} positions`))
    expect(sheet?.width).toBeGreaterThan(842)
    for (const { title } of positions) expect(sheet?.words).toContain(title)
    expect(outside(read)).toEqual([])
  })

  it('shows the recommended option with what it changes', async () => {
    const workbook = { ...sample({}, ['organisation']), recommended: 's-both' }
    const { words } = await readPdf(drawn(workbook).bytes)
    expect(words).toContain('“Option B: Both, with a clear split”')
    for (const change of ['New', 'Moved', 'Changed']) expect(words).toContain(change)
    const without = sample({ chartChanges: false }, ['organisation'], workbook)
    expect((await readPdf(drawn(without).bytes)).words).not.toContain('Moved')
  })

  it('condenses the matrix to A’s and overlaps', async () => {
    const read = await readPdf(drawn(sample({ matrix: 'condensed' }, ['matrix'])).bytes)
    const full = await readPdf(drawn(sample({}, ['matrix'])).bytes)
    expect(read.words).toContain('Who answers for what, and what overlaps')
    expect(read.words.length).toBeLessThan(full.words.length)
  })

  it('condenses a matrix that would fill many pages by itself, and says so', async () => {
    const { workbook } = generatedWorkbook('M')
    const only = (matrix: ReportSettings['matrix']) =>
      drawn(sample({ matrix }, ['matrix'], { ...workbook, report: sampleWorkbook().report }))
    const automatic = await readPdf(only('automatic').bytes)
    expect(automatic.words).toContain('Who answers for what, and what overlaps')
    expect(automatic.words).toMatch(/All letters would fill about \d+ pages/)
    expect(automatic.pages.length).toBe(only('condensed').pages.length)
    expect(automatic.pages.length).toBeLessThan(only('full').pages.length / 2)
    const short = await readPdf(drawn(sample({ matrix: 'automatic' }, ['matrix'])).bytes)
    expect(short.words).not.toContain('would fill about')
    expect(short.words).not.toContain('Who answers for what, and what overlaps')
  })

  it('parts no area of the matrix that fits on half a page', async () => {
    const workbook = sample({ matrix: 'full' }, ['matrix'])
    const { pages } = await readPdf(drawn(workbook).bytes)
    const counts = new Map<string, number>()
    for (const { area } of workbook.responsibilities) counts.set(area, (counts.get(area) ?? 0) + 1)
    const areas = [...counts].filter(([, count]) => count <= 12).map(([area]) => area)
    expect(areas.length).toBeGreaterThan(5)
    const words = pages.map(page => page.words).join(' ')
    for (const area of areas) {
      expect(words).toContain(area)
      expect(words).not.toContain(`${area} (continued)`)
    }
  })

  it('says as of which day the data are: the engagement’s, or else the report’s', async () => {
    const workbook = sample({}, ['cover', 'appendix'])
    const of = async (dataAsOf: string) =>
      (await readPdf(drawn({ ...workbook, engagement: { ...workbook.engagement, dataAsOf } }).bytes)).words
    const told = await of('2026-10-31')
    expect(told).toContain('Data as of 31 October 2026')
    expect(told).toContain('Chart and responsibilities are as of 31 October 2026')
    const untold = await of('')
    expect(untold).toContain('Chart and responsibilities are as of 16 November 2026')
  })

  it('names every overlap and every gap in a section of its own', async () => {
    const workbook = sample({}, ['overlaps', 'gaps'])
    const { findings } = analyse(workbook, workbook.scenarios[0]?.id ?? '')
    const { words } = await readPdf(drawn(workbook).bytes)
    for (const { kind, sentence } of findings)
      expect(words.includes(sentence), sentence).toBe(kind === 'overlap' || kind === 'gap')
  })
})

describe('the executive summary', () => {
  it('names overlaps and gaps, the recommendation, and what comes next', async () => {
    const { words } = await readPdf(drawn(sample({}, ['summary'])).bytes)
    for (const text of [
      'What matters most',
      'More than one answers for it',
      'Nobody has it',
      'We recommend “Both”',
    ])
      expect(words).toContain(text)
    expect(words).toContain('Name an owner for company-wide risk')
  })

  it('gives way to the consultant’s own words', async () => {
    const { words } = await readPdf(
      drawn(sample({ summary: 'Act **now**.\n- First step' }, ['summary'])).bytes,
    )
    expect(words).toContain('Act now .'.replace(' .', ''))
    expect(words).toContain('First step')
    expect(words).not.toContain('What matters most')
  })
})
