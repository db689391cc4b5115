import type { Basis, Occupancy, Position } from '../model/schema'
import { newPosition } from '../model/workbook'

type Row = readonly [
  id: string,
  parent: string | null,
  title: string,
  holder: string,
  unit: string,
  grade: string,
  cost: number,
  more?: Partial<Pick<Position, 'role' | 'occupancy' | 'dottedLines' | 'fte' | 'notes'>>,
]

const vacant: Occupancy = 'vacant'
const interim: Occupancy = 'interim'

const plants = ['p-plant-leeds', 'p-plant-wrexham', 'p-plant-dundalk']

/** The seats as they are today. Cost: pounds a year with all on-costs. All companies and people are invented. */
// prettier-ignore
const seats: readonly Row[] = [
  ['p-ceo', null, 'Chief Executive Officer', 'Helena Brandt', 'Executive', 'E1', 310000, { role: 'ceo' }],

  ['p-coo', 'p-ceo', 'Chief Operating Officer', 'Katarzyna Wiśniewska', 'Executive', 'E2', 225000, { role: 'coo', notes: 'In post for four months; first holder of this seat.' }],
  ['p-supply-chain-director', 'p-coo', 'Supply Chain Director', 'Nguyễn Thị Minh Châu', 'Supply chain', 'E3', 148000],
  ['p-logistics-manager', 'p-supply-chain-director', 'Logistics Manager', 'Seán Ó Briain', 'Logistics', 'M1', 84000],
  ['p-planning-manager', 'p-supply-chain-director', 'Demand and Supply Planning Manager', 'Aylin Yıldız', 'Supply chain', 'M1', 78000],
  ['p-warehouse-manager', 'p-supply-chain-director', 'Warehouse Manager', 'Tomáš Dvořák', 'Logistics', 'M2', 66000],
  ['p-transformation-manager', 'p-coo', 'Transformation Programme Manager', 'Ifeoma Okonkwo', 'Transformation', 'M1', 92000],

  ['p-head-of-operations', 'p-ceo', 'Head of Operations', 'Gareth Pritchard', 'Operations', 'E3', 156000, { role: 'head-of-operations', notes: 'Eleven years with the company.' }],
  ['p-plant-leeds', 'p-head-of-operations', 'Plant Manager, Leeds', 'Amrit Kaur Gill', 'Leeds plant', 'M1', 104000],
  ['p-leeds-production', 'p-plant-leeds', 'Production Manager, Leeds', 'Piotr Żuławski', 'Leeds plant', 'M2', 68000],
  ['p-leeds-maintenance', 'p-plant-leeds', 'Maintenance Manager, Leeds', 'Craig Ferguson', 'Leeds plant', 'M2', 64000],
  ['p-leeds-shift', 'p-plant-leeds', 'Shift Manager, Leeds', 'Олена Шевчук', 'Leeds plant', 'M3', 52000],
  ['p-plant-wrexham', 'p-head-of-operations', 'Plant Manager, Wrexham', 'Siân Llewellyn', 'Wrexham plant', 'M1', 101000],
  ['p-wrexham-production', 'p-plant-wrexham', 'Production Manager, Wrexham', 'João Magalhães', 'Wrexham plant', 'M2', 66000],
  ['p-wrexham-maintenance', 'p-plant-wrexham', 'Maintenance Manager, Wrexham', 'Rhys Bevan', 'Wrexham plant', 'M2', 62000],
  ['p-wrexham-shift', 'p-plant-wrexham', 'Shift Manager, Wrexham', 'Ștefan Ionescu', 'Wrexham plant', 'M3', 51000],
  ['p-plant-dundalk', 'p-head-of-operations', 'Plant Manager, Dundalk', 'Ελένη Παπαδάκη', 'Dundalk plant', 'M1', 132000, { occupancy: interim, notes: 'Interim on a day rate until the new line runs.' }],
  ['p-dundalk-production', 'p-plant-dundalk', 'Production Manager, Dundalk', 'Ciarán Mac Mathúna', 'Dundalk plant', 'M2', 67000],
  ['p-dundalk-maintenance', 'p-plant-dundalk', 'Maintenance Manager, Dundalk', 'Māris Bērziņš', 'Dundalk plant', 'M2', 63000],
  ['p-engineering-manager', 'p-head-of-operations', 'Group Engineering Manager', 'Åsa Lindström', 'Engineering', 'M1', 94000],
  ['p-ci-manager', 'p-head-of-operations', 'Continuous Improvement Manager', '', 'Operations', 'M2', 70000, { occupancy: vacant, dottedLines: plants, notes: 'Vacant since spring; the search is on hold.' }],

  ['p-finance-director', 'p-ceo', 'Chief Financial Officer', 'Dimitra Konstantinou', 'Finance', 'E2', 205000],
  ['p-financial-controller', 'p-finance-director', 'Financial Controller', 'Rajesh Venkataraman', 'Finance', 'M1', 91000],
  ['p-cost-accountant', 'p-finance-director', 'Plant Cost Accountant', 'Zsófia Kővári', 'Finance', 'M2', 61000],
  ['p-treasury-manager', 'p-finance-director', 'Treasury Manager', 'Martin Ashdown', 'Finance', 'M2', 42000, { fte: 0.6 }],

  ['p-hr-director', 'p-ceo', 'HR Director', 'Folasade Adeyemi', 'People', 'E3', 138000],
  ['p-hr-partner', 'p-hr-director', 'HR Business Partner, Plants', 'Lê Quốc Bảo', 'People', 'M2', 58000],
  ['p-training-manager', 'p-hr-director', 'Training and Recruitment Manager', '', 'People', 'M2', 57000, { occupancy: vacant }],
  ['p-reward-manager', 'p-hr-director', 'Pay and Reward Manager', 'Bridget Hallam', 'People', 'M2', 47000, { fte: 0.8 }],

  ['p-commercial-director', 'p-ceo', 'Commercial Director', 'Étienne Garnier', 'Commercial', 'E2', 192000],
  ['p-sales-uk', 'p-commercial-director', 'Head of Sales, United Kingdom', 'Naomi Whitcombe', 'Commercial', 'M1', 99000],
  ['p-sales-ireland', 'p-commercial-director', 'Head of Sales, Ireland', 'Aoife Ní Dhomhnaill', 'Commercial', 'M1', 93000],
  ['p-customer-service', 'p-commercial-director', 'Customer Service Manager', 'Kateřina Hořejší', 'Customer service', 'M2', 59000],

  ['p-head-of-quality', 'p-ceo', 'Head of Quality and Food Safety', 'Søren Østergaard', 'Quality', 'E3', 126000],
  ['p-quality-leeds', 'p-head-of-quality', 'Quality Manager, Leeds', 'Farida Rahmani', 'Quality', 'M2', 60000, { dottedLines: ['p-plant-leeds'] }],
  ['p-quality-wrexham', 'p-head-of-quality', 'Quality Manager, Wrexham', 'Owain Tudor', 'Quality', 'M2', 59000, { dottedLines: ['p-plant-wrexham'] }],
  ['p-quality-dundalk', 'p-head-of-quality', 'Quality Manager, Dundalk', 'Gráinne Duffy', 'Quality', 'M2', 61000, { dottedLines: ['p-plant-dundalk'] }],

  ['p-head-of-it', 'p-ceo', 'Head of IT', 'Andrej Kováč', 'IT', 'E3', 118000],
  ['p-company-secretary', 'p-ceo', 'Company Secretary', 'Ruth Abernethy', 'Legal', 'E3', 112000, { fte: 0.8 }],
  ['p-head-of-products', 'p-ceo', 'Head of Product Development', 'Yasmin El-Sayed', 'Product development', 'E3', 115000],
  ['p-head-of-procurement', 'p-ceo', 'Head of Procurement', 'İbrahim Çelik', 'Procurement', 'E3', 121000],
  ['p-head-of-safety', 'p-ceo', 'Head of Health, Safety and Environment', 'Malcolm Rennie', 'Safety', 'E3', 98000],
]

const position = ([id, parent, title, holder, unit, grade, cost, more]: Row): Position =>
  newPosition({ id, parent, title, holder, unit, grade, cost, ...more })

export const positionsAsIs: readonly Position[] = seats.map(position)

/** How an option's chart differs from today's: seats gone, changed, and put at the end. */
interface ChartChange {
  readonly without: readonly string[]
  readonly changed: Readonly<Record<string, Partial<Position>>>
  readonly added: readonly Row[]
}

function chartWith({ without, changed, added }: ChartChange): readonly Position[] {
  const kept = positionsAsIs.filter(({ id }) => !without.includes(id))
  return [...kept.map(seat => ({ ...seat, ...changed[seat.id] })), ...added.map(position)]
}

/** Who sold in Ireland when the first option was drawn; the as-is chart has been corrected since. */
const formerSalesIreland = { holder: 'Fionn Gallagher' }

export const behindHeadOnly: Basis = {
  positions: positionsAsIs
    .filter(({ id }) => id === 'p-sales-ireland')
    .map(seat => ({ id: seat.id, was: { ...seat, ...formerSalesIreland } })),
  assignments: [],
}

/** The COO's seat is gone; supply chain and transformation come under the Head of Operations. */
export const positionsHeadOnly = chartWith({
  without: ['p-coo'],
  changed: {
    'p-supply-chain-director': { parent: 'p-head-of-operations' },
    'p-transformation-manager': { parent: 'p-head-of-operations' },
    'p-sales-ireland': formerSalesIreland,
  },
  added: [],
})

/** The Head of Operations reports to the COO and runs plants and supply chain; shared services move to the COO. */
export const positionsBoth = chartWith({
  without: [],
  changed: {
    'p-coo': { notes: '' },
    'p-head-of-operations': { parent: 'p-coo' },
    'p-supply-chain-director': { parent: 'p-head-of-operations' },
    'p-head-of-it': { parent: 'p-coo' },
    'p-head-of-procurement': { parent: 'p-coo' },
    'p-head-of-safety': { parent: 'p-coo' },
    'p-ci-manager': { dottedLines: ['p-transformation-manager'] },
  },
  // prettier-ignore
  added: [
    ['p-dundalk-shift', 'p-plant-dundalk', 'Shift Manager, Dundalk', '', 'Dundalk plant', 'M3', 52000, { occupancy: vacant, notes: 'New seat for the second shift.' }],
  ],
})
