import { quoted } from '../analysis/names'
import { occupancyNames, positionFieldNames, roleNames } from '../model/names'
import type { Assignment, Position } from '../model/schema'

type PositionField = Exclude<keyof Position, 'id'>

const none = 'none'

/** What a field says, with managers and dotted lines by title. */
export function fieldInWords(position: Position, field: PositionField, look: (id: string) => string): string {
  switch (field) {
    case 'parent':
      return position.parent === null ? none : look(position.parent)
    case 'dottedLines':
      return position.dottedLines.map(look).join(', ') || none
    case 'role':
      return roleNames[position.role]
    case 'occupancy':
      return occupancyNames[position.occupancy]
    case 'assistant':
      return position.assistant ? 'yes' : 'no'
    case 'photo':
      return position.photo === null ? none : 'a photo'
    case 'fte':
      return String(position.fte)
    case 'cost':
      return position.cost === null ? none : position.cost.toLocaleString('en')
    default:
      return position[field] || none
  }
}

type Cell = Pick<Assignment, 'letters' | 'scope' | 'effort'> | null

const cellInWords = (cell: Cell): string => {
  if (cell === null) return 'no letter'
  const details = [cell.scope, cell.effort === null ? '' : `${cell.effort} FTE`].filter(Boolean)
  return `${[...cell.letters].join(' and ')}${details.length === 0 ? '' : ` (${details.join(', ')})`}`
}

export const carrySentences = {
  add: (title: string, manager: string | null) =>
    manager === null
      ? `New position ${quoted(title)}`
      : `New position ${quoted(title)} under ${quoted(manager)}`,
  remove: (title: string) => `${quoted(title)} is gone`,
  field: (title: string, field: PositionField, before: string, after: string) =>
    `${quoted(title)}, ${positionFieldNames[field]}: ${before} → ${after}`,
  letters: (
    duty: string,
    cells: readonly { readonly seat: string; readonly before: Cell; readonly after: Cell }[],
  ) =>
    `${quoted(duty)}: ${cells
      .map(({ seat, before, after }) => `${seat} ${cellInWords(before)} → ${cellInWords(after)}`)
      .join('; ')}`,
}

export const carryNotes = {
  edited: 'The option has changed this position itself.',
  own: 'The option has its own, which would be replaced.',
  circle: 'In this option that manager stands below the position.',
  ownLetters: 'The option has its own letters on it, which this would mix with.',
}
