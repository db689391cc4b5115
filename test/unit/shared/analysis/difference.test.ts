import { describe, expect, it } from 'vitest'
import { analyse, scenarioDifference } from '../../../../shared/analysis'
import type { Edit } from '../../../../shared/model/edits'
import { after, analysisOf, given } from './given'

const start = given({
  chart: { ceo: {}, 'coo<ceo': {}, 'head<coo': {}, 'ann<head': {}, 'ben<head': {}, 'cat<head': {} },
  duties: { d1: 'coo:A head:R', d2: 'coo:AR head:AR', d3: 'ann:R', d4: 'ceo:AR ben:I' },
})
const copied = after(start, {
  edit: 'copyScenario',
  from: 'scenario-1',
  id: 'option-1',
  name: 'Option',
  structure: null,
})

const changed = (...edits: Edit[]) => edits.reduce(after, copied)
const differenceOf = (...edits: Edit[]) => {
  const workbook = changed(...edits)
  return scenarioDifference(analyse(workbook, 'scenario-1'), analyse(workbook, 'option-1'))
}
const ids = (list: readonly { readonly after: { readonly id: string } }[]) => list.map(each => each.after.id)
const scenario = 'option-1'

describe('the difference between two scenarios', () => {
  it('is empty between a scenario and its copy', () => {
    const difference = differenceOf()
    expect(difference.positions).toEqual({
      added: [],
      removed: [],
      moved: [],
      edited: [],
      movedAndEdited: [],
    })
    expect(difference.assignments).toEqual({ added: [], removed: [], changed: [] })
    expect(difference.changedHands).toEqual([])
    expect(difference.findings.solved).toEqual([])
    expect(difference.findings.introduced).toEqual([])
    expect(difference.measures.before).toEqual(difference.measures.after)
  })

  it('tells positions added, removed, moved, edited, and moved and edited', () => {
    const difference = differenceOf(
      { edit: 'removePositions', scenario, positions: ['cat'], reports: 'move-up' },
      {
        edit: 'addPositions',
        scenario,
        positions: [{ ...copied.scenarios[0]!.positions[5]!, id: 'new' }],
        before: null,
      },
      { edit: 'movePositions', scenario, positions: ['ann', 'ben'], parent: 'coo', before: null },
      {
        edit: 'editPositions',
        scenario,
        positions: ['ben', 'ceo'],
        changes: { holder: 'Ana Ruiz', fte: 0.5 },
      },
    )
    expect(difference.positions.added.map(({ id }) => id)).toEqual(['new'])
    expect(difference.positions.removed.map(({ id }) => id)).toEqual(['cat'])
    expect(ids(difference.positions.moved)).toEqual(['ann'])
    expect(ids(difference.positions.edited)).toEqual(['ceo'])
    expect(difference.positions.edited[0]?.fields).toEqual(['holder', 'fte'])
    expect(ids(difference.positions.movedAndEdited)).toEqual(['ben'])
  })

  it('tells assignments added, removed and changed, who gives and who takes, and findings', () => {
    const difference = differenceOf({
      edit: 'setLetters',
      scenario,
      cells: [
        { position: 'head', responsibility: 'd2', letters: 'R' },
        { position: 'coo', responsibility: 'd2', letters: 'A' },
        { position: 'head', responsibility: 'd3', letters: 'A' },
        { position: 'ben', responsibility: 'd4', letters: null },
        { position: 'ceo', responsibility: 'd4', letters: 'R' },
      ],
    })
    expect(difference.assignments.added.map(({ responsibility }) => responsibility)).toEqual(['d3'])
    expect(difference.assignments.removed.map(({ position }) => position)).toEqual(['ben'])
    expect(difference.assignments.changed).toHaveLength(3)
    expect(difference.changedHands.find(({ responsibility }) => responsibility === 'd3')).toEqual({
      responsibility: 'd3',
      accountable: { before: [], after: ['head'] },
      responsible: { before: ['ann'], after: ['ann'] },
    })
    expect(difference.findings.solved.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'overlap.multiple-accountable:d2',
        'overlap.undivided:d2',
        'gap.no-accountable:d3',
      ]),
    )
    expect(difference.findings.introduced.map(({ id }) => id)).toContain('gap.no-accountable:d4')
    const { before, after: now } = difference.measures
    expect([before.clarity, now.clarity]).toEqual([0.5, 0.75])
  })

  it('works between two workbooks, with the responsibilities that differ', () => {
    const other = after(start, {
      edit: 'editResponsibilities',
      responsibilities: ['d1'],
      changes: { title: 'Other' },
    })
    const without = after(other, { edit: 'removeResponsibilities', responsibilities: ['d4'] })
    const difference = scenarioDifference(analysisOf(start), analysisOf(without))
    expect(difference.responsibilities.removed.map(({ id }) => id)).toEqual(['d4'])
    expect(difference.responsibilities.edited[0]?.fields).toEqual(['title'])
    expect(difference.changedHands.map(({ responsibility }) => responsibility)).toEqual(['d4'])
    expect(difference.assignments.removed).toHaveLength(2)
  })
})
