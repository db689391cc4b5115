import { describe, expect, it } from 'vitest'
import { columnsOf, usualColumns, withColumn } from '../../../../renderer/matrix/columns'
import type { ColumnBase } from '../../../../renderer/matrix/columns'
import { scenarioIndex } from '../../../../shared/analysis/scenarioIndex'
import type { Assignment, Position } from '../../../../shared/model/schema'
import { newPosition, newResponsibility, newWorkbook } from '../../../../shared/model/workbook'

const charted: readonly Position[] = [
  newPosition({ id: 'clerk', title: 'Clerk', parent: 'plant', unit: 'Plants' }),
  newPosition({ id: 'ceo', title: 'CEO', role: 'ceo' }),
  newPosition({ id: 'coo', title: 'COO', parent: 'ceo', role: 'coo' }),
  newPosition({ id: 'sales', title: 'Head of Sales', parent: 'ceo' }),
  newPosition({ id: 'plant', title: 'Plant Manager', parent: 'coo', unit: 'Plants' }),
  newPosition({ id: 'fitter', title: 'Fitter', parent: 'plant', unit: 'Plants' }),
]

const holds = (position: string): Assignment => ({
  position,
  responsibility: 'd1',
  letters: 'I',
  scope: '',
  effort: null,
})

function columns(base: ColumnBase, positions = charted, choice: Partial<typeof usualColumns> = {}) {
  const [scenario] = newWorkbook(kind => kind, '2026-03-31').scenarios
  if (!scenario) throw new Error('A workbook has a scenario.')
  const index = scenarioIndex({ ...scenario, positions, assignments: [holds('fitter')] }, [
    newResponsibility({ id: 'd1', title: 'Make bread' }),
  ])
  return columnsOf(index, { ...usualColumns, ...choice, base }).map(place => index.position(place).id)
}

describe('the positions that are columns', () => {
  it('are by default the named roles, their direct reports and all with letters, in the order of the chart', () => {
    expect(columns({ kind: 'usual' })).toEqual(['ceo', 'coo', 'plant', 'fitter', 'sales'])
  })

  it('are the tops and their reports while no role is marked', () => {
    const unmarked = charted.map(position => ({ ...position, role: 'other' as const }))
    expect(columns({ kind: 'usual' }, unmarked)).toEqual(['ceo', 'coo', 'fitter', 'sales'])
  })

  it('can be the roles alone, all with letters, a branch or a unit', () => {
    expect(columns({ kind: 'roles' })).toEqual(['ceo', 'coo'])
    expect(columns({ kind: 'letters' })).toEqual(['fitter'])
    expect(columns({ kind: 'branch', top: 'coo' })).toEqual(['coo', 'plant', 'clerk', 'fitter'])
    expect(columns({ kind: 'unit', unit: 'Plants' })).toEqual(['plant', 'clerk', 'fitter'])
  })

  it('can have single positions added and left out; positions that are gone do not matter', () => {
    const base = { kind: 'roles' } as const
    expect(columns(base, charted, { added: ['clerk', 'gone'], removed: ['coo'] })).toEqual(['ceo', 'clerk'])
    expect(columns({ kind: 'branch', top: 'gone' })).toEqual([])
  })

  it('changes one at a time', () => {
    const without = withColumn(usualColumns, 'coo', false)
    expect(without.removed).toEqual(['coo'])
    expect(withColumn(without, 'coo', true)).toEqual({ ...usualColumns, added: ['coo'] })
  })
})
