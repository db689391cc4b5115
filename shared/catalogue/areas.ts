/** The functions of a company by which duties are grouped, in the order in which they are shown. */
export const areas = [
  { id: 'strategy', title: 'Strategy & goals' },
  { id: 'governance', title: 'Governance & policy' },
  { id: 'risk', title: 'Risk & compliance' },
  { id: 'production', title: 'Production & delivery' },
  { id: 'supply-chain', title: 'Supply chain & logistics' },
  { id: 'procurement', title: 'Procurement' },
  { id: 'quality', title: 'Quality' },
  { id: 'improvement', title: 'Process improvement' },
  { id: 'performance', title: 'Performance & KPIs' },
  { id: 'budget', title: 'Budget & cost' },
  { id: 'technology', title: 'Technology & data' },
  { id: 'people', title: 'People & teams' },
  { id: 'culture', title: 'Culture & values' },
  { id: 'customers', title: 'Customers & service' },
  { id: 'facilities', title: 'Facilities, safety & environment' },
  { id: 'growth', title: 'Growth & business development' },
  { id: 'projects', title: 'Projects & change' },
  { id: 'stakeholders', title: 'Stakeholders & reporting' },
] as const

export type Area = (typeof areas)[number]

export type AreaId = Area['id']

/** What a workbook's responsibility stores as its area when it is one of the standard ones. */
export type AreaTitle = Area['title']
