import type { Handover, Scenario } from '../model/schema'

/** The recommended option's plan as the consultant has worked on it, and what was written into the role charters. */

const handover = (given: Pick<Handover, 'responsibility' | 'letter'> & Partial<Handover>): Handover => ({
  phase: null,
  owner: null,
  due: '',
  risk: null,
  done: false,
  leftOut: false,
  ...given,
})

export const sampleTransition: Scenario['transition'] = {
  handovers: [
    handover({ responsibility: 'd-watch-indicators', letter: 'A', due: '2026-11-13', done: true }),
    handover({
      responsibility: 'd-direct-operational-functions',
      letter: 'A',
      phase: 'days-30',
      owner: 'Helena Brandt',
      due: '2026-12-14',
      risk: 'The plants ask both until they have heard it from the CEO.',
    }),
    handover({ responsibility: 'd-lead-risk-management', letter: 'A', due: '2027-01-22' }),
    handover({ responsibility: 'd-foster-continuous-improvement', letter: 'R', leftOut: true }),
  ],
  steps: [
    {
      id: 'ts-tell-plants',
      title: 'Tell plants and functions in one meeting who decides what',
      phase: 'days-30',
      owner: 'Helena Brandt',
      due: '2026-12-04',
      risk: 'Rumours, if one plant hears it first.',
      done: false,
    },
    {
      id: 'ts-review-split',
      title: 'Review with both roles what still lands on two desks',
      phase: 'days-90',
      owner: 'Thu-Hà Lindqvist',
      due: '2027-02-26',
      risk: '',
      done: false,
    },
  ],
}

export const sampleCharters: Scenario['charters'] = [
  {
    position: 'p-coo',
    section: 'decisions',
    text: `- Decides alone on the responsibilities that it answers for, within the approved budget
- Releases single investments up to GBP 250,000; above that the **CEO** decides
- Appoints its direct reports together with the CEO and the HR Director
- Asks the Chief Financial Officer before it commits the company for longer than a year`,
    // What the workbook says today.
    facts: '383-a889b339',
  },
  {
    position: 'p-head-of-operations',
    section: 'purpose',
    text: 'Runs the three plants day by day, so that every order leaves complete, safe and on time.',
    // Written before the supply chain came under the Head of Operations, so marked as overtaken.
    facts: '198-5f0c21d7',
  },
]
