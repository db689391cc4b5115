import type { z } from 'zod'
import { violations } from '../model/invariants'
import { workbookSchema } from '../model/schema'
import type { Workbook } from '../model/schema'
import { good, refused } from './failure'
import type { Outcome } from './failure'
import type { JsonValue } from './json'
import { violationWords } from './messages'

/** The shape (zod), then what holds between the records (the model's invariants). */
export function validWorkbook(value: JsonValue): Outcome<Workbook> {
  const shaped = workbookSchema.safeParse(value)
  if (!shaped.success) {
    const [issue] = shaped.error.issues
    return refused({
      kind: 'invalid',
      where: issue ? place(issue.path) : '',
      problem: issue?.message ?? '',
    })
  }
  const [violation] = violations(shaped.data)
  if (violation)
    return refused({ kind: 'invalid', where: violation.where, problem: violationWords(violation) })
  return good(shaped.data)
}

/** `['scenarios', 0, 'name']` as `scenarios[0].name`. */
function place(path: z.core.$ZodIssue['path']): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}
