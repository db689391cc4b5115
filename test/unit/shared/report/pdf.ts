import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly upright: boolean
}

export interface ReadLink {
  readonly page: number
  readonly rect: readonly number[]
  /** Points from the bottom of the page that it leads to. */
  readonly top: number
}

export interface ReadPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly texts: readonly ReadText[]
  readonly links: readonly ReadLink[]
  /** All text of the page with single spaces. */
  readonly words: string
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly words: string
  readonly info: Readonly<Record<string, unknown>>
  readonly language: string | null
  readonly outline: readonly {
    readonly title: string
    readonly page: number
    /** Points from the bottom of the page that it leads to. */
    readonly top: number
    readonly items: readonly { readonly title: string; readonly page: number; readonly top: number }[]
  }[]
}

/** Reads a PDF back with another program than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false }).promise
  const pageOf = async (dest: unknown): Promise<number> =>
    Array.isArray(dest) ? (await pdf.getPageIndex(dest[0])) + 1 : 0
  const topOf = (dest: unknown): number => (Array.isArray(dest) ? Number(dest[3]) : 0)
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const texts = content.items.flatMap((item): readonly ReadText[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [a, b, , , x, y] = item.transform as number[]
      return [
        {
          text: item.str,
          x: x ?? 0,
          y: y ?? 0,
          width: item.width,
          size: Math.hypot(a ?? 0, b ?? 0),
          upright: b === 0,
        },
      ]
    })
    const annotations = await page.getAnnotations()
    const links: ReadLink[] = []
    for (const annotation of annotations) {
      if (annotation.subtype !== 'Link') continue
      links.push({ page: await pageOf(annotation.dest), rect: annotation.rect, top: annotation.dest[3] })
    }
    const words = texts
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ')
    pages.push({ number, width, height, texts, links, words })
  }
  const { info } = await pdf.getMetadata()
  const outline = []
  for (const item of (await pdf.getOutline()) ?? []) {
    const items = []
    for (const inner of item.items)
      items.push({ title: inner.title, page: await pageOf(inner.dest), top: topOf(inner.dest) })
    outline.push({ title: item.title, page: await pageOf(item.dest), top: topOf(item.dest), items })
  }
  const language = (info as Record<string, unknown>)['Language']
  return {
    pages,
    words: pages.map(({ words }) => words).join('\n'),
    info: info as Record<string, unknown>,
    language: typeof language === 'string' ? language : null,
    outline,
  }
}

/** Text items that reach over an edge of their page. */
export const outside = ({ pages }: ReadPdf): readonly string[] =>
  pages.flatMap(({ number, width, height, texts }) =>
    texts
      .filter(({ x, y, width: wide, upright }) => {
        const right = upright ? x + wide : x
        const top = upright ? y : y + wide
        return x < 0 || y < 0 || right > width || top > height
      })
      .map(({ text }) => `${number}: ${text}`),
  )

/** What is drawn from left to right, one string for each time that text is shown. */
export async function drawnTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false }).promise
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList()
    for (const [at, operator] of fnArray.entries()) {
      if (operator !== OPS.showText) continue
      const glyphs: readonly { readonly unicode?: string }[] = argsArray[at][0]
      texts.push(glyphs.map(({ unicode }) => unicode ?? '').join(''))
    }
  }
  return texts
}
