import { commandIds, commands } from '../../shared/commands'
import type { CommandId } from '../../shared/commands'
import { chooseFileToCompare } from '../fileComparison/choosing'
import { addReport, addSibling, expandAll, fitChart } from '../orgchart/actions'
import { clipboardAction, duplicateChosen } from '../orgchart/branchClipboard'
import { beginDottedLine } from '../orgchart/dottedLines'
import { exportPicture } from '../orgchart/exportPicture'
import { toggleSpans } from '../orgchart/chartSession'
import { toggleFocus } from '../orgchart/focusing'
import { chooseChartFile } from '../orgchart/importing'
import { exportMatrix } from '../matrix/exportMatrix'
import { exportReport, printReport } from '../report/actions'
import { addResponsibility } from '../responsibilities/actions'
import { exportResponsibilities } from '../responsibilities/exportResponsibilities'
import { afterUnsavedChanges, openDocument, reporting, saveDocument, startNew } from '../state/document'
import { redo, undo } from '../state/edits'
import { callHost } from '../state/host'
import { beginMerge } from '../state/merging'
import { goTo, openDialog } from '../state/navigation'
import { appState, setApp, shownScenario } from '../state/store'
import type { AppState, Screen } from '../state/store'
import { finishTyping } from './typing'

interface Behaviour {
  readonly when: (state: AppState) => boolean
  readonly run: () => void
}

const always = (): boolean => true
const whenOpen = (state: AppState): boolean => state.open !== null
const whenChartShown = (state: AppState): boolean =>
  state.open !== null && state.screen === 'chart' && shownScenario(state.open).positions.length > 0
const whenPositionChosen = (state: AppState): boolean =>
  whenOpen(state) && state.selection.positions.length > 0

const whenResponsibilities = ({ open }: AppState): boolean =>
  (open?.history.present.responsibilities.length ?? 0) > 0
const whenMatrix = (state: AppState): boolean =>
  whenResponsibilities(state) && state.open !== null && shownScenario(state.open).positions.length > 0

const whenOnChart = (state: AppState): boolean => whenOpen(state) && state.screen === 'chart'
const whenChartChosen = (state: AppState): boolean => whenOnChart(state) && whenPositionChosen(state)

/** Whether nobody else is editing the file. */
const mayWrite = (open: AppState['open']): boolean => open !== null && open.lockedBy === null

const going = (screen: Screen): Behaviour => ({ when: whenOpen, run: () => goTo(screen) })

/** What each command does and when it applies. A command of the table that is missing here does not compile. */
const behaviours: Record<CommandId, Behaviour> = {
  'file.new': { when: always, run: () => void startNew('new') },
  'file.open': { when: always, run: () => void openDocument(null) },
  'file.sample': { when: always, run: () => void startNew('sample') },
  'file.save': { when: whenOpen, run: () => void saveDocument(false) },
  'file.saveAs': { when: whenOpen, run: () => void saveDocument(true) },
  'file.history': {
    when: ({ open }) => open !== null && open.document.key !== null,
    run: () => openDialog({ kind: 'history' }),
  },
  'file.importChart': { when: whenOpen, run: () => void chooseChartFile() },
  'file.compare': { when: whenOpen, run: () => void chooseFileToCompare() },
  'file.merge': { when: whenOpen, run: () => void beginMerge(false) },
  'file.exportReport': { when: whenOpen, run: () => void exportReport() },
  'file.printReport': { when: whenOpen, run: () => void printReport() },
  'file.reportPictures': {
    when: state => whenOpen(state) && state.screen === 'report',
    run: () => openDialog({ kind: 'reportPictures' }),
  },
  'file.engagement': { when: whenOpen, run: () => openDialog({ kind: 'engagement' }) },
  'file.setPassword': {
    when: ({ open }) => mayWrite(open) && open?.document.sealed === false,
    run: () => openDialog({ kind: 'setPassword' }),
  },
  'file.changePassword': {
    when: ({ open }) => mayWrite(open) && open?.document.sealed === true,
    run: () => openDialog({ kind: 'setPassword' }),
  },
  'file.removePassword': {
    when: ({ open }) => mayWrite(open) && open?.document.sealed === true,
    run: () => openDialog({ kind: 'removePassword' }),
  },
  'file.quitting': { when: always, run: () => openDialog({ kind: 'quitting' }) },
  'file.close': { when: always, run: closeWindow },
  'edit.undo': { when: ({ open }) => (open?.history.past.length ?? 0) > 0, run: undo },
  'edit.redo': { when: ({ open }) => (open?.history.future.length ?? 0) > 0, run: redo },
  'edit.find': { when: whenOpen, run: () => openDialog({ kind: 'commands' }) },
  'go.chart': going('chart'),
  'go.responsibilities': going('responsibilities'),
  'go.matrix': going('matrix'),
  'go.comparison': going('comparison'),
  'go.findings': going('findings'),
  'go.scenarios': going('scenarios'),
  'go.fit': going('fit'),
  'go.transition': going('transition'),
  'go.charters': going('charters'),
  'go.report': going('report'),
  'chart.addReport': { when: whenOpen, run: addReport },
  'chart.addSibling': { when: whenPositionChosen, run: addSibling },
  'chart.cut': { when: whenChartChosen, run: () => clipboardAction('cut') },
  'chart.copy': { when: whenChartChosen, run: () => clipboardAction('copy') },
  'chart.paste': { when: whenOnChart, run: () => clipboardAction('paste') },
  'chart.duplicate': { when: whenChartChosen, run: () => duplicateChosen(false) },
  'chart.duplicateBranch': { when: whenChartChosen, run: () => duplicateChosen(true) },
  'chart.dottedLine': { when: whenChartChosen, run: () => beginDottedLine() },
  'chart.delete': {
    when: whenPositionChosen,
    run: () => openDialog({ kind: 'deletePositions', positions: appState().selection.positions }),
  },
  'chart.expandAll': { when: whenOnChart, run: expandAll },
  'chart.fit': { when: whenOnChart, run: fitChart },
  'chart.copyPicture': { when: whenChartShown, run: () => void exportPicture('all', 'copy') },
  'chart.exportSvg': { when: whenChartShown, run: () => void exportPicture('all', 'svg') },
  'chart.exportPng': { when: whenChartShown, run: () => void exportPicture('all', 'png') },
  'chart.focus': { when: whenOnChart, run: toggleFocus },
  'chart.spans': { when: whenOnChart, run: toggleSpans },
  'view.inspector': { when: whenOpen, run: () => setApp({ inspector: !appState().inspector }) },
  'matrix.exportCsv': { when: whenMatrix, run: () => void exportMatrix('csv') },
  'matrix.exportTsv': { when: whenMatrix, run: () => void exportMatrix('tsv') },
  'responsibilities.exportCsv': {
    when: whenResponsibilities,
    run: () => void exportResponsibilities('csv'),
  },
  'responsibilities.exportTsv': {
    when: whenResponsibilities,
    run: () => void exportResponsibilities('tsv'),
  },
  'responsibilities.add': { when: whenOpen, run: addResponsibility },
  'responsibilities.addFromCatalogue': {
    when: whenOpen,
    run: () => openDialog({ kind: 'addFromCatalogue' }),
  },
  'responsibilities.paste': {
    when: whenOpen,
    run: () => openDialog({ kind: 'pasteResponsibilities', text: '' }),
  },
  'responsibilities.library': { when: whenOpen, run: () => openDialog({ kind: 'library' }) },
  'responsibilities.saveToLibrary': {
    when: whenResponsibilities,
    run: () => openDialog({ kind: 'saveToLibrary', responsibilities: appState().selection.responsibilities }),
  },
  'findings.thresholds': { when: whenOpen, run: () => openDialog({ kind: 'thresholds' }) },
  'scenarios.add': { when: whenOpen, run: () => openDialog({ kind: 'addScenario' }) },
  'help.keys': { when: always, run: () => openDialog({ kind: 'keys' }) },
}

export const applies = (command: CommandId, state: AppState = appState()): boolean =>
  behaviours[command].when(state)

/** Whether a dialog is open. */
export const isAsking = ({ dialog, passwordAsked }: AppState): boolean =>
  dialog !== null || passwordAsked !== null

/** Runs a command if it applies now; while a dialog is open, none does. */
export function runCommand(command: CommandId): void {
  const state = appState()
  if (isAsking(state) || !applies(command, state)) return
  finishTyping()
  behaviours[command].run()
}

export const commandsThatApply = (state: AppState): CommandId[] =>
  commandIds.filter(command => applies(command, state))

export const commandLabel = (command: CommandId): string => commands[command].label

/** Ends the window the way its close button does: the main process asks back by `closeRequested`. */
function closeWindow(): void {
  afterUnsavedChanges(() => void reporting(async () => void (await callHost('answerClose', { close: true }))))
}
