/**
 * Every command of the app as data. The native menu, the command list, buttons and keys all come from this table;
 * what a command does and when it applies stands in `renderer/app/`.
 *
 * `keys` is in Electron's notation; `CmdOrCtrl` is ⌘ on a Mac and Ctrl elsewhere.
 */
export type MenuId = 'file' | 'edit' | 'view' | 'go' | 'help'

export interface Command {
  readonly label: string
  /** The menu that shows it; null for commands only in the command list or on buttons. */
  readonly menu: MenuId | null
  readonly keys: string | null
  /** A line in the menu before it. */
  readonly separated?: true
}

export const commands = {
  'file.new': { label: 'New workbook', menu: 'file', keys: 'CmdOrCtrl+N' },
  'file.open': { label: 'Open…', menu: 'file', keys: 'CmdOrCtrl+O' },
  'file.sample': { label: 'Open the sample client', menu: 'file', keys: null },
  'file.save': { label: 'Save', menu: 'file', keys: 'CmdOrCtrl+S', separated: true },
  'file.saveAs': { label: 'Save as…', menu: 'file', keys: 'CmdOrCtrl+Shift+S' },
  'file.history': { label: 'History…', menu: 'file', keys: null },
  'file.importChart': { label: 'Import org chart…', menu: 'file', keys: 'CmdOrCtrl+I', separated: true },
  'file.compare': { label: 'Compare with a file…', menu: 'file', keys: null },
  'file.merge': { label: 'Merge with a file…', menu: 'file', keys: null },
  'file.exportReport': { label: 'Export report as PDF…', menu: 'file', keys: 'CmdOrCtrl+E' },
  'file.printReport': { label: 'Print report…', menu: 'file', keys: 'CmdOrCtrl+P' },
  'file.reportPictures': { label: 'Pictures of the report for slides…', menu: 'file', keys: null },
  'file.engagement': { label: 'Engagement details…', menu: 'file', keys: null, separated: true },
  'file.setPassword': { label: 'Set password…', menu: 'file', keys: null },
  'file.changePassword': { label: 'Change password…', menu: 'file', keys: null },
  'file.removePassword': { label: 'Remove password…', menu: 'file', keys: null },
  'file.quitting': { label: 'When quitting…', menu: 'file', keys: null, separated: true },
  'file.close': { label: 'Close window', menu: 'file', keys: 'CmdOrCtrl+W', separated: true },
  'edit.undo': { label: 'Undo', menu: 'edit', keys: 'CmdOrCtrl+Z' },
  'edit.redo': { label: 'Redo', menu: 'edit', keys: 'CmdOrCtrl+Shift+Z' },
  'edit.find': { label: 'Search or run a command', menu: 'edit', keys: 'CmdOrCtrl+K', separated: true },
  'go.chart': { label: 'Chart', menu: 'go', keys: 'CmdOrCtrl+1' },
  'go.responsibilities': { label: 'Responsibilities', menu: 'go', keys: 'CmdOrCtrl+2' },
  'go.matrix': { label: 'Matrix', menu: 'go', keys: 'CmdOrCtrl+3' },
  'go.comparison': { label: 'Comparison', menu: 'go', keys: 'CmdOrCtrl+4' },
  'go.findings': { label: 'Findings', menu: 'go', keys: 'CmdOrCtrl+5' },
  'go.scenarios': { label: 'Scenarios', menu: 'go', keys: 'CmdOrCtrl+6' },
  'go.fit': { label: 'Fit', menu: 'go', keys: 'CmdOrCtrl+7' },
  'go.transition': { label: 'Transition', menu: 'go', keys: 'CmdOrCtrl+8' },
  'go.charters': { label: 'Role charters', menu: 'go', keys: 'CmdOrCtrl+9' },
  'go.report': { label: 'Report', menu: 'go', keys: 'CmdOrCtrl+Shift+R' },
  'chart.addReport': { label: 'Add a report', menu: null, keys: null },
  'chart.addSibling': { label: 'Add a sibling', menu: null, keys: null },
  'chart.cut': { label: 'Cut the branch', menu: null, keys: null },
  'chart.copy': { label: 'Copy the branch', menu: null, keys: null },
  'chart.paste': { label: 'Paste under the chosen position', menu: null, keys: null },
  'chart.duplicate': { label: 'Duplicate position', menu: null, keys: null },
  'chart.duplicateBranch': { label: 'Duplicate branch', menu: null, keys: null },
  'chart.dottedLine': { label: 'Draw a dotted line…', menu: null, keys: null },
  'chart.delete': { label: 'Delete position…', menu: null, keys: null },
  'chart.expandAll': { label: 'Show all layers of the chart', menu: 'view', keys: 'CmdOrCtrl+Shift+E' },
  'chart.fit': { label: 'Fit the chart to the window', menu: 'view', keys: 'CmdOrCtrl+0' },
  'chart.copyPicture': { label: 'Copy the chart as a picture', menu: null, keys: null },
  'chart.exportSvg': { label: 'Export the chart as SVG…', menu: 'file', keys: null },
  'chart.exportPng': { label: 'Export the chart as PNG…', menu: 'file', keys: null },
  'matrix.exportCsv': { label: 'Export the matrix as CSV…', menu: 'file', keys: null },
  'matrix.exportTsv': { label: 'Export the matrix as tab-separated text…', menu: null, keys: null },
  'responsibilities.exportCsv': { label: 'Export the responsibilities as CSV…', menu: 'file', keys: null },
  'responsibilities.exportTsv': {
    label: 'Export the responsibilities as tab-separated text…',
    menu: null,
    keys: null,
  },
  'chart.focus': {
    label: 'Show only the chosen branch, or the whole chart',
    menu: 'view',
    keys: 'CmdOrCtrl+Shift+F',
  },
  'chart.spans': { label: 'Show or hide spans and layers', menu: 'view', keys: 'CmdOrCtrl+Shift+L' },
  'view.inspector': { label: 'Show or hide the details', menu: 'view', keys: 'CmdOrCtrl+Alt+I' },
  'responsibilities.add': { label: 'Add a responsibility', menu: null, keys: null },
  'responsibilities.addFromCatalogue': { label: 'Add from the catalogue…', menu: null, keys: null },
  'responsibilities.paste': { label: 'Paste a list of responsibilities…', menu: null, keys: null },
  'responsibilities.library': { label: 'Your library…', menu: null, keys: null },
  'responsibilities.saveToLibrary': {
    label: 'Save responsibilities in your library…',
    menu: null,
    keys: null,
  },
  'findings.thresholds': { label: 'Change thresholds…', menu: null, keys: null },
  'scenarios.add': { label: 'Add a scenario…', menu: null, keys: null },
  'help.keys': { label: 'Keyboard shortcuts…', menu: 'help', keys: 'F1' },
} as const satisfies Record<string, Command>

export type CommandId = keyof typeof commands

// Object.keys loses the literal keys that the table has.
export const commandIds = Object.keys(commands) as [CommandId, ...CommandId[]]
