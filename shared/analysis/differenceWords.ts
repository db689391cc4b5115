import { positionFieldNames, responsibilityFieldNames, roleNames } from '../model/names'
import type { Assignment, Letters, Position, Responsibility } from '../model/schema'
import { positions, responsibilities } from '../model/workbook'
import type { ScenarioAnalysis } from './analyse'
import type { PositionField, ResponsibilityField, ScenarioDifference } from './difference'
import { differenceSentences as say } from './differenceSentences'
import { nameOfPosition } from './names'

/** A part of a difference, as people read it. */
export interface DifferencePart {
  readonly title: string
  readonly lines: readonly string[]
}

/** What changed from one scenario to the other, by position and duty; parts without a change are left out. */
export function differenceWords(
  difference: ScenarioDifference,
  before: ScenarioAnalysis,
  after: ScenarioAnalysis,
): readonly DifferencePart[] {
  const chart = difference.positions
  const title = ({ scenario }: ScenarioAnalysis, id: string | null): string | null =>
    id === null ? null : (positions.find(scenario.positions, id)?.title ?? null)
  const seat = (id: string): string => title(after, id) ?? title(before, id) ?? id
  const duty = (id: string): string =>
    (
      responsibilities.find(after.index.responsibilities, id) ??
      responsibilities.find(before.index.responsibilities, id)
    )?.title ?? id
  const moved = ({ before: was, after: now }: { before: Position; after: Position }): string =>
    say.moved(nameOfPosition(now), title(before, was.parent), title(after, now.parent))
  const edited = ({ before: was, after: now, fields }: (typeof chart.edited)[number]): readonly string[] =>
    fields.map(field =>
      say.edited(
        now.title,
        positionFieldNames[field],
        positionText(was, field, id => title(before, id) ?? id),
        positionText(now, field, id => title(after, id) ?? id),
      ),
    )
  const cell = ({ position, responsibility, letters }: Assignment): readonly [string, string, Letters] => [
    seat(position),
    duty(responsibility),
    letters,
  ]
  const parts: readonly DifferencePart[] = [
    {
      title: say.positions,
      lines: [
        ...chart.added.map(position => say.added(nameOfPosition(position), title(after, position.parent))),
        ...chart.removed.map(position =>
          say.removed(nameOfPosition(position), title(before, position.parent)),
        ),
        ...[...chart.moved, ...chart.movedAndEdited].map(moved),
        ...[...chart.edited, ...chart.movedAndEdited].flatMap(edited),
      ],
    },
    {
      title: say.responsibilities,
      lines: [
        ...difference.responsibilities.added.map(each => say.dutyAdded(each.title)),
        ...difference.responsibilities.removed.map(each => say.dutyRemoved(each.title)),
        ...difference.responsibilities.edited.flatMap(({ before: was, after: now, fields }) =>
          fields.map(field =>
            say.edited(
              now.title,
              responsibilityFieldNames[field],
              dutyText(was, field),
              dutyText(now, field),
            ),
          ),
        ),
      ],
    },
    {
      title: say.letters,
      lines: [
        ...difference.assignments.added.map(each => say.lettersAdded(...cell(each))),
        ...difference.assignments.removed.map(each => say.lettersRemoved(...cell(each))),
        ...difference.assignments.changed.map(({ before: was, after: now }) =>
          say.lettersChanged(seat(now.position), duty(now.responsibility), was, now),
        ),
      ],
    },
    { title: say.solved, lines: difference.findings.solved.map(({ sentence }) => sentence) },
    { title: say.introduced, lines: difference.findings.introduced.map(({ sentence }) => sentence) },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

function positionText(position: Position, field: PositionField, title: (id: string) => string): string {
  const value = position[field]
  if (field === 'dottedLines') return position.dottedLines.map(title).join(', ')
  if (field === 'role') return position.role === 'other' ? '' : roleNames[position.role]
  if (typeof value === 'boolean') return value ? say.yes : ''
  return typeof value === 'number' ? value.toLocaleString('en-GB') : value === null ? '' : String(value)
}

const dutyText = (responsibility: Responsibility, field: ResponsibilityField): string =>
  responsibility[field] ?? ''
