import { describe, expect, it } from 'vitest'
import { CellSources } from '../../../../renderer/matrix/cellSources'
import { findingsBySubject } from '../../../../renderer/state/analysis'
import { applyEdit } from '../../../../shared/model/edits'
import type { Letters, Workbook } from '../../../../shared/model/schema'
import { given } from '../../shared/analysis/given'
import { analysed, arranged, side } from './matrices'

const before = given({
  chart: { ceo: {}, 'coo<ceo': {}, 'head<coo': {} },
  duties: {
    plan: { area: 'Strategy & goals', cells: 'ceo:A coo:R' },
    ship: { area: 'Production & delivery', cells: 'head:AR' },
    make: { area: 'Production & delivery', cells: 'head:AR' },
  },
})

function set(workbook: Workbook, responsibility: string, position: string, letters: Letters): Workbook {
  const scenario = workbook.scenarios[0]?.id ?? ''
  const result = applyEdit(workbook, {
    edit: 'setLetters',
    scenario,
    cells: [{ responsibility, position, letters }],
  })
  if (!result.ok) throw new Error('The edit was refused.')
  return result.workbook
}

describe('what cells are made from', () => {
  it('changes for the line in which a letter was typed and for its group, and for no other', () => {
    const { rows } = arranged(before, { duty: side({ grouping: 'area' }) })
    const sources = new CellSources()
    const all = (workbook: Workbook) => {
      const { index, findings } = analysed(workbook)
      return rows.map(row => sources.of(row, index, findingsBySubject(findings).responsibilities))
    }
    const former = all(before)
    const now = all(set(before, 'ship', 'coo', 'C'))
    const changed = rows.filter((_, at) => former[at] !== now[at]).map(({ key }) => key)
    expect(changed).toEqual(['duty group Production & delivery', 'ship'])
  })

  it('changes with the sentence of a finding though the line’s own letters stay', () => {
    const [row] = arranged(before).rows
    if (!row) throw new Error('There is a row.')
    const sources = new CellSources()
    const { index } = analysed(before)
    const finding = {
      id: 'one',
      rule: 'overlap.duplicate-duty',
      kind: 'overlap',
      severity: 'major',
      positions: [],
      responsibilities: ['plan'],
      sentence: 'Two say the same.',
      why: '',
      fixes: [],
    } as const
    const about = (sentence: string) =>
      sources.of(row, index, new Map([['plan', [{ ...finding, sentence }]]]))
    const former = about('Two say the same.')
    expect(about('Two say the same.')).toBe(former)
    expect(about('Three say the same.')).not.toBe(former)
  })
})
