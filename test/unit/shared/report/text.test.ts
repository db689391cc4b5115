import { describe, expect, it } from 'vitest'
import { newPosition, newWorkbook } from '../../../../shared/model/workbook'
import type { Workbook } from '../../../../shared/model/schema'
import { drawReport } from '../../../../shared/report'
import { fonts } from './fonts'
import { outside, readPdf } from './pdf'

const date = '2026-03-31'

function workbookOf(titles: readonly string[], client = 'Client'): Workbook {
  const empty = newWorkbook(kind => `${kind}-1`, date)
  const positions = titles.map((title, at) =>
    newPosition({ id: `p${at}`, title, holder: title, parent: at === 0 ? null : 'p0' }),
  )
  return {
    ...empty,
    engagement: { ...empty.engagement, client },
    scenarios: empty.scenarios.map(scenario => ({ ...scenario, positions })),
  }
}

describe('text of the report', () => {
  const names = [
    'Nguyễn Thị Minh Châu',
    'Łukasz Żółć',
    'Ελένη Παπαδάκη',
    'Олена Шевчук',
    'Şebnem Çelik',
    'Ďuriš Ťažký',
  ]

  it.each(names)('comes back as text: %s', async name => {
    const drawn = drawReport({ workbook: workbookOf([name], name), date, fonts })
    const { words, pages, info } = await readPdf(drawn.bytes)
    expect(words).toContain(name)
    expect(pages[0]?.words).toContain(name)
    expect(String(info['Title']).normalize('NFC')).toContain(name)
    expect(drawn.warnings).toEqual([])
  })

  it('composes letters that were written as letter and mark', async () => {
    const name = 'Phạm Ngọc Ánh'
    const { words } = await readPdf(
      drawReport({ workbook: workbookOf([name.normalize('NFD')]), date, fonts }).bytes,
    )
    expect(words).toContain(name.normalize('NFC'))
  })

  it('takes another font where Inter has no shape', async () => {
    const drawn = drawReport({ workbook: workbookOf(['Անի Հակոբյան']), date, fonts })
    expect(drawn.warnings).toEqual([])
    expect((await readPdf(drawn.bytes)).words).toContain('Անի Հակոբյան')
  })

  it('warns once of each sign that no font has', () => {
    const names = ['王伟', '王伟 and 王小明', '王 🙂', '🙂 and 王伟']
    const { warnings } = drawReport({ workbook: workbookOf(names), date, fonts })
    for (const sign of ['王', '伟', '小', '🙂'])
      expect(warnings.filter(text => text.split(' in “')[0]?.includes(sign))).toHaveLength(1)
    expect(warnings.join(' ')).toContain('“王伟”')
  })

  it('does not end a line within a short hyphenated word', async () => {
    const words = 'The as-is chart and the day-to-day work '.repeat(12)
    const made = workbookOf(['Head'])
    const workbook = {
      ...made,
      report: {
        ...made.report,
        sections: made.report.sections.map(section => ({ ...section, commentary: words })),
      },
    }
    const read = await readPdf(drawReport({ workbook, date, fonts }).bytes)
    const broken = read.pages.flatMap(({ texts }) => texts.filter(({ text }) => /(as|day|to)-$/.test(text)))
    expect(broken).toEqual([])
  })

  it('marks what no font has by a box, and names the text in a warning', async () => {
    const drawn = drawReport({ workbook: workbookOf(['Head 王伟 🙂', 'Plain']), date, fonts })
    expect(drawn.warnings).toHaveLength(1)
    expect(drawn.warnings[0]).toContain('Head 王伟')
    const { words } = await readPdf(drawn.bytes)
    expect(words).toMatch(/Head □ ?□ □/)
    expect(words).toContain('Plain')
  })

  it('breaks or shortens long words and titles, and lets none over an edge', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhersteller'.repeat(4)
    const long = 'Deputy director of very many things that need a title of their own '.repeat(5)
    const made = workbookOf([word, long, '—'.repeat(400), 'x'.repeat(480)], word)
    const workbook = {
      ...made,
      engagement: {
        ...made.engagement,
        firm: word,
        consultant: long,
        confidentiality: word,
      },
      report: {
        ...made.report,
        sections: made.report.sections.map(section => ({ ...section, commentary: `${word}\n\n${long}` })),
      },
    }
    const drawn = drawReport({ workbook, date, fonts })
    const read = await readPdf(drawn.bytes)
    expect(outside(read)).toEqual([])
    expect(read.words).toContain('…')
  })

  it('leaves control and invisible characters out', async () => {
    const { words } = await readPdf(
      drawReport({ workbook: workbookOf(['Head\u0007 of\u200b Plant\tNorth\u202e']), date, fonts }).bytes,
    )
    expect(words).toContain('Head of Plant North')
  })
})
