import type { AreaTitle } from './areas'
import { duties } from './duties'
import type { SourceId } from './sources'
import { expectedHolding } from './structures'
import type { CatalogueDuty, ProfiledRole, StructureId } from './terms'

export interface Trait {
  readonly id: string
  readonly title: string
  /** Ids of the standard duties whose holding shows that a position has the trait. */
  readonly evidence: readonly string[]
  readonly source: SourceId
}

export interface RoleProfile {
  readonly role: ProfiledRole
  readonly title: string
  readonly shortTitle: string
  readonly purpose: string
  readonly level: string
  readonly focus: readonly string[]
  readonly typicalAreas: readonly AreaTitle[]
  readonly traits: readonly Trait[]
  readonly bestWhen: string
  /** Ids of the duties that a chart with this role should have somewhere (rule gap.expected-duty). */
  readonly coreDuties: readonly string[]
  readonly source: SourceId
}

const headOfOperations: RoleProfile = {
  role: 'head-of-operations',
  title: 'Head of Operations',
  shortTitle: 'HoO',
  purpose: 'Makes daily operations run smoothly, efficiently and in line with the goals of the company.',
  level: 'Leads the operational departments',
  focus: ['Day-to-day activities', 'Process optimisation', 'Team management'],
  typicalAreas: [
    'Production & delivery',
    'Supply chain & logistics',
    'Quality',
    'Process improvement',
    'Performance & KPIs',
    'Budget & cost',
    'People & teams',
    'Culture & values',
    'Customers & service',
  ],
  traits: [
    {
      id: 'head.runs-daily-operations',
      title: 'Oversees daily operations',
      evidence: ['production.oversee-daily-operations', 'production.resolve-disruptions'],
      source: 'seed',
    },
    {
      id: 'head.leads-operational-departments',
      title: 'Leads production, logistics, supply chain and other departments',
      evidence: [
        'production.direct-operational-functions',
        'production.manage-production',
        'supply-chain.manage-logistics',
        'supply-chain.manage-supply-chain',
        'customers.direct-service-delivery',
      ],
      source: 'seed',
    },
    {
      id: 'head.keeps-processes-smooth',
      title: 'Keeps processes smooth and efficient',
      evidence: ['production.keep-processes-running', 'improvement.optimise-processes'],
      source: 'seed',
    },
    {
      id: 'head.serves-strategic-goals',
      title: 'Keeps operations in line with strategic goals',
      evidence: ['strategy.keep-operations-aligned-with-strategy', 'strategy.translate-strategy-into-plans'],
      source: 'seed',
    },
    {
      id: 'head.raises-efficiency',
      title: 'Raises efficiency and productivity and lowers cost',
      evidence: [
        'improvement.raise-operational-efficiency',
        'improvement.raise-productivity',
        'budget.reduce-operating-costs',
      ],
      source: 'seed',
    },
    {
      id: 'head.finds-improvements',
      title: 'Finds improvements and applies best practice',
      evidence: ['improvement.identify-improvements', 'improvement.introduce-best-practice'],
      source: 'seed',
    },
    {
      id: 'head.watches-indicators',
      title: 'Monitors key performance indicators',
      evidence: ['performance.monitor-operational-kpis', 'performance.review-performance-data'],
      source: 'seed',
    },
    {
      id: 'head.builds-improvement-culture',
      title: 'Builds a culture of continuous improvement',
      evidence: ['culture.foster-continuous-improvement'],
      source: 'seed',
    },
    {
      id: 'head.encourages-teams',
      title: 'Encourages collaboration, innovation and creativity',
      evidence: ['culture.encourage-collaboration', 'culture.encourage-new-ideas'],
      source: 'seed',
    },
    {
      id: 'head.manages-teams',
      title: 'Manages the teams',
      evidence: ['people.lead-operations-teams', 'people.coach-team-leaders'],
      source: 'seed',
    },
    {
      id: 'head.drives-change',
      title: 'Drives positive change and sustainable growth',
      evidence: ['projects.drive-operational-change', 'growth.sustain-growth'],
      source: 'seed',
    },
    {
      id: 'head.complements-coo',
      title: 'Works hand in hand with the executives',
      evidence: ['strategy.agree-goals-between-roles', 'stakeholders.carry-decisions-both-ways'],
      source: 'seed',
    },
  ],
  bestWhen:
    'Operations must run better now: workflows need order, cost is too high or delivery is unreliable.',
  coreDuties: [
    'production.oversee-daily-operations',
    'production.keep-processes-running',
    'improvement.optimise-processes',
    'improvement.raise-operational-efficiency',
    'budget.reduce-operating-costs',
    'improvement.identify-improvements',
    'improvement.introduce-best-practice',
    'performance.monitor-operational-kpis',
    'culture.foster-continuous-improvement',
    'culture.encourage-collaboration',
    'people.lead-operations-teams',
    'strategy.keep-operations-aligned-with-strategy',
  ],
  source: 'seed',
}

const coo: RoleProfile = {
  role: 'coo',
  title: 'Chief Operating Officer',
  shortTitle: 'COO',
  purpose: 'Shapes the long-term course with the CEO and brings the whole company in line with it.',
  level: 'Executive, second in command',
  focus: ['Long-term planning', 'Business development', 'Organisational growth'],
  typicalAreas: [
    'Strategy & goals',
    'Governance & policy',
    'Risk & compliance',
    'Performance & KPIs',
    'Culture & values',
    'Growth & business development',
    'Projects & change',
    'Stakeholders & reporting',
  ],
  traits: [
    {
      id: 'coo.shapes-strategy',
      title: 'Develops long-term strategy with the CEO and executives',
      evidence: ['strategy.develop-long-term-strategy', 'strategy.steer-strategic-initiatives'],
      source: 'seed',
    },
    {
      id: 'coo.plans-strategically',
      title: 'Leads strategic and long-term planning',
      evidence: ['strategy.lead-strategic-planning'],
      source: 'seed',
    },
    {
      id: 'coo.sets-goals',
      title: 'Sets goals',
      evidence: ['strategy.set-company-goals'],
      source: 'seed',
    },
    {
      id: 'coo.watches-company-performance',
      title: 'Monitors and drives overall performance',
      evidence: ['performance.monitor-company-performance', 'performance.drive-company-performance'],
      source: 'seed',
    },
    {
      id: 'coo.reads-market',
      title: 'Understands market trends, industry and competitors',
      evidence: ['strategy.analyse-markets-and-competitors'],
      source: 'seed',
    },
    {
      id: 'coo.upholds-governance',
      title: 'Takes part in corporate governance',
      evidence: ['governance.oversee-corporate-governance', 'governance.define-decision-rights'],
      source: 'seed',
    },
    {
      id: 'coo.manages-risk',
      title: 'Manages risk',
      evidence: ['risk.lead-risk-management', 'risk.ensure-regulatory-compliance'],
      source: 'seed',
    },
    {
      id: 'coo.guides-departments',
      title: 'Leads and guides departments and teams',
      evidence: ['people.guide-departments', 'projects.coordinate-departments'],
      source: 'seed',
    },
    {
      id: 'coo.oversees-operational-functions',
      title: 'Oversees operational functions and their efficiency',
      evidence: ['production.direct-operational-functions', 'improvement.raise-operational-efficiency'],
      source: 'seed',
    },
    {
      id: 'coo.aligns-with-values',
      title: 'Aligns operations with mission, vision and values',
      evidence: ['culture.align-operations-with-values'],
      source: 'seed',
    },
    {
      id: 'coo.develops-business',
      title: 'Drives business development and organisational growth',
      evidence: ['growth.drive-growth', 'growth.lead-business-development'],
      source: 'seed',
    },
    {
      id: 'coo.expands-and-innovates',
      title: 'Drives expansion and innovation',
      evidence: ['growth.lead-expansion', 'growth.lead-innovation'],
      source: 'seed',
    },
    {
      id: 'coo.complements-head',
      title: 'Works hand in hand with those who run operations',
      evidence: ['strategy.agree-goals-between-roles', 'stakeholders.carry-decisions-both-ways'],
      source: 'seed',
    },
  ],
  bestWhen:
    'The company must grow, change or be governed better, and the CEO needs a second in command for it.',
  coreDuties: [
    'strategy.develop-long-term-strategy',
    'strategy.lead-strategic-planning',
    'strategy.set-company-goals',
    'strategy.analyse-markets-and-competitors',
    'performance.monitor-company-performance',
    'governance.oversee-corporate-governance',
    'risk.lead-risk-management',
    'people.guide-departments',
    'production.direct-operational-functions',
    'culture.align-operations-with-values',
    'growth.lead-business-development',
    'growth.drive-growth',
  ],
  source: 'seed',
}

export const roleProfiles: readonly RoleProfile[] = [headOfOperations, coo]

export const roleProfile = (role: ProfiledRole): RoleProfile => (role === 'coo' ? coo : headOfOperations)

/** Whether the role is expected to answer for the duty or to do it under a structure. */
export function isExpectedOf(role: ProfiledRole, duty: CatalogueDuty, structure: StructureId): boolean {
  const holding = expectedHolding(duty, structure)
  return holding !== null && (holding.accountable === role || holding.responsible === role)
}

/**
 * The roles that hold a duty when a company has both: one for duties of that role alone, both for
 * collaboration, none for duties of the CEO or of the departments.
 */
export const rolesTypicalFor = (duty: CatalogueDuty): readonly ProfiledRole[] =>
  roleProfiles.map(profile => profile.role).filter(role => isExpectedOf(role, duty, 'both'))

/** The standard duties that the role holds, alone or in collaboration, when a company has both roles. */
export const dutiesTypicalFor = (role: ProfiledRole): readonly CatalogueDuty[] =>
  duties.filter(duty => isExpectedOf(role, duty, 'both'))

/**
 * The core duties of the role's profile that it holds under a structure (rule gap.expected-duty),
 * in catalogue order; none when the structure doesn't have the role.
 */
export function expectedDuties(role: ProfiledRole, structure: StructureId): readonly CatalogueDuty[] {
  const core = new Set(roleProfile(role).coreDuties)
  return duties.filter(duty => core.has(duty.id) && isExpectedOf(role, duty, structure))
}
