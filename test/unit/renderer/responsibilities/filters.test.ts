import { describe, expect, it } from 'vitest'
import { filtersInForce, nobody, passing, unfiltered } from '../../../../renderer/responsibilities/filters'
import type { Filters } from '../../../../renderer/responsibilities/filters'
import { analyse } from '../../../../shared/analysis'
import { sampleWorkbook } from '../../../../shared/sample'

const workbook = sampleWorkbook()
const { index, findings, comparison } = analyse(workbook, 's-as-is')
const findingsOf = (id: string) => findings.filter(({ responsibilities }) => responsibilities.includes(id))
const through = (filters: Partial<Filters>) =>
  workbook.responsibilities
    .filter(passing({ ...unfiltered, ...filters }, index, findingsOf))
    .map(({ id }) => id)

describe('the filters of the list', () => {
  it('let everything through when none is in force', () => {
    expect(through({})).toHaveLength(workbook.responsibilities.length)
    expect(filtersInForce(unfiltered)).toEqual([])
    expect(filtersInForce({ ...unfiltered, area: '', holder: nobody })).toEqual(['area', 'holder'])
  })

  it('ask for area, focus and criticality together', () => {
    const found = through({ area: 'Strategy & goals', focus: 'strategic', criticality: 'high' })
    const expected = workbook.responsibilities.filter(
      ({ area, focus, criticality }) =>
        area === 'Strategy & goals' && focus === 'strategic' && criticality === 'high',
    )
    expect(found).toEqual(expected.map(({ id }) => id))
    expect(found).not.toHaveLength(0)
  })

  it('ask for the holder as the comparison does', () => {
    expect(through({ holder: nobody })).toEqual(comparison.groups.nobody)
    const { groups } = comparison
    const ofCoo = [...groups.cooAlone, ...groups.collaboration, ...groups.divided, ...groups.overlap]
    expect(through({ holder: comparison.right[0] ?? '' }).toSorted()).toEqual(ofCoo.toSorted())
    expect(through({ holder: 'gone' })).toEqual([])
  })

  it('ask for findings of a kind, any or none', () => {
    const withAny = through({ finding: 'any' })
    expect(withAny.length + through({ finding: 'none' }).length).toBe(workbook.responsibilities.length)
    for (const id of through({ finding: 'overlap' })) {
      expect(findingsOf(id).some(({ kind }) => kind === 'overlap')).toBe(true)
    }
    expect(through({ finding: 'overlap' }).length).toBeGreaterThan(0)
    expect(through({ finding: 'overlap' }).length).toBeLessThan(withAny.length)
  })
})
