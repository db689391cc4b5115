import type { ReportSection } from '../../shared/model/schema'

export const sectionNames: Record<ReportSection, string> = {
  cover: 'Cover',
  contents: 'Contents',
  summary: 'Summary',
  organisation: 'Organisation',
  comparison: 'Comparison of the two roles',
  matrix: 'Responsibility matrix',
  findings: 'Findings',
  scenarios: 'Scenarios side by side',
  fit: 'Which structure fits',
  appendix: 'Appendix',
}

export const sectionHints: Record<ReportSection, string> = {
  cover: 'Client, title, firm, date and confidentiality line',
  contents: 'Page numbers that are links',
  summary: 'The counts and the most severe findings',
  organisation: 'The org chart, a leadership page first, then page by page',
  comparison: 'What each role holds, what they share, what nobody holds',
  matrix: 'Every responsibility with its letters',
  findings: 'Every finding with severity, sentence and why it matters',
  scenarios: 'Measures and findings of every scenario',
  fit: 'The recommendation with its reasons',
  appendix: 'Method, rules and thresholds in force, glossary',
}

export const reportStrings = {
  title: 'Report',
  export: 'Export PDF…',
  exporting: 'Drawing the report',
  cancel: 'Cancel',
  progress: (done: number, total: number) => `${done} of ${total} steps`,
  sections: 'Sections, in this order',
  settings: 'Settings',
  paper: 'Paper',
  scenario: 'Scenario described',
  asIs: 'As-is',
  cover: 'On the cover',
  coverEdit: 'Change the engagement details…',
  noClient: 'No client named yet',
  moveUp: (section: string) => `Move ${section} up`,
  moveDown: (section: string) => `Move ${section} down`,
  commentary: 'Your words at the start of this section',
  commentaryShow: (section: string) => `Write words for ${section}`,
  commentaryHidden: 'Write words…',
  exported: (name: string, pages: number) =>
    `${name} is written: ${pages === 1 ? '1 page' : `${pages} pages`}.`,
  warnings: 'Please check',
  open: 'Open the PDF',
  reveal: 'Show in folder',
  cancelled: 'The report was not written.',
  nothingIncluded: 'Choose at least one section.',
  lastExport: 'Last export',
}
