/**
 * What the chart is drawn with: the part of a canvas that its painting uses. A canvas of the window is one,
 * `SvgDrawing` another, so that a picture on the screen and one in a file come from the same strokes.
 */
export interface Drawing {
  /** A colour as CSS writes it. */
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  globalAlpha: number
  /** As in CSS: style, weight, size in pixels, families. */
  font: string
  textAlign: 'left' | 'center' | 'right' | 'start' | 'end'
  textBaseline: 'alphabetic' | 'middle' | 'top' | 'bottom' | 'hanging' | 'ideographic'
  direction: 'ltr' | 'rtl' | 'inherit'
  /** Painting only ever moves and scales evenly: b and c are 0, d is a. */
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
  setLineDash(lengths: number[]): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void
  /** Whole circles only. */
  arc(x: number, y: number, radius: number, from: number, to: number): void
  rect(x: number, y: number, width: number, height: number): void
  roundRect(x: number, y: number, width: number, height: number, radius: number | number[]): void
  closePath(): void
  fill(): void
  stroke(): void
  fillRect(x: number, y: number, width: number, height: number): void
  strokeRect(x: number, y: number, width: number, height: number): void
  /** `most` is the room for the text, which is squeezed into it where it is wider. */
  fillText(text: string, x: number, y: number, most?: number): void
  measureText(text: string): { readonly width: number }
  /** What follows belongs together and is called this, where the drawing can keep names. */
  startGroup?(name: string): void
  endGroup?(): void
}
