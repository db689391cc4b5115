import type { ComparedSides } from './comparedSides'
import { sideIds } from './comparedSides'
import { compareSides } from './comparison'
import type { ComparisonGroup } from './comparison'
import { lettersAt } from './holding'
import type { ScenarioIndex } from './scenarioIndex'
import { normalScope, scopeAt } from './scopes'

/** A scenario with the two sides that are compared in it. */
export interface ComparedScenario {
  readonly index: ScenarioIndex
  readonly sides: ComparedSides
}

/** A responsibility in two scenarios; `letters` changes where the group stays and a side holds it otherwise. */
export interface ComparisonChange {
  readonly responsibility: string
  readonly before: ComparisonGroup
  readonly after: ComparisonGroup
  readonly change: 'group' | 'letters' | null
}

/** Every responsibility of the workbook, in its order, as it stands between the sides of two scenarios. */
export function comparisonChanges(
  former: ComparedScenario,
  latter: ComparedScenario,
): readonly ComparisonChange[] {
  const before = compareSides(former.index, former.sides)
  const after = compareSides(latter.index, latter.sides)
  return former.index.duties.map(({ duty: { id } }) => {
    const groups = { before: before.groupOf(id), after: after.groupOf(id) }
    const change =
      groups.before !== groups.after
        ? 'group'
        : holding(former, id) === holding(latter, id)
          ? null
          : 'letters'
    return { responsibility: id, ...groups, change }
  })
}

/** Letters and parts of both sides in one text, seat after seat by id. */
function holding({ index, sides }: ComparedScenario, responsibility: string): string {
  const held = index.duty(responsibility)
  if (!held) return ''
  return sideIds
    .map(side =>
      sides[side].seats
        .flatMap(place => {
          const letters = lettersAt(held, place)
          return letters === null
            ? []
            : `${index.position(place).id} ${letters} ${normalScope(scopeAt(held, place))}`
        })
        .sort()
        .join('|'),
    )
    .join('||')
}
