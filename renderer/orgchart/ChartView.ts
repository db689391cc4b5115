import {
  between,
  centredOn,
  fitted,
  fittedBeside,
  movedInto,
  onScreen,
  seen,
  toChart,
  zoomedAt,
} from './camera'
import type { Camera, Point, Size } from './camera'
import type { Rectangle } from '../../shared/layout'
import { forgetFittedText } from './paintBox'
import { paintChart } from './paintChart'
import { forgetNames } from './paintLandmarks'
import { onThemeChange, readPalette } from './palette'
import type { Palette } from './palette'
import { noGesture } from './scene'
import type { Gesture, Scene } from './scene'
import { around, boxOfId, boxesWithin, firstLooks, idOf, rectangleOf, shownBoxFor } from './shownChart'

/** Moves that explain where a thing went take this long, in milliseconds. */
const motion = 160
/** After this long without a move the boxes in view are told anew. */
const pause = 120
const fullSize = 1
const keptClear = 24
/** Air around what lies over the chart. */
const clearance = 4
/** The map goes as soon as the whole chart is in view, so only what is brought into view keeps clear of it. */
const alwaysOver = '[data-over-chart]'
const anythingOver = '[data-over-chart], .chart-minimap:not([hidden]), .chart-drop'
/** Below this nothing can be read, so going to a box zooms in to it. */
const readableZoom = 0.5
const startZoom = 0.5
/** The smallest zoom at which the titles in the boxes are still read with ease. */
const overviewZoom = 0.42

const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * The drawing surface of the chart: a camera over a scene, painted at most once per frame. It lives outside of
 * React, so that panning and zooming render nothing; React is told once the view has come to rest.
 */
export class ChartView {
  private area: HTMLElement | null = null
  private canvas: HTMLCanvasElement | null = null
  private overlay: HTMLElement | null = null
  private palette: Palette | null = null
  private scene: Scene | null = null
  private gestureNow: Gesture = noGesture
  private cameraNow: Camera = { x: 0, y: 0, zoom: 1 }
  private sizeNow: Size = { width: 0, height: 0 }
  private frame = 0
  private rest: ReturnType<typeof setTimeout> | undefined
  private flight: { from: Camera; to: Camera; began: number } | null = null
  private pending: (() => void) | null = null
  /** Whether the next scene is shown whole. */
  private fitsNext = false
  /** Where the whole chart was fitted to, as long as the camera has not left it. */
  private fittedTo: Camera | null = null
  private readonly moved = new Set<() => void>()
  private readonly rested = new Set<() => void>()
  private readonly rescened = new Set<() => void>()

  get camera(): Camera {
    return this.cameraNow
  }

  get size(): Size {
    return this.sizeNow
  }

  get gesture(): Gesture {
    return this.gestureNow
  }

  /** The colours of the theme; null while nothing is attached. */
  get colours(): Palette | null {
    return this.palette
  }

  get current(): Scene | null {
    return this.scene
  }

  /** Takes the canvas to paint on and the element whose children lie in chart units over it. */
  attach(area: HTMLElement, canvas: HTMLCanvasElement, overlay: HTMLElement): () => void {
    this.area = area
    this.canvas = canvas
    this.overlay = overlay
    const restyle = () => {
      this.palette = readPalette(area)
      this.paintSoon()
      for (const listener of this.rescened) listener()
    }
    const fontsCame = () => {
      forgetFittedText()
      forgetNames()
      this.paintSoon()
    }
    restyle()
    const stopTheme = onThemeChange(restyle)
    document.fonts.addEventListener('loadingdone', fontsCame)
    const resize = () => this.resize({ width: area.clientWidth, height: area.clientHeight })
    const observer = new ResizeObserver(resize)
    observer.observe(area)
    resize()
    return () => {
      observer.disconnect()
      stopTheme()
      document.fonts.removeEventListener('loadingdone', fontsCame)
      cancelAnimationFrame(this.frame)
      clearTimeout(this.rest)
      this.frame = 0
      this.flight = null
      this.area = null
      this.canvas = null
      this.overlay = null
    }
  }

  /** Called on every change of the camera; for what must follow it at once. */
  onMove = (listener: () => void): (() => void) => {
    this.moved.add(listener)
    return () => this.moved.delete(listener)
  }

  /** Called when the camera has come to rest, and when what is shown has changed. */
  onRest = (listener: () => void): (() => void) => {
    this.rested.add(listener)
    return () => this.rested.delete(listener)
  }

  /** Called when something else is shown, and when the theme has changed. */
  onScene = (listener: () => void): (() => void) => {
    this.rescened.add(listener)
    return () => this.rescened.delete(listener)
  }

  /**
   * Shows another scene. Where boxes have got other places, the position `still` stays where it is on the screen
   * (when it is not in view, the one nearest to the middle), so that nothing jumps; after `fitNext` all is fitted.
   */
  show(scene: Scene, still: string | null): void {
    const former = this.scene
    this.scene = scene
    const moved = former !== null && former.shown.layout !== scene.shown.layout
    if (this.fitsNext) this.fitAll(false)
    else if (moved) this.keepStill(former, scene, still)
    this.fitsNext = false
    if (moved && this.gestureNow !== noGesture) this.setGesture(noGesture)
    this.paintSoon()
    for (const listener of [...this.rested, ...this.rescened]) listener()
  }

  setGesture(gesture: Gesture): void {
    this.gestureNow = gesture
    this.paintSoon()
  }

  moveTo(camera: Camera, inMotion = false): void {
    if (inMotion && this.canvas && this.sizeNow.width > 0 && !prefersStillness()) {
      this.flight = { from: this.cameraNow, to: camera, began: performance.now() }
      this.paintSoon()
      return
    }
    this.flight = null
    this.cameraNow = camera
    this.paintSoon()
    this.tellMoved()
  }

  panBy(dx: number, dy: number): void {
    const { x, y, zoom } = this.cameraNow
    this.moveTo({ x: x + dx, y: y + dy, zoom })
  }

  /** Zooms around a point of the area, its middle when none is given. */
  zoomTo(zoom: number, point?: Point): void {
    const { width, height } = this.sizeNow
    const from = this.flight?.to ?? this.cameraNow
    this.moveTo(zoomedAt(from, point ?? { x: width / 2, y: height / 2 }, zoom), point === undefined)
  }

  zoomBy(factor: number, point?: Point): void {
    this.zoomTo((this.flight?.to.zoom ?? this.cameraNow.zoom) * factor, point)
  }

  /** Zooms around a position where it is in view, else around the middle. */
  zoomAround(id: string, factor: number): void {
    const { scene } = this
    const box = scene ? boxOfId(scene.shown, id) : -1
    if (!scene || box < 0) return this.zoomBy(factor)
    const { x, y, width, height } = rectangleOf(scene.shown, box)
    const from = this.flight?.to ?? this.cameraNow
    const middle = { x: (x + width / 2) * from.zoom + from.x, y: (y + height / 2) * from.zoom + from.y }
    const inView =
      middle.x > 0 && middle.y > 0 && middle.x < this.sizeNow.width && middle.y < this.sizeNow.height
    if (!inView) return this.zoomBy(factor)
    this.moveTo(zoomedAt(from, middle, from.zoom * factor), true)
  }

  /** To be called before other positions are shown: all of them are then in the window from their first picture on. */
  fitNext(): void {
    this.fitsNext = true
  }

  fitAll(inMotion = true): void {
    this.whenSized(({ shown }) => {
      const { width, height } = shown.layout
      const whole = { x: 0, y: 0, width, height }
      const camera = fittedBeside(whole, this.sizeNow, fullSize, this.obstacles())
      this.moveTo(camera, inMotion)
      this.fittedTo = camera
    })
  }

  /** To be called when the room for the chart has changed: where all was fitted to it, it is fitted anew. */
  keepFitted(): void {
    if (this.fittedTo && (this.flight?.to ?? this.cameraNow) === this.fittedTo) this.fitAll(false)
  }

  /** What lies over the chart, with the air around it, in the area's coordinates. */
  private obstacles(which = alwaysOver): Rectangle[] {
    const over = this.area?.parentElement?.querySelectorAll(which) ?? []
    if (!this.area || over.length === 0) return []
    const { left, top } = this.area.getBoundingClientRect()
    return Array.from(over, element => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return {
        x: x - left - clearance,
        y: y - top - clearance,
        width: width + 2 * clearance,
        height: height + 2 * clearance,
      }
    })
  }

  /** The first look at a chart: all of it, or the head of its largest branch where all of it could not be read. */
  begin(): void {
    this.whenSized(({ shown }) => {
      const { width, height } = shown.layout
      const obstacles = this.obstacles()
      const whole = fittedBeside({ x: 0, y: 0, width, height }, this.sizeNow, fullSize, obstacles)
      // Below the bar that stands at the top.
      const top = Math.max(
        keptClear,
        ...obstacles.filter(({ y }) => y < keptClear).map(({ y, height: high }) => y + high),
      )
      if (whole.zoom >= overviewZoom) {
        // What is lower than the window hangs from its top edge, as the larger charts do.
        this.moveTo({ ...whole, y: Math.min(whole.y, top + keptClear) })
        return
      }
      const looks = firstLooks(shown)
      for (const [place, rectangle] of looks.entries()) {
        const { zoom } = fitted({ ...rectangle, height: 0 }, this.sizeNow, startZoom)
        if (zoom < overviewZoom && place < looks.length - 1) continue
        const near = Math.max(zoom, overviewZoom)
        // No room is left empty beside the chart while its other side is cut.
        const leftmost = Math.min(keptClear, this.sizeNow.width - keptClear - width * near)
        const { x } = centredOn(rectangle, this.sizeNow, near)
        this.moveTo({
          x: Math.min(keptClear, Math.max(leftmost, x)),
          y: top - rectangle.y * near,
          zoom: near,
        })
        return
      }
    })
  }

  fitPositions(ids: readonly string[]): void {
    this.whenSized(({ shown }) => {
      const boxes = ids.map(id => boxOfId(shown, id)).filter(box => box >= 0)
      const rectangle = around(shown, boxes)
      if (rectangle) this.moveTo(fittedBeside(rectangle, this.sizeNow, fullSize, this.obstacles()), true)
    })
  }

  /** Shows a position in the middle, large enough to be read. */
  centreOn(id: string): void {
    this.whenSized(({ shown }) => {
      const box = boxOfId(shown, id)
      if (box < 0) return
      const zoom = this.cameraNow.zoom < readableZoom ? 0.8 : this.cameraNow.zoom
      this.moveTo(centredOn(rectangleOf(shown, box), this.sizeNow, zoom), true)
    })
  }

  /**
   * Moves as little as is needed for a position to be seen, beside what lies over the chart. `least` is how wide
   * that which stands on the box is, in CSS pixels.
   */
  bringIntoView(id: string, least = 0): void {
    this.whenSized(({ shown }) => {
      const box = boxOfId(shown, id)
      if (box < 0) return
      const camera = this.flight?.to ?? this.cameraNow
      const { x, y, width, height } = rectangleOf(shown, box)
      const more = Math.max(0, least / camera.zoom - width)
      const wanted = { x: x - more / 2, y, width: width + more, height }
      const moved = movedInto(camera, wanted, this.sizeNow, keptClear, this.obstacles(anythingOver))
      if (moved !== camera) this.moveTo(moved, true)
    })
  }

  pointInChart(point: Point): Point {
    return toChart(this.cameraNow, point)
  }

  /** Indices of the boxes in view; `margin` in CSS pixels around it. */
  boxesInView(margin: number): Int32Array {
    return this.scene
      ? boxesWithin(this.scene.shown, seen(this.cameraNow, this.sizeNow, margin))
      : new Int32Array(0)
  }

  /** Where a box is drawn, in CSS pixels of the area. */
  onScreen(box: number): Rectangle {
    const nowhere = { x: 0, y: 0, width: 0, height: 0 }
    return this.scene ? onScreen(rectangleOf(this.scene.shown, box), this.cameraNow) : nowhere
  }

  /** All other boxes in view and what lies over the chart, in CSS pixels of the area. */
  drawnBut(box: number): Rectangle[] {
    const boxes = this.boxesInView(0).filter(other => other !== box)
    return [...this.obstacles(anythingOver), ...Array.from(boxes, other => this.onScreen(other))]
  }

  private whenSized(work: (scene: Scene) => void): void {
    if (this.sizeNow.width > 0 && this.scene) work(this.scene)
    else
      this.pending = () => {
        if (this.scene) work(this.scene)
      }
  }

  private resize(size: Size): void {
    const { canvas } = this
    if (!canvas || size.width === 0 || size.height === 0) return
    const former = this.sizeNow
    const chosen = this.chosenInView()
    this.sizeNow = size
    const stayed = this.fittedTo && (this.flight?.to ?? this.cameraNow) === this.fittedTo
    // What was at the top middle stays there when the details open or close.
    if (stayed) this.fitAll(false)
    else if (former.width > 0)
      this.moveTo({
        ...this.cameraNow,
        x: this.cameraNow.x + (size.width - former.width) / 2,
      })
    if (chosen !== null) this.bringIntoView(chosen)
    this.pending?.()
    this.pending = null
    this.flight = former.width > 0 ? this.flight : this.landed()
    this.paint()
    this.tellMoved()
  }

  /** The first of the chosen positions, where its box is wholly in view. */
  private chosenInView(): string | null {
    const { scene, sizeNow } = this
    const [first] = scene?.selected ?? []
    const box = scene && first !== undefined ? boxOfId(scene.shown, first) : -1
    if (first === undefined || box < 0) return null
    const { x, y, width, height } = this.onScreen(box)
    const isInside = x >= 0 && y >= 0 && x + width <= sizeNow.width && y + height <= sizeNow.height
    return isInside ? first : null
  }

  /** The first view is there at once. */
  private landed(): null {
    if (this.flight) this.cameraNow = this.flight.to
    return null
  }

  private keepStill(former: Scene, scene: Scene, still: string | null): void {
    const boxBefore = still === null ? -1 : boxOfId(former.shown, still)
    const inView =
      boxBefore >= 0 && boxesWithin(former.shown, seen(this.cameraNow, this.sizeNow)).includes(boxBefore)
    const from = inView ? boxBefore : this.nearestToMiddle(former)
    if (from < 0) return
    const id = idOf(former.shown.chart, former.shown.places[from] ?? -1)
    const to = shownBoxFor(scene.shown, scene.shown.chart.placeOf(id))
    if (to < 0) return
    const before = rectangleOf(former.shown, from)
    const after = rectangleOf(scene.shown, to)
    const { x, y, zoom } = this.cameraNow
    this.moveTo({ x: x + (before.x - after.x) * zoom, y: y + (before.y - after.y) * zoom, zoom })
  }

  private nearestToMiddle({ shown }: Scene): number {
    const { width, height } = this.sizeNow
    const middle = toChart(this.cameraNow, { x: width / 2, y: height / 2 })
    let nearest = -1
    let least = Infinity
    for (const box of boxesWithin(shown, seen(this.cameraNow, this.sizeNow))) {
      const { x, y, width: wide, height: high } = rectangleOf(shown, box)
      const distance = Math.hypot(x + wide / 2 - middle.x, y + high / 2 - middle.y)
      if (distance < least) {
        least = distance
        nearest = box
      }
    }
    return nearest
  }

  private tellMoved(): void {
    if (this.overlay) {
      const { x, y, zoom } = this.cameraNow
      this.overlay.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`
      this.overlay.style.setProperty('--zoom', String(zoom))
    }
    for (const listener of this.moved) listener()
    clearTimeout(this.rest)
    this.rest = setTimeout(() => {
      for (const listener of this.rested) listener()
    }, pause)
  }

  private paintSoon(): void {
    if (this.frame === 0 && this.canvas) this.frame = requestAnimationFrame(() => this.paint())
  }

  private paint(): void {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    const { canvas, palette, scene, flight } = this
    if (flight) {
      const share = Math.min(1, (performance.now() - flight.began) / motion)
      this.cameraNow = between(flight.from, flight.to, 1 - (1 - share) ** 3)
      if (share === 1) {
        this.cameraNow = flight.to
        this.flight = null
      } else this.paintSoon()
      this.tellMoved()
    }
    const context = canvas?.getContext('2d', { alpha: false })
    if (!canvas || !context || !palette || !scene) return
    // The window may have come to a screen with other pixels.
    const ratio = window.devicePixelRatio
    const width = Math.round(this.sizeNow.width * ratio)
    const height = Math.round(this.sizeNow.height * ratio)
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    paintChart({
      context,
      palette,
      scene,
      gesture: this.gestureNow,
      camera: this.cameraNow,
      size: this.sizeNow,
      ratio,
      only: null,
    })
  }
}
