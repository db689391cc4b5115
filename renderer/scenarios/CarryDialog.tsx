import { useMemo, useState } from 'react'
import { scenarios } from '../../shared/model/workbook'
import { carryProposals } from '../../shared/scenarios/carry'
import type { CarryProposal } from '../../shared/scenarios/carry'
import { carryEdits } from '../../shared/scenarios/carryEdits'
import { perform } from '../state/edits'
import { closeDialog } from '../state/navigation'
import { useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Dialog } from '../ui/Dialog'
import { controlStrings } from '../ui/strings'
import { ProposalList } from './ProposalList'
import { carryStrings as strings } from './strings'

const kinds: readonly { readonly title: string; readonly has: (proposal: CarryProposal) => boolean }[] = [
  { title: strings.chart, has: ({ kind }) => kind !== 'letters' },
  { title: strings.letters, has: ({ kind }) => kind === 'letters' },
]

/** What has changed in as-is since the option was made: each change is taken over or left out. */
export function CarryDialog({ scenario: id }: { scenario: string }) {
  const workbook = useWorkbook()
  const option = scenarios.find(workbook.scenarios, id)
  const proposals = useMemo(() => carryProposals(workbook, id), [workbook, id])
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(proposals.filter(({ suggested }) => suggested).map(proposal => proposal.id)),
  )
  const [settle, setSettle] = useState(false)
  if (!option) return null
  const groups = kinds
    .map(({ title, has }) => ({
      id: title,
      title,
      lines: proposals
        .filter(has)
        .map(({ id: line, sentence, note }) => ({ id: line, text: sentence, details: [], reason: note })),
    }))
    .filter(({ lines }) => lines.length > 0)
  const left = proposals.length - ticked.size
  const isSettled = settle && left > 0
  const carry = () => {
    const edits = carryEdits(workbook, id, ticked, isSettled)
    if (perform({ edit: 'several', label: strings.undo(option.name), edits })) closeDialog()
  }
  return (
    <Dialog
      title={strings.title(option.name)}
      width={680}
      onClose={closeDialog}
      actions={
        <>
          {left > 0 && (
            <div className="left">
              <Checkbox isSelected={settle} onChange={setSettle}>
                {strings.settle(left)}
              </Checkbox>
            </div>
          )}
          <Button onPress={closeDialog}>{controlStrings.cancel}</Button>
          <Button variant="primary" isDisabled={ticked.size === 0 && !isSettled} onPress={carry}>
            {strings.carry(ticked.size)}
          </Button>
        </>
      }
    >
      <p className="muted">{proposals.length === 0 ? strings.nothing : strings.text}</p>
      {groups.length > 0 && (
        <ProposalList
          label={strings.title(option.name)}
          groups={groups}
          isTicked={line => ticked.has(line)}
          onTick={(ids, on) => {
            const next = new Set(ticked)
            for (const line of ids) {
              if (on) next.add(line)
              else next.delete(line)
            }
            setTicked(next)
          }}
        />
      )}
    </Dialog>
  )
}
