import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../shared/analysis/analyse'
import { comparisonGroups } from '../../../../shared/analysis/comparison'
import type { Workbook } from '../../../../shared/model/schema'
import { newWorkbook } from '../../../../shared/model/workbook'
import { drawReport, ReportCancelled } from '../../../../shared/report'
import { sectionTitles } from '../../../../shared/model/reportSections'
import { sampleWorkbook } from '../../../../shared/sample'
import { fonts } from './fonts'
import { outside, readPdf } from './pdf'

const date = '2026-03-31'
const workbook = sampleWorkbook()
const drawn = drawReport({ workbook, date, fonts })
const read = await readPdf(drawn.bytes)
const analysis = analyse(workbook, workbook.scenarios[0]?.id ?? '')

const withSections = (change: (section: Workbook['report']['sections'][number]) => object): Workbook => ({
  ...workbook,
  report: {
    ...workbook.report,
    sections: workbook.report.sections.map(each => ({ ...each, ...change(each) })),
  },
})

describe('the client report', () => {
  it('says how many pages it has, on every page after the cover', () => {
    expect(read.pages).toHaveLength(drawn.pages.length)
    for (const page of read.pages.slice(1))
      expect(page.words).toContain(`Page ${page.number} of ${drawn.pages.length}`)
  })

  it('says where its sections begin, in the order of the pages', () => {
    expect(drawn.sections.map(({ section }) => section)).toEqual(
      workbook.report.sections.filter(({ included }) => included).map(({ section }) => section),
    )
    for (const { section, page } of drawn.sections.slice(1))
      expect(read.pages[page - 1]?.words).toContain(sectionTitles[section])
  })

  it('names client, firm, consultant, date and confidentiality on the cover', () => {
    const cover = read.pages[0]?.words ?? ''
    for (const text of [
      'Meridian Foods',
      'Harrow & Quill Consulting',
      'Thu-Hà Lindqvist',
      '16 November 2026',
      'Confidential: for the executive team of Meridian Foods',
    ])
      expect(cover).toContain(text)
  })

  it('has every finding in full: what is wrong and why it matters', () => {
    expect(analysis.findings.length).toBeGreaterThan(10)
    for (const { sentence, why } of analysis.findings) {
      expect(read.words).toContain(sentence)
      expect(read.words).toContain(why)
    }
  })

  it('prints what was decided about a finding', () => {
    const decided = workbook.dispositions.filter(({ scenario }) => scenario === analysis.scenario.id)
    expect(decided.length).toBeGreaterThan(0)
    const known = decided.filter(({ finding }) => analysis.findings.some(({ id }) => id === finding))
    expect(known.length).toBeGreaterThan(0)
    for (const { reason } of known) expect(read.words).toContain(reason)
  })

  it('shows the analysis’s own numbers', () => {
    const { measures, comparison } = analysis
    const summary = read.pages.slice(2).find(({ words }) => words.includes('What matters most'))?.words ?? ''
    const { byKind, total } = measures.findings
    expect(summary).toContain(`${byKind.overlap} overlaps and ${byKind.gap} gaps among ${total} findings`)
    expect(summary).toContain(`${Math.round((measures.clarity ?? 0) * 100)} %`)
    const compared =
      read.pages.find(({ words }) => words.includes('exactly one of the seven groups'))?.words ?? ''
    const counts = comparisonGroups.map(name => comparison.groups[name].length)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(measures.responsibilities)
    expect(compared).toMatch(new RegExp(`Overlap both hold it[^0-9]*${comparison.groups.overlap.length}\\b`))
    expect(compared).toMatch(new RegExp(`Total ${measures.responsibilities}\\b`))
  })

  it('names every position of the chart and every responsibility', () => {
    for (const { title } of analysis.scenario.positions) expect(read.words).toContain(title)
    for (const { title } of workbook.responsibilities) expect(read.words).toContain(title)
  })

  it('has a bookmark for each section, leading to its first page', () => {
    const titles = read.outline.map(({ title }) => title)
    expect(titles).toEqual([
      'Head of Operations and COO: who holds what',
      'Contents',
      'Executive summary',
      'The two roles',
      'Organisation',
      'Head of Operations and COO compared',
      'Responsibility matrix',
      'Overlaps',
      'Gaps',
      'Other findings',
      'Scenarios side by side',
      'Which structure fits',
      'Role charters',
      'Transition plan',
      'Appendix',
    ])
    for (const { title, page } of read.outline.slice(1)) expect(read.pages[page - 1]?.words).toContain(title)
    const findings = read.outline.find(({ title }) => title === 'Other findings')
    expect(findings?.items.map(({ title }) => title)[0]).toMatch(/^Fit/)
  })

  it('lets each bookmark lead to its heading', () => {
    const all = read.outline.flatMap(section => [section, ...section.items])
    let within = 0
    for (const { title, page, top } of all) {
      const shown = read.pages[page - 1]
      const heading = shown?.texts.find(({ text, size }) => size > 9 && title.startsWith(text))
      expect(heading, title).toBeDefined()
      const above = top - (heading?.y ?? 0)
      expect(above, title).toBeGreaterThan(0)
      if (Math.abs(top - (shown?.height ?? 0)) < 0.1) continue
      expect(above, title).toBeLessThan(40)
      within += 1
    }
    expect(within).toBeGreaterThan(8)
  })

  it('never leaves a heading alone at the foot of a page', async () => {
    for (const lines of [0, 4, 8, 12, 16, 20, 24]) {
      const long = withSections(({ section }) => ({
        included: ['summary', 'overlaps', 'gaps', 'findings', 'scenarios', 'fit', 'appendix'].includes(
          section,
        ),
        commentary: 'A line of commentary.\n'.repeat(lines),
      }))
      const { pages } = await readPdf(drawReport({ workbook: long, date, fonts }).bytes)
      for (const { number, texts } of pages) {
        const body = texts.filter(({ y }) => y > 45)
        const lowest = Math.min(...body.map(({ y }) => y))
        const last = body.find(({ y }) => y === lowest)
        expect(last?.size, `page ${number}: ${last?.text}`).toBeLessThan(9.6)
        expect(last?.text).not.toMatch(/with this option:$/)
      }
    }
  })

  it('leaves no page to the last row or two of a table', async () => {
    const left = (18 / 25.4) * 72
    for (let lines = 0; lines < 30; lines += 1) {
      const fit = withSections(({ section }) => ({
        included: section === 'fit',
        commentary: 'A line of commentary.\n'.repeat(lines),
      }))
      const { pages } = await readPdf(drawReport({ workbook: fit, date, fonts }).bytes)
      const last = pages.at(-1)?.texts.filter(({ x, y }) => Math.abs(x - left) < 1 && y > 45 && y < 790) ?? []
      // The header and three rows.
      expect(last.length, `${lines} lines above`).toBeGreaterThan(3)
    }
  })

  it('says why it matters once for the findings of one rule', () => {
    const wide = analysis.findings.filter(({ rule }) => rule === 'fit.no-authority')
    const major = wide.filter(({ severity }) => severity === 'major')
    expect(major.length).toBeGreaterThan(2)
    const start = read.outline.find(({ title }) => title === 'Other findings')?.page ?? 0
    const end = read.outline.find(({ title }) => title === 'Scenarios side by side')?.page ?? 0
    const section = read.pages
      .slice(start - 1, end - 1)
      .map(({ words }) => words)
      .join('\n')
    const severities = new Set(wide.map(({ severity }) => severity)).size
    expect(section.split(major[0]?.why ?? '-').length - 1).toBe(severities)
    for (const { sentence } of wide) expect(section).toContain(sentence)
  })

  it('keeps the consultant’s own notes to the consultant', () => {
    const noted = workbook.scenarios.flatMap(({ positions }) => positions).filter(({ notes }) => notes !== '')
    expect(noted.length).toBeGreaterThan(0)
    for (const { notes } of noted) expect(read.words).not.toContain(notes)
    expect(read.words).not.toMatch(/Position changed [^.]{0,80}Notes/)
  })

  it('says what each option changes, today beside then', () => {
    expect(read.words).toContain('Today With this option')
    expect(read.words).toContain(
      'Position moved Head of Operations (Gareth Pritchard) Reports to Chief Executive Officer Reports to Chief Operating Officer',
    )
  })

  it('has no empty column in the matrix but those of the roles', async () => {
    const matrix = await readPdf(
      drawReport({
        workbook: withSections(({ section }) => ({ included: section === 'matrix' })),
        date,
        fonts,
      }).bytes,
    )
    const { positions, assignments } = analysis.scenario
    const holders = new Set(assignments.map(({ position }) => position))
    const shown = positions.filter(({ id, role }) => role !== 'other' || holders.has(id))
    expect(shown.length).toBeLessThan(positions.length)
    expect(matrix.words).toContain(`against ${shown.length} positions`)
    expect(matrix.words).toContain('overlap gap')
    // A page with hardly a row on it is a page too many.
    for (const { number, texts } of matrix.pages)
      expect(Math.min(...texts.filter(({ y }) => y > 45).map(({ y }) => y)), `page ${number}`).toBeLessThan(
        450,
      )
  })

  it('has contents whose page numbers are links to those pages', () => {
    const contents = read.pages[1]
    expect(contents?.words).toContain('Contents')
    const sections = read.outline.slice(2)
    expect(contents?.links.length).toBeGreaterThanOrEqual(sections.length)
    for (const { title, page } of sections) {
      const entry = contents?.texts.find(({ text }) => text === title)
      const link = contents?.links.find(
        ({ rect }) => entry && (rect[1] ?? 0) <= entry.y + 1 && entry.y <= (rect[3] ?? 0),
      )
      expect(link?.page).toBe(page)
      const number = contents?.texts.find(({ text, y }) => y === entry?.y && text === String(page))
      expect(number, `the number of ${title}`).toBeDefined()
    }
  })

  it('links to places on the page', () => {
    for (const { links } of read.pages)
      for (const { page, top } of links) {
        expect(page).toBeGreaterThan(0)
        expect(top).toBeGreaterThan(0)
        expect(top).toBeLessThanOrEqual((read.pages[page - 1]?.height ?? 0) + 0.01)
      }
  })

  it('keeps all text on the page, none smaller than seven points', () => {
    expect(outside(read)).toEqual([])
    const sizes = read.pages.flatMap(({ texts }) => texts.map(({ size }) => size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7)
  })

  it('describes itself', () => {
    expect(read.info).toMatchObject({
      Title: 'Meridian Foods: Head of Operations and COO: who holds what',
      Author: 'Thu-Hà Lindqvist, Harrow & Quill Consulting',
      Creator: 'Remit',
      CreationDate: "D:20261116000000+00'00'",
    })
    expect(read.language).toBe('en-GB')
  })

  it('gives the same bytes for the same workbook and date, and others for another', () => {
    const again = drawReport({ workbook: sampleWorkbook(), date, fonts })
    expect(again.bytes).toEqual(drawn.bytes)
    const other = { ...workbook, engagement: { ...workbook.engagement, client: 'Meridian Drinks' } }
    expect(drawReport({ workbook: other, date, fonts }).bytes).not.toEqual(drawn.bytes)
  })

  it('uses the date that it is given where the engagement has none', async () => {
    const undated = { ...workbook, engagement: { ...workbook.engagement, date: '' } }
    const { pages } = await readPdf(drawReport({ workbook: undated, date, fonts }).bytes)
    expect(pages[0]?.words).toContain('31 March 2026')
  })

  it('has only the sections that are included, in their order, each with its commentary', async () => {
    const some = withSections(({ section }) => ({
      included: ['findings', 'summary', 'fit'].includes(section),
      commentary: `On ${section}.\nSecond paragraph.`,
    }))
    const reversed = { ...some, report: { ...some.report, sections: some.report.sections.toReversed() } }
    const found = await readPdf(drawReport({ workbook: reversed, date, fonts }).bytes)
    expect(found.outline.map(({ title }) => title)).toEqual([
      'Which structure fits',
      'Other findings',
      'Executive summary',
    ])
    expect(found.pages[0]?.words).toContain('On fit. Second paragraph.')
  })

  it.each([
    ['A4', 595.28, 841.89],
    ['A3', 841.89, 1190.55],
    ['Letter', 612, 792],
  ] as const)('prints on %s', async (paper, width, height) => {
    const sized = { ...workbook, report: { ...workbook.report, paper } }
    const found = await readPdf(drawReport({ workbook: sized, date, fonts }).bytes)
    expect(found.pages[0]?.width).toBeCloseTo(width, 0)
    expect(found.pages[0]?.height).toBeCloseTo(height, 0)
    expect(outside(found)).toEqual([])
  })

  it('has something to say of an empty workbook', async () => {
    const empty = newWorkbook(kind => `${kind}-1`, date)
    const found = await readPdf(drawReport({ workbook: empty, date, fonts }).bytes)
    expect(found.words).toContain('The organisation has no positions yet.')
    expect(found.words).toContain('No responsibility is assigned yet.')
    expect(found.words).toContain('have not been answered yet')
    // What nobody has written down is not said to be in order.
    for (const claim of ['Every responsibility has a holder', 'No rule', ' 0 responsibilities', 'Total 0'])
      expect(found.words).not.toContain(claim)
  })

  it('makes a page even of no section', () => {
    const { pages } = drawReport({ workbook: withSections(() => ({ included: false })), date, fonts })
    expect(pages).toHaveLength(1)
  })

  it('reports progress up to its end and stops when it is cancelled', () => {
    const steps: (readonly [number, number])[] = []
    drawReport({ workbook, date, fonts, onProgress: (done, total) => steps.push([done, total]) })
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1])
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).toSorted((a, b) => a - b))
    let asked = 0
    const isCancelled = () => ++asked > 3
    expect(() => drawReport({ workbook, date, fonts, isCancelled })).toThrow(ReportCancelled)
    expect(asked).toBe(4)
  })
})
