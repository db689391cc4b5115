import { phases, transitionPlan } from '../../transition/plan'
import type { PlannedHandover } from '../../transition/plan'
import { noSeat, phaseNames } from '../../transition/sentences'
import type { Block, Cell } from './report'
import { advisedScenario } from './scene'
import type { ReportScene } from './scene'
import { transitionWords as words } from './sentencesHandover'

/** Who hands what over to whom, when, and what can go wrong; the consultant's own steps among them. */
export function transitionContent(scene: ReportScene): readonly Block[] {
  const { workbook } = scene
  const scenario = advisedScenario(scene)
  if (scenario.kind === 'as-is') return [{ kind: 'paragraph', tone: 'lead', text: words.asIs }]
  const plan = transitionPlan(workbook, scenario.id)
  if (plan.total === 0) return [{ kind: 'paragraph', tone: 'lead', text: words.nothing(scenario.name) }]
  const handovers = plan.handovers.filter(({ leftOut }) => !leftOut)
  return [
    {
      kind: 'paragraph',
      tone: 'lead',
      text: words.lead(handovers.length, plan.steps.length, plan.done, scenario.name),
    },
    ...(plan.toFill.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            tone: 'body',
            text: words.toFill(plan.toFill.map(({ title }) => title)),
          } as const,
        ]),
    ...phases.flatMap((phase): readonly Block[] => {
      const rows = [
        ...handovers.filter(handover => handover.phase === phase).map(handoverRow),
        ...plan.steps
          .filter(step => step.phase === phase)
          .map(({ title, owner, due, risk, done }) => row(title, '', '', owner, due, done, risk)),
      ]
      if (rows.length === 0) return []
      return [{ kind: 'table', table: { title: phaseNames[phase], columns, rows } }]
    }),
  ]
}

const columns = [
  { title: words.columns.what, share: 25, align: 'left' },
  { title: words.columns.from, share: 16, align: 'left' },
  { title: words.columns.to, share: 18, align: 'left' },
  { title: words.columns.owner, share: 18, align: 'left' },
  { title: words.columns.risk, share: 23, align: 'left' },
] as const

function handoverRow({ responsibility, letter, from, to, kept, owner, due, done, risk }: PlannedHandover) {
  const seats = (list: readonly { readonly title: string }[]): string =>
    list.length === 0 ? noSeat(kept.map(({ title }) => title)) : list.map(({ title }) => title).join('; ')
  return row(words.handover(responsibility.title, letter), seats(from), seats(to), owner, due, done, risk)
}

const row = (
  what: string,
  from: string,
  to: string,
  owner: string,
  due: string,
  done: boolean,
  risk: string,
): readonly Cell[] => [
  done ? { text: words.done(what), sign: 'better' } : { text: what },
  { text: from },
  { text: to },
  { text: words.ownerAndDue(owner, due) },
  { text: risk, tone: 'muted' },
]
