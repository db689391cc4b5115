import type { FitAnswer } from '../model/schema'

type Row = readonly [question: string, step: FitAnswer['step'], note?: string]

/** About two thirds of the questions; what the workbook itself can answer is left to it, and some are still to be asked. */
const answers: readonly Row[] = [
  [
    'current.delivery-reliability',
    2,
    'Two retailers fined late deliveries in each of the last three quarters.',
  ],
  ['current.cost-control', 3],
  ['current.process-maturity', 2, 'Leeds and Wrexham run the same products on different work instructions.'],
  ['current.team-improvement', 2],
  ['current.department-alignment', 1, 'Two scorecards, two weekly operations meetings, two sets of targets.'],
  ['current.plan-execution', 2],
  ['current.governance-and-risk', 2, 'No register of company-wide risks; the board has asked for one twice.'],
  ['current.management-depth', 3, 'Strong in Leeds, thin in Dundalk.'],
  ['future.growth', 4, 'Plan to 2029: half as much revenue again, mostly in Ireland.'],
  ['future.new-markets', 3],
  ['future.reorganisation', 3],
  ['future.succession', 4, 'The CEO has told the board that she will not renew after 2029.'],
  ['future.ceo-attention', 4],
  ['future.governance-demands', 3],
  ['future.funding', null, 'To be asked in the interview with the chair.'],
  ['future.capacity', 3, 'The new line in Dundalk is most of it.'],
  ['future.efficiency-goal', 3],
  ['future.budget-for-seats', 4],
]

export const sampleFitAnswers: readonly FitAnswer[] = answers.map(([question, step, note = '']) => ({
  question,
  step,
  note,
}))
