import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  areas,
  catalogueDuty,
  duties,
  dutiesTypicalFor,
  expectedDuties,
  expectedHolding,
  roleProfile,
  roleProfiles,
  rolesTypicalFor,
  sourceOf,
  sources,
  structures,
} from '../../../../shared/catalogue'
import type { ProfiledRole } from '../../../../shared/catalogue'

const roles: ProfiledRole[] = ['head-of-operations', 'coo']
const sourceIds = z.enum(sources.map(source => source.id))
const dutyId = z.string().refine(id => catalogueDuty(id) !== undefined, 'names no standard duty')
const line = z.string().regex(/^[A-Z].{2,120}$/)

const profileSchema = z.strictObject({
  role: z.enum(['head-of-operations', 'coo']),
  title: line,
  shortTitle: z.enum(['HoO', 'COO']),
  purpose: line.regex(/\.$/),
  level: line,
  focus: z.array(line).length(3),
  typicalAreas: z.array(z.enum(areas.map(area => area.title))).min(4),
  traits: z
    .array(
      z.strictObject({
        id: z.string().regex(/^(head|coo)\.[a-z-]+$/),
        title: line.regex(/[^.]$/),
        evidence: z.array(dutyId).min(1),
        source: sourceIds,
      }),
    )
    .min(8),
  bestWhen: line.regex(/\.$/),
  coreDuties: z.array(dutyId).min(8).max(14),
  source: sourceIds,
})

/** What the article says that each role does, in key words, and the duty that stands for it. */
const named: Record<ProfiledRole, [said: string, duty: string][]> = {
  'head-of-operations': [
    ['day-to-day activities', 'production.oversee-daily-operations'],
    ['operational departments', 'production.direct-operational-functions'],
    ['production', 'production.manage-production'],
    ['logistics', 'supply-chain.manage-logistics'],
    ['supply chain', 'supply-chain.manage-supply-chain'],
    ['smooth, efficient processes', 'production.keep-processes-running'],
    ['alignment with strategic goals', 'strategy.keep-operations-aligned-with-strategy'],
    ['operational efficiency', 'improvement.raise-operational-efficiency'],
    ['streamlined processes and workflows, process optimisation', 'improvement.optimise-processes'],
    ['productivity', 'improvement.raise-productivity'],
    ['reduced cost', 'budget.reduce-operating-costs'],
    ['areas for improvement', 'improvement.identify-improvements'],
    ['best practices', 'improvement.introduce-best-practice'],
    ['key performance indicators', 'performance.monitor-operational-kpis'],
    ['continuous improvement', 'culture.foster-continuous-improvement'],
    ['collaboration among team members', 'culture.encourage-collaboration'],
    ['innovation and creativity', 'culture.encourage-new-ideas'],
    ['positive change', 'projects.drive-operational-change'],
    ['sustainable growth', 'growth.sustain-growth'],
    ['team management', 'people.lead-operations-teams'],
    ['alignment of goals between the roles', 'strategy.agree-goals-between-roles'],
    ['communication between the roles', 'stakeholders.carry-decisions-both-ways'],
  ],
  coo: [
    ['operational efficiency', 'improvement.raise-operational-efficiency'],
    ['company performance', 'performance.drive-company-performance'],
    ['broader strategies and initiatives', 'strategy.steer-strategic-initiatives'],
    ['long-term strategies with the CEO', 'strategy.develop-long-term-strategy'],
    ['goals', 'strategy.set-company-goals'],
    ['overall performance', 'performance.monitor-company-performance'],
    ['market trends, industry, competitors', 'strategy.analyse-markets-and-competitors'],
    ['business growth, organisational growth', 'growth.drive-growth'],
    ['operational functions', 'production.direct-operational-functions'],
    ['corporate governance', 'governance.oversee-corporate-governance'],
    ['risk management', 'risk.lead-risk-management'],
    ['strategic and long-term planning', 'strategy.lead-strategic-planning'],
    ['leadership and guidance to departments and teams', 'people.guide-departments'],
    ['mission, vision and values', 'culture.align-operations-with-values'],
    ['business development', 'growth.lead-business-development'],
    ['expansion', 'growth.lead-expansion'],
    ['innovation', 'growth.lead-innovation'],
    ['alignment of goals between the roles', 'strategy.agree-goals-between-roles'],
    ['communication between the roles', 'stakeholders.carry-decisions-both-ways'],
  ],
}

describe('the role profiles', () => {
  it('have their shape, one for each role', () => {
    expect(z.array(profileSchema).safeParse(roleProfiles).error?.issues ?? []).toEqual([])
    expect(roleProfiles.map(profile => profile.role)).toEqual(roles)
    expect(roles.map(role => roleProfile(role).title)).toEqual([
      'Head of Operations',
      'Chief Operating Officer',
    ])
  })

  it('have traits with ids and titles of their own', () => {
    const traits = roleProfiles.flatMap(profile => profile.traits)
    expect(new Set(traits.map(trait => trait.id)).size).toBe(traits.length)
    expect(new Set(traits.map(trait => trait.title)).size).toBe(traits.length)
  })

  it.each(roles)('cover everything that the article names for the %s', role => {
    const missing = named[role].filter(([, id]) => {
      const duty = catalogueDuty(id)
      return duty?.source !== 'seed' || !duty.namedFor.includes(role)
    })
    expect(missing.map(([said]) => said)).toEqual([])
    const marked = duties.filter(duty => duty.namedFor.includes(role)).map(duty => duty.id)
    expect(marked.sort()).toEqual(named[role].map(([, id]) => id).sort())
  })

  it.each(roles)('let every duty that the article names for the %s give evidence for a trait', role => {
    const evidence = new Set(roleProfile(role).traits.flatMap(trait => trait.evidence))
    expect(named[role].map(([, id]) => id).filter(id => !evidence.has(id))).toEqual([])
  })

  it.each(roles)('rest each trait of the %s on duties that the role holds when there are both', role => {
    const typical = new Set(dutiesTypicalFor(role).map(duty => duty.id))
    for (const trait of roleProfile(role).traits) {
      const shown = trait.evidence.filter(id => typical.has(id))
      expect(shown).toEqual(trait.evidence)
    }
  })
})

describe('typical duties', () => {
  it('are a good choice for each role, with collaboration in both', () => {
    const head = new Set(dutiesTypicalFor('head-of-operations'))
    const coo = new Set(dutiesTypicalFor('coo'))
    expect(head.size).toBeGreaterThanOrEqual(40)
    expect(coo.size).toBeGreaterThanOrEqual(40)
    const shared = [...head].filter(duty => coo.has(duty))
    expect(shared.length).toBeGreaterThanOrEqual(15)
    expect(shared.length).toBeLessThan(head.size / 2)
    expect(shared.every(duty => rolesTypicalFor(duty).length === 2)).toBe(true)
  })

  it('hold every duty that the article names for the role', () => {
    for (const role of roles) {
      const typical = dutiesTypicalFor(role)
      expect(duties.filter(duty => duty.namedFor.includes(role) && !typical.includes(duty))).toEqual([])
    }
  })

  it('are mostly operational for a Head of Operations and never so for a COO', () => {
    const operational = (role: ProfiledRole): number =>
      dutiesTypicalFor(role).filter(duty => duty.focus === 'operational').length
    expect(operational('head-of-operations')).toBeGreaterThan(
      dutiesTypicalFor('head-of-operations').length / 2,
    )
    expect(operational('coo')).toBe(0)
  })

  it('leave some duties to the CEO and the departments', () => {
    expect(duties.filter(duty => rolesTypicalFor(duty).length === 0).length).toBeGreaterThanOrEqual(10)
  })
})

describe('the duties that gap.expected-duty asks for', () => {
  it.each([
    ['head-of-operations', 'head-of-operations-only'],
    ['head-of-operations', 'both'],
    ['coo', 'coo-only'],
    ['coo', 'both'],
  ] as const)('are 8 to 14 that the article names for the %s in the structure %s', (role, structure) => {
    const expected = expectedDuties(role, structure)
    expect(expected.length).toBeGreaterThanOrEqual(8)
    expect(expected.length).toBeLessThanOrEqual(14)
    expect(expected.map(duty => duty.id).sort()).toEqual([...roleProfile(role).coreDuties].sort())
    for (const duty of expected) expect(duty.namedFor).toContain(role)
  })

  it('are none where the structure does not have the role', () => {
    expect(expectedDuties('head-of-operations', 'coo-only')).toEqual([])
    expect(expectedDuties('coo', 'head-of-operations-only')).toEqual([])
    for (const role of roles) expect(expectedDuties(role, 'neither')).toEqual([])
  })
})

describe('the structures', () => {
  it('are the four that are compared everywhere', () => {
    expect(structures.map(structure => [structure.id, structure.title])).toEqual([
      ['head-of-operations-only', 'Head of Operations only'],
      ['coo-only', 'COO only'],
      ['both', 'Both'],
      ['neither', 'Neither yet'],
    ])
    for (const { description } of structures) expect(description).toMatch(/^[A-Z].{30,130}\.$/)
  })

  it('pick the expected holders of a duty', () => {
    const duty = catalogueDuty('improvement.raise-operational-efficiency')
    if (!duty) throw new Error('the duty is missing')
    const holdings = structures.map(structure => expectedHolding(duty, structure.id))
    expect(holdings).toEqual([
      { accountable: 'head-of-operations', responsible: 'head-of-operations' },
      { accountable: 'coo', responsible: 'coo' },
      { accountable: 'coo', responsible: 'head-of-operations' },
      null,
    ])
  })
})

describe('the sources', () => {
  it('have unique ids, titles and a citation each', () => {
    for (const key of ['id', 'title', 'citation'] as const) {
      expect(new Set(sources.map(source => source[key])).size).toBe(sources.length)
    }
    expect(sourceOf('onet').citation).toContain('11-1021')
  })
})
