import { describe, expect, it } from 'vitest'
import { clipOf, duplicates, pasteClip, pasteCut, topsOf } from '../../../../shared/model/branches'
import type { Paste } from '../../../../shared/model/branches'
import { applyEdit, refusalSentence } from '../../../../shared/model/edits'
import type { Edit, SingleEdit } from '../../../../shared/model/edits'
import { idSource } from '../../../../shared/model/ids'
import { violations } from '../../../../shared/model/invariants'
import type { Scenario, Workbook } from '../../../../shared/model/schema'
import {
  asIs,
  newPosition,
  newResponsibility,
  newWorkbook,
  scenarios,
} from '../../../../shared/model/workbook'

function counting() {
  let count = 0
  return (): string => `new${++count}`
}

function make(workbook: Workbook, edits: readonly SingleEdit[]): Workbook {
  const edit: Edit = { edit: 'several', label: 'Test', edits }
  const result = applyEdit(workbook, edit)
  if (!result.ok) throw new Error(refusalSentence(result.refusal))
  expect(violations(result.workbook)).toEqual([])
  return result.workbook
}

/** chief > one > (north, south); chief > two; an option without `one`'s branch; a letter and a photo on north. */
function client(): Workbook {
  const empty = newWorkbook(
    idSource(() => 0.5),
    '2026-03-31',
  )
  const scenario = asIs(empty).id
  return make(empty, [
    { edit: 'addPicture', picture: { id: 'face', mediaType: 'image/png', data: 'iVBORw0KGgoA' } },
    {
      edit: 'addPositions',
      scenario,
      before: null,
      positions: [
        newPosition({ id: 'chief', title: 'Chief' }),
        newPosition({ id: 'one', title: 'One', parent: 'chief', holder: 'Ana', role: 'coo' }),
        newPosition({ id: 'two', title: 'Two', parent: 'chief' }),
        newPosition({
          id: 'north',
          title: 'North',
          parent: 'one',
          dottedLines: ['south', 'two'],
          photo: 'face',
        }),
        newPosition({ id: 'south', title: 'South', parent: 'one' }),
      ],
    },
    {
      edit: 'addResponsibilities',
      before: null,
      responsibilities: [newResponsibility({ id: 'run', title: 'Run' })],
    },
    { edit: 'setLetters', scenario, cells: [{ position: 'north', responsibility: 'run', letters: 'A' }] },
    { edit: 'copyScenario', from: scenario, id: 'option', name: 'Option', structure: null },
    { edit: 'removePositions', scenario: 'option', positions: ['one'], reports: 'delete-branch' },
  ])
}

const option = (workbook: Workbook): Scenario => {
  const found = scenarios.find(workbook.scenarios, 'option')
  if (!found) throw new Error('There is an option.')
  return found
}

const outline = ({ positions }: Scenario): string[] =>
  positions.map(({ id, parent }) => `${parent ?? ''}>${id}`)

const pasted = (paste: Paste | null): readonly SingleEdit[] => {
  if (!paste) throw new Error('Nothing was pasted.')
  return paste.edits
}

describe('what is copied', () => {
  it('is the whole branches of what is chosen, each once', () => {
    const { positions } = asIs(client())
    expect(topsOf(positions, ['north', 'one', 'two']).map(({ id }) => id)).toEqual(['one', 'two'])
    const clip = clipOf(client(), asIs(client()), ['north', 'one'])
    expect(clip.positions.map(({ id }) => id)).toEqual(['one', 'north', 'south'])
    expect(clip.assignments).toHaveLength(1)
    expect(clip.pictures).toHaveLength(1)
  })
})

describe('pasting', () => {
  it('in the same scenario makes new, vacant seats', () => {
    const workbook = client()
    const clip = clipOf(workbook, asIs(workbook), ['one'])
    const after = asIs(
      make(
        workbook,
        pasteClip(workbook, asIs(workbook), clip, { parent: 'two', before: null }, counting()).edits,
      ),
    )
    expect(outline(after).slice(5)).toEqual(['two>new1', 'new1>new2', 'new1>new3'])
    expect(after.positions[5]).toMatchObject({ title: 'One', holder: '', occupancy: 'vacant', role: 'other' })
    expect(after.positions[6]?.dottedLines).toEqual(['new3', 'two'])
    expect(after.assignments).toHaveLength(1)
  })

  it('in another scenario brings the same seats with their letters', () => {
    const workbook = client()
    const clip = clipOf(workbook, asIs(workbook), ['one'])
    const after = make(
      workbook,
      pasteClip(workbook, option(workbook), clip, { parent: 'two', before: null }, counting()).edits,
    )
    expect(outline(option(after))).toEqual(['>chief', 'chief>two', 'two>one', 'one>north', 'one>south'])
    expect(option(after).positions[2]).toMatchObject({ holder: 'Ana', role: 'coo' })
    expect(option(after).assignments).toHaveLength(1)
    expect(outline(asIs(after))).toEqual(outline(asIs(workbook)))
  })

  it('in another workbook brings people and photos, no letters and no ids', () => {
    const clip = clipOf(client(), asIs(client()), ['one'])
    const other = newWorkbook(
      idSource(() => 0.25),
      '2026-03-31',
    )
    const after = make(
      other,
      pasteClip(other, asIs(other), clip, { parent: null, before: null }, counting()).edits,
    )
    expect(outline(asIs(after))).toEqual(['>new1', 'new1>new2', 'new1>new3'])
    expect(asIs(after).positions[1]).toMatchObject({ photo: 'face', dottedLines: ['new3'] })
    expect(after.pictures).toHaveLength(1)
    expect(asIs(after).assignments).toEqual([])
  })
})

describe('cutting', () => {
  it('moves within a scenario', () => {
    const workbook = client()
    const clip = clipOf(workbook, asIs(workbook), ['north'])
    const after = make(
      workbook,
      pasted(pasteCut(workbook, asIs(workbook), clip, { parent: 'two', before: null }, counting())),
    )
    expect(asIs(after).positions.find(({ id }) => id === 'north')?.parent).toBe('two')
    expect(asIs(after).assignments).toHaveLength(1)
  })

  it('takes the branch from one scenario to another', () => {
    const workbook = client()
    const clip = clipOf(workbook, asIs(workbook), ['one'])
    const after = make(
      workbook,
      pasted(pasteCut(workbook, option(workbook), clip, { parent: 'chief', before: 'two' }, counting())),
    )
    expect(outline(option(after)).slice(0, 2)).toEqual(['>chief', 'chief>one'])
    expect(outline(asIs(after))).toEqual(['>chief', 'chief>two'])
    expect(after.pictures).toHaveLength(1)
  })

  it('is a copy where the branch is gone', () => {
    const workbook = client()
    const clip = clipOf(workbook, asIs(workbook), ['one'])
    const without = make(workbook, [
      { edit: 'removePositions', scenario: asIs(workbook).id, positions: ['one'], reports: 'delete-branch' },
    ])
    expect(pasteCut(without, asIs(without), clip, { parent: null, before: null }, counting())).toBeNull()
  })
})

describe('duplicates', () => {
  it('come right after what they are copies of, vacant, alone or with their branch', () => {
    const workbook = client()
    const alone = duplicates(asIs(workbook), ['one'], false, counting())
    expect(outline(asIs(make(workbook, alone.edits)))).toEqual([
      '>chief',
      'chief>one',
      'chief>new1',
      'chief>two',
      'one>north',
      'one>south',
    ])
    const whole = duplicates(asIs(workbook), ['one', 'north'], true, counting())
    expect(whole.tops).toEqual(['new1'])
    const after = asIs(make(workbook, whole.edits))
    expect(outline(after).slice(2, 5)).toEqual(['chief>new1', 'new1>new2', 'new1>new3'])
    expect(after.positions[2]).toMatchObject({ title: 'One', occupancy: 'vacant', holder: '' })
  })
})
