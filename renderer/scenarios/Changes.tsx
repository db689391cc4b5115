import type { ReactNode } from 'react'
import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { scenarioDifference } from '../../shared/analysis/difference'
import type { ChangedHands, ScenarioDifference } from '../../shared/analysis/difference'
import type { Position, Workbook } from '../../shared/model/schema'
import { positions, responsibilities } from '../../shared/model/workbook'
import { goTo, showScenario } from '../state/navigation'
import { changeStrings as strings } from './strings'

interface ChangesProps {
  workbook: Workbook
  asIs: ScenarioAnalysis
  options: readonly ScenarioAnalysis[]
}

interface Part {
  readonly word: string
  readonly items: readonly { readonly key: string; readonly text: string; readonly open?: () => void }[]
}

/** What each option changes against as-is: every count opens to what it counts. */
export function Changes({ workbook, asIs, options }: ChangesProps) {
  const compared = options.map(option => ({ option, difference: scenarioDifference(asIs, option) }))
  const rows: readonly {
    name: string
    cell: (option: ScenarioAnalysis, difference: ScenarioDifference) => ReactNode
  }[] = [
    { name: strings.chart, cell: (option, difference) => <Parts parts={chartParts(option, difference)} /> },
    {
      name: strings.letters,
      cell: (option, { changedHands }) => <Parts parts={handParts(workbook, asIs, option, changedHands)} />,
    },
    {
      name: strings.findings,
      cell: (option, difference) => <Parts parts={findingParts(asIs, option, difference)} />,
    },
  ]
  return rows.map(({ name, cell }) => (
    <tr key={name}>
      <th scope="row" className="changes">
        {name}
      </th>
      <td className="changes muted">–</td>
      {compared.map(({ option, difference }) => (
        <td key={option.scenario.id} className="changes">
          {cell(option, difference)}
        </td>
      ))}
    </tr>
  ))
}

function Parts({ parts }: { parts: readonly Part[] }) {
  const filled = parts.filter(({ items }) => items.length > 0)
  if (filled.length === 0) return <span className="muted">{strings.none}</span>
  return filled.map(({ word, items }) => (
    <details key={word}>
      <summary>
        {items.length.toLocaleString('en')} {word}
      </summary>
      <ul>
        {items.map(({ key, text, open }) => (
          <li key={key}>
            {open ? (
              <button type="button" className="link" onClick={open}>
                {text}
              </button>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </details>
  ))
}

function chartParts({ scenario }: ScenarioAnalysis, { positions: chart }: ScenarioDifference): Part[] {
  const item = ({ id, title }: Position) => ({
    key: id,
    text: title,
    open: () => {
      showScenario(scenario.id)
      goTo('chart', { positions: [id] })
    },
  })
  return [
    { word: strings.added, items: chart.added.map(item) },
    { word: strings.removed, items: chart.removed.map(({ id, title }) => ({ key: id, text: title })) },
    { word: strings.moved, items: [...chart.moved, ...chart.movedAndEdited].map(({ after }) => item(after)) },
    {
      word: strings.edited,
      items: [...chart.edited, ...chart.movedAndEdited].map(({ after }) => item(after)),
    },
  ]
}

function handParts(
  workbook: Workbook,
  asIs: ScenarioAnalysis,
  option: ScenarioAnalysis,
  changedHands: readonly ChangedHands[],
): Part[] {
  const names = (ids: readonly string[], analysis: ScenarioAnalysis): string =>
    ids.map(id => positions.find(analysis.scenario.positions, id)?.title ?? '').join(', ') || strings.nobody
  const items = changedHands.map(({ responsibility, accountable, responsible }) => {
    const title = responsibilities.find(workbook.responsibilities, responsibility)?.title ?? ''
    const [answeredBefore, answeredAfter] = [
      names(accountable.before, asIs),
      names(accountable.after, option),
    ]
    const [doneBefore, doneAfter] = [names(responsible.before, asIs), names(responsible.after, option)]
    const changes = [
      answeredBefore === answeredAfter ? '' : strings.answers(answeredBefore, answeredAfter),
      doneBefore === doneAfter ? '' : strings.works(doneBefore, doneAfter),
    ]
    return {
      key: responsibility,
      text: `${title}. ${changes.filter(Boolean).join('; ')}`,
      open: () => {
        showScenario(option.scenario.id)
        goTo('matrix', { responsibilities: [responsibility] })
      },
    }
  })
  return items.length === 0 ? [] : [{ word: strings.hands(items.length), items }]
}

function findingParts(
  asIs: ScenarioAnalysis,
  option: ScenarioAnalysis,
  { findings }: ScenarioDifference,
): Part[] {
  const open = (scenario: string, finding: string) => () => {
    showScenario(scenario)
    goTo('findings', { finding })
  }
  return [
    {
      word: strings.solved,
      items: findings.solved.map(({ id, sentence }) => ({
        key: id,
        text: sentence,
        open: open(asIs.scenario.id, id),
      })),
    },
    {
      word: strings.introduced,
      items: findings.introduced.map(({ id, sentence }) => ({
        key: id,
        text: sentence,
        open: open(option.scenario.id, id),
      })),
    },
    {
      word: strings.remaining,
      items: findings.remaining.map(({ id, sentence }) => ({
        key: id,
        text: sentence,
        open: open(option.scenario.id, id),
      })),
    },
  ]
}
