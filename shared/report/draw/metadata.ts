import { cleaned } from './scripts'

/**
 * Text for the document's properties and bookmarks. jsPDF 4.2.1 writes them as literal strings, in which a reader takes
 * the byte 0D for a line end, so a letter with that byte in its code ("č") is split into letter and mark,
 * or replaced where it has none.
 */
export const metadataText = (text: string): string =>
  [...cleaned(text)].map(sign => (breaksString(sign) ? safe(sign.normalize('NFD')) : sign)).join('')

const safe = (sign: string): string => (breaksString(sign) ? '□' : sign)

function breaksString(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >> 8 === 0x0d || (code & 0xff) === 0x0d) return true
  }
  return false
}
