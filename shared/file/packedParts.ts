import { crc32Joined, crc32Shift } from './crc32'
import { limits, swells } from './limits'
import { joined } from './machine'
import type { PartMachine } from './machine'
import type { PackedEntry } from './writeArchive'

/**
 * A text that is packed in parts, so that a change packs one of them and not the whole. Each is raw deflate (RFC 1951)
 * that ends with a full flush: an empty block, behind which the next begins at a whole byte, and it refers to nothing before
 * itself. So the parts one behind the other, and an end, are one stream that every program unpacks, as pigz
 * (zlib.net/pigz) makes it with several processors.
 */
export interface PackedPart {
  readonly packed: Uint8Array
  /** Of the part before it was packed. */
  readonly crc: number
  readonly size: number
  /** `crc32Shift` of its size. */
  readonly shift: number
}

/** An empty last block. */
const end = Uint8Array.of(3, 0)

/** Packs a part, and unpacks it again: null where that does not give back the same bytes. */
export function packPart(bytes: Uint8Array, machine: PartMachine): PackedPart | null {
  const packed = machine.deflatePart(bytes)
  const part = {
    packed,
    crc: machine.crc32(bytes),
    size: bytes.length,
    shift: crc32Shift(bytes.length),
  }
  return unpackPart(part, machine) === null ? null : part
}

/** The bytes of a part; null for a part that is damaged. */
export function unpackPart({ packed, crc, size }: PackedPart, machine: PartMachine): Uint8Array | null {
  const bytes = machine.inflate(joined([packed, end]), size)
  return bytes !== null && bytes.length === size && machine.crc32(bytes) === crc ? bytes : null
}

/** An entry made of parts; null where one is damaged, or the whole is more than a reader takes. */
export function entryOf(
  name: string,
  parts: readonly PackedPart[],
  machine: PartMachine,
): PackedEntry | null {
  let [crc, size, packedSize] = [0, 0, end.length]
  for (const part of parts) {
    crc = crc32Joined(crc, part.crc, part.shift)
    size += part.size
    packedSize += part.packed.length
  }
  if (size > limits.workbook) return null
  if (!swells(size, packedSize))
    return { name, stored: false, packed: [...parts.map(({ packed }) => packed), end], crc, size }
  const whole = parts.map(part => unpackPart(part, machine)).filter(part => part !== null)
  return whole.length === parts.length ? { name, stored: true, packed: whole, crc, size } : null
}
