import type { HostArgs } from '../shared/host'

/** Words of the main process: its dialogs and the parts of the menu that are no commands. */
export const messages = {
  appName: 'Remit',
  untitled: 'Untitled workbook',
  fileKinds: {
    workbook: 'Remit workbook',
    table: 'Table (CSV, TSV, text)',
    library: 'Remit library',
    picture: 'Picture',
    font: 'Font',
    report: 'PDF document',
    svg: 'SVG picture',
    png: 'PNG picture',
    csv: 'Table (CSV)',
    tsv: 'Table (tab-separated text)',
    all: 'All files',
  },
  openTitle: 'Open a workbook',
  compareTitle: 'Choose the workbook to compare with',
  mergeTitle: 'Choose the workbook to merge with',
  saveTitle: 'Save the workbook',
  saveButton: 'Save',
  tableTitle: {
    chart: 'Choose the table with the org chart',
    responsibilities: 'Choose the table with the responsibilities',
    matrix: 'Choose the table with the assignments',
  } satisfies Record<HostArgs<'chooseTable'>['purpose'], string>,
  libraryOpenTitle: 'Choose a library file',
  librarySaveTitle: 'Export the library',
  libraryName: 'Library',
  photoTitle: 'Choose a photo',
  reportTitle: 'Export the report as PDF',
  exportButton: 'Export',
  pictureTitle: 'Export the chart as a picture',
  pictureName: 'Org chart',
  tableSaveTitle: 'Export the table',
  tableName: 'Table',
  picturesTitle: 'Choose a folder for the pictures',
  picturesButton: 'Save here',
  replacePictures: {
    question: (count: number, folder: string) =>
      count === 1
        ? `A picture of this name is in “${folder}” already. Do you want to replace it?`
        : `${count} pictures of these names are in “${folder}” already. Do you want to replace them?`,
    detail: 'What they show now will be lost.',
    yes: 'Replace',
    no: 'Cancel',
  },
  reportName: (client: string) => `${client} – report.pdf`,
  replace: {
    question: (name: string) => `“${name}” exists already. Do you want to replace it?`,
    detail: 'What it holds now will be lost.',
    yes: 'Replace',
    no: 'Cancel',
  },
  menus: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    go: '&Go',
    window: '&Window',
    help: '&Help',
    openRecent: 'Open recent',
    clearRecent: 'Clear the list',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    developerTools: 'Developer tools',
    minimise: 'Minimise',
    about: 'About Remit',
    quit: 'Quit',
  },
  undo: (label: string) => `Undo ${lowerFirst(label)}`,
  redo: (label: string) => `Redo ${lowerFirst(label)}`,
  about:
    'An offline workbook for who holds what: org chart, responsibilities, overlaps, gaps and the report.',
  fontTitle: 'Choose a font for other scripts',
  reportBusy: 'A report of this workbook is being written already. Wait for it or cancel it.',
  reportUnknown: 'This report was written before the window was last started. Export it again.',
  noViewer: (detail: string) => `No program opened the report: ${detail}`,
  crashed: {
    question: 'This window stopped working twice',
    detail:
      'What you changed is kept as a draft on this machine, up to the last pause. You can start the window again, or close it and open the workbook later.',
    again: 'Start it again',
    close: 'Close the window',
  },
  broken: {
    title: 'Remit met an error',
    detail: 'What you changed is kept as a draft. If this comes again, please report it with the log in',
    noStart: (logs: string) =>
      `It could not start. Try again; if this comes again, please report it with the log in ${logs}.`,
  },
}

/** Labels of edits begin with a capital; inside a sentence they do not, unless an abbreviation begins them. */
function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
