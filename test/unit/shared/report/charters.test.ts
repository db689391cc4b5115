import { describe, expect, it } from 'vitest'
import { roleCharters } from '../../../../shared/charters/charter'
import type { CharterSection, Workbook } from '../../../../shared/model/schema'
import { drawReport } from '../../../../shared/report'
import { sampleWorkbook } from '../../../../shared/sample'
import { fonts } from './fonts'
import { outside, readPdf } from './pdf'

const date = '2026-03-31'
const sample = sampleWorkbook()
const scenario = sample.recommended ?? ''

const looks = (['clear', 'band', 'classic'] as const).flatMap(theme =>
  (['A4', 'Letter'] as const).map(paper => ({ theme, paper })),
)

const chartersOnly = (workbook: Workbook, look: (typeof looks)[number]): Workbook => ({
  ...workbook,
  report: {
    ...workbook.report,
    ...look,
    sections: workbook.report.sections.map(each => ({ ...each, included: each.section === 'charters' })),
  },
})

/** The sample client whose Head of Operations has charter texts of the consultant's own. */
function written(texts: Partial<Record<CharterSection, string>>): Workbook {
  const head = roleCharters(sample, scenario).find(({ position }) => position.role === 'head-of-operations')
  if (!head) throw new Error('The sample client has no Head of Operations.')
  const own = Object.entries(texts).map(([section, text]) => ({
    position: head.position.id,
    // The keys of the texts are sections of a charter.
    section: section as CharterSection,
    text,
    facts: '',
  }))
  return {
    ...sample,
    scenarios: sample.scenarios.map(each => (each.id === scenario ? { ...each, charters: own } : each)),
  }
}

const short: Workbook = {
  ...sample,
  scenarios: sample.scenarios.map(each => ({ ...each, assignments: [], charters: [] })),
}
const measures = Array.from({ length: 240 }, (_, at) => `Measure number ${at + 1} of the yearly plan`)
const areas = Array.from(
  { length: 60 },
  (_, at) =>
    `- **Area ${at + 1}**: Direct the works of site ${at + 1} (A); Keep its stock (R); Plan its year (R)`,
)
const sentences = Array.from({ length: 400 }, (_, at) => `Sentence ${at + 1} says what the role is for.`)
const veryLong = written({
  success: measures.map(measure => `- ${measure}`).join('\n'),
  duties: areas.join('\n'),
})
const endless = written({
  purpose: sentences.join(' '),
  decisions: 'without any end '.repeat(900),
  duties: areas.join('\n'),
  together: `- ${'unbroken'.repeat(700)}`,
  success: measures.map(measure => `- ${measure}`).join('\n'),
})

const drawn = async (workbook: Workbook, look: (typeof looks)[number]) => {
  const { bytes, warnings } = drawReport({ workbook: chartersOnly(workbook, look), date, fonts })
  return { read: await readPdf(bytes), warnings }
}

describe('a role charter in the report', () => {
  it.each(looks)('keeps to its page, whether short, long or endless: $theme on $paper', async look => {
    for (const workbook of [short, sample, veryLong, endless]) {
      const { read } = await drawn(workbook, look)
      expect(read.pages).toHaveLength(roleCharters(workbook, scenario).length)
      expect(outside(read)).toEqual([])
      const texts = read.pages.flatMap(page => page.texts)
      expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(7)
      for (const { words, texts: own } of read.pages) {
        const lowest = Math.min(...own.filter(({ y }) => y > 40).map(({ y }) => y))
        expect(lowest, words.slice(0, 80)).toBeGreaterThan(48)
      }
    }
  })

  it.each(looks)('says all that the charter says where that fits a page: $theme on $paper', async look => {
    const { read, warnings } = await drawn(sample, look)
    expect(warnings).toEqual([])
    for (const [at, { parts }] of roleCharters(sample, scenario).entries())
      for (const line of parts.flatMap(({ text }) => text.split('\n')).filter(text => text !== '')) {
        const words = line.replace(/^(- |## )/, '').replaceAll('**', '')
        // Bold words and those behind them are read as texts of their own.
        expect(read.pages[at]?.words.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''))
      }
  })

  it('leaves out of its least important list what does not fit, says how much, and warns', async () => {
    const { read, warnings } = await drawn(veryLong, { theme: 'clear', paper: 'A4' })
    const page = read.pages[1]?.words ?? ''
    const shown = measures.filter(measure => page.includes(`${measure} `))
    const [, more = ''] =
      /and (\d+) more, see the workbook/.exec(page.split('Measures of success')[1] ?? '') ?? []
    expect(shown.length + Number(more)).toBe(measures.length)
    expect(shown.length).toBeGreaterThanOrEqual(4)
    expect(warnings).toEqual([expect.stringMatching(/Head of Operations.*longer than its page/)])
  })

  it('says that running text goes on in the workbook', async () => {
    const { read } = await drawn(endless, { theme: 'clear', paper: 'A4' })
    expect(read.pages[1]?.words).toContain('Sentence 1 says what the role is for.')
    expect(read.pages[1]?.words).not.toContain('Sentence 400 says')
    expect(read.pages[1]?.words.split('This goes on in the workbook.').length).toBeGreaterThan(2)
  })
})
