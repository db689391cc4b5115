import { createContext, use } from 'react'
import { create } from 'zustand'
import type { ComparisonGroup } from '../../shared/analysis/comparison'
import type { Document, FileOnDisk, LockedBy, PasswordAsked } from '../../shared/host'
import type { History } from '../../shared/model/history'
import type { Disposition, Scenario, Workbook } from '../../shared/model/schema'
import { asIs, scenarios } from '../../shared/model/workbook'
import type { TemplateStructure } from '../../shared/scenarios/proposals'
import type { Draft, Typed } from './draft'
import type { ReadDocument } from './readDocument'

export type Screen =
  | 'chart'
  | 'responsibilities'
  | 'matrix'
  | 'comparison'
  | 'findings'
  | 'scenarios'
  | 'fit'
  | 'transition'
  | 'charters'
  | 'report'

/** What is chosen, on all screens at once. */
export interface Selection {
  readonly positions: readonly string[]
  readonly responsibilities: readonly string[]
  /** Id of a finding of the scenario that is shown. */
  readonly finding: string | null
}

export interface Notice {
  readonly id: number
  readonly tone: 'problem' | 'done' | 'note'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Says how the workbook's file is, and is no longer true when that has changed. */
  readonly ofFile?: boolean
}

/** The dialog that is open, if any. */
export type DialogState =
  | { readonly kind: 'engagement' }
  | { readonly kind: 'unsavedChanges'; readonly then: () => void; readonly cancelled: () => void }
  | {
      readonly kind: 'recoverDraft'
      readonly draft: Draft
      /** The file as it is now. */
      readonly file: ReadDocument
      readonly opened: () => void
    }
  | { readonly kind: 'typedText'; readonly typed: Typed }
  | { readonly kind: 'changedOnDisk' }
  | { readonly kind: 'merge'; readonly other: VersionToMerge }
  | { readonly kind: 'quitting' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'setPassword' }
  | { readonly kind: 'removePassword' }
  | { readonly kind: 'history' }
  | { readonly kind: 'fileComparison'; readonly name: string; readonly workbook: Workbook }
  | { readonly kind: 'importChart'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'deletePositions'; readonly positions: readonly string[] }
  | { readonly kind: 'deleteResponsibilities'; readonly responsibilities: readonly string[] }
  | { readonly kind: 'mergeResponsibilities'; readonly responsibilities: readonly string[] }
  | { readonly kind: 'splitResponsibility'; readonly responsibility: string }
  | { readonly kind: 'pasteResponsibilities'; readonly text: string }
  | { readonly kind: 'library' }
  | { readonly kind: 'saveToLibrary'; readonly responsibilities: readonly string[] }
  | { readonly kind: 'addFromCatalogue' }
  | { readonly kind: 'addScenario'; readonly structure?: TemplateStructure; readonly copyOf?: string }
  | { readonly kind: 'deleteScenario'; readonly scenario: string }
  | { readonly kind: 'carryFromAsIs'; readonly scenario: string }
  | { readonly kind: 'moveResponsibility'; readonly responsibility: string; readonly group: ComparisonGroup }
  | {
      readonly kind: 'disposeOfFindings'
      readonly findings: readonly string[]
      readonly disposition: Disposition['kind']
    }
  | { readonly kind: 'thresholds' }
  | { readonly kind: 'reportPictures' }
  | { readonly kind: 'commands' }

/** Another version of the open workbook, to be merged into it. */
export interface VersionToMerge {
  readonly name: string
  /** Whether it lies in the place of the workbook's own file. */
  readonly fromDisk: boolean
  readonly revision: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  readonly workbook: Workbook
  /** The newest version that both were made from; null where none is to be had. */
  readonly base: { readonly workbook: Workbook; readonly savedAt: number } | null
}

/** A version that was merged and is not in the file yet. */
export interface MergedVersion {
  readonly revision: string
  readonly fromDisk: boolean
  /** What the merge gave. */
  readonly workbook: Workbook
}

/** An open workbook with its file, its undo steps and what is shown of it. */
export interface OpenWorkbook {
  readonly document: Document
  readonly history: History
  /** The workbook as it is on disk; null when it never was saved (then it counts as changed once edited). */
  readonly saved: Workbook | null
  readonly savedAt: number | null
  /** Names this opening of the workbook in the list of drafts. */
  readonly draft: string
  readonly scenario: string
  /** Whether the last edit was one of quick typing, after which the details may be drawn a moment later than the work. */
  readonly detailsFollow: boolean
  /** Who else is editing the file: then it is saved only under another name. Null when nobody is. */
  readonly lockedBy: LockedBy
  /** How the file stands to what was read, saved or merged last. */
  readonly onDisk: FileOnDisk
  /** What was merged since the last save, also where that was undone. */
  readonly merged: readonly MergedVersion[]
}

export interface AppState {
  readonly phase: 'starting' | 'start' | 'open'
  readonly version: string
  readonly platform: string
  readonly open: OpenWorkbook | null
  readonly screen: Screen
  readonly selection: Selection
  readonly inspector: boolean
  readonly dialog: DialogState | null
  /** The password that the main process waits for, above any dialog; null when none is asked. */
  readonly passwordAsked: PasswordAsked | null
  readonly notices: readonly Notice[]
  /** What long work is under way, in words; null when none is. */
  readonly busy: string | null
  readonly reportProgress: { readonly done: number; readonly total: number } | null
}

export const nothingSelected: Selection = { positions: [], responsibilities: [], finding: null }

export const useApp = create<AppState>()(() => ({
  phase: 'starting',
  version: '',
  platform: '',
  open: null,
  screen: 'chart',
  selection: nothingSelected,
  inspector: true,
  dialog: null,
  passwordAsked: null,
  notices: [],
  busy: null,
  reportProgress: null,
}))

export const appState = useApp.getState
export const setApp = useApp.setState

/** The open workbook. Only for what is drawn or runs while one is open. */
export function openWorkbook(state: AppState = appState()): OpenWorkbook {
  if (!state.open) throw new Error('No workbook is open.')
  return state.open
}

/** The scenario that is shown; the as-is scenario when the chosen one is gone (by undo, say). */
export function shownScenario({ history, scenario }: OpenWorkbook): Scenario {
  return scenarios.find(history.present.scenarios, scenario) ?? asIs(history.present)
}

/** Whether there is something that the file does not have yet. */
export const isChanged = ({ history, saved }: OpenWorkbook): boolean => history.present !== saved

/** The merges since the last save that have not been undone. */
export const mergedNow = ({ history, merged }: OpenWorkbook): readonly MergedVersion[] =>
  merged.filter(
    ({ workbook }) => workbook === history.present || history.past.some(step => step.workbook === workbook),
  )

/** How the file stands to the workbook: a merge with it that was undone leaves it changed. */
export function standOnDisk(open: OpenWorkbook): FileOnDisk {
  if (open.onDisk !== 'same') return open.onDisk
  const inForce = mergedNow(open)
  return open.merged.some(version => version.fromDisk && !inForce.includes(version)) ? 'changed' : 'same'
}

/** What is drawn later than the rest has the workbook that it draws from here. */
export const DrawnLater = createContext<OpenWorkbook | null>(null)

/** A part of the open workbook as it is to be drawn here. */
export function useOpen<T>(part: (open: OpenWorkbook) => T): T {
  const later = use(DrawnLater)
  return useApp(state => part(later ?? openWorkbook(state)))
}

export const useWorkbook = (): Workbook => useOpen(open => open.history.present)
export const useScenario = (): Scenario => useOpen(shownScenario)
export const useSelection = (): Selection => useApp(state => state.selection)
