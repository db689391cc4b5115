/** CRC-32 as ZIP uses it (ISO 3309, reversed polynomial 0xEDB88320). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  // The index is always below 256.
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

/**
 * The CRC-32 of two stretches of bytes one behind the other, from that of each: appending bytes multiplies by a power of
 * x, modulo the polynomial, which `crc32Shift` gives for the second's length (Mark Adler's method in zlib, crc32_combine).
 */
export const crc32Joined = (first: number, second: number, shiftOfSecond: number): number =>
  (product(shiftOfSecond, first) ^ second) >>> 0

/** x to the power of eight times so many bytes. */
export function crc32Shift(bytes: number): number {
  let shift = 0x80000000
  let square = byteSquare
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) shift = product(square, shift)
    square = product(square, square)
  }
  return shift >>> 0
}

/** Of two polynomials of degree 31 at most, the highest bit being that of x to the power of 0. */
function product(one: number, other: number): number {
  let sum = 0
  let shifted = other
  for (let bit = 31; bit >= 0; bit--) {
    if ((one >>> bit) & 1) sum ^= shifted
    shifted = shifted & 1 ? (shifted >>> 1) ^ 0xedb88320 : shifted >>> 1
  }
  return sum >>> 0
}

/** x to the power of 8. */
const byteSquare = 1 << 23
