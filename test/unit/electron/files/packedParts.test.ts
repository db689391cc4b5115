import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeMachine } from '../../../../electron/files/nodeMachine'
import { limits } from '../../../../shared/file/limits'
import { entryOf, packPart } from '../../../../shared/file/packedParts'
import type { PackedPart } from '../../../../shared/file/packedParts'

const packed = (bytes: Uint8Array, machine = nodeMachine): PackedPart => {
  const part = packPart(bytes, machine)
  if (part === null) throw new Error('It could not be packed.')
  return part
}

describe('an entry that is packed in parts', () => {
  it('is one stream of deflate, whatever its parts and their order', () => {
    // Repeated words, so that a part that referred to the one before it would show.
    const text = fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'é'), { maxLength: 400 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.boolean(), (texts, backwards) => {
        const parts = texts.map(words => Buffer.from(words.join()))
        const packedParts = parts.map(part => packed(part))
        const inOrder = backwards ? packedParts.toReversed() : packedParts
        const whole = Buffer.concat(backwards ? parts.toReversed() : parts)
        const entry = entryOf('workbook.json', inOrder, nodeMachine)
        expect(entry).toMatchObject({ stored: false, size: whole.length, crc: crc32(whole) })
        expect(inflateRawSync(Buffer.concat(entry?.packed ?? [])).equals(whole)).toBe(true)
      }),
    )
  })

  it('is stored where a reader would take it for a bomb, and refused where it is too large', () => {
    const deflatePart = (bytes: Uint8Array) =>
      deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
    const part = packed(new Uint8Array(limits.ratioFrom), { ...nodeMachine, deflatePart })
    const entry = entryOf('workbook.json', [part, packed(Buffer.from('x'))], nodeMachine)
    expect(entry).toMatchObject({ stored: true, size: limits.ratioFrom + 1 })
    expect(Buffer.concat(entry?.packed ?? []).at(-1)).toBe('x'.charCodeAt(0))
    const many = Array.from({ length: 17 }, () => part)
    expect(entryOf('workbook.json', many, nodeMachine)).toBeNull()
  })
})
