import { describe, expect, it } from 'vitest'
import { identityCff } from '../../../../shared/report/draw/identityCff'

const ros = [0x8b, 0x8b, 0x8b, 0x0c, 0x1e]
/** A real number, and others of each length, with their operators. */
const passedOver = [30, 0x1a, 0x5f, 0x05, 28, 0x7f, 0xff, 0x03, 0xf8, 0x10, 0x04, 0xfc, 0x10, 0x02]
const long = (value: number) => [29, 0, 0, value >> 8, value & 0xff]

/** A CFF table with nothing but a name, a Top DICT, a charset and the count of its glyphs. */
function cff(glyphs: number, charset: readonly number[], named: boolean) {
  const head = [1, 0, 4, 1, 0, 1, 1, 1, 2, 0x41]
  const dictionary = (charsetAt: number, glyphsAt: number) => [
    ...(named ? [] : ros),
    ...passedOver,
    ...long(charsetAt),
    15,
    ...long(glyphsAt),
    17,
  ]
  const size = dictionary(0, 0).length
  const charsetAt = head.length + 5 + size
  const glyphsAt = charsetAt + charset.length
  return {
    charsetAt,
    bytes: Uint8Array.from([
      ...head,
      0,
      1,
      1,
      1,
      size + 1,
      ...dictionary(charsetAt, glyphsAt),
      ...charset,
      glyphs >> 8,
      glyphs & 0xff,
    ]),
  }
}

/** Which identifiers the glyphs behind the first one have (Adobe Technical Note #5176, 13). */
function identifiers(bytes: Uint8Array, at: number, glyphs: number): readonly number[] {
  const view = new DataView(bytes.buffer)
  const format = view.getUint8(at)
  if (format === 0)
    return Array.from({ length: glyphs - 1 }, (_, place) => view.getUint16(at + 1 + 2 * place))
  const left = format === 1 ? view.getUint8(at + 3) : view.getUint16(at + 3)
  return Array.from({ length: left + 1 }, (_, place) => view.getUint16(at + 1) + place)
}

describe('a CFF font in which glyphs are named by number', () => {
  it.each([
    [2, [0, 0, 9]],
    [4, [0, 0, 5, 0, 9, 0, 12]],
    [4, [2, 0, 5, 0, 2]],
    [258, [0, ...Array.from({ length: 257 }, (_, place) => [1, place & 0xff]).flat()]],
    [2000, [2, 0, 7, 1, 0xf4, 2, 0x50, 0, 5, 0xda]],
  ])('is made of one with identifiers of its own: %i glyphs', (glyphs, charset) => {
    const { bytes, charsetAt } = cff(glyphs, charset, false)
    const length = bytes.length
    const made = identityCff(bytes)
    expect(made).toHaveLength(length)
    expect(identifiers(made, charsetAt, glyphs)).toEqual(
      Array.from({ length: glyphs - 1 }, (_, place) => place + 1),
    )
    // What comes behind the charset is as it was.
    expect([...made.subarray(-2)]).toEqual([glyphs >> 8, glyphs & 0xff])
  })

  it('is left alone where its glyphs have names', () => {
    const { bytes } = cff(4, [0, 0, 5, 0, 9, 0, 12], true)
    const before = bytes.slice()
    expect(identityCff(bytes)).toEqual(before)
  })
})
