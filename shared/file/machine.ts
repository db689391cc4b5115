import { deflateSync, Inflate } from 'fflate'
import { crc32 } from './crc32'
import { sha256 } from './sha256'

/**
 * The heavy arithmetic of a container. This is the one in plain TypeScript, which runs anywhere; where Node is, its own
 * does the same several times faster (`electron/files/nodeMachine.ts`).
 */
export interface Machine {
  /** Of the parts one behind the other, in lower-case hexadecimal. */
  readonly sha256: (parts: readonly Uint8Array[]) => string
  readonly crc32: (bytes: Uint8Array) => number
  /** Raw deflate. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array
  /** Raw deflate back; null for what is damaged, and as soon as it grows beyond `size`. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array | null
}

/** One that packs a text in parts too, of which each can be replaced by itself (`packedParts.ts`). */
export interface PartMachine extends Machine {
  /** Raw deflate without an end, so that other parts may follow: a full flush behind it, and no reference to before it. */
  readonly deflatePart: (bytes: Uint8Array) => Uint8Array
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (only && parts.length === 1) return only
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Bytes handed to the unpacker at once; they become at most about a thousand times as many. */
const slice = 16 * 1024

export const plainMachine: Machine = {
  sha256: parts => sha256(joined(parts)),
  crc32,
  deflate: bytes => deflateSync(bytes, { level: 6 }),

  inflate(packed, size) {
    const bytes = new Uint8Array(size)
    let length = 0
    const stream = new Inflate(part => {
      if (length + part.length > size) throw new RangeError('The entry is longer than stated.')
      bytes.set(part, length)
      length += part.length
    })
    try {
      for (let at = 0; at < packed.length; at += slice) {
        stream.push(packed.subarray(at, at + slice), at + slice >= packed.length)
      }
    } catch {
      return null
    }
    return bytes.subarray(0, length)
  },
}
