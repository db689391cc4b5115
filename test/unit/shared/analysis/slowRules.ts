import type { Assignment, Position, Responsibility, Role, Workbook } from '../../../../shared/model/schema'
import { thresholdsInForce } from '../../../../shared/model/thresholds'

/**
 * The rules a second time, the slow and obvious way: each question is asked of the whole lists, by ids, with nothing of
 * the program's index or tables. Left out are `overlap.duplicate-duty` and `gap.expected-duty`, whose tests compare
 * with a second computation of their own.
 */

export interface SlowFinding {
  /** Rule, severity and what the finding is about. */
  readonly says: string
  /** Where the rule says which positions are named. */
  readonly positions?: readonly string[]
}

export const leftOut: ReadonlySet<string> = new Set(['overlap.duplicate-duty', 'gap.expected-duty'])

export function slowFindings(workbook: Workbook): readonly SlowFinding[] {
  const [scenario] = workbook.scenarios
  if (!scenario) return []
  const { positions, assignments, structure } = scenario
  const duties = workbook.responsibilities
  const limit = thresholdsInForce(workbook.thresholds)
  const found: SlowFinding[] = []
  const raise = (rule: string, severity: string, about = '', named?: readonly string[]): void => {
    found.push({ says: `${rule} ${severity} ${about}`.trim(), ...(named ? { positions: named } : {}) })
  }

  const seat = (id: string): Position => {
    const one = positions.find(position => position.id === id)
    if (!one) throw new Error(`No position ${id}.`)
    return one
  }
  const line = (id: string): readonly string[] => {
    const { parent } = seat(id)
    return parent === null ? [] : [parent, ...line(parent)]
  }
  const stands = (upper: string, lower: string): boolean => line(lower).includes(upper)
  const layer = (id: string): number => line(id).length + 1
  const reports = (id: string): readonly Position[] => positions.filter(({ parent }) => parent === id)
  const seatsOf = (role: Role): readonly string[] =>
    positions.filter(position => position.role === role).map(({ id }) => id)
  const coos = seatsOf('coo')
  const heads = seatsOf('head-of-operations')
  const ceos = seatsOf('ceo')
  const cells = (duty: Responsibility): readonly Assignment[] =>
    assignments.filter(({ responsibility }) => responsibility === duty.id)
  const withLetter = (of: readonly Assignment[], letter: string): readonly string[] =>
    of.filter(({ letters }) => letters.includes(letter)).map(({ position }) => position)
  const tidy = (text: string): string => text.trim().toLowerCase()

  for (const duty of duties) {
    const here = cells(duty)
    const a = withLetter(here, 'A')
    const r = withLetter(here, 'R')
    const c = withLetter(here, 'C')
    const i = withLetter(here, 'I')
    const scopeOf = (id: string): string => tidy(here.find(({ position }) => position === id)?.scope ?? '')
    const about = (rule: string, severity: string, named?: readonly string[]): void =>
      raise(rule, severity, duty.id, named)

    if (a.length + r.length === 0) about('gap.unassigned', 'critical')
    else if (a.length === 0) about('gap.no-accountable', 'critical')
    else if (r.length === 0) about('gap.no-responsible', 'major')

    const openSeats = (occupancies: readonly string[]): readonly string[] => {
      const open = (id: string): boolean => occupancies.includes(seat(id).occupancy)
      return [...new Set([...a.filter(open), ...(r.every(open) ? r : [])])]
    }
    const vacant = openSeats(['vacant'])
    const open = openSeats(['vacant', 'interim'])
    if (vacant.length > 0) about('gap.vacant-holder', 'major', vacant)
    else if (open.length > 0) about('gap.vacant-holder', 'minor', open)

    const high = duty.criticality === 'high'
    if (high && a.length === 1 && r.length === 1 && a[0] === r[0] && c.length === 0)
      about('gap.single-point', 'minor')
    if (high && c.length + i.length === 0) about('gap.isolated', 'minor')

    if (a.length > 1) about('overlap.multiple-accountable', 'critical')
    const told = (one: string, other: string): boolean =>
      scopeOf(one) !== '' && scopeOf(other) !== '' && scopeOf(one) !== scopeOf(other)
    if (r.some(one => coos.includes(one) && r.some(other => heads.includes(other) && !told(one, other))))
      about('overlap.undivided', 'major')
    const indistinct = r.filter(
      one => scopeOf(one) === '' || r.some(other => other !== one && scopeOf(other) === scopeOf(one)),
    )
    if (indistinct.length > limit.crowdedResponsible) about('overlap.crowded-responsible', 'minor')
    if (c.length > limit.crowdedConsulted) about('overlap.crowded-consulted', 'minor')
    const involved = new Set(assignments.map(({ position }) => position))
    if (
      involved.size >= limit.everyoneAtLeast &&
      [...involved].every(id => here.some(({ position }) => position === id))
    )
      about('overlap.everyone', 'minor')

    const has = (seats: readonly string[], letters: readonly string[]): boolean =>
      seats.some(id => letters.includes(id))
    if (duty.focus === 'strategic' && has(heads, a) && coos.length > 0 && !has(coos, a))
      about('fit.strategic-with-head', 'major')
    if (duty.focus === 'operational' && has(coos, r) && heads.length > 0 && !has(heads, [...a, ...r]))
      about('fit.operational-with-coo', 'minor')

    const [sole] = a
    if (a.length === 1 && sole !== undefined && r.length > 0) {
      const outside = r.filter(id => id !== sole && !stands(sole, id))
      if (r.every(id => stands(id, sole))) about('fit.accountable-below', 'critical')
      else if (outside.length > 0)
        about(
          'fit.no-authority',
          outside.every(id => seat(id).dottedLines.includes(sole)) ? 'minor' : 'major',
        )
      if (
        r.every(id => stands(sole, id)) &&
        Math.min(...r.map(layer)) - layer(sole) >= limit.accountableTooHigh
      )
        about('fit.accountable-too-high', 'minor')
    }
  }

  const near = new Set(
    [...ceos, ...coos, ...heads].flatMap(id => [id, ...reports(id).map(report => report.id)]),
  )
  for (const area of new Set(duties.map(duty => duty.area).filter(Boolean))) {
    const inArea = duties.filter(duty => duty.area === area)
    if (!inArea.some(duty => withLetter(cells(duty), 'A').some(id => near.has(id))))
      raise('gap.area-unled', 'major', area)
  }
  const accountableFor = (focus: string): readonly string[] =>
    duties.filter(duty => duty.focus === focus).flatMap(duty => withLetter(cells(duty), 'A'))
  if (coos.length > 0 && !accountableFor('strategic').some(id => coos.includes(id) || ceos.includes(id)))
    raise('gap.no-strategic-owner', 'major')
  for (const head of heads)
    if (!accountableFor('operational').includes(head)) raise('gap.no-operational-owner', 'major', head)

  for (const coo of coos)
    for (const head of heads) {
      const people = [seat(coo), seat(head)]
      if (
        people.every(({ occupancy, holder }) => occupancy !== 'vacant' && holder.trim() !== '') &&
        new Set(people.map(({ holder }) => tidy(holder))).size === 1
      )
        raise('overlap.one-holder-two-seats', 'minor', [coo, head].sort().join('+'))
    }

  const held = (id: string, letter: string): number =>
    withLetter(
      assignments.filter(({ position }) => position === id),
      letter,
    ).length
  for (const { id, role, fte, dottedLines } of positions) {
    const daily = duties.filter(
      duty => duty.focus === 'operational' && withLetter(cells(duty), 'R').includes(id),
    )
    if (role === 'ceo' && daily.length > limit.ceoOperational) raise('fit.ceo-in-operations', 'minor', id)

    const manyA = held(id, 'A') > limit.manyAccountable
    const manyR = held(id, 'R') > limit.manyResponsible
    if (manyA && manyR) raise('load.burn-out', 'critical', id)
    else if (manyA) raise('load.many-accountable', 'major', id)
    else if (manyR) raise('load.many-responsible', 'major', id)
    const effort = assignments
      .filter(({ position, letters }) => position === id && letters.includes('R'))
      .reduce((sum, each) => sum + (each.effort ?? 0), 0)
    // Given in quarters, so that sums are exact.
    if (effort > fte) raise('load.over-capacity', 'major', id)
    if ((role === 'coo' || role === 'head-of-operations') && held(id, 'A') + held(id, 'R') === 0) {
      raise('load.idle', 'major', id)
      if (held(id, 'C') + held(id, 'I') > 0) raise('load.advisory', 'minor', id)
    }

    const below = reports(id)
    const ofLeaves = below.every(report => reports(report.id).length === 0)
    const upper = layer(id) <= limit.spanLayers
    if (upper && below.length > (ofLeaves ? limit.wideSpanOfLeaves : limit.wideSpan))
      raise('structure.wide-span', 'minor', id)
    if (role === 'coo' && below.length === 1 && below[0]?.role === 'head-of-operations')
      raise('structure.one-to-one', 'major', id)
    else if (upper && below.length >= 1 && below.length <= limit.narrowSpan)
      raise('structure.narrow-span', 'minor', id)
    if (role === 'head-of-operations' && coos.length > 0 && !coos.some(coo => stands(coo, id)))
      raise('structure.head-beside-coo', 'minor', id)
    if (dottedLines.length > limit.manyBosses) raise('structure.many-bosses', 'minor', id)
  }

  const joint = (seats: readonly string[]): number =>
    seats.reduce((sum, id) => sum + held(id, 'A') + held(id, 'R'), 0)
  for (const [side, other] of [
    [heads, coos],
    [coos, heads],
  ] as const)
    if (side.length > 0 && other.length > 0 && joint(side) > limit.imbalance * (joint(side) + joint(other)))
      raise('load.imbalance', 'minor', [...side].sort().join('+'))

  const layers = Math.max(0, ...positions.map(({ id }) => layer(id)))
  if (layers > limit.tooDeep)
    raise(
      'structure.too-deep',
      'minor',
      '',
      positions.filter(({ id }) => layer(id) === layers).map(({ id }) => id),
    )
  const tops = positions.filter(({ parent }) => parent === null).map(({ id }) => id)
  if (tops.length > 1) raise('structure.several-tops', 'minor', '', tops)
  const called = {
    'head-of-operations-only': [1, 0],
    'coo-only': [0, 1],
    both: [1, 1],
    neither: null,
  }[structure ?? 'neither']
  if (called && heads.length !== called[0]) raise('structure.missing-role', 'minor', 'head-of-operations')
  if (called && coos.length !== called[1]) raise('structure.missing-role', 'minor', 'coo')
  return found
}
