import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../shared/analysis'
import { violations } from '../../../../shared/model/invariants'
import { generatedWorkbook, sizes } from '../../../fixtures/generatedWorkbook'
import type { Size } from '../../../fixtures/generatedWorkbook'

const counted = (list: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const each of list) counts[each] = (counts[each] ?? 0) + 1
  return counts
}

/** What the chart and the loads of the planted problems come to beside them. */
const beside: Readonly<Record<Size, Record<string, number>>> = {
  S: {},
  // Both roles have 16 A's and 16 R's.
  M: { 'load.burn-out': 2 },
  // Both roles have 80 A's and 80 R's of 0.05 FTE each; the CEO has 40 A's.
  L: { 'load.burn-out': 2, 'load.over-capacity': 2, 'load.many-accountable': 1 },
}

describe.each(['S', 'M', 'L'] as const)('generated workbook %s', size => {
  const { workbook, planted } = generatedWorkbook(size)

  it('is sound, of its stated size, and always the same', () => {
    expect(violations(workbook)).toEqual([])
    const [asIs] = workbook.scenarios
    expect(asIs?.positions).toHaveLength(sizes[size].positions)
    expect(asIs?.assignments).toHaveLength(sizes[size].assignments)
    expect(workbook.responsibilities).toHaveLength(sizes[size].duties)
    expect(workbook.scenarios).toHaveLength(3)
    expect(JSON.stringify(generatedWorkbook(size).workbook)).toBe(JSON.stringify(workbook))
  })

  it('has the planted problems and no others', () => {
    const findings = analyse(workbook, workbook.scenarios[0]?.id ?? '').findings
    expect(counted(findings.map(({ rule }) => rule))).toEqual({
      ...Object.fromEntries(planted),
      ...beside[size],
    })
  })
})
