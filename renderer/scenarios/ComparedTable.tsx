import { ArrowDownRight, ArrowUpRight, Check, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { chartRows, findingRows, handRows } from './changeRows'
import type { ChangeRow } from './changeRows'
import { figureRows, judge } from './figureRows'
import type { FigureRow } from './figureRows'
import { ScenarioFacts, ScenarioHead } from './ScenarioHead'
import { setSession, useScenariosSession } from './session'
import type { OpenedNumber } from './session'
import { changeNames, figureHints, figureNames, scenarioStrings as strings, sectionNames } from './strings'

type Line =
  { readonly kind: 'figure'; readonly row: FigureRow } | { readonly kind: 'change'; readonly row: ChangeRow }

const figure = (row: FigureRow): Line => ({ kind: 'figure', row })
const change = (row: ChangeRow): Line => ({ kind: 'change', row })
const isMoney = ({ id }: FigureRow): boolean => id === 'fte' || id === 'cost'

/** The table's parts, top down. */
export const sections: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
  { title: sectionNames.measures, lines: figureRows.filter(row => !isMoney(row)).map(figure) },
  { title: sectionNames.money, lines: figureRows.filter(isMoney).map(figure) },
  { title: sectionNames.findings, lines: findingRows.map(change) },
  { title: sectionNames.hands, lines: handRows.map(change) },
  { title: sectionNames.chart, lines: chartRows.map(change) },
]

export const lineName = ({ kind, row }: Line): string =>
  kind === 'figure' ? figureNames[row.id] : changeNames[row.id]

interface ComparedTableProps {
  analyses: readonly ScenarioAnalysis[]
  against: ScenarioAnalysis
}

/** Two to four scenarios side by side; each number opens what it counts. */
export function ComparedTable({ analyses, against }: ComparedTableProps) {
  const others = analyses.length > 1
  return (
    <table className="scenarios-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{strings.measure}</span>
          </th>
          {analyses.map(({ scenario }) => (
            <th key={scenario.id} scope="col" aria-label={scenario.name}>
              <ScenarioHead scenario={scenario} isAgainst={others && scenario.id === against.scenario.id} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="scenarios-facts">
          <th scope="row">
            <span className="visually-hidden">{strings.facts}</span>
          </th>
          {analyses.map(({ scenario }) => (
            <td key={scenario.id}>
              <ScenarioFacts scenario={scenario} />
            </td>
          ))}
        </tr>
      </tbody>
      {sections.map(({ title, lines }) => {
        const shown = others ? lines : lines.filter(({ kind }) => kind === 'figure')
        return (
          shown.length > 0 && (
            <tbody key={title}>
              <tr className="scenarios-section">
                <th scope="rowgroup" colSpan={analyses.length + 1}>
                  <span>{title}</span>
                </th>
              </tr>
              {shown.map(line => (
                <tr key={line.row.id}>
                  <th scope="row" title={line.kind === 'figure' ? figureHints[line.row.id] : undefined}>
                    {lineName(line)}
                  </th>
                  {analyses.map(analysis => (
                    <td key={analysis.scenario.id}>
                      <NumberCell line={line} analysis={analysis} against={against} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          )
        )
      })}
    </table>
  )
}

interface NumberProps {
  line: Line
  analysis: ScenarioAnalysis
  against: ScenarioAnalysis
}

/** A number that opens what it counts and, beside the base, how it stands against it: by arrow, amount and word. */
function NumberCell({ line, analysis, against }: NumberProps) {
  const { id } = analysis.scenario
  const opened = useScenariosSession(session => session.opened)
  const isOpen = opened?.scenario === id && opened.row === line.row.id
  const value = useRef<HTMLButtonElement>(null)
  // The panel takes room from the table: the number that it is about stays in view.
  useEffect(() => {
    if (isOpen) value.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isOpen])
  if (line.kind === 'change' && analysis === against) return <span className="measure-none">–</span>
  const number: OpenedNumber = { scenario: id, row: line.row.id }
  const { shown, difference } = numberOf(line, analysis, against)
  const judgement = difference?.judgement ?? null
  const Arrow = difference && difference.amount > 0 ? ArrowUpRight : ArrowDownRight
  return (
    <span className="measure">
      <button
        ref={value}
        type="button"
        className="measure-value"
        aria-expanded={isOpen}
        aria-label={strings.openNumber(lineName(line), analysis.scenario.name, shown)}
        onClick={() => setSession({ opened: isOpen ? null : number })}
      >
        {shown}
      </button>
      {difference && (difference.amount !== 0 || judgement !== null) && (
        <span className="measure-change" data-judgement={judgement}>
          {difference.amount !== 0 ? (
            <>
              <Arrow size={14} aria-hidden />
              {difference.text}
            </>
          ) : judgement === 'better' ? (
            <Check size={14} aria-hidden />
          ) : (
            <TriangleAlert size={14} aria-hidden />
          )}
          {judgement && <span className="measure-judgement">{strings[judgement]}</span>}
        </span>
      )}
    </span>
  )
}

export interface ShownNumber {
  readonly shown: string
  readonly difference: {
    readonly amount: number
    readonly text: string
    readonly judgement: 'better' | 'worse' | null
  } | null
}

/** What a cell says; the base of the comparison has no difference. */
export function numberOf(line: Line, analysis: ScenarioAnalysis, against: ScenarioAnalysis): ShownNumber {
  if (line.kind === 'change') {
    if (analysis === against) return { shown: '–', difference: null }
    const count = line.row.items(against, analysis).length
    const judgement =
      count === 0 ? null : line.row.better === null ? null : line.row.better === 'more' ? 'better' : 'worse'
    return { shown: count.toLocaleString('en'), difference: { amount: 0, text: '', judgement } }
  }
  const { row } = line
  const value = row.value(analysis.measures)
  const before = row.value(against.measures)
  const shown = row.show(value)
  if (analysis === against || value === null || before === null) return { shown, difference: null }
  const amount = value - before
  const text = `${amount > 0 ? '+' : '−'}${(row.showChange ?? row.show)(Math.abs(amount))}`
  return { shown, difference: { amount, text, judgement: judge(row, amount) } }
}
