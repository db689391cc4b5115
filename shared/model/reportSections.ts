import type { ReportSection } from './schema'

/** What the sections are called: at their heads, in the contents, and where they are chosen. */
export const sectionTitles: Readonly<Record<ReportSection, string>> = {
  cover: 'Cover',
  contents: 'Contents',
  summary: 'Executive summary',
  roles: 'The two roles',
  organisation: 'Organisation',
  comparison: 'Head of Operations and COO compared',
  matrix: 'Responsibility matrix',
  overlaps: 'Overlaps',
  gaps: 'Gaps',
  findings: 'Other findings',
  scenarios: 'Scenarios side by side',
  fit: 'Which structure fits',
  charters: 'Role charters',
  transition: 'Transition plan',
  appendix: 'Appendix',
}
