import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isConflict } from '../../../../shared/merge/change'
import type { Side } from '../../../../shared/merge/change'
import { withObjectsOf } from '../../../../shared/merge/likeObjects'
import { mergeWorkbooks } from '../../../../shared/merge/mergeWorkbooks'
import { applyEdit } from '../../../../shared/model/edits'
import type { Edit } from '../../../../shared/model/edits'
import { violations } from '../../../../shared/model/invariants'
import type { Workbook } from '../../../../shared/model/schema'
import { newPosition, newResponsibility, newWorkbook } from '../../../../shared/model/workbook'
import { sampleWorkbook } from '../../../../shared/sample/workbook'
import { editOf, turns } from '../model/generate'
import type { Turn } from '../model/generate'

const scenario = 's-as-is'

function edited(workbook: Workbook, ...edits: readonly Edit[]): Workbook {
  return edits.reduce((current, edit) => {
    const result = applyEdit(current, edit)
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    return result.workbook
  }, workbook)
}

function played(workbook: Workbook, sequence: readonly Turn[], from: number): Workbook {
  return sequence.reduce((current, turn, place) => {
    const result = applyEdit(current, editOf(current, turn, from + place))
    return result.ok ? result.workbook : current
  }, workbook)
}

const small = edited(
  newWorkbook(kind => (kind === 'scenario' ? scenario : 'w'), '2026-11-22'),
  {
    edit: 'addPositions',
    scenario,
    positions: [
      newPosition({ id: 'ceo', title: 'CEO' }),
      newPosition({ id: 'coo', title: 'COO', parent: 'ceo' }),
      newPosition({ id: 'head', title: 'Head of Operations', parent: 'ceo' }),
      newPosition({ id: 'plant', title: 'Plant Manager', parent: 'head' }),
    ],
    before: null,
  },
  {
    edit: 'addResponsibilities',
    responsibilities: [
      newResponsibility({ id: 'buy', title: 'Buy' }),
      newResponsibility({ id: 'make', title: 'Make' }),
    ],
    before: null,
  },
  { edit: 'setLetters', scenario, cells: [{ position: 'plant', responsibility: 'make', letters: 'R' }] },
)

const merge = (mine: Workbook, theirs: Workbook, choices?: ReadonlyMap<string, Side>) =>
  mergeWorkbooks({ base: small, mine, theirs }, choices)
const chart = (workbook: Workbook) => workbook.scenarios[0]?.positions ?? []
const seat = (workbook: Workbook, id: string) => chart(workbook).find(position => position.id === id)
const rename = (id: string, title: string): Edit => ({
  edit: 'editPositions',
  scenario,
  positions: [id],
  changes: { title },
})
const under = (id: string, parent: string): Edit => ({
  edit: 'movePositions',
  scenario,
  positions: [id],
  parent,
  before: null,
})
const remove = (id: string): Edit => ({
  edit: 'removePositions',
  scenario,
  positions: [id],
  reports: 'delete-branch',
})
const add = (id: string, parent: string): Edit => ({
  edit: 'addPositions',
  scenario,
  positions: [newPosition({ id, title: id, parent })],
  before: null,
})

describe('merging two copies', () => {
  it('takes what only one side changed, field by field', () => {
    const mine = edited(small, rename('coo', 'Chief Operating Officer'))
    const theirs = edited(small, {
      edit: 'editPositions',
      scenario,
      positions: ['coo'],
      changes: { holder: 'Ada' },
    })
    const { workbook, changes } = merge(mine, theirs)
    expect(seat(workbook, 'coo')).toMatchObject({ title: 'Chief Operating Officer', holder: 'Ada' })
    expect(changes.filter(isConflict)).toEqual([])
    expect(changes.map(({ path, by }) => [path.at(-1), by])).toEqual([
      ['title', 'mine'],
      ['holder', 'theirs'],
    ])
  })

  it('keeps mine in a conflict until the other is chosen', () => {
    const mine = edited(small, rename('coo', 'Mine'))
    const theirs = edited(small, rename('coo', 'Theirs'))
    const { workbook, changes } = merge(mine, theirs)
    expect(seat(workbook, 'coo')?.title).toBe('Mine')
    const [conflict] = changes
    expect(conflict).toMatchObject({ by: 'both', base: 'COO', mine: 'Mine', theirs: 'Theirs', taken: 'mine' })
    const chosen = merge(mine, theirs, new Map([[conflict?.id ?? '', 'theirs']]))
    expect(seat(chosen.workbook, 'coo')?.title).toBe('Theirs')
  })

  it('takes alike changes once and asks nothing', () => {
    const both = edited(small, rename('coo', 'Same'))
    expect(merge(both, edited(small, rename('coo', 'Same'))).changes).toEqual([])
  })

  it('removes what one side removed and the other left alone', () => {
    const { workbook, changes } = merge(edited(small, remove('plant')), small)
    expect(seat(workbook, 'plant')).toBeUndefined()
    expect(workbook.scenarios[0]?.assignments).toEqual([])
    expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'removed'])
  })

  it('keeps a removed record that the other side changed', () => {
    const { workbook, changes } = merge(edited(small, remove('coo')), edited(small, rename('coo', 'Edited')))
    expect(seat(workbook, 'coo')?.title).toBe('Edited')
    expect(changes).toMatchObject([{ kind: 'removed', by: 'both', taken: 'theirs' }])
  })

  it('keeps a removed position that the other side put somebody under, with its letters', () => {
    const mine = edited(small, remove('plant'))
    const theirs = edited(small, add('shift', 'plant'))
    const { workbook, changes } = merge(mine, theirs)
    expect(chart(workbook).map(({ id }) => id)).toEqual(['ceo', 'coo', 'head', 'plant', 'shift'])
    expect(workbook.scenarios[0]?.assignments).toHaveLength(1)
    expect(changes.find(({ path }) => path.at(-1) === 'plant')).toMatchObject({
      taken: 'theirs',
      because: 'needed',
    })
  })

  it('moves reports up where the removal is chosen all the same', () => {
    const mine = edited(small, remove('plant'))
    const theirs = edited(small, add('shift', 'plant'))
    const id = merge(mine, theirs).changes.find(({ path }) => path.at(-1) === 'plant')?.id ?? ''
    const { workbook } = merge(mine, theirs, new Map([[id, 'mine']]))
    expect(seat(workbook, 'plant')).toBeUndefined()
    expect(seat(workbook, 'shift')?.parent).toBe('head')
    expect(violations(workbook)).toEqual([])
  })

  it('breaks a circle of managers that neither side made', () => {
    const { workbook, changes } = merge(
      edited(small, under('coo', 'head')),
      edited(small, under('head', 'coo')),
    )
    expect(seat(workbook, 'coo')?.parent).toBe('head')
    expect(seat(workbook, 'head')?.parent).toBe('ceo')
    expect(changes.filter(({ because }) => because === 'circle')).toHaveLength(1)
  })

  it('keeps a removed responsibility that the other side gave to somebody', () => {
    const mine = edited(small, { edit: 'removeResponsibilities', responsibilities: ['buy'] })
    const theirs = edited(small, {
      edit: 'setLetters',
      scenario,
      cells: [{ position: 'coo', responsibility: 'buy', letters: 'A' }],
    })
    const { workbook } = merge(mine, theirs)
    expect(workbook.responsibilities.map(({ id }) => id)).toEqual(['buy', 'make'])
    expect(violations(workbook)).toEqual([])
  })

  it('takes the order of the side that changed it, and puts new records behind the ones that they followed', () => {
    const mine = edited(small, { edit: 'moveResponsibilities', responsibilities: ['make'], before: 'buy' })
    const theirs = edited(small, {
      edit: 'addResponsibilities',
      responsibilities: [newResponsibility({ id: 'sell', title: 'Sell' })],
      before: 'make',
    })
    const { workbook, changes } = merge(mine, theirs)
    expect(workbook.responsibilities.map(({ id }) => id)).toEqual(['make', 'buy', 'sell'])
    expect(changes.map(({ kind, by }) => [kind, by])).toEqual([
      ['reordered', 'mine'],
      ['added', 'theirs'],
    ])
  })

  it('without an ancestor keeps what only one has and asks about every field that differs', () => {
    const mine = edited(small, remove('plant'), rename('coo', 'Mine'))
    const theirs = edited(small, add('shift', 'head'))
    const { workbook, changes } = mergeWorkbooks({ base: null, mine, theirs })
    expect(chart(workbook).map(({ id }) => id)).toEqual(['ceo', 'coo', 'head', 'plant', 'shift'])
    expect(changes.filter(isConflict)).toMatchObject([{ mine: 'Mine', theirs: 'COO', by: 'both' }])
  })

  it('merges thresholds one by one', () => {
    const mine = edited(small, { edit: 'setThresholds', changes: { wideSpan: 12 } })
    const theirs = edited(small, { edit: 'setThresholds', changes: { tooDeep: 9 } })
    expect(merge(mine, theirs).workbook.thresholds).toEqual({ tooDeep: 9, wideSpan: 12 })
  })
})

describe('merging any two copies', () => {
  const start = turns(25)
  const versions = fc.tuple(start, turns(15), turns(15)).map(([before, one, other]) => {
    const base = played(small, before, 0)
    return { base, mine: played(base, one, 1000), theirs: played(base, other, 2000) }
  })

  it('with itself changes nothing', () => {
    fc.assert(
      fc.property(versions, ({ base, mine }) => {
        const { workbook, changes } = mergeWorkbooks({ base, mine, theirs: structuredClone(mine) })
        expect(changes).toEqual([])
        expect(workbook).toEqual(mine)
        const taken = mergeWorkbooks({ base, mine: base, theirs: mine }).workbook
        expect(inAnyOrder(taken)).toEqual(inAnyOrder(mine))
        expect(mergeWorkbooks({ base, mine, theirs: base }).workbook).toEqual(mine)
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same where what is alike has been made the very same objects', () => {
    fc.assert(
      fc.property(versions, ({ base, mine, theirs }) => {
        const three = { base, mine, theirs: structuredClone(theirs) }
        const alike = { base: withObjectsOf(mine, base), mine, theirs: withObjectsOf(mine, three.theirs) }
        expect(alike.theirs).toEqual(theirs)
        expect(mergeWorkbooks(alike)).toEqual(mergeWorkbooks(three))
        expect(withObjectsOf(mine, structuredClone(mine))).toBe(mine)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps every invariant, whatever is chosen', () => {
    fc.assert(
      fc.property(versions, fc.infiniteStream(fc.constantFrom('mine', 'theirs', null)), (three, stream) => {
        const first = mergeWorkbooks(three)
        expect(violations(first.workbook)).toEqual([])
        const choices = new Map<string, Side>()
        for (const { id } of first.changes) {
          const side = stream.next().value as Side | null
          if (side !== null) choices.set(id, side)
        }
        expect(violations(mergeWorkbooks(three, choices).workbook)).toEqual([])
        expect(violations(mergeWorkbooks({ ...three, base: null }).workbook)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same whichever side is called mine, where there is no conflict', () => {
    let compared = 0
    fc.assert(
      fc.property(versions, ({ base, mine, theirs }) => {
        const one = mergeWorkbooks({ base, mine, theirs })
        if (one.changes.some(isConflict)) return
        const other = mergeWorkbooks({ base, mine: theirs, theirs: mine })
        expect(inAnyOrder(other.workbook)).toEqual(inAnyOrder(one.workbook))
        compared++
      }),
      { numRuns: 300 },
    )
    expect(compared).toBeGreaterThan(20)
  })

  it('loses no record that neither side removed', () => {
    fc.assert(
      fc.property(versions, three => {
        const merged = recordIds(mergeWorkbooks(three).workbook)
        const [base, mine, theirs] = [three.base, three.mine, three.theirs].map(recordIds)
        const lost = [...new Set([...(mine ?? []), ...(theirs ?? [])])].filter(id => {
          const removed = base?.has(id) && !(mine?.has(id) && theirs?.has(id))
          return !removed && !merged.has(id)
        })
        expect(lost).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('merges the sample with a copy of it that went another way', () => {
    const base = sampleWorkbook()
    const mine = edited(base, rename(chart(base)[3]?.id ?? '', 'Renamed'))
    const theirs = edited(base, remove(chart(base).at(-1)?.id ?? ''))
    const { workbook, changes } = mergeWorkbooks({ base, mine, theirs })
    expect(violations(workbook)).toEqual([])
    expect(changes.filter(isConflict)).toEqual([])
  })
})

const sortedAsText = <T>(list: readonly T[]): readonly T[] =>
  list.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))

/** Lists whose order says nothing, sorted. */
const inAnyOrder = (workbook: Workbook): Workbook => ({
  ...workbook,
  scenarios: workbook.scenarios.map(one => ({
    ...one,
    positions: one.positions.map(position => ({
      ...position,
      dottedLines: position.dottedLines.toSorted(),
    })),
    assignments: sortedAsText(one.assignments),
    transition: { ...one.transition, handovers: sortedAsText(one.transition.handovers) },
    charters: sortedAsText(one.charters),
    basis: {
      positions: sortedAsText(one.basis.positions),
      assignments: sortedAsText(one.basis.assignments),
    },
  })),
  fit: {
    ...workbook.fit,
    answers: workbook.fit.answers.toSorted((a, b) => (a.question < b.question ? -1 : 1)),
  },
  dispositions: workbook.dispositions.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  distinctResponsibilities: workbook.distinctResponsibilities.toSorted((a, b) =>
    a.join() < b.join() ? -1 : 1,
  ),
  waivedDuties: workbook.waivedDuties.toSorted(),
})

const recordIds = (workbook: Workbook): ReadonlySet<string> =>
  new Set([
    ...workbook.responsibilities.map(({ id }) => `duty ${id}`),
    ...workbook.actions.map(({ id }) => `action ${id}`),
    ...workbook.dispositions.map(one => `disposition ${one.scenario} ${one.finding}`),
    ...workbook.scenarios.flatMap(one => [
      `scenario ${one.id}`,
      ...one.positions.map(({ id }) => `position ${one.id} ${id}`),
      ...one.assignments.map(cell => `letters ${one.id} ${cell.position} ${cell.responsibility}`),
    ]),
  ])
