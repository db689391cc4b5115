import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../shared/model/edits'
import type { Edit } from '../../../../shared/model/edits'
import { violations } from '../../../../shared/model/invariants'
import { newPosition, positions, scenarios } from '../../../../shared/model/workbook'
import type { Workbook } from '../../../../shared/model/schema'
import { carryProposals } from '../../../../shared/scenarios/carry'
import { carryEdits } from '../../../../shared/scenarios/carryEdits'
import { after, given } from '../analysis/given'
import { editOf, turns } from '../model/generate'

const now = 'scenario-1'
const option = 'option-1'

const start = after(
  given({
    chart: { ceo: {}, 'coo<ceo': {}, 'head<ceo': {}, 'ann<head': { holder: 'Ann' }, 'ben<head': {} },
    duties: { d1: 'head:A ann:R', d2: 'ceo:AR' },
  }),
  { edit: 'copyScenario', from: now, id: option, name: 'Option', structure: null },
)
const changed = (...edits: Edit[]): Workbook => edits.reduce(after, start)
const holder = (scenario: string, name: string): Edit => ({
  edit: 'editPositions',
  scenario,
  positions: ['ann'],
  changes: { holder: name },
})
const suggestions = (workbook: Workbook) =>
  carryProposals(workbook, option).map(({ id, suggested }) => [id, suggested])

function carried(workbook: Workbook, chosen?: readonly string[], settle = false): Workbook {
  const all = carryProposals(workbook, option).filter(({ suggested }) => suggested)
  const ids = chosen ?? all.map(({ id }) => id)
  const edits = carryEdits(workbook, option, new Set(ids), settle)
  return after(workbook, { edit: 'several', label: 'Carry', edits })
}
const seatOf = (workbook: Workbook, id: string) =>
  positions.find(scenarios.find(workbook.scenarios, option)?.positions ?? [], id)

describe('what has changed in as-is since an option was made', () => {
  it('is nothing for a fresh copy, whatever the option itself changes', () => {
    expect(suggestions(changed(holder(option, 'Olive')))).toEqual([])
  })

  it('is suggested field by field where the option has left it alone', () => {
    const workbook = changed(
      { edit: 'movePositions', scenario: option, positions: ['ann'], parent: 'coo', before: null },
      holder(now, 'Anna'),
    )
    expect(suggestions(workbook)).toEqual([['field:ann:holder', true]])
    const done = carried(workbook)
    expect(seatOf(done, 'ann')).toMatchObject({ holder: 'Anna', parent: 'coo' })
    expect(suggestions(done)).toEqual([])
  })

  it('is offered without a tick where the option has its own', () => {
    const workbook = changed(holder(option, 'Olive'), holder(now, 'Anna'))
    expect(suggestions(workbook)).toEqual([['field:ann:holder', false]])
    expect(seatOf(carried(workbook), 'ann')?.holder).toBe('Olive')
    expect(suggestions(carried(workbook))).toEqual([['field:ann:holder', false]])
    expect(suggestions(carried(workbook, [], true))).toEqual([])
  })

  it('is forgotten when as-is is again as it was', () => {
    expect(suggestions(changed(holder(now, 'Anna'), holder(now, 'Ann')))).toEqual([])
  })

  it('brings new positions under the nearest manager that the option has', () => {
    const workbook = changed(
      { edit: 'removePositions', scenario: option, positions: ['head'], reports: 'move-up' },
      {
        edit: 'addPositions',
        scenario: now,
        positions: [newPosition({ id: 'new', title: 'New', parent: 'head' })],
        before: null,
      },
    )
    expect(suggestions(workbook)).toEqual([['add:new', true]])
    expect(seatOf(carried(workbook), 'new')?.parent).toBe('ceo')
  })

  it('takes positions away only by a tick where the option has changed them', () => {
    const gone: Edit = { edit: 'removePositions', scenario: now, positions: ['ann'], reports: 'move-up' }
    expect(seatOf(carried(changed(gone)), 'ann')).toBeUndefined()
    const own = changed(holder(option, 'Olive'), gone)
    expect(suggestions(own)[0]).toEqual(['remove:ann', false])
    expect(seatOf(carried(own), 'ann')).toBeDefined()
  })

  it('carries letters by responsibility, with scope and effort', () => {
    const letters: Edit = {
      edit: 'setLetters',
      scenario: now,
      cells: [
        { position: 'ann', responsibility: 'd1', letters: null },
        { position: 'ben', responsibility: 'd1', letters: 'R' },
      ],
    }
    const effort: Edit = {
      edit: 'editAssignment',
      scenario: now,
      position: 'ben',
      responsibility: 'd1',
      changes: { effort: 0.4, scope: 'North' },
    }
    const workbook = changed(letters, effort)
    expect(suggestions(workbook)).toEqual([['letters:d1', true]])
    const cells = scenarios.find(carried(workbook).scenarios, option)?.assignments
    expect(cells).toContainEqual({
      position: 'ben',
      responsibility: 'd1',
      letters: 'R',
      scope: 'North',
      effort: 0.4,
    })
    const own = changed(
      {
        edit: 'setLetters',
        scenario: option,
        cells: [{ position: 'coo', responsibility: 'd1', letters: 'A' }],
      },
      letters,
    )
    expect(suggestions(own)).toEqual([['letters:d1', false]])
  })

  it('offers no move that would put a position below itself', () => {
    const workbook = changed(
      { edit: 'movePositions', scenario: option, positions: ['coo'], parent: 'ann', before: null },
      { edit: 'movePositions', scenario: now, positions: ['ann'], parent: 'coo', before: null },
    )
    expect(suggestions(workbook)).toEqual([['field:ann:parent', false]])
  })

  it('can always be carried as it is suggested, and is then no longer suggested', () => {
    let proposed = 0
    fc.assert(
      fc.property(turns(40), turns(40), (before, later) => {
        let workbook = start
        for (const [place, turn] of [...before, ...later].entries()) {
          const edit = editOf(workbook, turn, place)
          if (edit.edit === 'removeScenario' || edit.edit === 'rebaseScenario') continue
          const result = applyEdit(workbook, edit)
          if (result.ok) workbook = result.workbook
        }
        const chosen = carryProposals(workbook, option).filter(({ suggested }) => suggested)
        proposed += chosen.length
        const edits = carryEdits(workbook, option, new Set(chosen.map(({ id }) => id)), false)
        const result = applyEdit(workbook, { edit: 'several', label: 'Carry', edits })
        if (!result.ok) throw new Error(JSON.stringify(result.refusal))
        expect(violations(result.workbook)).toEqual([])
        const [asIs] = result.workbook.scenarios
        for (const proposal of chosen) {
          if (proposal.kind !== 'field' || proposal.field === 'parent' || proposal.field === 'dottedLines')
            continue
          const is = positions.find(asIs?.positions ?? [], proposal.position)
          expect(seatOf(result.workbook, proposal.position)?.[proposal.field]).toEqual(is?.[proposal.field])
        }
        const settled = carryEdits(result.workbook, option, new Set(), true)
        const quiet = applyEdit(result.workbook, { edit: 'several', label: 'Settle', edits: settled })
        if (!quiet.ok) throw new Error(JSON.stringify(quiet.refusal))
        expect(carryProposals(quiet.workbook, option)).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(proposed).toBeGreaterThan(100)
  })
})
