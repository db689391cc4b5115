import { describe, expect, it } from 'vitest'
import { sorted, sortings } from '../../../../renderer/findings/sorting'
import { analyse } from '../../../../shared/analysis/analyse'
import { withDispositions } from '../../../../shared/analysis/dispositions'
import { ruleOf } from '../../../../shared/analysis/rules'
import { sampleWorkbook } from '../../../../shared/sample'

const workbook = sampleWorkbook()
const { scenario, findings } = analyse(workbook, 's-as-is')
const disposed = withDispositions(workbook, scenario.id, findings)
const inOrder = (sorting: (typeof sortings)[number]) => sorted(disposed, sorting, workbook, scenario)

describe('the order of findings', () => {
  it.each(sortings)('%s shows each finding once', sorting => {
    const ids = inOrder(sorting).map(({ finding }) => finding.id)
    expect(ids.toSorted()).toEqual(findings.map(({ id }) => id).toSorted())
  })

  it('is the analysis’s own by default', () => {
    expect(inOrder('severity').map(({ finding }) => finding)).toEqual(findings)
  })

  it('brings those of one rule together, and the most severe of them first', () => {
    const titles = inOrder('rule').map(({ finding }) => ruleOf.get(finding.rule)?.title ?? '')
    const firsts = titles.filter((title, place) => title !== titles[place - 1])
    expect(new Set(firsts).size).toBe(firsts.length)
  })

  it('puts what has a due date first', () => {
    const dates = inOrder('due').map(({ disposition }) => disposition?.due || '9999')
    expect(dates).toEqual(dates.toSorted())
    expect(dates[0]).not.toBe('9999')
  })
})
