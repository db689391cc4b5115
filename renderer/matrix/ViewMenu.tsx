import { ArrowDownUp, ChevronDown, SlidersHorizontal } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { IconButton } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Choice } from '../ui/Choice'
import { groupings } from './lines'
import type { Subject } from './lines'
import { setMatrixSession, setSide, useMatrixSession } from './session'
import { sortKeys } from './sorting'
import type { SortKey } from './sorting'
import { groupingNames, sortNames, viewStrings as strings } from './strings'

interface ViewMenuProps {
  /** The name of the line by whose letters each side is sorted; null where it is not. */
  lettersOf: Readonly<Record<Subject, string | null>>
}

/** Which way the matrix lies, and how its two sides are grouped and sorted. */
export function ViewMenu({ lettersOf }: ViewMenuProps) {
  const turned = useMatrixSession(session => session.turned)
  const subjects = turned ? (['position', 'duty'] as const) : (['duty', 'position'] as const)
  return (
    <DialogTrigger>
      <Button className="button" aria-label={strings.label}>
        <SlidersHorizontal size={16} aria-hidden />
        {strings.button}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover matrix-view" placement="bottom start">
        <Dialog className="matrix-view-dialog" aria-label={strings.label}>
          <Checkbox isSelected={turned} onChange={next => setMatrixSession({ turned: next, search: '' })}>
            {strings.turned}
          </Checkbox>
          {subjects.map(subject => (
            <SideChoices key={subject} subject={subject} lettersOf={lettersOf[subject]} />
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function SideChoices({ subject, lettersOf }: { subject: Subject; lettersOf: string | null }) {
  const { grouping, sorting } = useMatrixSession(session => session.sides[subject])
  const keys: readonly SortKey[] = lettersOf === null ? sortKeys[subject] : [...sortKeys[subject], 'letters']
  return (
    <section className="matrix-view-side" aria-label={strings.subjects[subject]}>
      <h3>{strings.subjects[subject]}</h3>
      <Choice
        label={strings.groupBy}
        value={grouping}
        options={groupings[subject].map(value => ({ value, label: groupingNames[value] }))}
        onChange={next => setSide(subject, { grouping: next, folded: new Set() })}
      />
      <div className="matrix-view-sort">
        <Choice
          label={strings.sortBy}
          value={sorting.by}
          options={keys.map(value => ({
            value,
            label: value === 'letters' ? strings.lettersOf(lettersOf ?? '') : sortNames[subject](value),
          }))}
          onChange={by =>
            setSide(subject, { sorting: { by, of: by === 'letters' ? sorting.of : null, reversed: false } })
          }
        />
        <IconButton
          label={sorting.reversed ? strings.reversed : strings.reverse}
          icon={<ArrowDownUp size={16} />}
          onPress={() => setSide(subject, { sorting: { ...sorting, reversed: !sorting.reversed } })}
        />
      </div>
    </section>
  )
}
