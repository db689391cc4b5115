import type { Position, Responsibility } from '../../shared/model/schema'

/** What the two sides of the matrix list. */
export type Subject = 'duty' | 'position'

/** A row or a column: one responsibility, one position, or the line over a group of either. */
export type Line = GroupLine | DutyLine | PositionLine

export interface GroupLine {
  readonly kind: 'group'
  readonly key: string
  readonly subject: Subject
  readonly grouping: Grouping
  /** What all of the group have in common; '' for those that have no such thing. */
  readonly name: string
  /** Places of the responsibilities or positions in it. */
  readonly members: readonly number[]
  readonly folded: boolean
}

export interface DutyLine {
  readonly kind: 'duty'
  /** The id of the responsibility. */
  readonly key: string
  readonly place: number
  readonly duty: Responsibility
}

export interface PositionLine {
  readonly kind: 'position'
  /** The id of the position. */
  readonly key: string
  readonly place: number
  readonly position: Position
}

export const groupKey = (subject: Subject, name: string): string => `${subject} group ${name}`

/** What there is to group by. */
export type Grouping = 'none' | 'area' | 'unit' | 'focus' | 'criticality'

export const groupings: Readonly<Record<Subject, readonly Grouping[]>> = {
  duty: ['area', 'unit', 'focus', 'criticality', 'none'],
  position: ['none', 'unit'],
}

/** The name of the group in which a line is; '' for none. */
export const groupName: Readonly<Record<Grouping, ((line: DutyLine | PositionLine) => string) | null>> = {
  none: null,
  area: line => (line.kind === 'duty' ? line.duty.area : ''),
  unit: line => (line.kind === 'duty' ? line.duty.unit : line.position.unit),
  focus: line => (line.kind === 'duty' ? line.duty.focus : ''),
  criticality: line => (line.kind === 'duty' ? line.duty.criticality : ''),
}

/** The lines of one side: single ones in their order, or each group's under its own line unless that is folded. */
export function grouped(
  subject: Subject,
  lines: readonly (DutyLine | PositionLine)[],
  grouping: Grouping,
  order: readonly string[],
  folded: ReadonlySet<string>,
): readonly Line[] {
  const nameOf = groupName[grouping]
  if (nameOf === null) return lines
  const groups = new Map<string, (DutyLine | PositionLine)[]>(order.map(name => [name, []]))
  for (const line of lines) {
    const name = nameOf(line)
    const group = groups.get(name)
    if (group) group.push(line)
    else groups.set(name, [line])
  }
  return [...groups].flatMap(([name, members]): readonly Line[] => {
    if (members.length === 0) return []
    const head: GroupLine = {
      kind: 'group',
      key: groupKey(subject, name),
      subject,
      grouping,
      name,
      members: members.map(({ place }) => place),
      folded: folded.has(name),
    }
    return head.folded ? [head] : [head, ...members]
  })
}
