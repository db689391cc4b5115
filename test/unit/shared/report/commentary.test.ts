import { describe, expect, it } from 'vitest'
import { commentaryOf, wordsOf } from '../../../../shared/report/content/commentary'

const plain = (text: string) => [{ text, bold: false }]

describe('marks of a commentary', () => {
  it('makes each line a paragraph', () => {
    expect(commentaryOf('First.\r\n\r\n  Second.  ')).toEqual([
      { kind: 'paragraph', words: plain('First.') },
      { kind: 'paragraph', words: plain('Second.') },
    ])
  })

  it('knows headings, lists and numbered lists', () => {
    expect(commentaryOf('# Why\n- one\n* two\n\n- apart\n1. first\n2) second')).toEqual([
      { kind: 'heading', text: 'Why' },
      { kind: 'list', numbered: false, items: [plain('one'), plain('two')] },
      { kind: 'list', numbered: false, items: [plain('apart')] },
      { kind: 'list', numbered: true, items: [plain('first'), plain('second')] },
    ])
  })

  it('makes words between two pairs of stars bold, and leaves other stars alone', () => {
    expect(wordsOf('Keep **both** seats')).toEqual([
      { text: 'Keep ', bold: false },
      { text: 'both', bold: true },
      { text: ' seats', bold: false },
    ])
    for (const text of ['2 ** 3', '**open', '5 * 6 * 7', '# 1 is no heading'.slice(1)])
      expect(wordsOf(text)).toEqual(plain(text))
    expect(commentaryOf('# A **bold** title')).toEqual([{ kind: 'heading', text: 'A bold title' }])
  })

  it('takes what only looks like a mark as text', () => {
    expect(commentaryOf('#hashtag\n-5 %\n1.5 FTE')).toEqual(
      ['#hashtag', '-5 %', '1.5 FTE'].map(text => ({ kind: 'paragraph', words: plain(text) })),
    )
  })
})
