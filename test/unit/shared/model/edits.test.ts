import { describe, expect, it } from 'vitest'
import { applyEdit, editLabel, refusalSentence } from '../../../../shared/model/edits'
import type { Edit, Refusal } from '../../../../shared/model/edits'
import { perform, redo, startHistory, stepsKept, undo } from '../../../../shared/model/history'
import { idSource } from '../../../../shared/model/ids'
import { workbookSchema } from '../../../../shared/model/schema'
import type { Workbook } from '../../../../shared/model/schema'
import {
  asIs,
  branch,
  lineAbove,
  newPosition,
  newResponsibility,
  newWorkbook,
} from '../../../../shared/model/workbook'

/** ceo > head > (plant, quality); finance beside head; two duties, head A and plant R on the first. */
function client(): Workbook {
  const empty = newWorkbook(
    idSource(() => 0.5),
    '2026-03-31',
  )
  const scenario = asIs(empty).id
  return make(
    empty,
    {
      edit: 'addPositions',
      scenario,
      before: null,
      positions: [
        newPosition({ id: 'ceo', title: 'Chief Executive', role: 'ceo' }),
        newPosition({ id: 'head', title: 'Head of Operations', parent: 'ceo', role: 'head-of-operations' }),
        newPosition({ id: 'finance', title: 'Finance Director', parent: 'ceo', dottedLines: ['head'] }),
        newPosition({ id: 'plant', title: 'Plant Manager', parent: 'head' }),
        newPosition({ id: 'quality', title: 'Quality Manager', parent: 'head' }),
      ],
    },
    {
      edit: 'addResponsibilities',
      before: null,
      responsibilities: [
        newResponsibility({ id: 'run', title: 'Run production' }),
        newResponsibility({ id: 'plan', title: 'Set the strategy', focus: 'strategic' }),
      ],
    },
    {
      edit: 'setLetters',
      scenario,
      cells: [
        { position: 'head', responsibility: 'run', letters: 'A' },
        { position: 'plant', responsibility: 'run', letters: 'R' },
      ],
    },
  )
}

function make(workbook: Workbook, ...edits: Edit[]): Workbook {
  return edits.reduce((now, edit) => {
    const result = applyEdit(now, edit)
    if (!result.ok) throw new Error(refusalSentence(result.refusal))
    return result.workbook
  }, workbook)
}

function refusalOf(workbook: Workbook, edit: Edit): Refusal {
  const result = applyEdit(workbook, edit)
  if (result.ok) throw new Error('The edit was made.')
  return result.refusal
}

const chartOf = (workbook: Workbook) => asIs(workbook).positions
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)
const scenario = asIs(client()).id

describe('positions', () => {
  it('cannot report to themselves or to somebody below them', () => {
    for (const parent of ['head', 'plant']) {
      const edit: Edit = { edit: 'movePositions', scenario, positions: ['head'], parent, before: null }
      expect(refusalOf(client(), edit)).toEqual({ kind: 'cycle', position: 'head', manager: parent })
    }
  })

  it('cannot get a manager who is not in the chart', () => {
    const edit: Edit = {
      edit: 'movePositions',
      scenario,
      positions: ['head'],
      parent: 'nobody',
      before: null,
    }
    expect(refusalOf(client(), edit)).toEqual({ kind: 'noSuchRecord', record: 'position', id: 'nobody' })
  })

  it('cannot come in a circle', () => {
    const edit: Edit = {
      edit: 'addPositions',
      scenario,
      before: null,
      positions: [
        newPosition({ id: 'a', title: 'A', parent: 'b' }),
        newPosition({ id: 'b', title: 'B', parent: 'a' }),
      ],
    }
    expect(refusalOf(client(), edit).kind).toBe('cycle')
  })

  it('move with their branch, to a place among the reports of the new manager', () => {
    const moved = make(client(), {
      edit: 'movePositions',
      scenario,
      positions: ['quality'],
      parent: 'ceo',
      before: 'head',
    })
    const reports = chartOf(moved).filter(({ parent }) => parent === 'ceo')
    expect(ids(reports)).toEqual(['quality', 'head', 'finance'])
    expect(ids(branch(chartOf(moved), 'head'))).toEqual(['head', 'plant'])
    expect(ids(lineAbove(chartOf(moved), 'plant'))).toEqual(['head', 'ceo'])
  })

  it('stay where they are when they are moved before one of themselves', () => {
    const moved = make(client(), {
      edit: 'movePositions',
      scenario,
      positions: ['head', 'finance'],
      parent: 'ceo',
      before: 'head',
    })
    expect(ids(chartOf(moved))).toEqual(['ceo', 'head', 'finance', 'plant', 'quality'])
  })

  it('have each dotted line once', () => {
    const added = make(client(), {
      edit: 'addPositions',
      scenario,
      before: null,
      positions: [newPosition({ id: 'it', title: 'IT Lead', dottedLines: ['head', 'head', 'ceo'] })],
    })
    expect(chartOf(added).at(-1)?.dottedLines).toEqual(['head', 'ceo'])
  })

  it('hand their reports to the nearest manager that stays when they are deleted', () => {
    const left = make(client(), {
      edit: 'removePositions',
      scenario,
      positions: ['head', 'ceo'],
      reports: 'move-up',
    })
    expect(chartOf(left).map(({ id, parent }) => [id, parent])).toEqual([
      ['finance', null],
      ['plant', null],
      ['quality', null],
    ])
    expect(chartOf(left).find(({ id }) => id === 'finance')?.dottedLines).toEqual([])
    expect(asIs(left).assignments.map(({ position }) => position)).toEqual(['plant'])
  })

  it('take their branch and its assignments along when that is asked', () => {
    const left = make(client(), {
      edit: 'removePositions',
      scenario,
      positions: ['head'],
      reports: 'delete-branch',
    })
    expect(ids(chartOf(left))).toEqual(['ceo', 'finance'])
    expect(asIs(left).assignments).toEqual([])
  })

  it('keep their assignments where an imported chart has the same ids', () => {
    const imported = make(client(), {
      edit: 'replaceChart',
      scenario,
      positions: [
        newPosition({ id: 'plant', title: 'Plant Lead' }),
        newPosition({ id: 'new', title: 'New' }),
      ],
    })
    expect(asIs(imported).assignments.map(({ position }) => position)).toEqual(['plant'])
  })

  it('need a title, and an FTE that is not negative', () => {
    const change = (
      changes: Parameters<typeof newPosition>[0] | { title: string } | { fte: number },
    ): Edit => ({
      edit: 'editPositions',
      scenario,
      positions: ['head'],
      changes,
    })
    expect(refusalOf(client(), change({ title: '  ' }))).toEqual({ kind: 'blankTitle' })
    expect(refusalSentence(refusalOf(client(), change({ fte: -1 })))).toBe('The FTE must be at least 0.')
    expect(refusalSentence(refusalOf(client(), change({ title: 'x'.repeat(501) })))).toBe(
      'The title can have at most 500 characters.',
    )
  })
})

describe('letters', () => {
  it('stand at most once in a cell', () => {
    const twice: Edit = {
      edit: 'setLetters',
      scenario,
      cells: [
        { position: 'head', responsibility: 'run', letters: 'A' },
        { position: 'head', responsibility: 'run', letters: 'R' },
      ],
    }
    expect(refusalOf(client(), twice)).toEqual({ kind: 'cellTaken', position: 'head', responsibility: 'run' })
    const added: Edit = {
      edit: 'addAssignments',
      scenario,
      assignments: [{ position: 'head', responsibility: 'run', letters: 'R', scope: '', effort: null }],
    }
    expect(refusalOf(client(), added).kind).toBe('cellTaken')
  })

  it('keep scope and effort where an R stays, and lose them with the R', () => {
    const detailed = make(client(), {
      edit: 'editAssignment',
      scenario,
      position: 'plant',
      responsibility: 'run',
      changes: { scope: 'Plant North', effort: 0.5 },
    })
    const set = (letters: 'AR' | 'C') =>
      make(detailed, {
        edit: 'setLetters',
        scenario,
        cells: [{ position: 'plant', responsibility: 'run', letters }],
      })
    const plant = (workbook: Workbook) =>
      asIs(workbook).assignments.find(({ position }) => position === 'plant')
    expect(plant(set('AR'))).toMatchObject({ letters: 'AR', scope: 'Plant North', effort: 0.5 })
    expect(plant(set('C'))).toMatchObject({ letters: 'C', scope: '', effort: null })
  })

  it('have scope and effort only with an R', () => {
    const edit: Edit = {
      edit: 'editAssignment',
      scenario,
      position: 'head',
      responsibility: 'run',
      changes: { scope: 'All' },
    }
    expect(refusalOf(client(), edit).kind).toBe('nothingAssigned')
  })
})

describe('scenarios', () => {
  const withOption = () =>
    make(client(), {
      edit: 'copyScenario',
      from: scenario,
      id: 'option',
      name: 'COO only',
      structure: 'coo-only',
    })

  it('start as a copy with the same ids, and go their own way', () => {
    const workbook = make(withOption(), {
      edit: 'removePositions',
      scenario: 'option',
      positions: ['plant'],
      reports: 'move-up',
    })
    expect(ids(chartOf(workbook))).toContain('plant')
    expect(workbook.scenarios.map(({ kind }) => kind)).toEqual(['as-is', 'option'])
    expect(ids(workbook.scenarios[1]?.positions ?? [])).not.toContain('plant')
  })

  it('are at most as many as a file may have, so that what was edited can be saved', () => {
    let workbook = client()
    for (let count = 1; count < 100; count++) {
      const copied: Edit = {
        edit: 'copyScenario',
        from: scenario,
        id: `o${count}`,
        name: 'X',
        structure: null,
      }
      workbook = make(workbook, copied)
    }
    expect(workbookSchema.safeParse(workbook).success).toBe(true)
    const refusal = refusalOf(workbook, {
      edit: 'copyScenario',
      from: scenario,
      id: 'one-more',
      name: 'X',
      structure: null,
    })
    expect(refusalSentence(refusal)).toBe('There can be at most 100 scenarios. Delete some first.')
  })

  it('lose the assignments of a deleted responsibility, all of them', () => {
    const workbook = make(withOption(), { edit: 'removeResponsibilities', responsibilities: ['run'] })
    expect(workbook.scenarios.flatMap(({ assignments }) => assignments)).toEqual([])
  })

  it('keep the as-is scenario', () => {
    expect(refusalOf(withOption(), { edit: 'removeScenario', scenario })).toEqual({ kind: 'asIsStays' })
    expect(refusalOf(withOption(), { edit: 'moveScenario', scenario: 'option', before: scenario })).toEqual({
      kind: 'asIsStays',
    })
  })

  it('take what was said about their findings along when they are deleted', () => {
    const workbook = make(
      withOption(),
      {
        edit: 'disposeOfFindings',
        scenario: 'option',
        findings: ['gap.unassigned:plan'],
        disposition: { kind: 'accepted', reason: 'Later', owner: '', due: '' },
      },
      { edit: 'editReport', changes: { scenario: 'option' } },
      { edit: 'removeScenario', scenario: 'option' },
    )
    expect(workbook.dispositions).toEqual([])
    expect(workbook.report.scenario).toBeNull()
  })
})

describe('several edits at once', () => {
  it('happen all or not at all', () => {
    const workbook = client()
    const refusal = refusalOf(workbook, {
      edit: 'several',
      label: 'Two',
      edits: [
        { edit: 'removeResponsibilities', responsibilities: ['run'] },
        { edit: 'removeResponsibilities', responsibilities: ['run'] },
      ],
    })
    expect(refusal.kind).toBe('noSuchRecord')
    expect(ids(workbook.responsibilities)).toEqual(['run', 'plan'])
  })
})

describe('thresholds', () => {
  it('stay in their range, and go back to the default', () => {
    expect(refusalOf(client(), { edit: 'setThresholds', changes: { wideSpan: 1000 } }).kind).toBe(
      'outOfRange',
    )
    const changed = make(client(), { edit: 'setThresholds', changes: { wideSpan: 12 } })
    expect(changed.thresholds).toEqual({ wideSpan: 12 })
    expect(make(changed, { edit: 'setThresholds', changes: { wideSpan: null } }).thresholds).toEqual({})
  })
})

describe('pictures', () => {
  const picture = { id: 'face', mediaType: 'image/png', data: 'iVBORw0KGgoA' } as const
  const show = (photo: string | null): Extract<Edit, { edit: 'editPositions' }> => ({
    edit: 'editPositions',
    scenario,
    positions: ['plant'],
    changes: { photo },
  })
  const give: Edit = {
    edit: 'several',
    label: 'Give a photo',
    edits: [{ edit: 'addPicture', picture }, show('face')],
  }

  it('that are photos stay as long as a position shows them, in any scenario', () => {
    const copied = make(client(), give, {
      edit: 'copyScenario',
      from: scenario,
      id: 'option',
      name: 'Option',
      structure: null,
    })
    expect(copied.pictures).toEqual([picture])
    const inOption = make(copied, show(null))
    expect(inOption.pictures).toEqual([picture])
    expect(make(inOption, { edit: 'removeScenario', scenario: 'option' }).pictures).toEqual([])
    expect(make(client(), give, show(null)).pictures).toEqual([])
  })

  it('must be there before a position shows one', () => {
    expect(refusalOf(client(), show('face'))).toEqual({ kind: 'noSuchRecord', record: 'picture', id: 'face' })
  })

  it('leave no position without what it refers to when they are removed', () => {
    const removed = make(client(), give, { edit: 'removePicture', picture: 'face' })
    expect(removed.pictures).toEqual([])
    expect(chartOf(removed).every(({ photo }) => photo === null)).toBe(true)
  })

  it('that are no photos stay until they are removed', () => {
    const logo: Edit = { edit: 'addPicture', picture: { ...picture, id: 'logo' } }
    expect(ids(make(client(), logo, give, show(null)).pictures)).toEqual(['logo'])
  })

  it('cannot take more room together than a file may', () => {
    const data = `iVBORw0KGgoA${'A'.repeat(1_999_988)}`
    const large = Array.from({ length: 25 }, (_, place) => ({ ...picture, id: `large${place}`, data }))
    const full: Workbook = { ...client(), pictures: large }
    expect(refusalOf(full, { edit: 'addPicture', picture: { ...picture, data } })).toEqual({
      kind: 'picturesTooLarge',
    })
  })
})

describe('the history', () => {
  const rename = (title: string): Edit => ({
    edit: 'editPositions',
    scenario,
    positions: ['head'],
    changes: { title },
  })

  it('names each step from the workbook as it was before', () => {
    const workbook = client()
    expect(editLabel(workbook, rename('Operations Lead'))).toBe('Change “Head of Operations”')
    const result = perform(startHistory(workbook), rename('Operations Lead'))
    expect(result.ok && result.history.past.at(-1)?.label).toBe('Change “Head of Operations”')
  })

  it('keeps at least 500 steps, and gives up redo after a new edit', () => {
    let history = startHistory(client())
    const first = history.present
    const step = (edit: Edit) => {
      const result = perform(history, edit)
      if (result.ok) history = result.history
    }
    for (let count = 0; count < 600; count++) step(rename(`Title ${count}`))
    for (let count = 0; count < 600; count++) history = undo(history)
    expect(history.present).toBe(first)
    history = redo(history)
    step(rename('Elsewhere'))
    expect(history.future).toEqual([])
    expect(stepsKept).toBeGreaterThanOrEqual(500)
  })

  it('does not grow beyond its limit', () => {
    let history = startHistory(client())
    for (let count = 0; count < stepsKept + 20; count++) {
      const result = perform(history, rename(`Title ${count}`))
      if (result.ok) history = result.history
    }
    expect(history.past).toHaveLength(stepsKept)
  })
})

describe('recommending a scenario', () => {
  it('marks one, and another in its place, and none', () => {
    const start = client()
    const copied = make(start, {
      edit: 'copyScenario',
      from: asIs(start).id,
      id: 'option',
      name: 'Option',
      structure: null,
    })
    const marked = make(copied, { edit: 'recommendScenario', scenario: 'option' })
    expect(marked.recommended).toBe('option')
    expect(editLabel(copied, { edit: 'recommendScenario', scenario: 'option' })).toBe(
      'Recommend scenario “Option”',
    )
    expect(make(marked, { edit: 'recommendScenario', scenario: null }).recommended).toBeNull()
    expect(make(marked, { edit: 'removeScenario', scenario: 'option' }).recommended).toBeNull()
  })
})
