import { responsibilitySchema } from '../schema'
import type { Responsibility, Scenario, Workbook } from '../schema'
import { responsibilities } from '../workbook'
import { checked } from './definition'
import { refuse } from './refusal'

type Changes = Partial<Omit<Responsibility, 'id'>>

export function addResponsibilities(
  workbook: Workbook,
  args: { responsibilities: readonly Responsibility[]; before: string | null },
): Workbook {
  const added = new Set<string>()
  for (const responsibility of args.responsibilities) {
    const { id } = checked(responsibilitySchema, responsibility)
    if (added.has(id) || responsibilities.has(workbook.responsibilities, id)) {
      refuse({ kind: 'idTaken', record: 'responsibility', id })
    }
    added.add(id)
  }
  return {
    ...workbook,
    responsibilities: responsibilities.insert(workbook.responsibilities, args.responsibilities, args.before),
  }
}

/** Changes the same fields of one or many responsibilities. */
export function editResponsibilities(
  workbook: Workbook,
  args: { responsibilities: readonly string[]; changes: Changes },
): Workbook {
  const changed = args.responsibilities.map(id =>
    checked(responsibilitySchema, { ...existing(workbook, id), ...args.changes, id }),
  )
  return { ...workbook, responsibilities: responsibilities.replace(workbook.responsibilities, changed) }
}

/** Moves responsibilities before another one, or to the end when `before` is null. */
export function moveResponsibilities(
  workbook: Workbook,
  args: { responsibilities: readonly string[]; before: string | null },
): Workbook {
  const moved = [...new Set(args.responsibilities)].map(id => existing(workbook, id))
  return {
    ...workbook,
    responsibilities: responsibilities.move(workbook.responsibilities, moved, args.before),
  }
}

/** Deletes responsibilities with their assignments in every scenario. */
export function removeResponsibilities(
  workbook: Workbook,
  args: { responsibilities: readonly string[] },
): Workbook {
  const removed = new Set(args.responsibilities.map(id => existing(workbook, id).id))
  const names = ({ responsibility }: { readonly responsibility: string }): boolean =>
    removed.has(responsibility)
  const withoutThem = (scenario: Scenario): Scenario =>
    scenario.assignments.some(names) || scenario.transition.handovers.some(names)
      ? {
          ...scenario,
          assignments: scenario.assignments.filter(assignment => !names(assignment)),
          transition: {
            ...scenario.transition,
            handovers: scenario.transition.handovers.filter(handover => !names(handover)),
          },
        }
      : scenario
  return {
    ...workbook,
    responsibilities: responsibilities.without(workbook.responsibilities, removed),
    scenarios: workbook.scenarios.map(withoutThem),
    distinctResponsibilities: workbook.distinctResponsibilities.filter(
      ([one, other]) => !removed.has(one) && !removed.has(other),
    ),
  }
}

/** Remembers (or forgets) that two responsibilities that read alike are not the same. */
export function markDistinct(
  workbook: Workbook,
  args: { responsibilities: readonly [string, string]; distinct: boolean },
): Workbook {
  const [one, other] = args.responsibilities
  if (one === other) refuse({ kind: 'sameResponsibility', id: one })
  existing(workbook, one)
  existing(workbook, other)
  const pair: readonly [string, string] = one < other ? [one, other] : [other, one]
  const others = workbook.distinctResponsibilities.filter(
    known => known[0] !== pair[0] || known[1] !== pair[1],
  )
  return { ...workbook, distinctResponsibilities: args.distinct ? [...others, pair] : others }
}

/** Says that this client does without a standard duty (or takes that back). */
export function waiveDuties(
  workbook: Workbook,
  args: { duties: readonly string[]; waived: boolean },
): Workbook {
  const chosen = new Set(args.duties)
  const others = workbook.waivedDuties.filter(duty => !chosen.has(duty))
  return { ...workbook, waivedDuties: args.waived ? [...others, ...chosen] : others }
}

/** The responsibility of that id; refuses where there is none. */
export function existing(workbook: Workbook, id: string): Responsibility {
  return (
    responsibilities.find(workbook.responsibilities, id) ??
    refuse({ kind: 'noSuchRecord', record: 'responsibility', id })
  )
}
