import { areas as standardAreas } from '../../shared/catalogue'
import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { FindingsBySubject } from '../state/analysis'
import { wordsIn } from '../ui/words'
import { columnsOf } from './columns'
import type { ColumnChoice } from './columns'
import { grouped, groupName } from './lines'
import type { DutyLine, Grouping, Line, PositionLine, Subject } from './lines'
import type { Side } from './session'
import { sorted } from './sorting'

/** What an arrangement is made from. While letters are typed it stays what it was, so that no line runs away. */
export interface Basis {
  readonly index: ScenarioIndex
  readonly findings: FindingsBySubject
}

export interface View {
  readonly turned: boolean
  readonly search: string
  readonly onlyFindings: boolean
  readonly sides: Readonly<Record<Subject, Side>>
}

/** The rows and the columns that are shown. */
export interface Arrangement {
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  /** Places of the positions that were chosen. */
  readonly positions: readonly number[]
}

export function arrange(view: View, choice: ColumnChoice, { index, findings }: Basis): Arrangement {
  const positions = columnsOf(index, choice)
  const sides: Record<Subject, readonly (DutyLine | PositionLine)[]> = {
    duty: index.responsibilities.map((duty, place) => ({ kind: 'duty', key: duty.id, place, duty })),
    position: positions.map(place => {
      const position = index.position(place)
      return { kind: 'position', key: position.id, place, position }
    }),
  }
  const lines = (subject: Subject): readonly Line[] => {
    const side = view.sides[subject]
    const isRow = (subject === 'position') === view.turned
    const about = subject === 'duty' ? findings.responsibilities : findings.positions
    const matches = wordsIn(isRow ? view.search : '')
    const shown = sides[subject].filter(
      line => (!isRow || !view.onlyFindings || about.has(line.key)) && matches(searched(line)),
    )
    const ordered = sorted(shown, side.sorting, index, about)
    // What is looked for is not left folded away.
    const folded = isRow && view.search !== '' ? new Set<string>() : side.folded
    return grouped(subject, ordered, side.grouping, orderOf(side.grouping, ordered), folded)
  }
  const [duties, seats] = [lines('duty'), lines('position')]
  return { rows: view.turned ? seats : duties, columns: view.turned ? duties : seats, positions }
}

const searched = (line: DutyLine | PositionLine): string =>
  line.kind === 'duty'
    ? `${line.duty.title} ${line.duty.area} ${line.duty.unit} ${line.duty.description}`
    : `${line.position.title} ${line.position.holder} ${line.position.unit}`

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The order of groups: the catalogue's areas first, units by name; those without go last. */
function orderOf(grouping: Grouping, lines: readonly (DutyLine | PositionLine)[]): readonly string[] {
  switch (grouping) {
    case 'none':
      return []
    case 'focus':
      return ['strategic', 'both', 'operational']
    case 'criticality':
      return ['high', 'normal', 'low']
    case 'area': {
      const own = lines.flatMap(line =>
        line.kind === 'duty' && line.duty.area !== '' ? [line.duty.area] : [],
      )
      return [...new Set([...standardAreas.map(({ title }) => title), ...own, ''])]
    }
    case 'unit': {
      const names = new Set(lines.map(line => groupName.unit?.(line) ?? ''))
      return [...names].sort((one, other) =>
        one === '' || other === '' ? Number(one === '') - Number(other === '') : byName.compare(one, other),
      )
    }
  }
}
