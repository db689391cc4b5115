/**
 * 128 bits of a text as 32 hexadecimal digits: four lanes over its UTF-8, four bytes at a time, each mixed as in
 * MurmurHash3 (Appleby). It names a document's content; it is no protection against forgery.
 */
export function fingerprint(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lanes = Uint32Array.of(0x811c9dc5, 0x9e3779b1, 0x85ebca6b, 0xc2b2ae35)
  const whole = bytes.length - (bytes.length % 4)
  for (let at = 0; at < whole; at += 4) {
    const lane = (at >> 2) & 3
    lanes[lane] = mixed(lanes[lane] ?? 0, words.getUint32(at, true))
  }
  for (let at = whole; at < bytes.length; at++) lanes[at & 3] = mixed(lanes[at & 3] ?? 0, bytes[at] ?? 0)
  // What one lane has met reaches the others too.
  for (let round = 0; round < 8; round++) {
    const lane = round & 3
    lanes[lane] = mixed(lanes[lane] ?? 0, (lanes[(lane + 3) & 3] ?? 0) ^ bytes.length)
  }
  return Array.from(lanes, lane => lane.toString(16).padStart(8, '0'))
    .join('')
    .toUpperCase()
}

function mixed(lane: number, word: number): number {
  let scrambled = Math.imul(word, 0xcc9e2d51)
  scrambled = Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593)
  const hash = lane ^ scrambled
  return Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64
}
