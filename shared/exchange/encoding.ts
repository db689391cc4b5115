/** How the bytes of a text file stand for signs. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export const encodings: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252']

const marks: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8-bom', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/**
 * What Windows-1252 has where Latin-1 has control signs (0x80 to 0x9F), after the WHATWG's encoding standard. Decoded
 * here, because Node 20's own decoder of that name reads Latin-1.
 */
const windowsSigns =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

/** How much of a file without a byte-order mark is looked at for the zeros of UTF-16. */
const sampledBytes = 8192

/**
 * Finds out the encoding: a byte-order mark, else the zeros that Latin text leaves in every second byte of UTF-16,
 * else UTF-8 where the bytes are valid UTF-8 (or nearly: a few broken signs among many good ones), else Windows-1252.
 */
export function sniffEncoding(bytes: Uint8Array): Encoding {
  const marked = marks.find(mark => mark.bytes.every((byte, place) => bytes[place] === byte))
  return marked?.encoding ?? utf16ByZeros(bytes) ?? (readsAsUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** The text without its byte-order mark. Bytes that stand for nothing become U+FFFD; it never throws. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes)
}

function decodeWindows1252(bytes: Uint8Array): string {
  let text = ''
  // As many arguments as every engine takes in one call.
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.subarray(from, from + 8192))
  }
  return text.replace(/[\u0080-\u009F]/g, sign => windowsSigns.charAt(sign.charCodeAt(0) - 0x80))
}

function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length - (bytes.length % 2), sampledBytes)
  if (length < 4) return null
  let first = 0
  let second = 0
  for (let place = 0; place < length; place += 2) {
    if (bytes[place] === 0) first++
    if (bytes[place + 1] === 0) second++
  }
  const pairs = length / 2
  if (second > pairs * 0.4 && first < pairs * 0.05) return 'utf-16le'
  if (first > pairs * 0.4 && second < pairs * 0.05) return 'utf-16be'
  return null
}

function readsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    let broken = 0
    let good = 0
    for (const sign of new TextDecoder('utf-8').decode(bytes)) {
      if (sign === '\uFFFD') broken++
      else if (sign > '\u007F') good++
    }
    return good > broken * 4
  }
}
