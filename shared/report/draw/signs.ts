import type { Severity } from '../../analysis/finding'
import type { Letters } from '../../model/schema'
import type { Sign } from '../content/report'
import type { ReportDocument } from './document'
import type { Ink } from './tokens'
import { tint, type } from './tokens'
import type { Colour } from './tokens'

/** The colour of each sign. */
export const signInk: Readonly<Record<Sign, Colour>> = {
  'head-of-operations': 'headOfOperations',
  coo: 'coo',
  ceo: 'ceo',
  collaboration: 'collaboration',
  divided: 'accent',
  overlap: 'overlap',
  gap: 'gap',
  others: 'muted',
  better: 'solved',
  worse: 'gap',
}

type Draw = (document: ReportDocument, x: number, y: number, size: number, ink: Ink) => void

/** Each sign in a square of `size` whose upper left corner is (x, y). */
const shapes: Readonly<Record<Sign, Draw>> = {
  'head-of-operations': (document, x, y, size, ink) =>
    document.box(x + size * 0.1, y + size * 0.1, size * 0.8, size * 0.8, { fill: ink }),
  coo: (document, x, y, size, ink) => {
    const half = size / 2
    const corners = [
      [x + half, y],
      [x + size, y + half],
      [x + half, y + size],
      [x, y + half],
    ] as const
    document.polygon(corners, ink)
  },
  ceo: (document, x, y, size, ink) => document.circle(x + size / 2, y + size / 2, size * 0.42, { fill: ink }),
  collaboration: (document, x, y, size, ink) => {
    const look = { stroke: ink, lineWidth: size * 0.12 }
    document.circle(x + size * 0.32, y + size / 2, size * 0.27, look)
    document.circle(x + size * 0.68, y + size / 2, size * 0.27, look)
  },
  divided: (document, x, y, size, ink) => {
    document.box(x + size * 0.1, y + size * 0.14, size * 0.34, size * 0.72, { fill: ink })
    document.box(x + size * 0.56, y + size * 0.14, size * 0.34, size * 0.72, {
      stroke: ink,
      lineWidth: size * 0.1,
    })
  },
  overlap: (document, x, y, size, ink) => {
    const side = size * 0.58
    document.box(x + size * 0.06, y + size * 0.06, side, side, { stroke: ink, lineWidth: size * 0.11 })
    document.box(x + size * 0.36, y + size * 0.36, side, side, { stroke: ink, lineWidth: size * 0.11 })
    document.box(x + size * 0.36, y + size * 0.36, side * 0.48, side * 0.48, { fill: ink })
  },
  gap: (document, x, y, size, ink) => {
    const near = size * 0.12
    const far = size * 0.88
    const segments = []
    for (const [from, to] of [
      [near, 0.38 * size],
      [0.62 * size, far],
    ] as const) {
      segments.push(
        [x + from, y + near, x + to, y + near] as const,
        [x + from, y + far, x + to, y + far] as const,
      )
      segments.push(
        [x + near, y + from, x + near, y + to] as const,
        [x + far, y + from, x + far, y + to] as const,
      )
    }
    document.lines(segments, ink, size * 0.12)
  },
  others: (document, x, y, size, ink) =>
    document.circle(x + size / 2, y + size / 2, size * 0.34, { stroke: ink, lineWidth: size * 0.12 }),
  better: (document, x, y, size, ink) => {
    const tick = [
      [x + size * 0.12, y + size * 0.55, x + size * 0.4, y + size * 0.82],
      [x + size * 0.4, y + size * 0.82, x + size * 0.9, y + size * 0.2],
    ] as const
    document.lines(tick, ink, size * 0.15)
  },
  worse: (document, x, y, size, ink) => {
    const cross = [
      [x + size * 0.18, y + size * 0.18, x + size * 0.82, y + size * 0.82],
      [x + size * 0.82, y + size * 0.18, x + size * 0.18, y + size * 0.82],
    ] as const
    document.lines(cross, ink, size * 0.14)
  },
}

export function drawSign(document: ReportDocument, sign: Sign, x: number, y: number, size: number): void {
  shapes[sign](document, x, y, size, signInk[sign])
}

const barsOf: Readonly<Record<Severity, number>> = { critical: 3, major: 2, minor: 1 }

/** One, two or three bars, rising; the others stay empty outlines. Width 11, height 9. */
export function drawSeverity(document: ReportDocument, severity: Severity, x: number, y: number): void {
  for (let bar = 0; bar < 3; bar++) {
    const height = 3 + bar * 3
    const look =
      bar < barsOf[severity] ? { fill: 'text' as const } : { stroke: 'strongLine' as const, lineWidth: 0.4 }
    document.box(x + bar * 4, y + 9 - height, 2.8, height, look)
  }
}

export const severityWidth = 11

/** The letters of a matrix cell around a centre: A filled, R outlined, C tinted, I plain. */
export function drawLetters(
  document: ReportDocument,
  letters: Letters,
  centre: number,
  middle: number,
): void {
  const each = [...letters]
  const size = each.length > 1 ? 10 : 11
  const gap = 1
  let x = centre - (each.length * size + (each.length - 1) * gap) / 2
  for (const letter of each) {
    drawLetter(document, letter, x, middle - size / 2, size)
    x += size + gap
  }
}

function drawLetter(document: ReportDocument, letter: string, x: number, y: number, size: number): void {
  const style = letter === 'I' || letter === 'C' ? type.letterPlain : type.letter
  if (letter === 'A') document.box(x, y, size, size, { fill: 'text', radius: 1.5 })
  if (letter === 'R')
    document.box(x + 0.45, y + 0.45, size - 0.9, size - 0.9, { stroke: 'text', lineWidth: 0.9, radius: 1.5 })
  if (letter === 'C') document.box(x, y, size, size, { fill: tint('muted', 0.22), radius: 1.5 })
  const line = document.face.line(letter, style)
  document.text(
    line,
    x + (size - line.width) / 2,
    y + size / 2 + style.size * 0.36,
    letter === 'A' ? 'page' : 'text',
  )
}
