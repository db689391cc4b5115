import { describe, expect, it } from 'vitest'
import { namedPages, pagesBySection } from '../../../../renderer/report/pictures/pictureNames'

const sections = [
  { section: 'cover', page: 1 },
  { section: 'organisation', page: 2 },
  { section: 'fit', page: 5 },
] as const

describe('pictures of the report', () => {
  it('knows which pages each section has, the last one up to the end', () => {
    expect(pagesBySection(sections, 6)).toEqual([
      { section: 'cover', pages: [1] },
      { section: 'organisation', pages: [2, 3, 4] },
      { section: 'fit', pages: [5, 6] },
    ])
  })

  it('are named so that they stand in the order of the report, ten and more too', () => {
    const names = namedPages(pagesBySection(sections, 13).slice(1)).map(({ name }) => name)
    expect(names.slice(0, 4)).toEqual([
      '01 Organisation 1.png',
      '02 Organisation 2.png',
      '03 Organisation 3.png',
      '04 Which structure fits 1.png',
    ])
    expect(names).toEqual(names.toSorted())
    expect(new Set(names).size).toBe(12)
  })

  it('have no number within a section of one page', () => {
    expect(namedPages([{ section: 'cover', pages: [1] }])).toEqual([{ page: 1, name: '01 Cover.png' }])
  })
})
