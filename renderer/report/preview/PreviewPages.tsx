import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, UIEvent } from 'react'
import { PageView } from './PageView'
import { goToPage, setZoom, usePreview } from './previewing'
import { previewStrings as strings } from './strings'
import type { OpenReport } from './usePdf'
import { layOut, pageAt, pageGap, readPage, realSize, scrollPlace, scrollTop, stepZoom } from './zoom'
import type { PageLayout, ScrollPlace } from './zoom'

/** Pages this far above and below the view are drawn too, as a share of its height. */
const ahead = 0.5

interface View {
  readonly left: number
  readonly top: number
}

/** The pages below each other; only those near the view are drawn. */
export function PreviewPages({ open, busy }: { open: OpenReport; busy: boolean }) {
  const { report, pdf } = open
  const scroller = useRef<HTMLDivElement>(null)
  const room = useRoom(scroller)
  const { zoom, going } = usePreview()
  const layout = useMemo(() => layOut(report.pages, zoom, room), [report.pages, zoom, room])
  const [view, setView] = useState<View>({ left: 0, top: 0 })
  const place = useRef<ScrollPlace | null>(placeBefore())
  const count = report.pages.length

  // The same place stays in view when pages become larger, or others take their places.
  useLayoutEffect(() => {
    const { current: element } = scroller
    if (!element || room.height === 0) return
    element.scrollTop = place.current ? scrollTop(layout, place.current) : 0
    setView({ left: element.scrollLeft, top: element.scrollTop })
  }, [layout, room.height])

  useTold(layout, view, room.height)

  const came = useRef(going)
  useEffect(() => {
    const { current: element } = scroller
    if (going === null || going === came.current || !element) return
    came.current = going
    const top =
      scrollTop(layout, { page: going.page - 1, share: going.top }) - (going.top === 0 ? pageGap / 2 : 0)
    element.scrollTop = top
    place.current = scrollPlace(layout, element.scrollTop)
  }, [going, layout])

  const onScroll = (event: UIEvent<HTMLDivElement>) => {
    const { scrollLeft, scrollTop: top } = event.currentTarget
    place.current = scrollPlace(layout, top)
    setView({ left: scrollLeft, top })
  }

  useZoomByWheel(scroller)

  const first = pageAt(layout, view.top - ahead * room.height)
  const last = pageAt(layout, view.top + (1 + ahead) * room.height)
  return (
    // What scrolls must be reached by keys, which then turn its pages.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={scroller}
      className="preview-scroller"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={strings.preview}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div
        className="preview-pages"
        role="feed"
        aria-label={strings.pages}
        aria-busy={busy}
        style={{ width: layout.width, height: layout.height }}
      >
        {layout.pages.slice(first, last + 1).map((placed, at) => (
          <PageView
            key={first + at}
            pdf={pdf}
            number={first + at + 1}
            count={count}
            placed={placed}
            seen={seenOf(placed, view, room)}
          />
        ))}
      </div>
    </div>
  )
}

/** The page that was read when the pages were seen last; null for the beginning. */
function placeBefore(): ScrollPlace | null {
  const { page } = usePreview.getState()
  return page === 1 ? null : { page: page - 1, share: 0 }
}

/** Turns pages and zooms; the arrows up and down, Page up, Page down, Home and End scroll by themselves. */
function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return
  const { page, seenZoom } = usePreview.getState()
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => goToPage(page + 1),
    ArrowLeft: () => goToPage(page - 1),
    '+': () => setZoom(stepZoom(seenZoom, 1)),
    '-': () => setZoom(stepZoom(seenZoom, -1)),
    '0': () => setZoom('width'),
  }
  const run = keys[event.key]
  if (!run) return
  event.preventDefault()
  run()
}

interface Room {
  readonly width: number
  readonly height: number
}

/** The part of a page that is in view, in its own CSS pixels. */
function seenOf(placed: PageLayout['pages'][number], view: View, room: Room) {
  const left = Math.max(0, view.left - placed.left)
  const top = Math.max(0, view.top - placed.top)
  const right = Math.min(placed.width, view.left + room.width - placed.left)
  const bottom = Math.min(placed.height, view.top + room.height - placed.top)
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) }
}

function useRoom(scroller: React.RefObject<HTMLDivElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const { current: element } = scroller
    if (!element) return undefined
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return room
}

/** Tells the toolbar which page is read and how large it is seen. */
function useTold(layout: PageLayout, view: View, height: number): void {
  const page = readPage(layout, view.top, height)
  const scale = layout.pages[page - 1]?.scale ?? realSize
  useEffect(() => {
    if (height > 0) usePreview.setState({ page, seenZoom: scale / realSize })
  }, [page, scale, height])
}

/** Ctrl and the wheel, or two fingers on a touchpad. */
function useZoomByWheel(scroller: React.RefObject<HTMLDivElement | null>): void {
  const zoom = useCallback((event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const factor = Math.exp(-Math.max(-50, Math.min(50, event.deltaY)) / 250)
    const next = usePreview.getState().seenZoom * factor
    setZoom(Math.min(4, Math.max(0.1, next)))
  }, [])
  useEffect(() => {
    const { current: element } = scroller
    // React listens passively to wheels, and then the window would zoom.
    element?.addEventListener('wheel', zoom, { passive: false })
    return () => element?.removeEventListener('wheel', zoom)
  }, [scroller, zoom])
}
