import { describe, expect, it } from 'vitest'
import { piecesOf } from '../../../../shared/file/pieces'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'
import { sampleWorkbook } from './container'
import { whole } from './whole'

describe('a workbook in pieces', () => {
  it.each([
    ['small', sampleWorkbook()],
    ['of 1,000 positions', generatedWorkbook('M').workbook],
  ])('that is %s is the same when put together, field by field and in order', (_, workbook) => {
    expect(JSON.stringify(whole(piecesOf(workbook)))).toBe(JSON.stringify(workbook))
  })

  it('has no long text, however many records there are', () => {
    const { outline, lists } = piecesOf(generatedWorkbook('L').workbook)
    expect(lists.length).toBeGreaterThan(2)
    const longest = Math.max(
      outline.length,
      ...lists.flatMap(({ pieces }) => pieces.map(({ length }) => length)),
    )
    expect(longest).toBeLessThan(300_000)
  })
})
