import type { ReportSection, ReportSettings } from '../../shared/model/schema'

export const sectionHints: Record<ReportSection, string> = {
  cover: 'Client, title, firm, date and confidentiality line',
  contents: 'Page numbers that are links',
  summary: 'What matters most, what we advise, what comes next',
  roles: 'What each role is for, and what each holds here',
  organisation: 'The org chart, a leadership page first, then page by page',
  comparison: 'What each role holds, what they share, what nobody holds',
  matrix: 'Every responsibility with its letters',
  overlaps: 'Every overlap with severity, why it matters and what was decided',
  gaps: 'Every gap with severity, why it matters and what was decided',
  findings: 'Findings on fit, load and structure',
  scenarios: 'Measures and findings of every scenario',
  fit: 'The recommendation with its reasons',
  charters: 'What each role is for, holds, decides and is measured by',
  transition: 'Who hands what over to whom, when and with what risk',
  appendix: 'Method, rules and thresholds in force, glossary, data as of',
}

export const optionNames = {
  paper: { A4: 'A4', A3: 'A3', Letter: 'Letter' },
  chart: { pages: 'On pages of the paper', sheet: 'On one large sheet for a plotter' },
  matrix: {
    automatic: 'All letters, condensed when long',
    full: 'All letters',
    condensed: 'Only A’s and overlaps',
  },
  theme: {
    clear: 'Clear: white, thin lines',
    band: 'Band: a filled cover',
    classic: 'Classic: serif headings',
  },
} as const satisfies {
  readonly [Key in 'paper' | 'chart' | 'matrix' | 'theme']: Record<ReportSettings[Key], string>
}

export const colourStrings = {
  ofTheme: 'the theme’s own',
  reset: (label: string) => `${label}: back to the theme’s own`,
}

export const logoStrings = {
  names: { clientLogo: 'Client’s logo', firmLogo: 'Firm’s logo' },
  add: 'Choose a file…',
  another: 'Another file…',
  choose: (name: string, again: boolean) => `${name}: choose ${again ? 'another' : 'a'} file`,
  remove: (name: string) => `Remove: ${name}`,
  file: (name: string) => `${name}: PNG, JPEG or SVG`,
  label: 'Choose a logo',
  noPicture: (name: string) => `${name} is no PNG, JPEG or SVG picture. Choose one of these.`,
  notRead: (name: string) =>
    `${name} cannot be read as a picture. Save it anew in a drawing program and try again.`,
  smaller: 'The logo is large: a smaller copy is kept in the workbook.',
  asDots:
    'The SVG has more than plain shapes, so a picture of dots is kept, 1,200 across. Paths without effects stay sharp at every size.',
}

export const fontStrings = {
  label: 'Font for other scripts',
  hint: 'For Chinese, Japanese, Korean, Thai and the like, in all reports drawn on this computer. A file that you choose is tried first.',
  none: 'Installed fonts',
  unfit: (name: string) =>
    `“${name}” is no font that the report can use. Choose a TTF, OTF or TTC file with outlines that may be embedded.`,
  choose: 'Choose a file…',
  another: 'Another file…',
  chooseLabel: (again: boolean) => `Font for other scripts: choose ${again ? 'another' : 'a'} file`,
  clear: 'Back to installed fonts',
}

export const reportStrings = {
  title: 'Report',
  export: 'Export PDF…',
  print: 'Print…',
  printed: 'The report was sent to the printer.',
  handedOver:
    'No dialog to print can be shown here, so the report was opened in your program for PDFs. Print it there.',
  exporting: 'Drawing the report',
  cancel: 'Cancel',
  progress: (done: number, total: number) => `${done} of ${total} steps`,
  parts: 'What the report has',
  sections: 'Sections',
  showSection: (section: string, page: number) => `${section}: go to page ${page}`,
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
  commentaryMarks: 'Marks: **bold**, “# ” before a heading, “- ” or “1. ” before an item of a list.',
  summaryWritten: 'Written from the findings and the recommendation; it follows every change.',
  summaryOwn: 'In your own words; it does not follow changes any more.',
  summaryEdit: 'Read or edit the text',
  summaryHide: 'Hide the text',
  summaryReset: 'Go back to the written text',
  summaryText: 'Text of the executive summary',
  chart: 'Charts',
  chartChanges: 'Charts say what a scenario changes',
  chartFindings: 'Charts say where findings are',
  matrix: 'Matrix',
  looks: 'Looks',
  theme: 'Theme',
  colour: 'The firm’s colour',
  secondColour: 'Second colour',
  header: 'At the head of each page',
  footer: 'At the foot of each page',
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
