import type { Layout } from '../../shared/layout'
import type { ChartView } from './ChartView'
import type { Point } from './camera'
import { dropAt, movedAlone, targetOf } from './dropping'
import type { Drop, Target } from './dropping'
import { detailAt } from './paintBox'
import { pillOf, pillScale } from './paintChart'
import { noGesture } from './scene'
import { boxAt, boxesWithin, idOf, positionOf, rectangleOf } from './shownChart'

/** What the mouse, a pen or a finger asks for; who listens decides what comes of it. */
interface PointingActions {
  choose: (ids: readonly string[]) => void
  chosen: () => readonly string[]
  toggleChoice: (id: string) => void
  toggleCollapsed: (id: string) => void
  rename: (id: string) => void
  /** Called with the area's coordinates of the pointer; null for the background. */
  openMenu: (id: string | null, at: Point) => void
  move: (ids: readonly string[], target: Target) => void
  link: (ids: readonly string[], manager: string) => void
  /** Which positions a dotted line is dragged from, and the position under the pointer; null when it has ended. */
  linkChanged: (link: { ids: readonly string[]; to: string | null } | null) => void
  refusalOfLink: (ids: readonly string[], manager: string) => string | null
  /** Where a drop would go now; null when over nothing or when the dragging has ended. */
  dropChanged: (drop: Drop | null) => void
  hovered: (box: number) => void
  /** Whether the space bar is held, which makes any drag a pan. */
  panning: () => boolean
  used: () => void
}

type Doing =
  | { kind: 'pan'; last: Point; moved: boolean; from: Point; clears: boolean }
  | { kind: 'press'; box: number; from: Point; extend: boolean; links: boolean }
  | { kind: 'link'; ids: readonly string[]; from: Point; at: Point; to: string | null }
  | { kind: 'pill'; box: number }
  | { kind: 'marquee'; from: Point; kept: readonly string[] }
  | {
      kind: 'drag'
      boxes: readonly number[]
      moving: ReadonlySet<number>
      grip: Point
      at: Point
      drop: Drop | null
    }

/** A press becomes a drag after this many CSS pixels. */
const slack = 4
/** So close to the edge, dragging scrolls; so many CSS pixels a frame. */
const edge = 36
const edgeStep = 14

/** Listens to the pointer over the chart's area. Returns the way to stop. */
export function listenToPointer(area: HTMLElement, view: ChartView, actions: PointingActions): () => void {
  let doing: Doing | null = null
  let scrolling = 0

  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = area.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const shownNow = () => view.current?.shown
  const setCursor = (cursor: 'pan' | 'drag' | 'refused' | 'box' | '') => {
    area.dataset['cursor'] = cursor
  }
  const boxUnder = (point: Point): number => {
    const shown = shownNow()
    return shown ? boxAt(shown, view.pointInChart(point)) : -1
  }
  const pillUnder = (point: Point): number => {
    const shown = shownNow()
    if (!shown || detailAt(view.camera.zoom) === 'block') return -1
    const { x, y } = view.pointInChart(point)
    const { zoom } = view.camera
    const reach = 11 * pillScale(zoom)
    const near = boxesWithin(shown, { x, y: y - reach, width: 0, height: reach })
    const hit = near.find(box => {
      const pill = pillOf(shown, box, zoom)
      const isCollapsed = shown.collapsed.has(positionOf(shown, box).id)
      if (!pill || !(isCollapsed || box === view.gesture.hovered)) return false
      return x >= pill.x && x <= pill.x + pill.width && y >= pill.y && y <= pill.y + pill.height
    })
    return hit ?? -1
  }
  const idOfBox = (box: number): string => {
    const shown = shownNow()
    return shown ? idOf(shown.chart, shown.places[box] ?? -1) : ''
  }

  const beginDrag = (box: number, from: Point) => {
    const shown = shownNow()
    if (!shown) return
    const id = idOfBox(box)
    if (!actions.chosen().includes(id)) actions.choose([id])
    const chosen = actions.chosen().map(one => shown.chart.placeOf(one))
    const moving = movedAlone(
      shown.chart,
      chosen.filter(place => place >= 0),
    )
    const own = shown.places[box] ?? -1
    // The branch that is held may go with a manager that is chosen too; then that manager is what moves.
    const boxes = moving.map(place => shown.boxOf[place] ?? -1).filter(one => one >= 0)
    const first = moving.includes(own) ? box : (boxes[0] ?? box)
    const at = view.pointInChart(from)
    const corner = rectangleOf(shown, first)
    const grip = { x: at.x - corner.x, y: at.y - corner.y }
    const ordered = [first, ...boxes.filter(one => one !== first)]
    doing = { kind: 'drag', boxes: ordered, moving: new Set(moving), grip, at: from, drop: null }
    setCursor('drag')
    actions.hovered(-1)
    scrolling = requestAnimationFrame(scrollAtEdge)
  }
  const dragTo = (point: Point) => {
    const shown = shownNow()
    if (doing?.kind !== 'drag' || !shown) return
    const at = view.pointInChart(point)
    const drop = dropAt(shown, doing.moving, at)
    doing = { ...doing, at: point, drop }
    const corner = { x: at.x - doing.grip.x, y: at.y - doing.grip.y }
    view.setGesture({ ...noGesture, drag: { boxes: doing.boxes, at: corner, drop } })
    setCursor(drop?.refused ? 'refused' : 'drag')
    actions.dropChanged(drop)
  }
  const beginLink = (box: number, from: Point) => {
    const id = idOfBox(box)
    const chosen = actions.chosen()
    const shown = shownNow()
    if (!shown) return
    const { x, y, width, height } = rectangleOf(shown, box)
    const middle = { x: x + width / 2, y: y + height / 2 }
    doing = { kind: 'link', ids: chosen.includes(id) ? chosen : [id], from: middle, at: from, to: null }
    actions.linkChanged({ ids: doing.ids, to: null })
    setCursor('drag')
    actions.hovered(-1)
    scrolling = requestAnimationFrame(scrollAtEdge)
  }
  const linkTo = (point: Point) => {
    if (doing?.kind !== 'link') return
    const under = boxUnder(point)
    // Over the box it starts from it has only begun.
    const box = under >= 0 && doing.ids.length === 1 && doing.ids.includes(idOfBox(under)) ? -1 : under
    const to = box < 0 ? null : idOfBox(box)
    const refused = to !== null && actions.refusalOfLink(doing.ids, to) !== null
    if (to !== doing.to) actions.linkChanged({ ids: doing.ids, to })
    doing = { ...doing, at: point, to }
    const link = { from: doing.from, to: view.pointInChart(point), box, refused }
    view.setGesture({ ...noGesture, link })
    setCursor(refused ? 'refused' : 'drag')
  }
  const scrollAtEdge = () => {
    if (doing?.kind !== 'drag' && doing?.kind !== 'link') return
    const { width, height } = view.size
    const { x, y } = doing.at
    const speed = (at: number, whole: number) => (at < edge ? edgeStep : at > whole - edge ? -edgeStep : 0)
    const dx = speed(x, width)
    const dy = speed(y, height)
    if (dx !== 0 || dy !== 0) {
      view.panBy(dx, dy)
      dragTo(doing.at)
      linkTo(doing.at)
    }
    scrolling = requestAnimationFrame(scrollAtEdge)
  }
  const stop = () => {
    doing = null
    cancelAnimationFrame(scrolling)
    view.setGesture(noGesture)
    setCursor('')
    actions.dropChanged(null)
    actions.linkChanged(null)
  }

  /** Boxes are held by their index, so what is held falls when an edit or the keyboard lays the chart out anew. */
  let held: Layout | undefined
  const stopWatching = view.onScene(() => {
    if (doing && doing.kind !== 'pan' && shownNow()?.layout !== held) stop()
  })

  const onDown = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('input, button')) return
    if (event.button > 1) return
    // Keeps the browser from moving the focus and from scrolling by the middle button.
    event.preventDefault()
    actions.used()
    area.setPointerCapture(event.pointerId)
    held = shownNow()?.layout
    const from = pointOf(event)
    const extend = event.shiftKey || event.ctrlKey || event.metaKey
    const box = boxUnder(from)
    if (event.button === 1 || actions.panning()) {
      doing = { kind: 'pan', last: from, from, moved: true, clears: false }
      setCursor('pan')
    } else if (pillUnder(from) >= 0) doing = { kind: 'pill', box: pillUnder(from) }
    else if (box >= 0)
      doing = { kind: 'press', box, from, extend, links: event.altKey || event.ctrlKey || event.metaKey }
    else if (event.shiftKey)
      doing = { kind: 'marquee', from: view.pointInChart(from), kept: actions.chosen() }
    else doing = { kind: 'pan', last: from, from, moved: false, clears: !extend }
  }
  const onMove = (event: PointerEvent) => {
    const point = pointOf(event)
    if (!doing) {
      const box = Math.max(pillUnder(point), boxUnder(point))
      if (box !== view.gesture.hovered) {
        view.setGesture({ ...noGesture, hovered: box })
        actions.hovered(boxUnder(point))
        setCursor(box >= 0 ? 'box' : '')
      }
      return
    }
    switch (doing.kind) {
      case 'pan': {
        const { from, last } = doing
        const moved = doing.moved || Math.hypot(point.x - from.x, point.y - from.y) > slack
        if (moved) {
          setCursor('pan')
          view.panBy(point.x - last.x, point.y - last.y)
        }
        doing = { ...doing, last: moved ? point : last, moved }
        break
      }
      case 'press':
        if (Math.hypot(point.x - doing.from.x, point.y - doing.from.y) > slack) {
          if (doing.links) beginLink(doing.box, doing.from)
          else beginDrag(doing.box, doing.from)
          dragTo(point)
          linkTo(point)
        }
        break
      case 'marquee': {
        const to = view.pointInChart(point)
        const { from } = doing
        const marquee = {
          x: Math.min(from.x, to.x),
          y: Math.min(from.y, to.y),
          width: Math.abs(to.x - from.x),
          height: Math.abs(to.y - from.y),
        }
        view.setGesture({ ...noGesture, marquee })
        break
      }
      case 'drag':
        dragTo(point)
        break
      case 'link':
        linkTo(point)
        break
      case 'pill':
        break
    }
  }
  const onUp = () => {
    const done = doing
    const shown = shownNow()
    const { marquee } = view.gesture
    if (!done) return
    stop()
    if (!shown) return
    switch (done.kind) {
      case 'pan':
        if (!done.moved && done.clears) actions.choose([])
        break
      case 'pill':
        actions.toggleCollapsed(idOfBox(done.box))
        break
      case 'press':
        if (done.extend) actions.toggleChoice(idOfBox(done.box))
        else actions.choose([idOfBox(done.box)])
        break
      case 'marquee': {
        const inside = marquee ? Array.from(boxesWithin(shown, marquee), idOfBox) : []
        actions.choose([...new Set([...done.kept, ...inside])])
        break
      }
      case 'link':
        if (done.to !== null) actions.link(done.ids, done.to)
        break
      case 'drag': {
        const target = done.drop && targetOf(shown, done.moving, done.drop)
        if (target)
          actions.move(
            [...done.moving].map(place => idOf(shown.chart, place)),
            target,
          )
        break
      }
    }
  }
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !doing) return
    event.stopPropagation()
    stop()
  }
  const onLeave = () => {
    if (doing || view.gesture.hovered < 0) return
    view.setGesture(noGesture)
    actions.hovered(-1)
  }
  const onDoubleClick = (event: MouseEvent) => {
    const point = pointOf(event)
    const box = boxUnder(point)
    if (box >= 0 && pillUnder(point) < 0) actions.rename(idOfBox(box))
  }
  const onMenu = (event: MouseEvent) => {
    event.preventDefault()
    const at = pointOf(event)
    const focused = event.target instanceof Element ? event.target.closest('[role=treeitem]') : null
    const box = boxUnder(at)
    const id = box >= 0 ? idOfBox(box) : (focused?.getAttribute('data-position') ?? null)
    if (id !== null && !actions.chosen().includes(id)) actions.choose([id])
    actions.openMenu(id, at)
  }
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    if (event.ctrlKey || event.metaKey) {
      const delta = Math.max(-60, Math.min(60, event.deltaY * lines))
      view.zoomBy(Math.exp(-delta * 0.006), pointOf(event))
    } else view.panBy(-event.deltaX * lines, -event.deltaY * lines)
    if (doing?.kind === 'drag') dragTo(pointOf(event))
    linkTo(pointOf(event))
  }

  area.addEventListener('pointerdown', onDown)
  area.addEventListener('pointermove', onMove)
  area.addEventListener('pointerup', onUp)
  area.addEventListener('pointercancel', stop)
  area.addEventListener('pointerleave', onLeave)
  area.addEventListener('dblclick', onDoubleClick)
  area.addEventListener('contextmenu', onMenu)
  area.addEventListener('wheel', onWheel, { passive: false })
  window.addEventListener('keydown', onEscape, true)
  return () => {
    cancelAnimationFrame(scrolling)
    stopWatching()
    area.removeEventListener('pointerdown', onDown)
    area.removeEventListener('pointermove', onMove)
    area.removeEventListener('pointerup', onUp)
    area.removeEventListener('pointercancel', stop)
    area.removeEventListener('pointerleave', onLeave)
    area.removeEventListener('dblclick', onDoubleClick)
    area.removeEventListener('contextmenu', onMenu)
    area.removeEventListener('wheel', onWheel)
    window.removeEventListener('keydown', onEscape, true)
  }
}
