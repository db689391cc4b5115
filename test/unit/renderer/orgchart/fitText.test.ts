import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitLine, fitLines, readsFromRight } from '../../../../renderer/orgchart/fitText'

/** Every sign is one wide. */
const measure = (text: string): number => Array.from(text).length

describe('fitting text', () => {
  it('leaves what fits and cuts the rest with an ellipsis', () => {
    expect(fitLine('Director', 8, measure)).toBe('Director')
    expect(fitLine('Director of Finance', 8, measure)).toBe('Directo…')
  })

  it('breaks between words and cuts the last line', () => {
    expect(fitLines('Head of Internal Audit', 12, 2, measure)).toEqual(['Head of', 'Internal Au…'])
    expect(fitLines('Head of Audit', 8, 2, measure)).toEqual(['Head of', 'Audit'])
  })

  it('breaks scripts without spaces and words that are longer than a line', () => {
    expect(fitLines('首席运营官兼董事会秘书', 6, 2, measure).join('')).toBe('首席运营官兼董事会秘书')
    expect(fitLines('Donaudampfschiff', 10, 2, measure)).toEqual(['Donaudampf', 'schiff'])
  })

  it('never takes a sign of several parts to pieces', () => {
    expect(fitLine('👩‍💻👩‍💻👩‍💻', 4, text => Array.from(new Intl.Segmenter().segment(text)).length)).toBe('👩‍💻👩‍💻👩‍💻')
    expect(fitLine('👩‍💻👩‍💻👩‍💻', 2, text => Array.from(new Intl.Segmenter().segment(text)).length)).toBe('👩‍💻…')
  })

  it.each([
    ['Vietnamese', 'Giám đốc Khối Vận hành và Phát triển Kinh doanh'],
    ['Vietnamese in parts', 'Giám đốc Khối Vận hành và Phát triển Kinh doanh'.normalize('NFD')],
    ['Polish', 'Zastępca Dyrektora ds. Żywności i Żywienia'],
    ['Greek', 'Διευθυντής Επιχειρησιακών Λειτουργιών'],
    ['Cyrillic', 'Заместитель генерального директора по операциям'],
    ['Arabic', 'مُدِيرُ العَمَلِيَّاتِ وَالتَّخْطِيطِ الاِسْتِرَاتِيجِيّ'],
    ['Hebrew', 'סמנכ״לית תפעול ושרשרת אספקה'],
    ['Chinese', '首席运营官兼供应链与生产管理中心总经理'],
    ['Japanese', '執行役員オペレーション統括本部長が主任'],
    ['Korean', '운영총괄본부장 겸 공급망관리실장'],
    ['Hindi', 'मुख्य परिचालन अधिकारी एवं क्षेत्रीय प्रबंधक'],
    ['Thai', 'ผู้อำนวยการฝ่ายปฏิบัติการและพัฒนาธุรกิจ'],
    ['emoji', '👩‍🚒👨‍👩‍👧‍👦🏳️‍🌈🇵🇱🇬🇷👍🏽 Fire and family and flags'],
  ])('cuts %s between letters as readers see them, at every width', (_, title) => {
    const letters = Array.from(new Intl.Segmenter().segment(title), ({ segment }) => segment)
    for (let width = 2; width <= letters.length + 1; width++) {
      const cut = fitLine(title, width, graphemes)
      expect(graphemes(cut)).toBeLessThanOrEqual(width)
      if (cut === title) continue
      const kept = Array.from(new Intl.Segmenter().segment(cut.slice(0, -1)), ({ segment }) => segment)
      expect(cut.endsWith('…')).toBe(true)
      expect(kept).toEqual(letters.slice(0, kept.length))
      const lines = fitLines(title, width, 3, graphemes)
      const together = lines.join('').replace(/…$/u, '').replace(/\s/gu, '')
      expect(title.replace(/\s/gu, '').startsWith(together)).toBe(true)
    }
  })

  it('gives no more lines than asked for, none of them too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 20 }),
        (text, width) => {
          const lines = fitLines(text, width, 2, graphemes)
          expect(lines.length).toBeLessThanOrEqual(2)
          for (const line of lines) expect(graphemes(line)).toBeLessThanOrEqual(width)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('tells by the first letter whether a text reads from right to left', () => {
    expect(readsFromRight('مدير العمليات')).toBe(true)
    expect(readsFromRight('3. מנהל')).toBe(true)
    expect(readsFromRight('COO مدير')).toBe(false)
    expect(readsFromRight('👩‍🚒 דנה')).toBe(true)
    expect(readsFromRight('ދިވެހި')).toBe(true)
  })
})

const graphemes = (text: string): number => Array.from(new Intl.Segmenter().segment(text)).length
