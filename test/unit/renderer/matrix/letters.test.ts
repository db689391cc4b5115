import { describe, expect, it } from 'vitest'
import { pressLetter } from '../../../../renderer/matrix/letters'

describe('pressing a letter on one cell', () => {
  it('sets it in an empty cell and takes it away when pressed again', () => {
    for (const key of ['R', 'A', 'C', 'I'] as const) {
      expect(pressLetter([null], key)).toEqual([key])
      expect(pressLetter([key], key)).toEqual([null])
    }
  })

  it('puts A and R beside each other in either order', () => {
    expect(pressLetter(['R'], 'A')).toEqual(['AR'])
    expect(pressLetter(['A'], 'R')).toEqual(['AR'])
    expect(pressLetter(['AR'], 'A')).toEqual(['R'])
    expect(pressLetter(['AR'], 'R')).toEqual(['A'])
  })

  it('replaces C and I by A or R, and A or R by C and I', () => {
    expect(pressLetter(['C'], 'A')).toEqual(['A'])
    expect(pressLetter(['I'], 'R')).toEqual(['R'])
    expect(pressLetter(['AR'], 'C')).toEqual(['C'])
    expect(pressLetter(['R'], 'I')).toEqual(['I'])
  })
})

describe('pressing a letter on several cells', () => {
  it('gives it to all of them while one lacks it', () => {
    expect(pressLetter(['R', null, 'AR', 'C'], 'R')).toEqual(['R', 'R', 'AR', 'R'])
  })

  it('takes it from all of them once all have it', () => {
    expect(pressLetter(['R', 'AR'], 'R')).toEqual([null, 'A'])
  })
})
