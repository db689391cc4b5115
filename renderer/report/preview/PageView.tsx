import { memo, useEffect, useRef, useState } from 'react'
import { drawPage, fittingScale, replaceCanvas, withPage } from './drawPage'
import { linksOf } from './pdf'
import type { OpenPdf, PageLink } from './pdf'
import { goToPlace } from './previewing'
import { previewStrings as strings } from './strings'
import type { PlacedPage } from './zoom'

/** After the last scroll, before the part of a large page that is seen is drawn sharply, in milliseconds. */
const restMilliseconds = 120

/** pdf.js measures words on a canvas that it puts beside everything else: it is nothing to read. */
function hideMeasure(): void {
  for (const canvas of document.querySelectorAll('body > canvas')) canvas.setAttribute('aria-hidden', 'true')
}

interface PageViewProps {
  pdf: OpenPdf
  /** Counted from 1. */
  number: number
  count: number
  placed: PlacedPage
  /** The part of the page that is in view, in CSS pixels from its upper left corner. */
  seen: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
}

/** One page: its picture, above it its text for reading aloud and selecting, above that its links. */
export const PageView = memo(function PageView({ pdf, number, count, placed, seen }: PageViewProps) {
  const picture = useRef<HTMLDivElement>(null)
  const detail = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const [links, setLinks] = useState<readonly PageLink[]>([])
  const [failed, setFailed] = useState(false)
  const [ratio] = useState(() => window.devicePixelRatio)
  const sharp = ratio * placed.scale
  const fitting = fittingScale(placed, ratio)
  const isSharp = fitting === sharp

  useEffect(
    () =>
      withPage(pdf, number, setFailed, async (page, signal) => {
        const canvas = await drawPage(page, page.getViewport({ scale: fitting }), signal)
        replaceCanvas(picture.current, canvas)
        if (isSharp) replaceCanvas(detail.current, null)
      }),
    [pdf, number, fitting, isSharp],
  )

  const { left, top, width, height } = seen
  useEffect(() => {
    if (isSharp || width <= 0 || height <= 0) return undefined
    let stop = (): void => undefined
    const timer = setTimeout(() => {
      stop = withPage(pdf, number, setFailed, async (page, signal) => {
        const viewport = page.getViewport({ scale: sharp, offsetX: -left * ratio, offsetY: -top * ratio })
        const size = { width: width * ratio, height: height * ratio }
        const canvas = await drawPage(page, viewport, signal, size)
        const place = { left, top, width, height }
        for (const [side, value] of Object.entries(place)) canvas.style.setProperty(side, `${value}px`)
        replaceCanvas(detail.current, canvas)
      })
    }, restMilliseconds)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [pdf, number, sharp, isSharp, ratio, left, top, width, height])

  useEffect(
    () =>
      withPage(pdf, number, setFailed, async (page, signal) => {
        const found = await linksOf(pdf.document, page)
        signal.throwIfAborted()
        setLinks(found)
        const layer = document.createElement('div')
        layer.className = 'preview-text'
        const viewport = page.getViewport({ scale: 1 })
        const text = new pdf.engine.TextLayer({
          textContentSource: page.streamTextContent(),
          container: layer,
          viewport,
        })
        signal.addEventListener('abort', () => text.cancel())
        await text.render()
        hideMeasure()
        words.current?.replaceChildren(layer)
      }),
    [pdf, number],
  )

  useEffect(() => {
    const holders = [picture.current, detail.current]
    return () => {
      for (const holder of holders) replaceCanvas(holder, null)
    }
  }, [])

  return (
    <article
      className="preview-page"
      aria-label={strings.page(number, count)}
      aria-posinset={number}
      aria-setsize={count}
      style={{
        left: placed.left,
        top: placed.top,
        width: placed.width,
        height: placed.height,
        // By it the words lie where they are in the picture.
        ['--total-scale-factor' as string]: placed.scale,
      }}
    >
      <div ref={picture} className="preview-picture" aria-hidden />
      <div ref={detail} className="preview-detail" aria-hidden />
      <div ref={words} />
      {links.map(link => (
        <button
          key={`${link.left} ${link.top}`}
          type="button"
          className="preview-link"
          aria-label={strings.linkTo(link.target.page)}
          title={strings.linkTo(link.target.page)}
          style={{
            left: `${100 * link.left}%`,
            top: `${100 * link.top}%`,
            width: `${100 * link.width}%`,
            height: `${100 * link.height}%`,
          }}
          onClick={() => goToPlace(link.target)}
        />
      ))}
      {failed && <p className="preview-failed">{strings.notShown}</p>}
    </article>
  )
})
