import { extname } from 'node:path'

/** `path` with the extension (such as '.remit'), unless it has it already in any case. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === extension ? path : `${path}${extension}`
}

/** A name that every file system takes: forbidden signs become spaces, devices of Windows are avoided. */
export function fileNameFrom(text: string, otherwise: string): string {
  const plain = [...text.normalize('NFC')]
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .map(sign => (/[\u0000-\u001f\u007f<>:"/\\|?*]/.test(sign) ? ' ' : sign))
    .slice(0, 80)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? otherwise : plain
}
