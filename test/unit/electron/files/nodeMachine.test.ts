import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeMachine } from '../../../../electron/files/nodeMachine'
import { plainMachine } from '../../../../shared/file/machine'

const machines = [
  ['plain', plainMachine, nodeMachine],
  ['node', nodeMachine, plainMachine],
] as const

describe.each(machines)('the %s machine', (_name, machine, other) => {
  it('reads what the other packed, and gets the same sums', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), bytes => {
        expect(machine.inflate(other.deflate(bytes), bytes.length)).toEqual(bytes)
        const parts = [bytes.subarray(0, 7), bytes.subarray(7)]
        expect(machine.sha256(parts)).toBe(other.sha256([bytes]))
        expect(machine.crc32(bytes)).toBe(other.crc32(bytes))
      }),
    )
  })

  it('stops at the stated size, and takes nothing that is damaged', () => {
    const packed = deflateRawSync(new Uint8Array(1_000_000))
    expect(machine.inflate(packed, 999_999)).toBeNull()
    expect(machine.inflate(packed, 0)).toBeNull()
    expect(machine.inflate(new Uint8Array([7, 7, 7]), 100)).toBeNull()
  })
})
