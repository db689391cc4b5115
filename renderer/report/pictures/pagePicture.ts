import { page as paper } from '../../../shared/report/draw/tokens'
import { drawPage, release } from '../preview/drawPage'
import type { OpenPdf } from '../preview/pdf'
import { realSize } from '../preview/zoom'

/** A page of the report as a picture for slides: without header, footer and empty edges. */

/** Pixels for a point: twice those of a screen at 100 %. */
const wanted = 2 * realSize
/** Pixels of a picture at most. */
const mostPixels = 48_000_000
/** Left around what is drawn, and between the header's line and the picture, in points. */
const border = 12
const clear = 9

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** @throws the abort's reason, and what pdf.js or the canvas say when they cannot draw it */
export async function pagePicture(pdf: OpenPdf, number: number, signal: AbortSignal): Promise<Blob> {
  const page = await pdf.document.getPage(number)
  const whole = page.getViewport({ scale: 1 })
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (whole.width * whole.height)))
  const canvas = await drawPage(page, page.getViewport({ scale }), signal)
  try {
    // The cover has neither header nor footer, and its empty edges are its look.
    if (number === 1) return await blobOf(canvas)
    const top = (paper.header + clear) * scale
    const bottom = canvas.height - (paper.footer + clear) * scale
    const body = { left: 0, top: Math.round(top), width: canvas.width, height: Math.round(bottom - top) }
    const cut = cutOut(canvas, inkIn(canvas, body), Math.round(border * scale))
    try {
      return await blobOf(cut)
    } finally {
      release(cut)
    }
  } finally {
    release(canvas)
  }
}

/** The smallest box with everything that is not white; the whole one where there is nothing. */
function inkIn(canvas: HTMLCanvasElement, within: Box): Box {
  const { data } = contextOf(canvas).getImageData(within.left, within.top, within.width, within.height)
  const pixels = new Uint32Array(data.buffer)
  let [left, right, top, bottom] = [within.width, -1, -1, -1]
  for (let y = 0; y < within.height; y++)
    for (let x = 0; x < within.width; x++) {
      if (pixels[y * within.width + x] === 0xff_ff_ff_ff) continue
      if (x < left) left = x
      if (x > right) right = x
      if (top < 0) top = y
      bottom = y
    }
  if (right < 0) return within
  return {
    left: within.left + left,
    top: within.top + top,
    width: right - left + 1,
    height: bottom - top + 1,
  }
}

/** A part of a canvas on white, with a border around it. */
function cutOut(
  canvas: HTMLCanvasElement,
  { left, top, width, height }: Box,
  around: number,
): HTMLCanvasElement {
  const cut = document.createElement('canvas')
  cut.width = width + 2 * around
  cut.height = height + 2 * around
  const context = contextOf(cut)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, cut.width, cut.height)
  context.drawImage(canvas, left, top, width, height, around, around, width, height)
  return cut
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas to draw on.')
  return context
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
      'image/png',
    ),
  )
