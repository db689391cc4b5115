import { Check, ChevronDown, ClipboardCopy, Plus } from 'lucide-react'
import { analyse } from '../../shared/analysis/analyse'
import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { figures } from '../../shared/analysis/counted'
import type { Figure } from '../../shared/analysis/counted'
import { runCommand } from '../app/commands'
import { asHtmlTable, asTabSeparated } from '../matrix/clipboard'
import { notifyCopied } from '../state/notices'
import { useScenario, useWorkbook } from '../state/store'
import { Button } from '../ui/Button'
import { putOnClipboard } from '../ui/clipboard'
import { MenuButton } from '../ui/MenuButton'
import { changeRows } from './changeRows'
import { ComparedTable, lineName, numberOf, sections } from './ComparedTable'
import { CountedPanel } from './CountedPanel'
import { figureItems } from './figureItems'
import type { ItemGroup } from './figureItems'
import { comparedScenarios, mostCompared, setSession, useScenariosSession } from './session'
import type { OpenedNumber } from './session'
import { changeNames, countedStrings, figureNames, scenarioStrings as strings } from './strings'
import './scenarios.css'

/** As-is and the options, up to four side by side: what each is, what differs, and what each number counts. */
export function ScenariosScreen() {
  const workbook = useWorkbook()
  const shown = useScenario()
  const session = useScenariosSession()
  const { scenarios } = workbook
  const compared = comparedScenarios(scenarios, shown.id, session)
  const analyses = compared.map(({ id }) => analyse(workbook, id))
  const against = analyses.find(({ scenario }) => scenario.id === session.against) ?? analyses[0]
  if (!against) return null
  const opened = session.opened && openedNumber(session.opened, analyses, against)
  const chosen = new Set(compared.map(({ id }) => id))
  const choose = (id: string) => {
    const ids = scenarios.map(scenario => scenario.id).filter(other => chosen.has(other) !== (other === id))
    setSession({ compared: ids, opened: null })
  }
  const copy = () => {
    const table = tableText(analyses, against)
    const isDone = putOnClipboard({ text: asTabSeparated(table), html: asHtmlTable(table) })
    notifyCopied(isDone, countedStrings.copied)
  }
  return (
    <>
      <div className="toolbar">
        <h1 className="toolbar-title">{strings.title}</h1>
        <span className="space" />
        {scenarios.length > 2 && (
          <MenuButton
            label={strings.choose}
            variant="default"
            entries={scenarios.map(({ id, name }) => ({
              id,
              label: name,
              icon: <Check size={14} aria-hidden className={chosen.has(id) ? '' : 'not-chosen'} />,
              isDisabled:
                id === shown.id || (chosen.has(id) ? chosen.size <= 2 : chosen.size >= mostCompared),
              run: () => choose(id),
            }))}
          >
            {strings.compared(chosen.size, scenarios.length)}
            <ChevronDown size={14} aria-hidden />
          </MenuButton>
        )}
        <Button onPress={copy}>
          <ClipboardCopy size={16} aria-hidden />
          {strings.copyTable}
        </Button>
        <Button variant="primary" onPress={() => runCommand('scenarios.add')}>
          <Plus size={16} aria-hidden />
          {strings.add}
        </Button>
      </div>
      <div className="scenarios-work">
        <div className="scenarios-page" tabIndex={-1}>
          <ComparedTable analyses={analyses} against={against} />
          {scenarios.length === 1 && <p className="scenarios-hint">{strings.onlyAsIs}</p>}
        </div>
        {opened && <CountedPanel {...opened} onClose={() => setSession({ opened: null })} />}
      </div>
    </>
  )
}

const isFigure = (row: OpenedNumber['row']): row is Figure => figures.some(figure => figure === row)

function openedNumber(
  { scenario, row }: OpenedNumber,
  analyses: readonly ScenarioAnalysis[],
  against: ScenarioAnalysis,
): { title: string; scenario: string; groups: readonly ItemGroup[] } | null {
  const analysis = analyses.find(each => each.scenario.id === scenario)
  if (!analysis) return null
  const { name } = analysis.scenario
  if (isFigure(row)) return { title: figureNames[row], scenario: name, groups: figureItems(row, analysis) }
  const change = changeRows.find(({ id }) => id === row)
  if (!change || analysis === against) return null
  return {
    title: changeNames[row],
    scenario: countedStrings.against(name, against.scenario.name),
    groups: [{ title: '', items: change.items(against, analysis) }],
  }
}

/** The table as it is seen, for a spreadsheet: a column for each scenario and one for how it stands against the base. */
function tableText(
  analyses: readonly ScenarioAnalysis[],
  against: ScenarioAnalysis,
): readonly (readonly string[])[] {
  const heads = analyses.flatMap(analysis =>
    analysis === against
      ? [analysis.scenario.name]
      : [analysis.scenario.name, strings.againstBase(against.scenario.name)],
  )
  const rows = sections.flatMap(({ title, lines }) => [
    [title],
    ...lines.map(line => [
      lineName(line),
      ...analyses.flatMap(analysis => {
        const { shown, difference } = numberOf(line, analysis, against)
        if (analysis === against) return [shown]
        const judgement = difference?.judgement ? strings[difference.judgement] : ''
        const text = difference && difference.amount !== 0 ? difference.text : ''
        return [shown, [text, judgement].filter(Boolean).join(' ')]
      }),
    ]),
  ])
  return [[strings.measure, ...heads], ...rows]
}
