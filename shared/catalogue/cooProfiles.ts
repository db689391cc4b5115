import type { SourceId } from './sources'

export type CooProfileId =
  'executor' | 'change-agent' | 'mentor' | 'other-half' | 'partner' | 'heir-apparent' | 'mvp'

export interface CooProfile {
  readonly id: CooProfileId
  readonly title: string
  readonly description: string
  /** The ends of fit questions that speak for this kind of COO, the most telling first. */
  readonly spokenForBy: readonly { readonly question: string; readonly end: 'low' | 'high' }[]
  readonly source: SourceId
}

/** The seven reasons to have a COO that Bennett and Miles found; descriptions are our own. */
export const cooProfiles: readonly CooProfile[] = [
  {
    id: 'executor',
    title: 'Executor',
    description:
      'Delivers the results that the top team has decided, so that the CEO is free of daily leadership.',
    spokenForBy: [
      { question: 'current.plan-execution', end: 'low' },
      { question: 'current.ceo-time-on-operations', end: 'high' },
      { question: 'current.delivery-reliability', end: 'low' },
    ],
    source: 'hbr',
  },
  {
    id: 'change-agent',
    title: 'Change agent',
    description: 'Leads one large undertaking, such as a turnaround, a reorganisation or rapid expansion.',
    spokenForBy: [
      { question: 'future.reorganisation', end: 'high' },
      { question: 'future.growth', end: 'high' },
      { question: 'future.new-markets', end: 'high' },
    ],
    source: 'hbr',
  },
  {
    id: 'mentor',
    title: 'Mentor',
    description: 'Brings experience that a young or newly appointed CEO can lean on and learn from.',
    spokenForBy: [{ question: 'future.ceo-experience', end: 'low' }],
    source: 'hbr',
  },
  {
    id: 'other-half',
    title: 'Other half',
    description: "Is strong where the CEO is not, and balances the CEO's style and knowledge.",
    spokenForBy: [
      { question: 'future.ceo-attention', end: 'high' },
      { question: 'current.department-alignment', end: 'low' },
    ],
    source: 'hbr',
  },
  {
    id: 'partner',
    title: 'Partner',
    description: 'Leads the company side by side with a CEO who prefers to share the top task.',
    spokenForBy: [
      { question: 'current.head-count', end: 'high' },
      { question: 'current.ceo-span', end: 'high' },
      { question: 'future.funding', end: 'high' },
    ],
    source: 'hbr',
  },
  {
    id: 'heir-apparent',
    title: 'Heir apparent',
    description: 'Learns the whole company and is tested in view of becoming the next CEO.',
    spokenForBy: [{ question: 'future.succession', end: 'high' }],
    source: 'hbr',
  },
  {
    id: 'mvp',
    title: 'MVP',
    description: 'Holds the title because the company would otherwise lose someone too valuable to a rival.',
    spokenForBy: [{ question: 'future.key-executive', end: 'high' }],
    source: 'hbr',
  },
]
