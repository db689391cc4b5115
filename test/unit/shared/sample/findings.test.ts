import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../shared/analysis/analyse'
import type { Finding } from '../../../../shared/analysis/finding'
import { catalogueDuty } from '../../../../shared/catalogue/duties'
import { sampleWorkbook } from '../../../../shared/sample'

/**
 * Every finding of every scenario, worked out by hand from the rules before they were run:
 * severity, rule, and what it is about (a responsibility, for rules about seats the seat).
 */
// prettier-ignore
const expected: Readonly<Record<string, readonly string[]>> = {
  's-as-is': [
    'critical gap.unassigned: Lead company-wide risk management',
    'critical gap.unassigned: Plan succession for key positions',
    'critical gap.no-accountable: Prioritise capital investment',
    'major gap.no-responsible: Keep daily operations in line with strategic goals',
    'major gap.vacant-holder: Identify areas for improvement',
    'major gap.vacant-holder: Recruit and train operations staff',
    'minor gap.vacant-holder: Start up the new bakery line in Dundalk',
    'minor gap.single-point: Oversee corporate governance',
    'minor gap.single-point: Balance demand and supply every month',
    'minor gap.isolated: Balance demand and supply every month',
    'minor gap.isolated: Lead business development',
    'minor gap.expected-duty: Introduce best practice across operations',
    'minor gap.expected-duty: Align operations with mission, vision and values',
    'major gap.area-unled: Customers & service',
    'critical overlap.multiple-accountable: Monitor overall company performance',
    'critical overlap.multiple-accountable: Decide on product recalls and service stops',
    'critical overlap.multiple-accountable: Direct the operational functions',
    'major overlap.undivided: Direct the operational functions',
    'major overlap.undivided: Set company goals and priorities',
    'major overlap.undivided: Oversee day-to-day operations',
    'minor overlap.crowded-responsible: Foster a culture of continuous improvement',
    'minor overlap.crowded-consulted: Prepare the operating budget',
    'major overlap.duplicate-duty: Monitor operational key performance indicators + Monitor the key operational performance indicators',
    'major overlap.duplicate-duty: Resolve complaints from customers + Resolve customer complaints',
    'major fit.strategic-with-head: Choose the long-term production footprint',
    'minor fit.operational-with-coo: Manage logistics and transport',
    'major fit.no-authority: Oversee day-to-day operations',
    'major fit.no-authority: Streamline and optimise operational processes',
    'major fit.no-authority: Raise operational efficiency',
    'major fit.no-authority: Meet promised delivery dates',
    'minor fit.no-authority: Pass the retailer audits at Leeds',
    'critical fit.accountable-below: Control stock levels',
    'minor fit.accountable-too-high: Ensure health and safety at work',
    'major load.over-capacity: Head of Operations',
    'minor structure.wide-span: Chief Executive Officer',
    'minor structure.narrow-span: Chief Operating Officer',
    'minor structure.narrow-span: Plant Manager, Dundalk',
    'minor structure.head-beside-coo: Head of Operations',
    'minor structure.many-bosses: Continuous Improvement Manager',
  ],
  's-head-only': [
    'critical gap.unassigned: Lead company-wide risk management',
    'major gap.vacant-holder: Identify areas for improvement',
    'major gap.vacant-holder: Recruit and train operations staff',
    'minor gap.vacant-holder: Start up the new bakery line in Dundalk',
    'minor gap.single-point: Oversee corporate governance',
    'minor gap.isolated: Lead business development',
    'minor gap.expected-duty: Introduce best practice across operations',
    'major gap.area-unled: Customers & service',
    'minor overlap.crowded-responsible: Foster a culture of continuous improvement',
    'major overlap.duplicate-duty: Monitor operational key performance indicators + Monitor the key operational performance indicators',
    'major overlap.duplicate-duty: Resolve complaints from customers + Resolve customer complaints',
    'minor fit.ceo-in-operations: Chief Executive Officer',
    'major fit.no-authority: Meet promised delivery dates',
    'minor fit.no-authority: Pass the retailer audits at Leeds',
    'critical fit.accountable-below: Control stock levels',
    'major load.many-accountable: Chief Executive Officer',
    'major load.many-accountable: Head of Operations',
    'major load.over-capacity: Head of Operations',
    'minor structure.narrow-span: Plant Manager, Dundalk',
    'minor structure.many-bosses: Continuous Improvement Manager',
  ],
  's-both': [
    'major gap.vacant-holder: Recruit and train operations staff',
    'minor gap.vacant-holder: Start up the new bakery line in Dundalk',
    'minor gap.expected-duty: Introduce best practice across operations',
    'minor gap.expected-duty: Align operations with mission, vision and values',
    'major fit.no-authority: Plan for business continuity',
    'minor fit.no-authority: Pass the retailer audits at Leeds',
  ],
}

const workbook = sampleWorkbook()

const aboutSeats = /^(?:load|structure)\.|^fit\.ceo-in-operations$/

describe('the findings of the sample', () => {
  for (const scenario of workbook.scenarios) {
    const subject = ({ id, rule, positions, responsibilities }: Finding): string => {
      if (rule === 'gap.expected-duty') return catalogueDuty(id.slice(rule.length + 1))?.title ?? id
      if (aboutSeats.test(rule)) {
        return scenario.positions.find(position => position.id === positions[0])?.title ?? id
      }
      const concerned = workbook.responsibilities.filter(duty => responsibilities.includes(duty.id))
      const names = concerned.map(({ title, area }) => (rule === 'gap.area-unled' ? area : title))
      return [...new Set(names)].sort().join(' + ')
    }

    it(`are in "${scenario.name}" exactly those worked out by hand`, () => {
      const { findings } = analyse(workbook, scenario.id)
      const found = findings.map(finding => `${finding.severity} ${finding.rule}: ${subject(finding)}`)
      expect(found.sort()).toEqual([...(expected[scenario.id] ?? [])].sort())
    })
  }

  it('include every finding that a disposition or an action item names', () => {
    const named = [...workbook.dispositions, ...workbook.actions].filter(({ finding }) => finding !== null)
    expect(named).toHaveLength(4)
    for (const { scenario, finding } of named) {
      const ids = scenario === null ? [] : analyse(workbook, scenario).findings.map(({ id }) => id)
      expect(ids).toContain(finding)
    }
  })
})
