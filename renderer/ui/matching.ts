import type { Position } from '../../shared/model/schema'
import { holderLine } from './strings'
import { folded } from './words'

/** Folded once for each record; searching 10,000 positions then takes a few milliseconds a keystroke. */
const searchable = new WeakMap<Position, string>()

function textOf(position: Position): string {
  const known = searchable.get(position)
  if (known !== undefined) return known
  const text = folded(
    [position.title, holderLine(position), position.unit, position.grade, position.ref].join('\n'),
  )
  searchable.set(position, text)
  return text
}

/** The positions in which every word occurs, in title, holder, unit, grade or reference; none for a blank text. */
export function matching(positions: readonly Position[], typed: string): readonly Position[] {
  const words = folded(typed).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return []
  return positions.filter(position => {
    const text = textOf(position)
    return words.every(word => text.includes(word))
  })
}
