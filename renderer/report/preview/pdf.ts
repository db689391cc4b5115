import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist'
import type * as PdfEngine from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The PDF as pdf.js reads it, in a worker of its own. The engine is loaded when the first PDF is opened. */

type Engine = typeof PdfEngine

interface Loaded {
  readonly engine: Engine
  readonly worker: PDFWorker
}

let loaded: Promise<Loaded> | null = null

/** The build for older browsers: development and tests run on an older Chromium than releases do. */
async function load(): Promise<Loaded> {
  const [engine, { default: WorkerProgram }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs?worker'),
  ])
  // pdf.js's types say that a worker's port is always null.
  const port = new WorkerProgram() as unknown as null
  return { engine, worker: new engine.PDFWorker({ port }) }
}

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly engine: Engine
  readonly close: () => void
}

/** Opens a PDF of ours: its fonts and pictures are in it, so nothing is fetched, and no code is made. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  loaded ??= load()
  const { engine, worker } = await loaded
  const task = engine.getDocument({
    // The worker takes the bytes that it is given.
    data: bytes.slice(),
    worker,
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    verbosity: engine.VerbosityLevel.ERRORS,
  })
  return { document: await task.promise, engine, close: () => void task.destroy() }
}

export interface PageLink {
  /** Shares of the page's width and height, from its upper left corner. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly target: PagePlace
}

/** A place on a page; `top` is a share of its height. */
export interface PagePlace {
  readonly page: number
  readonly top: number
}

/** The links of a page that lead to another place of the report. */
export async function linksOf(document: PDFDocumentProxy, page: PDFPageProxy): Promise<readonly PageLink[]> {
  const [, , width = 1, height = 1] = page.view
  const links: PageLink[] = []
  for (const { subtype, rect, dest } of await page.getAnnotations()) {
    // pdf.js does not say what annotations are made of.
    const corners = rect as readonly number[]
    const target = subtype === 'Link' ? await placeOf(document, dest) : null
    if (!target) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = corners
    links.push({
      left: left / width,
      top: 1 - top / height,
      width: (right - left) / width,
      height: (top - bottom) / height,
      target,
    })
  }
  return links
}

/** Where a destination such as [page, "XYZ", left, top, zoom] leads to. */
async function placeOf(document: PDFDocumentProxy, destination: unknown): Promise<PagePlace | null> {
  if (!Array.isArray(destination)) return null
  // pdf.js does not say what destinations are made of.
  const [reference, , , top] = destination as [Parameters<PDFDocumentProxy['getPageIndex']>[0], ...unknown[]]
  const page = (await document.getPageIndex(reference)) + 1
  const { view } = await document.getPage(page)
  const height = view[3] ?? 1
  return { page, top: typeof top === 'number' ? Math.max(0, 1 - top / height) : 0 }
}
