import type { ReportSection, ReportSettings } from '../model/schema'
import { newReport, reportSections } from '../model/workbook'

const commentary: Partial<Record<ReportSection, string>> = {
  summary:
    'The seat of the COO was added beside the Head of Operations without taking duties away from it. Most of what we found follows from that: both answer for the same work, while company-wide risk belongs to nobody. Giving up the seat would load the CEO and the Head of Operations beyond what two people can carry. We advise to keep both, with the Head of Operations under the COO and each duty answered for once.',
  comparison: 'Read first the duties that both hold: each costs time in both offices every week.',
  scenarios: 'Both options can be in place within a quarter; neither needs a new executive.',
}

export const sampleReport: ReportSettings = {
  ...newReport,
  sections: reportSections.map(section => ({
    section,
    included: true,
    commentary: commentary[section] ?? '',
  })),
}
