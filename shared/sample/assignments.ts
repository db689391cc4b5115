import { lettersSchema } from '../model/schema'
import type { Assignment } from '../model/schema'

/**
 * A matrix as text: for each duty (id without `d-`) its holders, parted by `|`: position (id without `p-`),
 * letters, then where known the effort as a share of an FTE and, behind `@`, the scope of an R.
 */
export type Matrix = Readonly<Record<string, string>>

const plants = 'plant-leeds R 0.15 @ Leeds | plant-wrexham R 0.15 @ Wrexham | plant-dundalk R 0.15 @ Dundalk'
const askPlants = 'plant-leeds C | plant-wrexham C | plant-dundalk C'

/** Who holds what today. The COO's seat was put beside the Head of Operations, and little was taken away. */
// prettier-ignore
export const matrixAsIs: Matrix = {
  'develop-long-term-strategy': 'ceo A | coo R 0.1 | finance-director C | commercial-director C | head-of-operations I',
  'lead-strategic-planning': 'coo AR 0.1 | ceo C | finance-director C | head-of-operations C',
  'set-company-goals': 'ceo A | coo R 0.1 | head-of-operations R 0.1 | finance-director C',
  'analyse-markets-and-competitors': 'commercial-director AR 0.1 | coo C | head-of-products I',
  'keep-operations-aligned-with-strategy': 'coo A | head-of-operations C | ceo I',
  'oversee-corporate-governance': 'company-secretary AR 0.3 | ceo I',
  'lead-risk-management': 'company-secretary C | finance-director C',
  'plan-business-continuity': 'company-secretary AR 0.15 | head-of-it C | coo I',
  'oversee-daily-operations': `head-of-operations AR 0.4 | coo R 0.1 | ${askPlants} | ceo I`,
  'direct-operational-functions': 'coo AR 0.15 | head-of-operations AR 0.2 | supply-chain-director C',
  'manage-production': `head-of-operations A | ${plants} | planning-manager C`,
  'keep-processes-running': `head-of-operations A | ${plants} | engineering-manager C`,
  'choose-production-footprint': 'head-of-operations A | engineering-manager R 0.1 | coo C | finance-director I',
  'manage-supply-chain': 'supply-chain-director AR 0.4 | head-of-procurement C | head-of-operations I',
  'manage-logistics': 'coo AR 0.1 | logistics-manager R 0.6 | warehouse-manager C',
  'balance-demand-and-supply': 'planning-manager AR 0.5',
  'control-stock': 'warehouse-manager A | supply-chain-director R 0.1 | cost-accountant I',
  'negotiate-supplier-contracts': 'head-of-procurement AR 0.4 | supply-chain-director C | company-secretary C',
  'assure-quality': `head-of-quality A | quality-leeds R @ Leeds | quality-wrexham R @ Wrexham | quality-dundalk R @ Dundalk | ${askPlants}`,
  'decide-recalls': 'head-of-quality AR 0.05 | coo A | company-secretary C | commercial-director C | customer-service I',
  'control-allergens': 'head-of-quality AR 0.2 | head-of-products C | plant-leeds I | plant-wrexham I | plant-dundalk I',
  'answer-complaints': 'head-of-quality AR 0.1 | quality-leeds I',
  'pass-retailer-audits': 'plant-leeds A | quality-leeds R 0.1 | sales-uk I',
  'optimise-processes': 'head-of-operations A | transformation-manager R 0.3 | engineering-manager C',
  'raise-operational-efficiency': 'coo A | head-of-operations R 0.15 | finance-director C',
  'identify-improvements': 'head-of-operations A | ci-manager R 0.5 | plant-leeds I | plant-wrexham I | plant-dundalk I',
  'monitor-company-performance': 'coo A | finance-director A | cost-accountant R 0.2 | ceo I',
  'monitor-operational-kpis': 'head-of-operations AR 0.1 | cost-accountant C | plant-leeds I | plant-wrexham I | plant-dundalk I',
  'watch-indicators': 'coo A | transformation-manager R 0.2',
  'reduce-operating-costs': 'ceo A | head-of-operations R 0.1 @ Plants | coo R 0.1 @ Supply chain | cost-accountant C',
  'prepare-operating-budget': `finance-director A | financial-controller R 0.2 | coo C | head-of-operations C | ${askPlants} | supply-chain-director C`,
  'prioritise-investment': 'finance-director R 0.1 | coo C | head-of-operations C',
  'defend-systems': 'head-of-it AR 0.3 | company-secretary C | ceo I',
  'lead-operations-teams': `head-of-operations A | ${plants} | hr-partner C`,
  'guide-departments': 'ceo A | coo R 0.1 @ Supply chain and transformation | head-of-operations R 0.25 @ Plants and engineering | hr-director C',
  'recruit-and-train-staff': 'hr-director A | training-manager R 0.7 | hr-partner C',
  'foster-continuous-improvement': 'head-of-operations A | plant-leeds R | plant-wrexham R | plant-dundalk R | engineering-manager R | ci-manager C',
  'resolve-complaints': 'customer-service AR 0.4 | sales-uk I | sales-ireland I',
  'meet-delivery-promises': 'customer-service A | logistics-manager R 0.3 | planning-manager C | sales-uk I',
  'ensure-workplace-safety': 'ceo A | leeds-shift R 0.1 @ Leeds | wrexham-shift R 0.1 @ Wrexham | dundalk-production R 0.1 @ Dundalk | head-of-safety C',
  'lead-business-development': 'commercial-director A | sales-uk R 0.3 @ United Kingdom | sales-ireland R 0.3 @ Ireland',
  'drive-growth': 'ceo A | coo R 0.1 @ New markets | commercial-director R 0.2 @ Present customers | finance-director C',
  'lead-transformation': 'coo A | transformation-manager R 0.4 | ceo C | head-of-operations C',
  'start-dundalk-line': 'plant-dundalk A | dundalk-production R 0.3 | engineering-manager C | head-of-operations I',
  'report-to-board': 'ceo A | finance-director R 0.1 | company-secretary C',
}

/** No COO: the duties of that seat go to the CEO and the Head of Operations; what does not touch it stays. */
// prettier-ignore
export const matrixHeadOnly: Matrix = {
  ...matrixAsIs,
  'develop-long-term-strategy': 'ceo AR 0.1 | finance-director C | commercial-director C | head-of-operations C',
  'lead-strategic-planning': 'ceo A | finance-director R 0.15 | head-of-operations C | commercial-director C',
  'set-company-goals': 'ceo AR 0.05 | finance-director C | head-of-operations C',
  'analyse-markets-and-competitors': 'commercial-director AR 0.1 | head-of-products I',
  'keep-operations-aligned-with-strategy': 'ceo A | head-of-operations R 0.1 | finance-director C',
  'plan-business-continuity': 'company-secretary AR 0.15 | head-of-it C | ceo I',
  'oversee-daily-operations': `head-of-operations AR 0.45 | ${askPlants} | ceo I`,
  'direct-operational-functions': 'head-of-operations AR 0.25 | supply-chain-director C | ceo I',
  'choose-production-footprint': 'head-of-operations A | engineering-manager R 0.1 | ceo C | finance-director I',
  'manage-supply-chain': 'head-of-operations A | supply-chain-director R 0.4 | head-of-procurement C',
  'manage-logistics': 'head-of-operations A | logistics-manager R 0.6 | warehouse-manager C',
  'balance-demand-and-supply': 'ceo AR 0.1 @ Monthly review | planning-manager R 0.5 @ Plan | supply-chain-director C',
  'decide-recalls': 'head-of-quality AR 0.05 | ceo C | company-secretary C | commercial-director C | customer-service I',
  'raise-operational-efficiency': 'head-of-operations AR 0.2 | finance-director C',
  'monitor-company-performance': 'ceo A | finance-director R 0.1 | head-of-operations C',
  'watch-indicators': 'ceo AR 0.05 | transformation-manager I',
  'reduce-operating-costs': 'ceo AR 0.1 | head-of-operations C | cost-accountant C',
  'prepare-operating-budget': `finance-director A | financial-controller R 0.2 | head-of-operations C | ${askPlants} | supply-chain-director C`,
  'prioritise-investment': 'ceo A | finance-director R 0.1 | head-of-operations C',
  'guide-departments': 'ceo AR 0.15 | head-of-operations C | hr-director C',
  'plan-succession': 'ceo A | hr-director R 0.1',
  'ensure-workplace-safety': 'ceo AR 0.05 | head-of-safety C | plant-leeds I | plant-wrexham I | plant-dundalk I',
  'drive-growth': 'ceo A | commercial-director R 0.3 | finance-director C',
  'lead-transformation': 'ceo A | transformation-manager R 0.5 | head-of-operations C',
}

/** Both: the COO directs, the Head of Operations runs; each duty is answered for once. */
// prettier-ignore
export const matrixBoth: Matrix = {
  ...matrixAsIs,
  'set-company-goals': 'ceo A | coo R 0.1 | head-of-operations C | finance-director C',
  'keep-operations-aligned-with-strategy': 'coo A | head-of-operations R 0.05 | finance-director C | ceo I',
  'oversee-corporate-governance': 'company-secretary AR 0.3 | ceo C | coo I',
  'lead-risk-management': 'coo AR 0.1 | company-secretary C | finance-director C',
  'plan-business-continuity': 'coo A | company-secretary R 0.15 | head-of-it C',
  'oversee-daily-operations': `head-of-operations AR 0.35 | dundalk-shift R 0.3 @ Second shift in Dundalk | ${askPlants} | coo I`,
  'direct-operational-functions': 'coo A | head-of-operations R 0.15 | supply-chain-director C',
  'choose-production-footprint': 'coo A | engineering-manager R 0.1 | head-of-operations C | finance-director C',
  'manage-logistics': 'head-of-operations A | logistics-manager R 0.6 | warehouse-manager C',
  'balance-demand-and-supply': 'planning-manager AR 0.5 | supply-chain-director C | sales-uk C | sales-ireland C',
  'control-stock': 'supply-chain-director A | warehouse-manager R 0.3 | cost-accountant I',
  'decide-recalls': 'head-of-quality AR 0.05 | coo C | company-secretary C | commercial-director C | customer-service I',
  'answer-complaints': 'customer-service AR 0.1 | head-of-quality C',
  'optimise-processes': 'head-of-operations A | engineering-manager R 0.2 | transformation-manager C',
  'raise-operational-efficiency': 'coo A | head-of-operations R 0.1 | finance-director C',
  'identify-improvements': 'head-of-operations A | engineering-manager R 0.1 | ci-manager C | plant-leeds I | plant-wrexham I | plant-dundalk I',
  'monitor-company-performance': 'coo AR 0.1 | finance-director C | ceo I',
  'monitor-operational-kpis': 'head-of-operations AR 0.05 | cost-accountant C | coo I',
  'watch-indicators': 'head-of-operations AR 0.05 | coo I',
  'reduce-operating-costs': 'coo A | head-of-operations R 0.1 @ Plants | supply-chain-director R 0.1 @ Supply chain | cost-accountant C',
  'prepare-operating-budget': `finance-director A | financial-controller R 0.2 | coo C | head-of-operations C | ${askPlants}`,
  'prioritise-investment': 'ceo A | coo R 0.05 @ Company-wide projects | head-of-operations R 0.05 @ Plant equipment | finance-director C',
  'guide-departments': 'coo AR 0.15 | head-of-operations C | hr-director C',
  'plan-succession': 'hr-director AR 0.1 | coo C',
  'foster-continuous-improvement': `head-of-operations A | ${plants} | engineering-manager C`,
  'meet-delivery-promises': 'head-of-operations A | logistics-manager R 0.3 | customer-service C | planning-manager C',
  'ensure-workplace-safety': `head-of-operations A | ${plants} | head-of-safety C`,
  'lead-business-development': 'commercial-director A | sales-uk R 0.3 @ United Kingdom | sales-ireland R 0.3 @ Ireland | ceo I | coo I',
}

const cell = /^(?<position>\S+) (?<letters>\S+)(?: (?<effort>[\d.]+))?(?: @ (?<scope>.+))?$/

/** The assignments that a matrix says, row by row. Throws where a row doesn't read as one. */
export function assignmentsOf(matrix: Matrix): readonly Assignment[] {
  return Object.entries(matrix).flatMap(([duty, row]) =>
    row.split(' | ').map(text => {
      const groups = cell.exec(text)?.groups
      if (!groups?.position) throw new RangeError(`"${text}" in the row "${duty}" is not an assignment.`)
      const letters = lettersSchema.safeParse(groups.letters)
      if (!letters.success)
        throw new RangeError(`"${groups.letters}" in the row "${duty}" is not a letter of the matrix.`)
      return {
        position: `p-${groups.position}`,
        responsibility: `d-${duty}`,
        letters: letters.data,
        scope: groups.scope ?? '',
        effort: groups.effort === undefined ? null : Number(groups.effort),
      }
    }),
  )
}
