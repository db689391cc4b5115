import { describe, expect, it } from 'vitest'
import { lastRemembered } from '../../../../shared/model/remembered'

describe('what is remembered about objects', () => {
  it('is bounded: the oldest gives way to the newest', () => {
    const [first, second, third] = [{}, {}, {}]
    const remembered = lastRemembered<object, string>(2)
    remembered.set(first, 'first')
    remembered.set(second, 'second')
    remembered.set(second, 'again')
    expect(remembered.get(first)).toBe('first')
    remembered.set(third, 'third')
    expect(remembered.get(first)).toBeUndefined()
    expect(remembered.get(second)).toBe('again')
    expect(remembered.get(third)).toBe('third')
    remembered.set(first, 'back')
    expect(remembered.get(second)).toBeUndefined()
    expect(remembered.get(first)).toBe('back')
  })
})
