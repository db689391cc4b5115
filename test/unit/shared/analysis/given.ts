import { expect } from 'vitest'
import { analyse } from '../../../../shared/analysis'
import type { Finding, ScenarioAnalysis } from '../../../../shared/analysis'
import { duties as standardDuties } from '../../../../shared/catalogue'
import { applyEdit } from '../../../../shared/model/edits'
import type { Edit } from '../../../../shared/model/edits'
import type { Assignment, Letters, Position, Responsibility, Workbook } from '../../../../shared/model/schema'
import { violations } from '../../../../shared/model/invariants'
import { newPosition, newResponsibility, newWorkbook } from '../../../../shared/model/workbook'

export interface Given {
  /** 'id<manager' with what differs from a held full-time position; ids ceo, coo and head have these roles. */
  chart?: Record<string, Partial<Position>>
  /** 'id' with cells such as 'coo:A head:R ann:I'; 'R(Plant North)' gives a scope, 'R=0.5' an effort. */
  duties?: Record<string, string | (Partial<Responsibility> & { cells: string })>
  workbook?: Partial<Workbook>
  structure?: Workbook['scenarios'][number]['structure']
}

const roles = { ceo: 'ceo', coo: 'coo', head: 'head-of-operations' } as const

/** A workbook with one scenario. Standard duties are waived, so that only what a test is about is missing. */
export function given({ chart = {}, duties = {}, workbook = {}, structure = null }: Given): Workbook {
  const empty = newWorkbook(kind => `${kind}-1`, '2026-01-05')
  const positions = Object.entries(chart).map(([key, changes]) => {
    const [id = '', parent] = key.split('<')
    const role = Object.entries(roles).find(([prefix]) => id === prefix)?.[1] ?? 'other'
    return newPosition({ id, title: `Seat ${id}`, parent: parent ?? null, role, ...changes })
  })
  const responsibilities: Responsibility[] = []
  const assignments: Assignment[] = []
  for (const [id, described] of Object.entries(duties)) {
    const { cells, ...changes } = typeof described === 'string' ? { cells: described } : described
    responsibilities.push(newResponsibility({ id, title: `${id} ${id}ology`, ...changes }))
    assignments.push(
      ...cells
        .split(/ (?![^(]*\))/u)
        .filter(Boolean)
        .map(cell => assignment(id, cell)),
    )
  }
  const made: Workbook = {
    ...empty,
    responsibilities,
    scenarios: empty.scenarios.map(scenario => ({ ...scenario, structure, positions, assignments })),
    waivedDuties: standardDuties.map(({ id }) => id),
    ...workbook,
  }
  expect(violations(made)).toEqual([])
  return made
}

function assignment(responsibility: string, cell: string): Assignment {
  const parts = /^([^:]+):(AR|A|R|C|I)(?:\(([^)]*)\))?(?:=([\d.]+))?$/u.exec(cell)
  if (!parts) throw new Error(`Not a cell: ${cell}`)
  const [, position = '', letters, scope = '', effort] = parts
  return {
    position,
    responsibility,
    // The expression above lets nothing else through.
    letters: letters as Letters,
    scope,
    effort: effort === undefined ? null : Number(effort),
  }
}

export const analysisOf = (workbook: Workbook): ScenarioAnalysis => analyse(workbook, 'scenario-1')

export const found = (workbook: Workbook, rule: string): readonly Finding[] =>
  analysisOf(workbook).findings.filter(finding => finding.rule === rule)

export const ruleIds = (workbook: Workbook): readonly string[] =>
  analysisOf(workbook).findings.map(({ rule }) => rule)

export function after(workbook: Workbook, edit: Edit): Workbook {
  const result = applyEdit(workbook, edit)
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`)
  expect(violations(result.workbook)).toEqual([])
  return result.workbook
}

/** What stands in a responsibility's cells, such as 'coo:A head:R'. */
export const cellsOf = (workbook: Workbook, responsibility: string): string =>
  (workbook.scenarios[0]?.assignments ?? [])
    .filter(assigned => assigned.responsibility === responsibility)
    .map(({ position, letters, scope }) => `${position}:${letters}${scope === '' ? '' : `(${scope})`}`)
    .sort()
    .join(' ')

/** The only finding of the rule, held to: one that its offered fixes all solve without adding a critical one. */
export function solved(workbook: Workbook, rule: string): Finding {
  const all = found(workbook, rule)
  expect(all.map(({ id }) => id)).toHaveLength(1)
  const [finding] = all
  if (!finding) throw new Error('unreachable')
  const critical = new Set(
    analysisOf(workbook)
      .findings.filter(({ severity }) => severity === 'critical')
      .map(({ id }) => id),
  )
  expect(finding.fixes.length, `${rule} offers a fix`).toBeGreaterThan(0)
  for (const { edit, label } of finding.fixes) {
    const now = analysisOf(after(workbook, edit)).findings
    expect(
      now.map(({ id }) => id),
      label,
    ).not.toContain(finding.id)
    for (const { id, severity } of now)
      if (severity === 'critical') expect(critical.has(id), label).toBe(true)
  }
  return finding
}
