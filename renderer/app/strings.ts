import type { Screen } from '../state/store'

export const screenNames: Record<Screen, string> = {
  chart: 'Chart',
  responsibilities: 'Responsibilities',
  matrix: 'Matrix',
  comparison: 'Comparison',
  findings: 'Findings',
  scenarios: 'Scenarios',
  fit: 'Fit',
  transition: 'Transition',
  charters: 'Role charters',
  report: 'Report',
}

export const shellStrings = {
  appName: 'Remit',
  navigation: 'Screens',
  noClient: 'Unnamed client',
  engagement: 'Engagement details',
  scenario: 'Scenario',
  searchOrRun: 'Search or run',
  findingsOpen: 'Show the findings',
  inspector: 'Details',
  hideInspector: 'Hide the details',
  showInspector: 'Show the details',
  nothingSelected: 'Choose a position, a responsibility or a finding to see its details here.',
  clarity: (percentage: string) => `clarity ${percentage}`,
  clarityHint:
    'Share of responsibilities with exactly one accountable position and at least one responsible one',
  changed: 'Not saved',
  neverSaved: 'Not in a file yet',
  saved: (time: string) => `Saved ${time}`,
  sealed: 'Password',
  sealedHint: 'The file, its earlier versions and its drafts are protected by the workbook’s password',
  onDisk: { changed: 'changed on the disk', gone: 'file is gone' },
  manySelected: (count: number) => `${count} positions chosen`,
  manyResponsibilitiesSelected: (count: number) => `${count} responsibilities chosen`,
}

export const overviewStrings = {
  figures: 'At a glance',
  roles: 'The two roles',
  noSeat: 'No position is marked',
  findings: 'Most severe findings',
  allFindings: (counted: string) => `See all ${counted}`,
}

export const unsavedStrings = {
  title: (name: string) => `Save the changes to ${name}?`,
  text: 'If you do not save, the changes made since the last save are lost.',
  save: 'Save',
  discard: 'Do not save',
}

export const draftStrings = {
  title: 'Unsaved work was found',
  text: (name: string, time: string) =>
    `Remit ended before changes to “${name}” of ${time} were saved. You can go on with them, or open the file as it was last saved.`,
  beyond: 'The unsaved changes, against the file:',
  sameAsFile: 'They say the same as the file.',
  typing: (field: string) =>
    field === '' ? 'A text was being typed.' : `A text was being typed in “${field}”.`,
  movedOn: (time: string) =>
    `The file was saved again elsewhere on ${time}, after these changes began. When you save, Remit asks which version to keep; neither is lost.`,
  restore: 'Go on with the unsaved changes',
  discard: 'Open the file as saved',
  discardHint: 'If you open the file as saved, its history keeps the unsaved changes.',
}

export const commandListStrings = {
  title: 'Search or run a command',
  placeholder: 'A position, a responsibility or a command',
  results: 'Results',
  positions: 'Positions',
  responsibilities: 'Responsibilities',
  commands: 'Commands',
  nothing: 'Nothing in this workbook and no command has these words.',
}

export const engagementStrings = {
  title: 'Engagement details',
  done: 'Done',
  client: 'Client',
  industry: 'Industry',
  headcount: 'Headcount',
  sites: 'Sites',
  consultant: 'Consultant',
  firm: 'Firm',
  date: 'Date of the report',
  dataAsOf: 'Data as of',
  currency: 'Currency',
  confidentiality: 'Confidentiality line',
  notes: 'Notes',
  notesHint: 'For you only; not in the report.',
}

export const changedOnDiskStrings = {
  title: (name: string) => `“${name}” was changed on the disk`,
  bothChanged:
    'Another program or person saved it after it was opened here, and you have changes that are not saved. Nothing was overwritten yet.',
  onlyTheirs: 'Another program or person saved it after it was opened here. Nothing was overwritten yet.',
}

export const readOnlyStrings = {
  label: 'Read-only',
  text: (who: string, since: string) =>
    `${who} has had this workbook open since ${since}. What you change here can be saved as another file.`,
  askAgain: 'Try to edit',
  saveAs: 'Save as…',
}

export const typedTextStrings = {
  title: 'This was being typed',
  inField: (field: string) =>
    `When Remit ended, this was being typed in “${field}” and was not yet part of the workbook. Copy it to where it belongs.`,
  somewhere:
    'When Remit ended, this was being typed and was not yet part of the workbook. Copy it to where it belongs.',
  text: 'Text',
}

export const quittingStrings = {
  title: 'When quitting',
  keep: 'Keep unsaved changes and quit without asking',
  askHint: 'Remit asks about unsaved changes in each window before it quits.',
  keepHint:
    'Remit quits at once. What is not saved is kept on this machine and offered when Remit starts again. Closing a single window still asks.',
}

/** Files that are dropped onto the window. */
export const dropStrings = {
  open: 'Drop a workbook to open it, or a table to import its org chart',
  openOrImport: 'Drop a workbook to open it, or a table to import it as the org chart',
  oneOnly: 'Drop one file at a time',
  several: 'Several files were dropped. Drop one at a time: a workbook or a table.',
  folder: (name: string) => `“${name}” is a folder. Drop the workbook or the table that lies in it.`,
  other: (name: string) =>
    `“${name}” is neither a Remit workbook (.remit) nor a table (CSV, TSV or text), so nothing was opened.`,
  noFile: 'What was dropped is not a file on this machine. Save it first, then drop the file.',
}

export const keysStrings = {
  title: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
}
