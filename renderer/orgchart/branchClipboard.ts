import { clipText, clipType, readClip } from '../../shared/exchange/clipText'
import { outlineText, positionsFromText } from '../../shared/exchange/outline'
import { clipOf, duplicates, pasteClip, pasteCut, topsOf } from '../../shared/model/branches'
import type { Paste } from '../../shared/model/branches'
import { newId } from '../../shared/model/ids'
import type { Scenario } from '../../shared/model/schema'
import { positions } from '../../shared/model/workbook'
import { inText } from '../app/typing'
import { reporting } from '../state/document'
import { perform } from '../state/edits'
import { callHost } from '../state/host'
import { select } from '../state/navigation'
import { notify } from '../state/notices'
import { announce } from '../state/spoken'
import { appState, openWorkbook, shownScenario } from '../state/store'
import { occupancyNames } from '../ui/strings'
import { reveal } from './actions'
import { cutNow, setCut } from './chartSession'
import { clipboardStrings as strings } from './clipboardStrings'
import { chosenNow } from './choosing'

/** Cut, copy and paste of whole branches, within Remit as they are and for other programs as indented text. */

/** Takes part in the window's cut, copy and paste while the chart is shown. Returns the way to stop. */
export function listenToClipboard(pasteImage: (image: File, position: string) => void): () => void {
  const onCopy = (event: ClipboardEvent) => take(event, false)
  const onCut = (event: ClipboardEvent) => take(event, true)
  const onPaste = (event: ClipboardEvent) => {
    if (!isForChart(event) || !event.clipboardData) return
    event.preventDefault()
    const [only, ...more] = chosenNow()
    const image = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'))
    const own = event.clipboardData.getData(clipType)
    if (image && own === '' && only !== undefined && more.length === 0) pasteImage(image, only)
    else pasteText(own, event.clipboardData.getData('text/plain'))
  }
  document.addEventListener('copy', onCopy)
  document.addEventListener('cut', onCut)
  document.addEventListener('paste', onPaste)
  return () => {
    document.removeEventListener('copy', onCopy)
    document.removeEventListener('cut', onCut)
    document.removeEventListener('paste', onPaste)
  }
}

/** Does what the system's Edit menu does, for menus and the command list. */
export const clipboardAction = (action: 'cut' | 'copy' | 'paste'): void =>
  void reporting(async () => void (await callHost('clipboardAction', { action })))

/** Not where a text is typed or chosen, or while a dialog is open. */
const isForChart = (event: ClipboardEvent): boolean =>
  appState().dialog === null &&
  !inText(event.target) &&
  !inText(document.activeElement) &&
  (event.type === 'paste' || (getSelection()?.isCollapsed ?? true))

function take(event: ClipboardEvent, cut: boolean): void {
  const ids = chosenNow()
  if (!isForChart(event) || !event.clipboardData || ids.length === 0) return
  event.preventDefault()
  const open = openWorkbook()
  const clip = clipOf(open.history.present, shownScenario(open), ids)
  const token = crypto.randomUUID()
  event.clipboardData.setData('text/plain', outlineText(clip.positions, occupancyNames.vacant))
  event.clipboardData.setData(clipType, clipText(clip, token))
  setCut(cut ? { token, clip } : null)
  announce((cut ? strings.cut : strings.copied)(clip.positions.length))
}

function pasteText(own: string, text: string): void {
  const open = openWorkbook()
  const workbook = open.history.present
  const scenario = shownScenario(open)
  const [chosen] = chosenNow()
  const parent = chosen !== undefined && positions.has(scenario.positions, chosen) ? chosen : null
  const place = { parent, before: null }
  const read = readClip(own)
  if (read) {
    const cut = cutNow()
    const moved = cut?.token === read.token ? pasteCut(workbook, scenario, cut.clip, place, newId) : null
    const paste = moved ?? pasteClip(workbook, scenario, read.clip, place, newId)
    // What was cut waits on where its new place was refused.
    if (put(scenario, parent, paste, moved !== null) && moved) setCut(null)
    return
  }
  const list = positionsFromText(text, newId)
  if (list.length === 0) return notify('note', strings.nothing)
  const tops = list.filter(position => position.parent === null).map(({ id }) => id)
  const added = list.map(position => (position.parent === null ? { ...position, parent } : position))
  const edit = { edit: 'addPositions', scenario: scenario.id, positions: added, before: null } as const
  put(scenario, parent, { edits: [edit], tops, count: added.length }, false)
}

function put(scenario: Scenario, parent: string | null, paste: Paste, moved: boolean): boolean {
  const { edits, tops, count } = paste
  const label = (moved ? strings.moveLabel : strings.pasteLabel)(count)
  if (!perform({ edit: 'several', label, edits })) return false
  reveal(tops)
  select({ positions: tops })
  const manager = parent === null ? undefined : positions.find(scenario.positions, parent)
  announce(strings.pasted(count, manager?.title ?? null))
  return true
}

/** Copies the chosen positions beside themselves, each alone or with its branch, as one step. */
export function duplicateChosen(whole: boolean): void {
  const open = openWorkbook()
  const scenario = shownScenario(open)
  const ids = chosenNow()
  const { edits, tops } = duplicates(scenario, ids, whole, newId)
  const first = topsOf(scenario.positions, ids)[0]?.title ?? ''
  if (edits.length === 0) return
  if (!perform({ edit: 'several', label: strings.duplicateLabel(edits.length, first), edits })) return
  reveal(tops)
  select({ positions: tops })
  announce(strings.duplicated(tops.length, first))
}
