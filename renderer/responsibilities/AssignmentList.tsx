import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { lettersAt } from '../../shared/analysis/holding'
import { nameOfPosition } from '../../shared/analysis/names'
import { scenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { DutyHoldings } from '../../shared/analysis/scenarioIndex'
import type {
  Assignment,
  Letters,
  Position,
  Responsibility,
  Scenario,
  Workbook,
} from '../../shared/model/schema'
import { perform } from '../state/edits'
import { select } from '../state/navigation'
import { IconButton } from '../ui/Button'
import { NumberField, TextField } from '../ui/Fields'
import { MenuButton } from '../ui/MenuButton'
import { PositionPicker } from '../ui/PositionPicker'
import { LetterSigns, RoleSign } from '../ui/Signs'
import { letterNames } from '../ui/strings'
import { panelStrings as strings } from './strings'

const choices: readonly Letters[] = ['A', 'R', 'AR', 'C', 'I']

interface AssignmentListProps {
  duty: Responsibility
  scenario: Scenario
  workbook: Workbook
}

/** The positions with letters on a responsibility: A's first, then R's, C's and I's. */
export function AssignmentList({ duty, scenario, workbook }: AssignmentListProps) {
  const [next, setNext] = useState<Letters | null>(null)
  const index = scenarioIndex(scenario, workbook.responsibilities)
  const held = index.duty(duty.id)
  const places = useMemo(() => (held ? placesWithLetters(held) : []), [held])
  const taken = new Set(places)
  const free = useMemo(
    () => scenario.positions.filter((_, place) => !taken.has(place)),
    // `taken` is made from `places`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [scenario.positions, places],
  )
  if (!held) return null
  const set = (position: string, letters: Letters | null) =>
    perform({
      edit: 'setLetters',
      scenario: scenario.id,
      cells: [{ position, responsibility: duty.id, letters }],
    })
  if (scenario.positions.length === 0) return <p className="muted">{strings.noPositions}</p>
  // What is missing is offered first.
  const offered = next ?? (held.accountable.length === 0 ? 'A' : held.responsible.length === 0 ? 'R' : 'C')
  return (
    <>
      {places.length === 0 && <p className="muted">{strings.nobody}</p>}
      <ul className="assignments">
        {places.map(place => {
          const position = index.position(place)
          const assignment = index.assignmentAt(place, held.place)
          const letters = lettersAt(held, place)
          if (!assignment || !letters) return null
          return (
            <li key={position.id} className="assignment">
              <LettersMenu
                label={strings.lettersOf(position.title, letterNames[letters])}
                letters={letters}
                onChange={changed => set(position.id, changed)}
              />
              <button
                type="button"
                className="assignment-position"
                title={nameOfPosition(position)}
                onClick={() => select({ positions: [position.id] })}
              >
                <RoleSign role={position.role} labelled />
                <span className="truncate">{position.title}</span>
              </button>
              <IconButton
                label={strings.remove(position.title)}
                icon={<X size={14} />}
                onPress={() => set(position.id, null)}
              />
              {(letters === 'R' || letters === 'AR') && (
                <PartOfR assignment={assignment} position={position} scenario={scenario.id} />
              )}
            </li>
          )
        })}
      </ul>
      <div className="assignment-add">
        <LettersMenu
          label={strings.newLetters(letterNames[offered])}
          letters={offered}
          variant="default"
          onChange={setNext}
        />
        <PositionPicker
          label={strings.addPosition}
          labelHidden
          placeholder={strings.addPosition}
          positions={free}
          onChoose={position => {
            set(position, offered)
            setNext(null)
          }}
        />
      </div>
    </>
  )
}

interface PartOfRProps {
  assignment: Assignment
  position: Position
  scenario: string
}

/** What part of the responsibility an R covers, and how much of an FTE it takes. */
function PartOfR({ assignment, position, scenario }: PartOfRProps) {
  const change = (changes: Partial<Pick<Assignment, 'scope' | 'effort'>>) => {
    const { responsibility } = assignment
    perform({ edit: 'editAssignment', scenario, position: position.id, responsibility, changes })
  }
  return (
    <div className="assignment-part">
      <TextField
        label={strings.scopeOf(position.title)}
        labelHidden
        placeholder={strings.scopePlaceholder}
        value={assignment.scope}
        onCommit={scope => change({ scope: scope.trim() })}
      />
      <NumberField
        label={strings.effortOf(position.title)}
        labelHidden
        placeholder="FTE"
        optional
        max={10_000}
        value={assignment.effort}
        onCommit={effort => change({ effort })}
      />
    </div>
  )
}

interface LettersMenuProps {
  label: string
  letters: Letters
  variant?: 'default' | 'quiet'
  onChange: (letters: Letters) => void
}

function LettersMenu({ label, letters, variant = 'quiet', onChange }: LettersMenuProps) {
  return (
    <MenuButton
      label={label}
      variant={variant}
      entries={choices.map(choice => ({
        id: choice,
        label: letterNames[choice],
        icon: <LetterSigns letters={choice} />,
        run: () => onChange(choice),
      }))}
    >
      <LetterSigns letters={letters} />
    </MenuButton>
  )
}

function placesWithLetters({
  accountable,
  responsible,
  consulted,
  informed,
}: DutyHoldings): readonly number[] {
  return [...new Set([...accountable, ...responsible, ...consulted, ...informed])]
}
