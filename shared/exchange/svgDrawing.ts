import type { Drawing } from './drawing'

interface Measure {
  (text: string, font: string): number
}

/** Where a drawing lies and how large it is, in pixels. */
export interface SvgFrame {
  readonly width: number
  readonly height: number
  /** Read aloud and shown by programs that list pictures. */
  readonly title: string
  /** The first is asked for; the others stand in where it is not installed. */
  readonly families: readonly string[]
}

/**
 * Text that takes no more than this share of its room fits in it in the fonts too that stand in for the window's: bold
 * DejaVu Sans, the widest of them, is about a fifth wider. Other text is held to its width.
 */
const surelyFits = 0.8

/**
 * A drawing that becomes an SVG document (SVG 1.1, which every program reads): text stays text, names of groups become
 * titles. `measure` gives the width of a text in a font, in pixels.
 */
export class SvgDrawing implements Drawing {
  fillStyle = '#000000'
  strokeStyle = '#000000'
  lineWidth = 1
  globalAlpha = 1
  font = '10px sans-serif'
  textAlign: Drawing['textAlign'] = 'left'
  textBaseline: Drawing['textBaseline'] = 'alphabetic'
  direction: Drawing['direction'] = 'ltr'
  private readonly parts: string[] = []
  private path = ''
  private dash = ''
  private scale = 1
  private dx = 0
  private dy = 0
  private groups = 0
  private images = 0

  constructor(private readonly measure: Measure) {}

  setTransform(a: number, _b: number, _c: number, _d: number, e: number, f: number): void {
    this.scale = a
    this.dx = e
    this.dy = f
  }

  setLineDash(lengths: number[]): void {
    this.dash = lengths.map(length => figure(length * this.scale)).join(' ')
  }

  beginPath(): void {
    this.path = ''
  }

  moveTo(x: number, y: number): void {
    this.path += `M${this.at(x, y)}`
  }

  lineTo(x: number, y: number): void {
    this.path += `L${this.at(x, y)}`
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path += `C${this.at(x1, y1)} ${this.at(x2, y2)} ${this.at(x, y)}`
  }

  arc(x: number, y: number, radius: number): void {
    const r = figure(radius * this.scale)
    this.path += `M${this.at(x - radius, y)}A${r} ${r} 0 1 1 ${this.at(x + radius, y)}A${r} ${r} 0 1 1 ${this.at(x - radius, y)}Z`
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path += `M${this.at(x, y)}H${this.across(x + width)}V${this.down(y + height)}H${this.across(x)}Z`
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number | number[]): void {
    const [topLeft = 0, topRight = topLeft, bottomRight = topLeft, bottomLeft = topRight] =
      typeof radius === 'number' ? [radius] : radius
    const most = Math.min(width, height) / 2
    const corner = (given: number, toX: number, toY: number): string => {
      const r = Math.min(given, most)
      return r > 0 ? `A${figure(r * this.scale)} ${figure(r * this.scale)} 0 0 1 ${this.at(toX, toY)}` : ''
    }
    const [tl = 0, tr = 0, br = 0, bl = 0] = [topLeft, topRight, bottomRight, bottomLeft].map(r =>
      Math.min(r, most),
    )
    this.path +=
      `M${this.at(x + tl, y)}H${this.across(x + width - tr)}${corner(tr, x + width, y + tr)}` +
      `V${this.down(y + height - br)}${corner(br, x + width - br, y + height)}` +
      `H${this.across(x + bl)}${corner(bl, x, y + height - bl)}` +
      `V${this.down(y + tl)}${corner(tl, x + tl, y)}Z`
  }

  closePath(): void {
    this.path += 'Z'
  }

  fill(): void {
    this.parts.push(`<path d="${this.path}"${this.filled()}/>`)
  }

  stroke(): void {
    this.parts.push(`<path d="${this.path}" fill="none"${this.stroked()}/>`)
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.parts.push(`<rect${this.box(x, y, width, height)}${this.filled()}/>`)
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.parts.push(`<rect${this.box(x, y, width, height)} fill="none"${this.stroked()}/>`)
  }

  fillText(text: string, x: number, y: number, most?: number): void {
    if (text.trim() === '') return
    const { style, weight, size } = parsedFont(this.font)
    const wide = most === undefined ? 0 : this.measure(text, this.font)
    const held = most !== undefined && wide > most * surelyFits ? Math.min(wide, most) : null
    const middle = this.textBaseline === 'middle' ? size * 0.35 : 0
    this.parts.push(
      `<text x="${this.across(x)}" y="${this.down(y + middle)}" font-size="${figure(size * this.scale)}"` +
        (weight === '400' ? '' : ` font-weight="${weight}"`) +
        (style === 'normal' ? '' : ` font-style="${style}"`) +
        anchorOf(this.textAlign, this.direction) +
        (this.direction === 'rtl' ? ' direction="rtl"' : '') +
        (held === null ? '' : ` textLength="${figure(held * this.scale)}" lengthAdjust="spacingAndGlyphs"`) +
        `${this.filled()}>${escaped(text)}</text>`,
    )
  }

  measureText(text: string): { readonly width: number } {
    return { width: this.measure(text, this.font) }
  }

  /** A picture cut to a circle that it fills; `url` holds the picture itself, so that the document needs no other file. */
  roundImage(url: string, x: number, y: number, size: number): void {
    this.images += 1
    const id = `round-${this.images}`
    const r = (size / 2) * this.scale
    this.parts.push(
      `<clipPath id="${id}"><circle cx="${this.across(x + size / 2)}" cy="${this.down(y + size / 2)}" r="${figure(r)}"/></clipPath>` +
        `<image xlink:href="${escaped(url)}"${this.box(x, y, size, size)} preserveAspectRatio="xMidYMid slice" clip-path="url(#${id})"/>`,
    )
  }

  startGroup(name: string): void {
    this.groups += 1
    this.parts.push(`<g><title>${escaped(name)}</title>`)
  }

  endGroup(): void {
    if (this.groups === 0) throw new RangeError('No group of the drawing is open.')
    this.groups -= 1
    this.parts.push('</g>')
  }

  /** The whole document. */
  document({ width, height, title, families }: SvgFrame): string {
    const size = `width="${figure(width)}" height="${figure(height)}" viewBox="0 0 ${figure(width)} ${figure(height)}"`
    const family = families.map(name => (/^[\w-]+$/u.test(name) ? name : `'${name}'`)).join(', ')
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<svg xmlns="http://www.w3.org/2000/svg"${this.images > 0 ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : ''} ${size} font-family="${escaped(family)}" role="img">`,
      `<title>${escaped(title)}</title>`,
      ...this.parts,
      ...new Array<string>(this.groups).fill('</g>'),
      '</svg>\n',
    ].join('\n')
  }

  private across(x: number): string {
    return figure(x * this.scale + this.dx)
  }

  private down(y: number): string {
    return figure(y * this.scale + this.dy)
  }

  private at(x: number, y: number): string {
    return `${this.across(x)} ${this.down(y)}`
  }

  private box(x: number, y: number, width: number, height: number): string {
    const { scale } = this
    return ` x="${this.across(x)}" y="${this.down(y)}" width="${figure(width * scale)}" height="${figure(height * scale)}"`
  }

  private filled(): string {
    return ` fill="${escaped(this.fillStyle)}"${this.globalAlpha < 1 ? ` fill-opacity="${figure(this.globalAlpha)}"` : ''}`
  }

  private stroked(): string {
    return (
      ` stroke="${escaped(this.strokeStyle)}" stroke-width="${figure(this.lineWidth * this.scale)}"` +
      (this.dash === '' ? '' : ` stroke-dasharray="${this.dash}"`) +
      (this.globalAlpha < 1 ? ` stroke-opacity="${figure(this.globalAlpha)}"` : '')
    )
  }
}

/** At most two decimals, and no exponents, which some readers do not know. */
const figure = (value: number): string => String(Math.round(value * 100) / 100)

function parsedFont(font: string): { style: string; weight: string; size: number } {
  const [, style = 'normal', weight = '400', size = '10'] =
    /^(italic|oblique)?\s*(\d{3}|bold)?\s*([\d.]+)px/u.exec(font) ?? []
  return { style: style || 'normal', weight: weight || '400', size: Number(size) }
}

/** SVG counts start and end in the direction of the text, a canvas left and right on the page. */
function anchorOf(align: Drawing['textAlign'], direction: Drawing['direction']): string {
  if (align === 'center') return ' text-anchor="middle"'
  const fromRight = direction === 'rtl'
  const isEnd = align === 'end' || (align === 'right' && !fromRight) || (align === 'left' && fromRight)
  return isEnd ? ' text-anchor="end"' : ''
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML 1.0 allows it: signs escaped, control characters and halves of pairs taken out. */
const escaped = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '')
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/gu, sign => entities[sign] ?? sign)
