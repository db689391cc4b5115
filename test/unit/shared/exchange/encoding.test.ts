import { describe, expect, it } from 'vitest'
import { decodeText, sniffEncoding } from '../../../../shared/exchange/encoding'
import { utf16, utf8, windows1252 } from './tables'

const text = 'id;Bezeichnung\n1;Geschäftsführer für Köln\n2;Leiterin Übersee'

describe('encoding of a table file', () => {
  it.each([
    ['utf-8', utf8(text)],
    ['utf-8-bom', utf8(`\uFEFF${text}`)],
    ['utf-16le', utf16(text)],
    ['utf-16be', utf16(text, { big: true })],
    ['utf-16le', utf16(text, { mark: false })],
    ['utf-16be', utf16(text, { big: true, mark: false })],
    ['windows-1252', windows1252(text)],
  ] as const)('finds %s and reads the same text', (encoding, bytes) => {
    expect(sniffEncoding(bytes)).toBe(encoding)
    expect(decodeText(bytes, encoding)).toBe(text)
  })

  it('takes plain ASCII for UTF-8', () => {
    expect(sniffEncoding(utf8('id,title\n1,Director'))).toBe('utf-8')
  })

  it('reads the signs that Windows-1252 has and Latin-1 has not', () => {
    const bytes = Uint8Array.from([0x93, 0x41, 0x94, 0x20, 0x80])
    expect(decodeText(bytes, sniffEncoding(bytes))).toBe('“A” €')
  })

  it('stays with UTF-8 when a few signs among many are broken', () => {
    const bytes = Uint8Array.from([...utf8('äöüßéèàçñ,ÄÖÜ'), 0xc3])
    expect(sniffEncoding(bytes)).toBe('utf-8')
  })

  it('reads half a UTF-16 sign at the end without failing', () => {
    expect(decodeText(utf16('ab').slice(0, -1), 'utf-16le')).toBe('a\uFFFD')
  })
})
