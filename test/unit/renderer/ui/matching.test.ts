import { describe, expect, it } from 'vitest'
import { matching } from '../../../../renderer/ui/matching'
import { newPosition } from '../../../../shared/model/workbook'

const positions = [
  newPosition({ id: 'a', title: 'Head of Logistics', holder: 'Łukasz Wójcik', unit: 'Supply chain' }),
  newPosition({ id: 'b', title: 'Logistics Planner', occupancy: 'vacant', grade: 'M2' }),
  newPosition({ id: 'c', title: 'Treasurer', holder: 'José Đỗ', ref: 'P-17' }),
]

const found = (typed: string): string[] => matching(positions, typed).map(({ id }) => id)

describe('searching the chart', () => {
  it('wants every word, wherever it stands', () => {
    expect(found('logistics')).toEqual(['a', 'b'])
    expect(found('logistics supply')).toEqual(['a'])
    expect(found('m2 planner')).toEqual(['b'])
    expect(found('p-17')).toEqual(['c'])
  })

  it('looks past accents and case', () => {
    expect(found('LUKASZ wojcik')).toEqual(['a'])
    expect(found('jose do')).toEqual(['c'])
  })

  it('finds vacant seats by the word, and nothing for a blank', () => {
    expect(found('vacant')).toEqual(['b'])
    expect(found('  ')).toEqual([])
  })
})
