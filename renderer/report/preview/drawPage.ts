import type { PDFPageProxy, PageViewport } from 'pdfjs-dist'
import type { OpenPdf } from './pdf'
import type { PlacedPage } from './zoom'

/** Pixels of one canvas at most, and along one side. */
const mostPixels = 16_000_000
const longestSide = 8192

/** Pixels for a point on a screen with `ratio` pixels for a CSS pixel: as many as it shows, or as one canvas may have. */
export function fittingScale({ width, height, scale }: PlacedPage, ratio: number): number {
  const [across, down] = [width * ratio, height * ratio]
  const share = Math.min(1, Math.sqrt(mostPixels / (across * down)), longestSide / Math.max(across, down))
  return ratio * scale * share
}

/** Draws a page, or the part of it that `size` (in pixels) leaves, on a canvas of its own. Rejects when aborted. */
export async function drawPage(
  page: PDFPageProxy,
  viewport: PageViewport,
  signal: AbortSignal,
  size: { readonly width: number; readonly height: number } = viewport,
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(size.width))
  canvas.height = Math.max(1, Math.floor(size.height))
  const task = page.render({ canvas, viewport })
  const cancel = (): void => task.cancel()
  signal.addEventListener('abort', cancel)
  try {
    await task.promise
    signal.throwIfAborted()
    return canvas
  } catch (error) {
    release(canvas)
    throw error
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

/** A canvas keeps its memory until it is made small. */
export function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}

/** Puts a canvas in the place of those that an element holds; null takes them away. */
export function replaceCanvas(holder: HTMLElement | null, canvas: HTMLCanvasElement | null): void {
  for (const former of holder?.querySelectorAll('canvas') ?? []) release(former)
  if (canvas && holder) holder.replaceChildren(canvas)
  else holder?.replaceChildren()
}

/** Does something with a page until the returned function is called; what fails after that is of no interest. */
export function withPage(
  { document: pdf }: OpenPdf,
  number: number,
  told: (failed: boolean) => void,
  work: (page: PDFPageProxy, signal: AbortSignal) => Promise<void>,
): () => void {
  const leaving = new AbortController()
  const { signal } = leaving
  const run = async () => {
    const page = await pdf.getPage(number)
    signal.throwIfAborted()
    await work(page, signal)
    told(false)
  }
  run().catch(() => {
    if (!signal.aborted) told(true)
  })
  return () => leaving.abort()
}
