import type { HexColour } from './tokens'

/** A number as a PDF has it: points to the hundredth, without needless zeros. */
const coordinate = (value: number): string => String(Math.round(value * 100) / 100 || 0)

/** Four Bézier curves make a circle when their handles are this share of the radius. */
const handle = 0.5523

/**
 * The content of one page as PDF operators (PDF 1.7, annex A), from lengths measured from the upper left corner. What is
 * in force already (colours, width of lines, font) is not said again, which keeps the file small.
 */
export class PageContent {
  readonly #height: number
  #lines: string[] = []
  #fill = ''
  #stroke = ''
  #width = -1
  #dashed = false
  #font = ''

  constructor(height: number) {
    this.#height = height
  }

  /** What has been drawn since it was last taken. */
  take(): string {
    const content = this.#lines.join('\n')
    this.#lines = []
    return content
  }

  /** Forgets what is in force: something else has drawn on the page. */
  forget(): void {
    this.#fill = ''
    this.#stroke = ''
    this.#width = -1
    this.#font = ''
  }

  /** `shown`: the operators that show the glyphs; `angle` in degrees, against the clock. */
  text(font: string, size: number, shown: string, x: number, y: number, angle: number): void {
    const inForce = `/${font} ${coordinate(size)} Tf`
    const named = inForce === this.#font ? '' : `${inForce} `
    this.#font = inForce
    const turn = (angle * Math.PI) / 180
    const [cos, sin] = [coordinate(Math.cos(turn)), coordinate(Math.sin(turn))]
    const place =
      angle === 0
        ? `${this.#textAt(x, y)} Td`
        : `${cos} ${sin} ${coordinate(-Math.sin(turn))} ${cos} ${this.#textAt(x, y)} Tm`
    this.#lines.push(`BT ${named}${place} ${shown} ET`)
  }

  fillColour(colour: HexColour): void {
    if (colour === this.#fill) return
    this.#fill = colour
    this.#lines.push(`${rgb(colour)} rg`)
  }

  strokeLook(colour: HexColour, width: number, dashed = false): void {
    if (colour !== this.#stroke) this.#lines.push(`${rgb(colour)} RG`)
    if (width !== this.#width) this.#lines.push(`${coordinate(width)} w`)
    if (dashed !== this.#dashed) this.#lines.push(dashed ? '[2.5 2] 0 d' : '[] 0 d')
    this.#stroke = colour
    this.#width = width
    this.#dashed = dashed
  }

  move(x: number, y: number): void {
    this.#lines.push(`${this.#at(x, y)} m`)
  }

  line(x: number, y: number): void {
    this.#lines.push(`${this.#at(x, y)} l`)
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#lines.push(`${this.#at(x1, y1)} ${this.#at(x2, y2)} ${this.#at(x, y)} c`)
  }

  close(): void {
    this.#lines.push('h')
  }

  rectangle(x: number, y: number, width: number, height: number): void {
    this.#lines.push(`${this.#at(x, y + height)} ${coordinate(width)} ${coordinate(height)} re`)
  }

  rounded(x: number, y: number, width: number, height: number, radius: number): void {
    const [right, bottom, out] = [x + width, y + height, radius * (1 - handle)]
    this.move(x + radius, y)
    this.line(right - radius, y)
    this.curve(right - out, y, right, y + out, right, y + radius)
    this.line(right, bottom - radius)
    this.curve(right, bottom - out, right - out, bottom, right - radius, bottom)
    this.line(x + radius, bottom)
    this.curve(x + out, bottom, x, bottom - out, x, bottom - radius)
    this.line(x, y + radius)
    this.curve(x, y + out, x + out, y, x + radius, y)
    this.close()
  }

  circle(x: number, y: number, radius: number): void {
    this.rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius)
  }

  /** Ends a path. */
  paint(how: 'fill' | 'stroke' | 'both', evenOdd = false): void {
    const operator = how === 'stroke' ? 'S' : `${how === 'fill' ? 'f' : 'B'}${evenOdd ? '*' : ''}`
    this.#lines.push(operator)
  }

  /** A point of a path: a tenth of a point is finer than any printer. */
  #at(x: number, y: number): string {
    return `${Math.round(x * 10) / 10} ${Math.round((this.#height - y) * 10) / 10}`
  }

  #textAt(x: number, y: number): string {
    return `${coordinate(x)} ${coordinate(this.#height - y)}`
  }
}

const colours = new Map<HexColour, string>()

/** A colour as three numbers from 0 to 1. */
function rgb(colour: HexColour): string {
  const known = colours.get(colour)
  if (known !== undefined) return known
  const parts = [1, 3, 5].map(at => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) / 0.255) / 1000)
  const said = parts.join(' ')
  colours.set(colour, said)
  return said
}
