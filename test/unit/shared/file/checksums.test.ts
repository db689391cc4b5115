import { createHash } from 'node:crypto'
import * as zlib from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32, crc32Joined, crc32Shift } from '../../../../shared/file/crc32'
import { sha256 } from '../../../../shared/file/sha256'

describe('checksums agree with Node’s', () => {
  const lengths = [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 100_003]
  it.each(lengths)('for %i bytes', length => {
    const bytes = Uint8Array.from({ length }, (_, place) => (place * 31 + length) & 0xff)
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(crc32(bytes)).toBe(zlib.crc32(bytes))
  })

  it('for two stretches one behind the other', () => {
    const bytes = fc.uint8Array({ maxLength: 3000 })
    fc.assert(
      fc.property(bytes, bytes, (first, second) => {
        const both = crc32Joined(crc32(first), crc32(second), crc32Shift(second.length))
        expect(both).toBe(zlib.crc32(second, zlib.crc32(first)))
      }),
    )
  })

  it('for any bytes, also inside a larger buffer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(20), (bytes, from) => {
        const part = bytes.subarray(Math.min(from, bytes.length))
        expect(sha256(part)).toBe(createHash('sha256').update(part).digest('hex'))
        expect(crc32(part)).toBe(zlib.crc32(part))
      }),
      { numRuns: 100 },
    )
  })
})
