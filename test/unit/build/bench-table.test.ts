import { describe, expect, it } from 'vitest'
import { table } from '../../../build/checks/bench-table.mjs'

describe('table of measurements', () => {
  it('aligns words left and numbers right, and shows goals', () => {
    const rows = [
      { what: 'Layout of 10,000 positions', value: 9.2345, unit: 'ms', goal: 'at most 20' },
      { what: 'Edit', value: 1234.5678, unit: 'per s' },
    ]
    expect(table(rows).split('\n')).toEqual([
      '  Layout of 10,000 positions   9.23 ms     goal at most 20',
      '  Edit                        1,235 per s',
    ])
  })
})
