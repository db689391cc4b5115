import type { DutyProposal, Hands, TemplatePlan } from '../../shared/scenarios/proposals'
import { LetterSigns } from '../ui/Signs'
import { ProposalList } from './ProposalList'
import { changeStrings, templateStrings as strings } from './strings'

interface TemplatePreviewProps {
  plan: TemplatePlan
  declined: ReadonlySet<string>
  onDecline: (declined: ReadonlySet<string>) => void
}

/** Every change that the template proposes, with its reason; without a tick it is left out. */
export function TemplatePreview({ plan, declined, onDecline }: TemplatePreviewProps) {
  const groups = [
    {
      id: 'chart',
      title: strings.chart,
      lines: plan.chart.map(({ id, sentence, reason }) => ({ id, text: sentence, details: [], reason })),
    },
    {
      id: 'duties',
      title: strings.duties,
      lines: plan.duties.map(proposal => ({
        id: proposal.id,
        text: proposal.title,
        details: handLines(proposal),
        reason: proposal.reason,
      })),
    },
  ].filter(({ lines }) => lines.length > 0)
  return (
    <>
      <p className="muted">{strings.untouched(plan.untouched)}</p>
      {plan.problem !== null && (
        <p className="field-error" role="alert">
          {plan.problem}
        </p>
      )}
      <ProposalList
        label={strings.preview}
        groups={groups}
        isTicked={id => !declined.has(id)}
        onTick={(ids, ticked) => {
          const next = new Set(declined)
          for (const id of ids) {
            if (ticked) next.delete(id)
            else next.add(id)
          }
          onDecline(next)
        }}
      />
    </>
  )
}

const letters = [
  ['accountable', 'A'],
  ['responsible', 'R'],
] as const satisfies readonly (readonly [keyof Hands, 'A' | 'R'])[]

function handLines({ before, after }: DutyProposal) {
  return letters.flatMap(([key, letter]) => {
    const [was, is] = [before[key], after[key]].map(names => names.join(', ') || changeStrings.nobody)
    if (was === is) return []
    return (
      <span key={key} className="proposal-hands">
        <LetterSigns letters={letter} />
        {was} → {is}
      </span>
    )
  })
}
