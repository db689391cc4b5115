import { Copy, CornerDownRight, Ellipsis, Eye, MoveLeft, MoveRight, Scale, Star, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { structureSchema } from '../../shared/model/schema'
import type { Scenario, Structure } from '../../shared/model/schema'
import { carryProposals } from '../../shared/scenarios/carry'
import { perform } from '../state/edits'
import { openDialog, showScenario } from '../state/navigation'
import { useScenario, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { TextField } from '../ui/Fields'
import { MenuButton } from '../ui/MenuButton'
import type { MenuEntry } from '../ui/MenuButton'
import { RecommendedSign } from '../ui/Signs'
import { recommended as recommendedName } from '../ui/strings'
import { setSession } from './session'
import { carryStrings, scenarioStrings as strings, structureMarkNames } from './strings'

const marks: readonly (Structure | 'none')[] = ['none', ...structureSchema.options]

interface ScenarioHeadProps {
  scenario: Scenario
  /** Whether the others are measured against it. */
  isAgainst: boolean
}

/** A scenario's name, and everything that can be done with it. */
export function ScenarioHead({ scenario, isAgainst }: ScenarioHeadProps) {
  const workbook = useWorkbook()
  const { scenarios, recommended } = workbook
  const shown = useScenario()
  const { id, name, kind } = scenario
  const others = scenarios.filter(other => other.id !== id).map(other => other.name)
  const isOption = kind === 'option'
  const lacking = useLacking(id)
  const isRecommended = recommended === id
  const entries = entriesFor(scenario, scenarios, { lacking, isRecommended, isAgainst })
  return (
    <div className="scenario-head">
      <div className="scenario-head-line">
        <span className="scenario-kind">
          {(!isRecommended || !isOption) && (isOption ? strings.option : strings.asIs)}
          {isAgainst && <span className="scenario-against">{strings.base}</span>}
          {isRecommended && (
            <span className="scenario-recommended">
              <RecommendedSign />
              <span aria-hidden>{recommendedName}</span>
            </span>
          )}
        </span>
        {shown.id === id ? (
          <span className="scenario-shown">
            <Eye size={14} aria-hidden />
            {strings.shown}
          </span>
        ) : (
          <Button aria-label={strings.showNamed(name)} onPress={() => showScenario(id)}>
            {strings.show}
          </Button>
        )}
        <MenuButton label={strings.more(name)} iconOnly entries={entries}>
          <Ellipsis size={16} aria-hidden />
        </MenuButton>
      </div>
      <TextField
        label={strings.name}
        labelHidden
        value={name}
        problem={typed =>
          typed.trim() === '' ? strings.nameBlank : others.includes(typed.trim()) ? strings.nameTaken : null
        }
        onCommit={typed => perform({ edit: 'editScenario', scenario: id, changes: { name: typed.trim() } })}
      />
    </div>
  )
}

/** What a scenario shows, what it is about, and what it lacks of as-is. */
export function ScenarioFacts({ scenario }: { scenario: Scenario }) {
  const { id, structure, description } = scenario
  const lacking = useLacking(id)
  return (
    <div className="scenario-head">
      <Choice
        label={strings.structure}
        value={structure ?? 'none'}
        options={marks.map(value => ({ value, label: structureMarkNames[value] }))}
        onChange={value =>
          perform({
            edit: 'editScenario',
            scenario: id,
            changes: { structure: value === 'none' ? null : value },
          })
        }
      />
      <TextField
        label={strings.description}
        labelHidden
        multiline
        placeholder={strings.descriptionPlaceholder}
        value={description}
        onCommit={typed => perform({ edit: 'editScenario', scenario: id, changes: { description: typed } })}
      />
      {lacking > 0 && (
        <button
          type="button"
          className="scenario-lacking"
          onClick={() => openDialog({ kind: 'carryFromAsIs', scenario: id })}
        >
          {carryStrings.badge(lacking)}
        </button>
      )}
    </div>
  )
}

/** How many changes of as-is an option has not caught up with. */
function useLacking(id: string): number {
  const workbook = useWorkbook()
  return useMemo(() => carryProposals(workbook, id).length, [workbook, id])
}

interface HeadState {
  readonly lacking: number
  readonly isRecommended: boolean
  readonly isAgainst: boolean
}

function entriesFor(
  { id, kind }: Scenario,
  scenarios: readonly Scenario[],
  { lacking, isRecommended, isAgainst }: HeadState,
): readonly MenuEntry[] {
  const isOption = kind === 'option'
  const place = scenarios.findIndex(scenario => scenario.id === id)
  const moveBefore = (before: string | null) => perform({ edit: 'moveScenario', scenario: id, before })
  return [
    {
      id: 'recommend',
      label: isRecommended ? strings.recommendNone : strings.recommend,
      icon: <Star size={14} aria-hidden />,
      run: () => perform({ edit: 'recommendScenario', scenario: isRecommended ? null : id }),
    },
    {
      id: 'against',
      label: strings.against,
      icon: <Scale size={14} aria-hidden />,
      isDisabled: isAgainst || scenarios.length < 2,
      run: () => setSession({ against: id, opened: null }),
    },
    {
      id: 'carry',
      label: carryStrings.menu,
      icon: <CornerDownRight size={14} aria-hidden />,
      isDisabled: lacking === 0,
      run: () => openDialog({ kind: 'carryFromAsIs', scenario: id }),
    },
    {
      id: 'duplicate',
      label: strings.duplicate,
      icon: <Copy size={14} aria-hidden />,
      separated: true,
      run: () => openDialog({ kind: 'addScenario', copyOf: id }),
    },
    {
      id: 'left',
      label: strings.moveUp,
      icon: <MoveLeft size={14} aria-hidden />,
      isDisabled: !isOption || place <= 1,
      run: () => moveBefore(scenarios[place - 1]?.id ?? null),
    },
    {
      id: 'right',
      label: strings.moveDown,
      icon: <MoveRight size={14} aria-hidden />,
      isDisabled: !isOption || place === scenarios.length - 1,
      run: () => moveBefore(scenarios[place + 2]?.id ?? null),
    },
    {
      id: 'delete',
      label: strings.delete,
      icon: <Trash2 size={14} aria-hidden />,
      destructive: true,
      separated: true,
      isDisabled: !isOption,
      run: () => openDialog({ kind: 'deleteScenario', scenario: id }),
    },
  ]
}
