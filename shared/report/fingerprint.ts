/**
 * 128 bits of a text as 32 hexadecimal digits: FNV-1a (Fowler, Noll, Vo) with 32 bits from four starting values.
 * It names a document's content; it is no protection against forgery.
 */
export function fingerprint(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return [0, 1, 2, 3]
    .map(lane => {
      let hash = 0x811c9dc5 ^ Math.imul(lane, 0x9e3779b1)
      for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
      return (hash >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
    .toUpperCase()
}
