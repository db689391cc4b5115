import type { DisposedFinding } from '../../shared/analysis/dispositions'
import { ruleOf } from '../../shared/analysis/rules'
import type { Scenario, Workbook } from '../../shared/model/schema'
import { positions, responsibilities } from '../../shared/model/workbook'
import { sortingNames } from './strings'
import type { Sorting } from './strings'

// Object.keys loses the literal keys that the table has.
export const sortings = Object.keys(sortingNames) as Sorting[]

type Text = (disposed: DisposedFinding, workbook: Workbook, scenario: Scenario) => string

/** What each order compares; null keeps the analysis's own, the most severe first. */
const compared: Record<Sorting, Text | null> = {
  severity: null,
  rule: ({ finding }) => ruleOf.get(finding.rule)?.title ?? '',
  subject: ({ finding }, workbook, scenario) => {
    const [duty] = finding.responsibilities
    const [position] = finding.positions
    const named =
      (duty === undefined ? undefined : responsibilities.find(workbook.responsibilities, duty)) ??
      (position === undefined ? undefined : positions.find(scenario.positions, position))
    return named?.title ?? ''
  },
  due: ({ disposition }) => disposition?.due || '9999',
}

/** The findings in another order; equal ones stay in the order given. */
export function sorted(
  findings: readonly DisposedFinding[],
  sorting: Sorting,
  workbook: Workbook,
  scenario: Scenario,
): readonly DisposedFinding[] {
  const textOf = compared[sorting]
  if (textOf === null) return findings
  const collator = new Intl.Collator('en', { numeric: true })
  return findings
    .map(disposed => ({ disposed, text: textOf(disposed, workbook, scenario) }))
    .sort((one, other) => collator.compare(one.text, other.text))
    .map(({ disposed }) => disposed)
}
