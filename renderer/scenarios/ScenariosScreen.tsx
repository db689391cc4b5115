import {
  ArrowDownRight,
  ArrowUpRight,
  Copy,
  CornerDownRight,
  Ellipsis,
  Eye,
  MoveLeft,
  MoveRight,
  Plus,
  Star,
  Trash2,
} from 'lucide-react'
import { useMemo } from 'react'
import { analyse } from '../../shared/analysis/analyse'
import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { structureSchema } from '../../shared/model/schema'
import type { Scenario, Structure } from '../../shared/model/schema'
import { carryProposals } from '../../shared/scenarios/carry'
import { runCommand } from '../app/commands'
import { perform } from '../state/edits'
import { openDialog, showScenario } from '../state/navigation'
import { useScenario, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { TextField } from '../ui/Fields'
import { MenuButton } from '../ui/MenuButton'
import { RecommendedSign } from '../ui/Signs'
import { recommended as recommendedName } from '../ui/strings'
import { Changes } from './Changes'
import { measureRows } from './measureRows'
import type { MeasureRow } from './measureRows'
import {
  carryStrings,
  measureHints,
  measureNames,
  scenarioStrings as strings,
  structureMarkNames,
} from './strings'
import './scenarios.css'

const marks: readonly (Structure | 'none')[] = ['none', ...structureSchema.options]

/** As-is and the options side by side: what each is, and how its figures stand against as-is. */
export function ScenariosScreen() {
  const workbook = useWorkbook()
  const analyses = workbook.scenarios.map(({ id }) => analyse(workbook, id))
  const [asIs, ...options] = analyses
  if (!asIs) return null
  return (
    <>
      <div className="toolbar">
        <h1 className="toolbar-title">{strings.title}</h1>
        <span className="space" />
        <Button variant="primary" onPress={() => runCommand('scenarios.add')}>
          <Plus size={16} aria-hidden />
          {strings.add}
        </Button>
      </div>
      <div className="scenarios-page">
        <table className="scenarios-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{strings.measure}</span>
              </th>
              {workbook.scenarios.map((scenario, place) => (
                <th key={scenario.id} scope="col">
                  <ScenarioHead scenario={scenario} place={place} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measureRows.map(row => (
              <tr key={row.id}>
                <th scope="row" title={measureHints[row.id]}>
                  {measureNames[row.id]}
                </th>
                {analyses.map(analysis => (
                  <td key={analysis.scenario.id}>
                    <MeasureValue row={row} analysis={analysis} asIs={asIs} />
                  </td>
                ))}
              </tr>
            ))}
            {options.length > 0 && <Changes workbook={workbook} asIs={asIs} options={options} />}
          </tbody>
        </table>
        {options.length === 0 && <p className="scenarios-hint">{strings.onlyAsIs}</p>}
      </div>
    </>
  )
}

function ScenarioHead({ scenario, place }: { scenario: Scenario; place: number }) {
  const workbook = useWorkbook()
  const { scenarios, recommended } = workbook
  const shown = useScenario()
  const { id, name, description, structure, kind } = scenario
  const others = scenarios.filter(other => other.id !== id).map(other => other.name)
  const moveBefore = (before: string | null) => perform({ edit: 'moveScenario', scenario: id, before })
  const isOption = kind === 'option'
  const lacking = useMemo(() => carryProposals(workbook, id).length, [workbook, id])
  const isRecommended = recommended === id
  return (
    <div className="scenario-head">
      <div className="scenario-head-line">
        <span className="scenario-kind">
          {isOption ? strings.option : strings.asIs}
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
        <MenuButton
          label={strings.more(name)}
          iconOnly
          entries={[
            {
              id: 'duplicate',
              label: strings.duplicate,
              icon: <Copy size={14} aria-hidden />,
              run: () => {
                showScenario(id)
                openDialog({ kind: 'addScenario' })
              },
            },
            {
              id: 'recommend',
              label: isRecommended ? strings.recommendNone : strings.recommend,
              icon: <Star size={14} aria-hidden />,
              run: () => perform({ edit: 'recommendScenario', scenario: isRecommended ? null : id }),
            },
            {
              id: 'carry',
              label: carryStrings.menu,
              icon: <CornerDownRight size={14} aria-hidden />,
              isDisabled: lacking === 0,
              run: () => openDialog({ kind: 'carryFromAsIs', scenario: id }),
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
          ]}
        >
          <Ellipsis size={16} aria-hidden />
        </MenuButton>
      </div>
      {lacking > 0 && (
        <button
          type="button"
          className="scenario-lacking"
          onClick={() => openDialog({ kind: 'carryFromAsIs', scenario: id })}
        >
          {carryStrings.badge(lacking)}
        </button>
      )}
      <TextField
        label={strings.name}
        labelHidden
        value={name}
        problem={typed =>
          typed.trim() === '' ? strings.nameBlank : others.includes(typed.trim()) ? strings.nameTaken : null
        }
        onCommit={typed => perform({ edit: 'editScenario', scenario: id, changes: { name: typed.trim() } })}
      />
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
    </div>
  )
}

interface MeasureValueProps {
  row: MeasureRow
  analysis: ScenarioAnalysis
  asIs: ScenarioAnalysis
}

/** A figure and, for an option, how it stands against as-is: by arrow, difference and word, not by colour alone. */
function MeasureValue({ row, analysis, asIs }: MeasureValueProps) {
  const value = row.value(analysis.measures)
  const before = row.value(asIs.measures)
  const change = value === null || before === null || analysis === asIs ? 0 : value - before
  const judgement =
    change === 0 || row.better === null ? null : change > 0 === (row.better === 'more') ? 'better' : 'worse'
  const Arrow = change > 0 ? ArrowUpRight : ArrowDownRight
  return (
    <span className="measure">
      <span className="measure-value">{row.show(value)}</span>
      {change !== 0 && (
        <span className="measure-change" data-judgement={judgement}>
          <Arrow size={14} aria-hidden />
          {change > 0 ? '+' : '−'}
          {(row.showChange ?? row.show)(Math.abs(change))}
          {judgement && <span className="measure-judgement"> {strings[judgement]}</span>}
        </span>
      )}
    </span>
  )
}
