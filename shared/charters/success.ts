import type { AreaTitle } from '../catalogue'

/** What shows that an area goes well, to begin from: our own choice of measures in common use. */
const byStandardArea: Readonly<Record<AreaTitle, readonly string[]>> = {
  'Strategy & goals': ['Share of strategic goals on track', 'Decisions taken on time at executive reviews'],
  'Governance & policy': ['Policies reviewed within the year', 'Audit points closed on time'],
  'Risk & compliance': ['Top risks with an owner and a current plan', 'Breaches and their cost'],
  'Production & delivery': ['Output against plan', 'Delivery on time and in full'],
  'Supply chain & logistics': ['Stock turn', 'Logistics cost per unit delivered'],
  Procurement: ['Savings against last year’s prices', 'Suppliers delivering to contract'],
  Quality: ['Defects found by customers', 'Right first time'],
  'Process improvement': ['Savings from finished improvements', 'Lead time of the main processes'],
  'Performance & KPIs': ['Targets with a current figure and an owner', 'Targets met'],
  'Budget & cost': ['Spending against budget', 'Cost per unit'],
  'Technology & data': ['Availability of main systems', 'Projects delivered on time and budget'],
  'People & teams': ['Regretted leavers', 'Key seats with a successor', 'Engagement of the teams'],
  'Culture & values': [
    'Ideas from the teams put into practice',
    'Agreement with the values in the staff survey',
  ],
  'Customers & service': ['Customer satisfaction', 'Complaints solved within the agreed time'],
  'Facilities, safety & environment': ['Lost-time injuries', 'Energy and waste per unit'],
  'Growth & business development': [
    'Revenue from new markets and offers',
    'Milestones of growth projects met',
  ],
  'Projects & change': ['Milestones met', 'Benefits reached against the case'],
  'Stakeholders & reporting': ['Reports on time and without correction', 'Confidence of board and investors'],
}

/** The measures of an area; undefined for areas that are the client's own. */
export const successByArea: Readonly<Partial<Record<string, readonly string[]>>> = byStandardArea
