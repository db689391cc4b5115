import { chartOf, reportsOf, spanOf } from '../../shared/analysis/chart'
import { openDialog } from '../state/navigation'
import { announce } from '../state/spoken'
import { openWorkbook, shownScenario } from '../state/store'
import { addReport, addSibling } from './actions'
import { duplicateChosen } from './branchClipboard'
import { moveBy, setCollapsed } from './boxMenu'
import { collapsedNow, collapseTo, cutNow, focusNow, rename, setCut } from './chartSession'
import type { ChartView } from './ChartView'
import { choose, chosenNow } from './choosing'
import { clipboardStrings } from './clipboardStrings'
import { toggled } from './collapsing'
import { beginDottedLine } from './dottedLines'
import { leaveFocus } from './focusing'
import { moveOfArrow, stepOfArrow, steps } from './moving'
import type { Arrow } from './moving'
import { idOf } from './shownChart'
import type { ShownChart } from './shownChart'
import { startingWith, typedWith } from './typeahead'

/** What a key does, given the position that has the focus. */
interface Context {
  readonly view: ChartView
  readonly active: string
  /** Gives another position the focus and chooses it; with `extend` beside those that are chosen. */
  readonly go: (id: string, extend: boolean) => void
}

type Run = (context: Context, extend: boolean) => void

const step =
  (arrow: Arrow): Run =>
  ({ active, go, view }, extend) => {
    const shown = view.current?.shown
    if (!shown) return
    const { chart, boxOf, collapsed } = shown
    const which = stepOfArrow(arrow, shown.layout.direction)
    const from = chart.placeOf(active)
    if (which === 'down' && collapsed.has(active)) setCollapsed(active, false)
    const to = steps[which](chart, from, place => (boxOf[place] ?? -1) >= 0)
    if (to >= 0) go(idOf(chart, to), extend)
  }

const move =
  (arrow: Arrow): Run =>
  ({ active, view }) => {
    const shown = view.current?.shown
    if (shown) moveBy(active, moveOfArrow(arrow, shown.layout.direction))
  }

const zoomStep = 1.25

/** What each key does in the chart; cutting, copying and pasting come as clipboard events. */
export const chartKeys: Readonly<Record<string, Run>> = {
  ArrowUp: step('up'),
  ArrowDown: step('down'),
  ArrowLeft: step('left'),
  ArrowRight: step('right'),
  Home: ({ view, go }, extend) => {
    const chart = view.current?.shown.chart
    if (chart) go(idOf(chart, chart.tops[0] ?? -1), extend)
  },
  End: ({ view, go }, extend) => {
    const shown = view.current?.shown
    if (shown) go(idOf(shown.chart, lastShown(shown)), extend)
  },
  'Alt+ArrowLeft': move('left'),
  'Alt+ArrowRight': move('right'),
  'Alt+ArrowUp': move('up'),
  'Alt+ArrowDown': move('down'),
  Enter: ({ active }) => rename(active),
  F2: ({ active }) => rename(active),
  Insert: context => withActive(context, addReport),
  'Shift+Insert': context => withActive(context, addSibling),
  'Ctrl+Enter': context => withActive(context, addSibling),
  'Ctrl+D': context => withActive(context, () => duplicateChosen(false)),
  'Ctrl+Shift+D': context => withActive(context, () => duplicateChosen(true)),
  '.': context => withActive(context, () => beginDottedLine()),
  Delete: context => withActive(context, askToDelete),
  Backspace: context => withActive(context, askToDelete),
  Escape: () => {
    if (cutNow()) {
      setCut(null)
      announce(clipboardStrings.cutGivenUp)
    } else if (focusNow() !== null) leaveFocus()
    else choose([])
  },
  '+': ({ view, active }) => view.zoomAround(active, zoomStep),
  '=': ({ view, active }) => view.zoomAround(active, zoomStep),
  '-': ({ view, active }) => view.zoomAround(active, 1 / zoomStep),
  'Ctrl++': ({ view, active }) => view.zoomAround(active, zoomStep),
  'Ctrl+=': ({ view, active }) => view.zoomAround(active, zoomStep),
  'Ctrl+-': ({ view, active }) => view.zoomAround(active, 1 / zoomStep),
  '*': ({ active }) => expandBeside(active),
  'Ctrl+A': ({ view }) => {
    const shown = view.current?.shown
    if (shown) choose(Array.from(shown.places, place => idOf(shown.chart, place)))
  },
}

/** Does something with the chosen positions: with the one that has the focus when none is chosen. */
function withActive({ active }: Context, run: () => void): void {
  if (chosenNow().length === 0) choose([active])
  run()
}

/** As in any tree: expands the position and all that stand beside it. */
function expandBeside(active: string): void {
  const chart = chartOf(shownScenario(openWorkbook()).positions)
  const manager = chart.parent[chart.placeOf(active)] ?? -1
  const siblings = manager < 0 ? chart.tops : reportsOf(chart, manager)
  collapseTo(
    toggled(
      collapsedNow(),
      siblings.map(place => idOf(chart, place)),
      false,
    ),
  )
}

const askToDelete = (): void => openDialog({ kind: 'deletePositions', positions: chosenNow() })

/** The place that a walk from the top down comes to last. */
function lastShown({ chart, places }: ShownChart): number {
  let last = places[0] ?? -1
  for (const place of places) if ((chart.entered[place] ?? 0) > (chart.entered[last] ?? 0)) last = place
  return last
}

/** A letter goes to the next position whose title begins with it, as in any tree. */
function goToTyped(event: KeyboardEvent, { view, active, go }: Context): boolean {
  const { key, ctrlKey, metaKey, altKey } = event
  const shown = view.current?.shown
  if (!shown || ctrlKey || metaKey || altKey || event.isComposing || !/^[\p{L}\p{N} ]$/u.test(key))
    return false
  const { chart, boxOf } = shown
  const text = typedWith(key, event.timeStamp)
  const to = startingWith(chart, chart.placeOf(active), text, place => (boxOf[place] ?? -1) >= 0)
  if (to >= 0) go(idOf(chart, to), false)
  return true
}

/** The name of a key press in the table above: "Alt+ArrowLeft", "Ctrl+A". Shift with an arrow extends the choice. */
function nameOf(event: KeyboardEvent): { name: string; extend: boolean } {
  const control = event.ctrlKey || event.metaKey
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const extend =
    event.shiftKey && (key.startsWith('Arrow') || key === 'Home' || key === 'End') && !event.altKey
  // On most keyboards "+" is typed with Shift.
  const shift = event.shiftKey && (key.length > 1 || (control && /\p{L}/u.test(key))) && !extend
  const parts = [control ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', key]
  return { name: parts.filter(Boolean).join('+'), extend }
}

/** Does what a key stands for; true when it stood for something. */
export function runChartKey(event: KeyboardEvent, context: Context): boolean {
  const { name, extend } = nameOf(event)
  const run = chartKeys[name]
  if (!run) return goToTyped(event, context)
  run(context, extend)
  return true
}

/** The space bar collapses and expands what has the focus. */
export function toggleActive(active: string): void {
  const { positions } = shownScenario(openWorkbook())
  const chart = chartOf(positions)
  if (spanOf(chart, chart.placeOf(active)) > 0) setCollapsed(active, !collapsedNow().has(active))
}
