import { describe, expect, it } from 'vitest'
import { passwordStrength } from '../../../../shared/file/passwordStrength'

describe('the strength of a password', () => {
  it.each([
    ['', 'tooShort'],
    ['x7#Kp2!', 'tooShort'],
    ['12345678', 'weak'],
    ['83920174', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['abcdefghijklmnopqrstuvwxyz', 'weak'],
    ['Password1234', 'weak'],
    ['Summer2026!', 'weak'],
    ['x7#Kp2!vQz9m', 'fair'],
    ['x7#Kp2!vQz9mB4-w_Hs3', 'good'],
    ['wagon heron lantern drift', 'fair'],
    ['wagon heron lantern drift pepper', 'good'],
  ] as const)('of “%s” is %s', (password, strength) => {
    expect(passwordStrength(password)).toBe(strength)
  })

  it('counts the client’s name for little', () => {
    const password = 'Meridian Foods 2026 Meridian'
    expect(passwordStrength(password)).toBe('good')
    expect(passwordStrength(password, ['Meridian Foods'])).toBe('weak')
  })
})
