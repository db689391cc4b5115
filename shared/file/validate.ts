import type { z } from 'zod'
import { violations } from '../model/invariants'
import type { JsonValue } from '../model/json'
import { workbookSchema } from '../model/schema'
import type { Workbook } from '../model/schema'
import { good, refused } from './failure'
import type { Outcome } from './failure'
import { violationWords } from './messages'
import { quickCheck } from './quickCheck'

const hasWorkbookShape = quickCheck(workbookSchema)

/** The shape (the schema), then what holds between the records (the model's invariants). */
export function validWorkbook(value: JsonValue): Outcome<Workbook> {
  if (!isWorkbook(value)) return refused({ kind: 'invalid', ...firstIssue(value) })
  const [violation] = violations(value)
  return violation
    ? refused({
        kind: 'invalid',
        where: violation.where,
        problem: violationWords(violation),
      })
    : good(value)
}

/** Whether a value has the shape of a workbook; what must hold between the records is another matter. */
export const isWorkbook = (value: unknown): value is Workbook => hasWorkbookShape(value)

function firstIssue(value: JsonValue): { where: string; problem: string } {
  const [issue] = workbookSchema.safeParse(value).error?.issues ?? []
  return {
    where: issue ? place(issue.path) : '',
    problem: issue?.message ?? '',
  }
}

/** `['scenarios', 0, 'name']` as `scenarios[0].name`. */
function place(path: z.core.$ZodIssue['path']): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}
