import type { z } from 'zod'
import type { Scenario, Workbook } from '../schema'
import { scenarios } from '../workbook'
import { problemWords, refuse } from './refusal'

/** How an edit changes a workbook: pure; throws `EditRefused` where it would break an invariant. */
export type Apply<Args> = (workbook: Workbook, args: Args) => Workbook

export function findScenario(workbook: Workbook, id: string): Scenario {
  return scenarios.find(workbook.scenarios, id) ?? refuse({ kind: 'noSuchRecord', record: 'scenario', id })
}

/** The workbook with one scenario's fields replaced. */
export function withScenario(
  workbook: Workbook,
  scenario: Scenario,
  changes: Partial<Omit<Scenario, 'id' | 'kind'>>,
): Workbook {
  return { ...workbook, scenarios: scenarios.replace(workbook.scenarios, [{ ...scenario, ...changes }]) }
}

/** The record, when it has the shape that files are held to (lengths, ranges, forms); refuses otherwise. */
export function checked<T>(schema: z.ZodType, record: T): T {
  const result = schema.safeParse(record)
  if (result.success) return record
  const [issue] = result.error.issues
  // A result without success names at least one issue.
  if (!issue) throw result.error
  const field = issue.path.findLast(step => typeof step === 'string') ?? 'value'
  if ((field === 'title' || field === 'name') && issue.code === 'custom') refuse({ kind: 'blankTitle' })
  return refuse({ kind: 'notValid', field, problem: problemWords(issue) })
}
