import { describe, expect, it } from 'vitest'
import { isTypingAhead, startingWith, typedWith } from '../../../../renderer/orgchart/typeahead'
import { chartOf } from '../../../../shared/analysis/chart'
import { newPosition } from '../../../../shared/model/workbook'

const chart = chartOf([
  newPosition({ id: 'chief', title: 'Élan' }),
  newPosition({ id: 'later', title: 'Bravo', parent: 'chief' }),
  newPosition({ id: 'hidden', title: 'Brown', parent: 'later' }),
  newPosition({ id: 'last', title: 'bric', parent: 'chief' }),
])
const isShown = (place: number): boolean => place !== 2
const found = (from: number, text: string): number => startingWith(chart, from, text, isShown)

describe('typing ahead', () => {
  it('goes on to the next title that begins so, round and round, whatever its case and accents', () => {
    expect(found(0, 'b')).toBe(1)
    expect(found(1, 'b')).toBe(3)
    expect(found(3, 'bb')).toBe(1)
    expect(found(3, 'e')).toBe(0)
  })

  it('stays where more letters still fit, and goes nowhere for what nothing begins with', () => {
    expect(found(1, 'br')).toBe(1)
    expect(found(1, 'bri')).toBe(3)
    expect(found(1, 'bro')).toBe(-1)
  })

  it('begins anew after a pause', () => {
    expect(typedWith('b', 0)).toBe('b')
    expect(typedWith('r', 300)).toBe('br')
    expect(isTypingAhead(400)).toBe(true)
    expect(isTypingAhead(2000)).toBe(false)
    expect(typedWith('i', 3000)).toBe('i')
  })
})
