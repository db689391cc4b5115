import { describe, expect, it } from 'vitest'
import { pieces } from '../../../../shared/report/draw/breaks'

describe('where a line may end', () => {
  it.each([
    ['behind spaces', 'one two', ['one ', 'two']],
    ['behind slashes and dashes', 'and/or – as well', ['and/', 'or ', '–', ' ', 'as ', 'well']],
    ['not in short words with a hyphen', 'the as-is state', ['the ', 'as-is ', 'state']],
    ['not at spaces that join', 'GBP\u00a0250 (A\u00a0and\u00a0R)', ['GBP\u00a0250 ', '(A\u00a0and\u00a0R)']],
    ['not between a number and its percent sign', 'from 82 % on', ['from ', '82 %', ' ', 'on']],
  ])('is %s', (_, text, expected) => {
    expect(pieces(text).join('')).toBe(text)
    expect(
      pieces(text)
        .map(piece => piece.trim())
        .filter(Boolean),
    ).toEqual(expected.map(piece => piece.trim()).filter(Boolean))
  })
})
