import { parseXml, XmlElement } from '@rgrove/parse-xml'
import svgpath from 'svgpath'

/** Shapes of an SVG picture, in its own units from its upper left corner. */
export interface Vector {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export interface Shape {
  readonly path: readonly PathStep[]
  /** null for none. */
  readonly fill: `#${string}` | null
  readonly evenOdd: boolean
  readonly stroke: `#${string}` | null
  /** In the picture's units. */
  readonly strokeWidth: number
}

/** Only these three kinds and the end of a closed line: arcs, short and quadratic forms are turned into curves. */
export type PathStep =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

interface Style {
  readonly fill: string
  readonly stroke: string
  readonly strokeWidth: number
  readonly evenOdd: boolean
  readonly transform: readonly string[]
}

const ignored = new Set(['title', 'desc', 'metadata'])
const groups = new Set(['svg', 'g'])
/** What changes how something looks and cannot be drawn here. */
const refused = [
  'opacity',
  'fill-opacity',
  'stroke-opacity',
  'clip-path',
  'mask',
  'filter',
  'stroke-dasharray',
  'class',
]

/** Thrown inside for what cannot be drawn as shapes. */
class NotShapes extends Error {}

/**
 * Reads an SVG of plain shapes: paths, rectangles, circles, ellipses, lines and polygons in groups, with transforms and
 * plain colours. Null for one that has more (text, gradients, style sheets, clipping, transparency), or is none.
 */
export function readVector(text: string): Vector | null {
  try {
    const { root } = parseXml(text.replace(/^\uFEFF/, ''))
    if (root?.name.replace(/^svg:/, '') !== 'svg') return null
    const box = (root.attributes['viewBox'] ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    const [x = 0, y = 0, viewWidth, viewHeight] = box
    const width = viewWidth ?? Number.parseFloat(root.attributes['width'] ?? '')
    const height = viewHeight ?? Number.parseFloat(root.attributes['height'] ?? '')
    if (!(width > 0 && height > 0)) return null
    const shapes: Shape[] = []
    const initial: Style = {
      fill: '#000000',
      stroke: 'none',
      strokeWidth: 1,
      evenOdd: false,
      transform: [`translate(${-x},${-y})`],
    }
    collect(root, initial, shapes)
    return shapes.length > 0 ? { width, height, shapes } : null
  } catch {
    // No XML, or more than shapes: the picture is drawn as dots instead.
    return null
  }
}

function collect(element: XmlElement, outer: Style, shapes: Shape[]): void {
  const name = element.name.replace(/^svg:/, '')
  if (ignored.has(name) || name.includes(':')) return
  if (name === 'defs') {
    if (element.children.some(child => child instanceof XmlElement)) throw new NotShapes(name)
    return
  }
  const given = attributesOf(element)
  if (refused.some(attribute => given[attribute] !== undefined && !['1', 'none'].includes(given[attribute])))
    throw new NotShapes(name)
  if (given['display'] === 'none' || given['visibility'] === 'hidden') return
  const style = styled(outer, given, name === 'svg')
  if (groups.has(name)) {
    for (const child of element.children) if (child instanceof XmlElement) collect(child, style, shapes)
    return
  }
  const path = outline(name, given)
  if (path === null) throw new NotShapes(name)
  const shape = shapeOf(path, style)
  if (shape) shapes.push(shape)
}

type Attributes = Readonly<Record<string, string | undefined>>

/** An element's attributes, those in its `style` above the others. */
function attributesOf(element: XmlElement): Attributes {
  const own = (element.attributes['style'] ?? '')
    .split(';')
    .map(part => part.split(':').map(side => side.trim()))
    .flatMap(([key, value]) => (key && value ? [[key, value] as const] : []))
  return { ...element.attributes, ...Object.fromEntries(own) }
}

const styled = (outer: Style, given: Attributes, isRoot: boolean): Style => ({
  fill: given['fill'] ?? outer.fill,
  stroke: given['stroke'] ?? outer.stroke,
  strokeWidth: Number.parseFloat(given['stroke-width'] ?? '') || outer.strokeWidth,
  evenOdd: given['fill-rule'] === undefined ? outer.evenOdd : given['fill-rule'] === 'evenodd',
  transform:
    given['transform'] === undefined || isRoot ? outer.transform : [given['transform'], ...outer.transform],
})

/** The path of an element; null where it is none of the plain shapes. */
function outline(name: string, given: Attributes): string | null {
  const number = (key: string) => Number.parseFloat(given[key] ?? '') || 0
  const ellipse = (rx: number, ry: number) => {
    const [cx, cy] = [number('cx'), number('cy')]
    return `M${cx - rx},${cy}a${rx},${ry} 0 1,0 ${2 * rx},0a${rx},${ry} 0 1,0 ${-2 * rx},0z`
  }
  switch (name) {
    case 'path':
      return given['d'] ?? ''
    case 'rect': {
      const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')]
      const rx = Math.min(number('rx') || number('ry'), width / 2)
      const ry = Math.min(number('ry') || number('rx'), height / 2)
      if (rx === 0 || ry === 0) return `M${x},${y}h${width}v${height}h${-width}z`
      const corner = (dx: number, dy: number) => `a${rx},${ry} 0 0,1 ${dx},${dy}`
      return `M${x + rx},${y}h${width - 2 * rx}${corner(rx, ry)}v${height - 2 * ry}${corner(-rx, ry)}h${2 * rx - width}${corner(-rx, -ry)}v${2 * ry - height}${corner(rx, -ry)}z`
    }
    case 'circle':
      return ellipse(number('r'), number('r'))
    case 'ellipse':
      return ellipse(number('rx'), number('ry'))
    case 'line':
      return `M${number('x1')},${number('y1')}L${number('x2')},${number('y2')}`
    case 'polygon':
      return `M${given['points'] ?? ''}z`
    case 'polyline':
      return `M${given['points'] ?? ''}`
    default:
      return null
  }
}

function shapeOf(path: string, style: Style): Shape | null {
  const read = svgpath(path)
  // svgpath keeps what is wrong with a path in a field that its types leave out.
  if ((read as unknown as { err: string }).err !== '') throw new NotShapes('path')
  for (const transform of style.transform) read.transform(transform)
  const steps: PathStep[] = []
  read
    .abs()
    .unarc()
    .unshort()
    .iterate(([command, ...values], _, x, y) => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.map(Number)
      if (command === 'M' || command === 'L') steps.push([command, a, b])
      else if (command === 'H') steps.push(['L', a, y])
      else if (command === 'V') steps.push(['L', x, a])
      else if (command === 'C') steps.push(['C', a, b, c, d, e, f])
      else if (command === 'Q')
        steps.push([
          'C',
          x + (2 / 3) * (a - x),
          y + (2 / 3) * (b - y),
          c + (2 / 3) * (a - c),
          d + (2 / 3) * (b - d),
          c,
          d,
        ])
      else steps.push(['Z'])
    })
  const fill = colourOf(style.fill)
  const stroke = colourOf(style.stroke)
  if (steps.length < 2 || (fill === null && stroke === null)) return null
  return {
    path: steps,
    fill,
    evenOdd: style.evenOdd,
    stroke,
    strokeWidth: style.strokeWidth * scaleOf(style),
  }
}

/** How much the transforms enlarge a line's width. */
function scaleOf({ transform }: Style): number {
  const unit = svgpath('M0,0L1,0L1,1')
  for (const each of transform) unit.transform(each)
  const ends: (readonly [number, number])[] = []
  unit.abs().iterate(([command, ...values]) => {
    if (command === 'M' || command === 'L') ends.push([Number(values[0]), Number(values[1])])
  })
  const [a = [0, 0], b = [1, 0]] = ends
  return Math.hypot(b[0] - a[0], b[1] - a[1])
}

const named: Readonly<Record<string, `#${string}` | undefined>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  navy: '#000080',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  orange: '#ffa500',
  yellow: '#ffff00',
  purple: '#800080',
  teal: '#008080',
  maroon: '#800000',
  currentcolor: '#000000',
}

/** A plain colour as #rrggbb; null for none. */
function colourOf(text: string): `#${string}` | null {
  const colour = text.trim().toLowerCase()
  if (colour === 'none' || colour === 'transparent') return null
  if (/^#[0-9a-f]{6}$/.test(colour)) return `#${colour.slice(1)}`
  const [, red, green, blue] = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(colour) ?? []
  if (red && green && blue) return `#${red}${red}${green}${green}${blue}${blue}`
  const parts = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(colour)
  if (parts)
    return `#${parts
      .slice(1)
      .map(part => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('')}`
  const known = named[colour]
  if (known === undefined) throw new NotShapes(colour)
  return known
}
