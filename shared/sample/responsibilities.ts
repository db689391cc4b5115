import { catalogueDuty } from '../catalogue/duties'
import type { AreaTitle } from '../catalogue/areas'
import type { Responsibility } from '../model/schema'
import { newResponsibility } from '../model/workbook'

/** Standard duties that the client has, by catalogue id; with what the client sees otherwise. */
const standard: readonly (readonly [catalogueId: string, changed?: Partial<Responsibility>])[] = [
  ['strategy.develop-long-term-strategy'],
  ['strategy.lead-strategic-planning'],
  ['strategy.set-company-goals'],
  ['strategy.analyse-markets-and-competitors', { criticality: 'low' }],
  ['strategy.keep-operations-aligned-with-strategy'],
  ['governance.oversee-corporate-governance'],
  ['risk.lead-risk-management'],
  ['risk.plan-business-continuity'],
  ['production.oversee-daily-operations'],
  ['production.direct-operational-functions'],
  ['production.manage-production'],
  ['production.keep-processes-running'],
  ['production.choose-production-footprint'],
  ['supply-chain.manage-supply-chain'],
  ['supply-chain.manage-logistics'],
  ['supply-chain.balance-demand-and-supply'],
  ['supply-chain.control-stock', { criticality: 'low' }],
  ['procurement.negotiate-supplier-contracts'],
  ['quality.assure-quality'],
  ['quality.decide-recalls'],
  ['improvement.optimise-processes'],
  ['improvement.raise-operational-efficiency'],
  ['improvement.identify-improvements'],
  ['performance.monitor-company-performance'],
  ['performance.monitor-operational-kpis'],
  ['budget.reduce-operating-costs'],
  ['budget.prepare-operating-budget'],
  ['budget.prioritise-investment'],
  ['technology.defend-systems'],
  ['people.lead-operations-teams'],
  ['people.guide-departments'],
  ['people.recruit-and-train-staff'],
  ['people.plan-succession'],
  ['culture.foster-continuous-improvement'],
  ['customers.resolve-complaints'],
  ['customers.meet-delivery-promises'],
  ['facilities.ensure-workplace-safety'],
  ['growth.lead-business-development'],
  ['growth.drive-growth'],
  ['projects.lead-transformation'],
  ['stakeholders.report-to-board'],
]

type Own = Pick<Responsibility, 'id' | 'title' | 'description'> & {
  area: AreaTitle
} & Partial<Responsibility>

/** Duties found at the client that no standard duty stands for. */
const own: readonly Own[] = [
  {
    id: 'd-control-allergens',
    title: 'Control allergens across recipes and lines',
    area: 'Quality',
    criticality: 'high',
    description:
      'Keep allergens out of products that do not declare them, from the recipe to the cleaning of lines.',
  },
  {
    id: 'd-answer-complaints',
    title: 'Resolve complaints from customers',
    area: 'Quality',
    description: 'Written in the quality manual years before the customer service team was set up.',
    unit: 'Quality',
  },
  {
    id: 'd-pass-retailer-audits',
    title: 'Pass the retailer audits at Leeds',
    area: 'Quality',
    criticality: 'low',
    description: 'Prepare and receive the unannounced audits of the supermarket chains that Leeds supplies.',
    unit: 'Leeds plant',
  },
  {
    id: 'd-watch-indicators',
    title: 'Monitor the key operational performance indicators',
    area: 'Performance & KPIs',
    description:
      'From the job description of the COO; the transformation office draws up a scorecard of its own.',
    unit: 'Transformation',
  },
  {
    id: 'd-start-dundalk-line',
    title: 'Start up the new bakery line in Dundalk',
    area: 'Projects & change',
    description: 'Commission the line, train its crews and reach the planned output by next summer.',
    unit: 'Dundalk plant',
  },
]

/** `d-` and the second part of the catalogue id. Throws when the catalogue doesn't have the duty. */
function fromCatalogue(catalogueId: string, changed: Partial<Responsibility> = {}): Responsibility {
  const duty = catalogueDuty(catalogueId)
  if (!duty) throw new RangeError(`The catalogue has no duty "${catalogueId}".`)
  const { title, area, focus, criticality, description } = duty
  const id = `d-${catalogueId.slice(catalogueId.indexOf('.') + 1)}`
  return newResponsibility({ id, title, area, focus, criticality, description, catalogueId, ...changed })
}

export const sampleResponsibilities = (): readonly Responsibility[] => [
  ...standard.map(([catalogueId, changed]) => fromCatalogue(catalogueId, changed)),
  ...own.map(newResponsibility),
]
