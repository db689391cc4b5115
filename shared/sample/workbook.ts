import type { Workbook } from '../model/schema'
import { sampleFitAnswers } from './fit'
import { sampleReport } from './report'
import { sampleResponsibilities } from './responsibilities'
import { sampleScenarios } from './scenarios'

/**
 * An invented client, complete enough to show every screen: Meridian Foods, a food manufacturer with three plants and
 * its own logistics, whose new COO and long-standing Head of Operations hold much of the same.
 * Always the same workbook, in a new object each time.
 */
export const sampleWorkbook = (): Workbook => ({
  id: 'w-meridian-foods',
  engagement: {
    client: 'Meridian Foods',
    industry: 'Food manufacturing',
    headcount: 1150,
    sites: 5,
    consultant: 'Thu-Hà Lindqvist',
    firm: 'Harrow & Quill Consulting',
    date: '2026-11-16',
    dataAsOf: '2026-10-31',
    currency: 'GBP',
    confidentiality: 'Confidential: for the executive team of Meridian Foods',
    notes:
      'Sample client: company, people and figures are invented. Chilled and baked goods from Leeds, Wrexham and Dundalk, a head office and one depot, for retailers in the United Kingdom and Ireland. The chart shows the managers; crews and drivers are left out.',
  },
  responsibilities: sampleResponsibilities(),
  scenarios: sampleScenarios(),
  recommended: 's-both',
  fit: { answers: sampleFitAnswers, override: null },
  dispositions: [
    {
      scenario: 's-as-is',
      finding: 'gap.unassigned:d-lead-risk-management',
      kind: 'planned',
      reason: 'The board expects a proposal at its next meeting.',
      owner: 'Helena Brandt',
      due: '2026-12-09',
    },
    {
      scenario: 's-as-is',
      finding: 'gap.vacant-holder:d-start-dundalk-line',
      kind: 'accepted',
      reason: 'The interim manager was hired for the start-up and stays until the line runs.',
      owner: '',
      due: '',
    },
    {
      scenario: 's-both',
      finding: 'fit.no-authority:d-pass-retailer-audits',
      kind: 'accepted',
      reason: 'The plant answers to the retailers by contract; the dotted line has worked for years.',
      owner: '',
      due: '',
    },
  ],
  actions: [
    {
      id: 't-risk-owner',
      title: 'Name an owner for company-wide risk before the December board',
      scenario: 's-as-is',
      finding: 'gap.unassigned:d-lead-risk-management',
      owner: 'Helena Brandt',
      due: '2026-12-09',
      done: false,
      notes: '',
    },
    {
      id: 't-one-scorecard',
      title: 'Merge the two scorecards of operational indicators into one',
      scenario: 's-both',
      finding: null,
      owner: 'Gareth Pritchard',
      due: '2027-01-29',
      done: false,
      notes: 'Start from the one that the plants already use.',
    },
    {
      id: 't-interviews',
      title: 'Interview the three plant managers',
      scenario: null,
      finding: null,
      owner: 'Thu-Hà Lindqvist',
      due: '2026-11-13',
      done: true,
      notes: '',
    },
  ],
  thresholds: {},
  distinctResponsibilities: [],
  waivedDuties: ['culture.encourage-collaboration'],
  pictures: [],
  report: sampleReport,
})
