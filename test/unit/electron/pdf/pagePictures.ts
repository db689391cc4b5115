import { execFileSync } from 'node:child_process'
import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture in sixteen greys: one number from 0 (black) to 15 for each dot, from the upper left corner. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

export const hasPdftoppm = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** Draws every page of a PDF into a folder as `page-01.pgm` and so on, 40 dots to the inch: enough to see what moved. */
export const drawPages = (pdf: string, folder: string): void =>
  void execFileSync('pdftoppm', ['-r', '40', '-gray', pdf, `${folder}/page`])

/** Reads what `drawPages` writes: binary PGM of 256 greys. */
export function readPgm(bytes: Uint8Array): GreyPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 64)))
  if (!head) throw new RangeError('This is no picture of 256 greys.')
  const [width, height] = [Number(head[1]), Number(head[2])]
  return { width, height, dots: bytes.subarray(head[0].length).map(grey => grey >> 4) }
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const bytesInRow = (width: number): number => 1 + Math.ceil(width / 2)

/** A picture as a PNG with four bits for a dot and no filters (PNG, second edition, 7.2 and 11.2.2). */
export function writePng({ width, height, dots }: GreyPicture): Uint8Array {
  const rows = new Uint8Array(bytesInRow(width) * height)
  for (const [place, grey] of dots.entries()) {
    const x = place % width
    const at = Math.floor(place / width) * bytesInRow(width) + 1 + (x >> 1)
    rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? grey << 4 : grey)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 4
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Reads a PNG that `writePng` wrote. */
export function readPng(png: Uint8Array): GreyPicture {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const rows = inflateSync(png.subarray(41, 41 + view.getUint32(33)))
  const dots = new Uint8Array(width * height).map((_, place) => {
    const x = place % width
    const pair = rows[Math.floor(place / width) * bytesInRow(width) + 1 + (x >> 1)] ?? 0
    return x % 2 === 0 ? pair >> 4 : pair & 0x0f
  })
  return { width, height, dots }
}

/** Dots across one square. Edges are drawn a little otherwise by each version of the program; whole squares are not. */
const square = 8
/** By how much the mean of a square may differ, of 15. */
const tolerated = 1.25

/** Which share of a picture's squares another one shows otherwise; 1 for one of another size. */
export function differingShare(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1
  const [across, down] = [Math.ceil(one.width / square), Math.ceil(one.height / square)]
  const sums = new Float64Array(across * down)
  const counts = new Uint16Array(across * down)
  for (let place = 0; place < one.dots.length; place++) {
    const x = place % one.width
    const at = Math.floor((place - x) / one.width / square) * across + Math.floor(x / square)
    sums[at] = (sums[at] ?? 0) + (one.dots[place] ?? 0) - (other.dots[place] ?? 0)
    counts[at] = (counts[at] ?? 0) + 1
  }
  const differing = sums.filter((sum, at) => Math.abs(sum) / (counts[at] ?? 1) > tolerated).length
  return differing / sums.length
}
