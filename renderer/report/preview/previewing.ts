import { create } from 'zustand'
import type { HostResult } from '../../../shared/host'
import type { Workbook } from '../../../shared/model/schema'
import { sentenceOf, sentWorkbook } from '../../state/document'
import { callHost } from '../../state/host'
import type { PagePlace } from './pdf'
import type { Zoom } from './zoom'

type Drawn = Extract<HostResult<'drawReport'>, { kind: 'drawn' }>

/** A report as it was drawn from a workbook. */
export interface PreviewedReport extends Omit<Drawn['drawn'], 'warnings'> {
  readonly workbook: Workbook
  readonly bytes: Uint8Array
  readonly warnings: readonly string[]
}

interface PreviewState {
  /** What is shown: as long as a new one is being drawn, the one before it. */
  readonly shown: PreviewedReport | null
  /** `stopped`: the user gave up drawing what the workbook says now. */
  readonly state: 'rest' | 'drawing' | 'stopped' | 'failed'
  /** Why it could not be drawn. */
  readonly problem: string
  readonly zoom: Zoom
  /** What the zoom comes to on the page that is read, as a share of the real size. */
  readonly seenZoom: number
  /** The page that is read, counted from 1. */
  readonly page: number
  /** Where to go next; each request is an object of its own. */
  readonly going: PagePlace | null
}

export const usePreview = create<PreviewState>()(() => ({
  shown: null,
  state: 'rest',
  problem: '',
  zoom: 'width',
  seenZoom: 1,
  page: 1,
  going: null,
}))

const set = usePreview.setState

/** What is drawn now, or was asked for last. */
let wanted: Workbook | null = null

/** Draws the pages of a workbook; a drawing that is under way is given up for it. */
export async function drawPreview(workbook: Workbook): Promise<void> {
  const { shown, state } = usePreview.getState()
  if (shown?.workbook === workbook) return set({ state: 'rest' })
  if (wanted === workbook && state === 'drawing') return
  wanted = workbook
  // The pages of another client must not be seen for a moment.
  set({
    state: 'drawing',
    problem: '',
    ...(shown?.workbook.id === workbook.id ? {} : { shown: null, page: 1 }),
  })
  try {
    const sent = await sentWorkbook(workbook)
    if (wanted !== workbook) return
    const result = await callHost('drawReport', { workbook: sent })
    if (wanted !== workbook) return
    if (result.kind === 'cancelled') return set({ state: 'stopped' })
    set({ state: 'rest', shown: { workbook, bytes: result.bytes, ...result.drawn } })
  } catch (error) {
    if (wanted === workbook) set({ state: 'failed', problem: sentenceOf(error) })
  }
}

/** Draws the pages that are shown again: something besides the workbook has changed how they look. */
export function redrawPreview(): void {
  const workbook = wanted ?? usePreview.getState().shown?.workbook
  // An object of its own has not been drawn yet.
  if (workbook) void drawPreview({ ...workbook })
}

/** Nobody looks any more, or there is nothing to draw. */
export function leavePreview(): void {
  if (usePreview.getState().state === 'drawing') set({ state: 'rest' })
  wanted = null
}

export const goToPlace = (place: PagePlace): void => set({ going: { ...place } })

export const goToPage = (page: number): void => {
  const count = usePreview.getState().shown?.pages.length ?? 1
  goToPlace({ page: Math.min(count, Math.max(1, page)), top: 0 })
}

export const setZoom = (zoom: Zoom): void => set({ zoom })
