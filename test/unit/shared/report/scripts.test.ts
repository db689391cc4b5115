import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newPosition, newWorkbook } from '../../../../shared/model/workbook'
import type { Workbook } from '../../../../shared/model/schema'
import { drawReport, extraCharacters } from '../../../../shared/report'
import { directionMark, stretchesOf } from '../../../../shared/report/draw/scripts'
import { pieces } from '../../../../shared/report/draw/breaks'
import { extraFonts } from './extraFonts'
import { fonts } from './fonts'
import { drawnTexts, outside, readPdf } from './pdf'

const date = '2026-03-31'

function workbookOf(titles: readonly string[], commentary = ''): Workbook {
  const empty = newWorkbook(kind => `${kind}-1`, date)
  const positions = titles.map((title, at) =>
    newPosition({ id: `p${at}`, title, holder: title, parent: at === 0 ? null : 'p0' }),
  )
  return {
    ...empty,
    engagement: { ...empty.engagement, client: 'Client' },
    scenarios: empty.scenarios.map(scenario => ({ ...scenario, positions })),
    report: {
      ...empty.report,
      sections: empty.report.sections.map(section => ({ ...section, commentary })),
    },
  }
}

const drawn = (titles: readonly string[], commentary = '') =>
  drawReport({ workbook: workbookOf(titles, commentary), date, fonts, extraFonts })

const together = (text: string) => text.replace(/\s/g, '')

const names = [
  ['Chinese', '王伟 首席运营官'],
  ['Japanese', '最高執行責任者の田中さん'],
  ['Korean', '최고운영책임자 김민수'],
  ['Thai', 'ผู้อำนวยการฝ่ายปฏิบัติการ ที่ปรึกษา น้ำ'],
  ['Hindi', 'क्षत्रिय हिन्दी कार्यकारी अधिकारी'],
  ['Arabic', 'أحمد علي عبد الله لا شركة'],
  ['Hebrew', 'דנה כהן'],
] as const

describe('scripts that the report’s own fonts lack or cannot join', () => {
  it.each(names)('comes back as text, without boxes or warnings: %s', async (_, name) => {
    const { bytes, warnings } = drawn([name])
    expect(warnings).toEqual([])
    const read = await readPdf(bytes)
    expect(together(read.words)).toContain(together(name))
    expect(read.words).not.toContain('□')
    expect(outside(read)).toEqual([])
  })

  it('is read so by poppler too, in the order in which it was written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'remit-scripts-'))
    const path = join(folder, 'report.pdf')
    try {
      const paragraphs = names.map(([, name]) => name).join('\n\n')
      writeFileSync(path, drawn(['Head'], paragraphs).bytes)
      const said = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
      // Poppler says where it changes direction.
      const words = together(said.replace(/[\u200b\u202a-\u202e]/g, ''))
      for (const [script, name] of names) expect(words, script).toContain(together(name))
      expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is drawn from right to left where it is read so, and what stands beside it from left to right', async () => {
    const texts = await drawnTexts(drawn(['COO דנה']).bytes)
    expect(texts.some(text => text.includes('הנד'))).toBe(true)
    expect(texts.some(text => text.includes('דנה'))).toBe(false)
    expect(texts.some(text => text.includes('COO'))).toBe(true)
  })

  it('joins the letters of Arabic: a letter alone is another shape than one between others', () => {
    const [{ regular }] = extraFonts as readonly [(typeof extraFonts)[number]]
    const [alone] = regular.shape('ع', 0, 1, 'rightToLeft')
    const joined = regular.shape('ععع', 0, 3, 'rightToLeft')
    expect(joined.map(({ glyph }) => glyph)).not.toContain(alone?.glyph)
    expect(new Set(joined.map(({ glyph }) => glyph)).size).toBe(3)
  })

  it('warns of what none of the fonts has, and names the text', async () => {
    const { bytes, warnings } = drawn(['Head 王伟 🙂', '田中'])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('🙂 in “Head 王伟 🙂”')
    expect((await readPdf(bytes)).words).toContain('□')
  })

  it('gives the same bytes from the same fonts', () => {
    const titles = names.map(([, name]) => name)
    expect(drawn(titles).bytes).toEqual(drawn(titles).bytes)
  })

  it('leaves a report in Latin letters as it is, to the byte', () => {
    const workbook = workbookOf(['Nguyễn Thị Minh Châu', 'Ελένη Παπαδάκη'])
    expect(extraCharacters(workbook, fonts)).toEqual([])
    const alone = drawReport({ workbook, date, fonts })
    expect(drawReport({ workbook, date, fonts, extraFonts }).bytes).toEqual(alone.bytes)
  })

  it('finds the characters that need another font', () => {
    expect(extraCharacters(workbookOf(['王a伟', 'ש', 'é']), fonts)).toEqual(['ש', '伟', '王'])
  })
})

describe('lines in other scripts', () => {
  it('breaks long Chinese, Japanese and Thai text within its width, without hyphens', async () => {
    const commentary = [
      '这是一份关于公司组织结构、职责分配和管理层级的报告，由顾问编写。'.repeat(8),
      '経営企画室は、月次の報告書を作成し、取締役会に提出する。'.repeat(8),
      'ผู้อำนวยการฝ่ายปฏิบัติการรับผิดชอบการบริหารงานประจำวันขององค์กรทั้งหมด'.repeat(6),
      '**顾问**说这是一份**很长很长的报告**，'.repeat(20),
    ].join('\n\n')
    const { bytes, warnings } = drawn(['Head'], commentary)
    expect(warnings).toEqual([])
    const read = await readPdf(bytes)
    expect(outside(read)).toEqual([])
    const lines = read.pages.flatMap(({ texts }) => texts.map(({ text }) => text))
    expect(lines.filter(text => /[\u0e00-\u0e7f\u3000-\u9fff]-$/.test(text))).toEqual([])
    const wide = read.pages.flatMap(({ texts }) =>
      texts.filter(({ x, width }) => x + width > 470 && width > 300),
    )
    expect(wide.filter(({ text }) => /[\u0e00-\u0e7f\u3000-\u9fff]/.test(text))).toEqual([])
  })

  it('begins no line with a closing mark, and ends none with an opening one', () => {
    expect(pieces('这是「报告」，好。')).toEqual(['这', '是', '「报', '告」，', '好。'])
    expect(pieces('コーヒー 12%')).toEqual(['コー', 'ヒー ', '12%'])
  })

  it('keeps Korean words, and breaks Thai between words only', () => {
    expect(pieces('최고 책임자')).toEqual(['최고 ', '책임자'])
    expect(pieces('ฝ่ายปฏิบัติการ').join('')).toBe('ฝ่ายปฏิบัติการ')
    expect(pieces('ฝ่ายปฏิบัติการ')[0]).toBe('ฝ่าย')
  })

  it('gives every line of a paragraph its direction', () => {
    expect(directionMark('שלום COO')).toBe('\u200f')
    expect(directionMark('COO שלום')).toBe('\u200e')
    expect(directionMark('COO')).toBe('')
    // A name at its head does not turn an English sentence round.
    expect(directionMark('דנה כהן answers for three responsibilities')).toBe('\u200e')
  })

  it('ends right-to-left lines at the right edge of their page, list, cell or box, and leaves others at the left', async () => {
    const hebrew = 'דנה כהן מנהלת'
    const long = 'يقود العمليات اليومية في المصانع الثلاثة ويتأكد من وصول كل طلب كاملا في الموعد المحدد '
    const english = 'A plain English point'
    const words = [hebrew, '', `- ${hebrew}`, `- ${english}`, '', long.repeat(4), '', english].join('\n')
    const { bytes } = drawn([hebrew, 'Head'], words)
    const { pages } = await readPdf(bytes)
    const page = pages.find(({ words: said }) => said.includes('Executive summary') && said.includes(english))
    const { texts = [], width = 0 } = page ?? {}
    const margin = (18 / 25.4) * 72
    const endsOf = (part: string, among = texts) =>
      among.filter(({ text }) => text.includes(part)).map(({ x, width: wide }) => Math.round(x + wide))
    expect(endsOf('כהן')).toEqual([Math.round(width - margin), Math.round(width - margin - 14)])
    expect(texts.filter(({ text }) => text.startsWith(english)).map(({ x }) => Math.round(x))).toEqual([
      Math.round(margin + 14),
      Math.round(margin),
    ])
    const marks = texts.filter(({ text }) => text === '–').map(({ x }) => x > width / 2)
    expect(marks).toEqual([true, false])
    const arabic = texts.filter(({ text }) => /[\u0600-\u06ff]{4}/.test(text))
    const lines = [...new Set(arabic.map(({ y }) => y))]
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) {
      const right = arabic.filter(({ y }) => y === line).map(({ x, width: wide }) => x + wide)
      expect(Math.max(...right)).toBeCloseTo(width - margin, 0)
    }
    // In the chart, title and holder of a box end at the same place.
    const boxes = (await readPdf(drawn([hebrew, 'Head']).bytes)).pages.find(
      ({ words: said }) => said.includes('Scenario: As-is') && said.includes('כהן'),
    )
    const ends = endsOf('כהן', boxes?.texts)
    expect(ends.length).toBeGreaterThan(1)
    expect(new Set(ends).size).toBe(1)
  })

  it('orders numbers, brackets and names in right-to-left text as they are read', () => {
    const text = 'דנה (COO) 2026'
    const order = stretchesOf(
      text,
      [...text].map(() => 0),
      () => false,
    )
    expect(order.map(({ from, to }) => text.slice(from, to))).toEqual(['2026', ') ', 'COO', 'דנה ('])
  })
})
