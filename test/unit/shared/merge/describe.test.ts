import { describe, expect, it } from 'vitest'
import { describeChange, differenceInWords, versionChanges } from '../../../../shared/merge/describe'
import { subjects } from '../../../../shared/merge/sentences'
import { workbookShape } from '../../../../shared/merge/shape'
import type { Shape } from '../../../../shared/merge/shape'
import { applyEdit } from '../../../../shared/model/edits'
import type { Edit } from '../../../../shared/model/edits'
import type { Workbook } from '../../../../shared/model/schema'
import { asIs } from '../../../../shared/model/workbook'
import { sampleWorkbook } from '../../../../shared/sample/workbook'

const before = sampleWorkbook()
const scenario = asIs(before)
const plain = (id: string): Edit => ({
  edit: 'editPositions',
  scenario: scenario.id,
  positions: [id],
  changes: { occupancy: 'vacant', holder: '' },
})

function after(edit: Edit): Workbook {
  const result = applyEdit(before, edit)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.workbook
}

const rows = (later: Workbook) =>
  versionChanges(before, later).map(change => describeChange(change, [later, before]))

describe('a difference in words', () => {
  it('names the position, the field and what it was and is', () => {
    const seat = scenario.positions.find(position => position.holder !== '' && position.occupancy === 'held')
    if (!seat) throw new Error('The sample has no held position.')
    expect(rows(after(plain(seat.id)))).toEqual([
      {
        subject: 'position',
        name: `${seat.title} (vacant)`,
        scenario: scenario.name,
        what: 'holder',
        base: seat.holder,
        mine: seat.holder,
        theirs: 'empty',
      },
      {
        subject: 'position',
        name: `${seat.title} (vacant)`,
        scenario: scenario.name,
        what: 'occupancy',
        base: 'held',
        mine: 'held',
        theirs: 'vacant',
      },
    ])
    expect(differenceInWords(before, after(plain(seat.id)))).toEqual(['1 position changed'])
  })

  it('names managers and letters', () => {
    const [top, ...others] = scenario.positions
    const moved = others.findLast(position => position.parent !== top?.id)
    const letters = scenario.assignments[0]
    if (!top || !moved || !letters) throw new Error('The sample is too small.')
    const [row] = rows(
      after({
        edit: 'movePositions',
        scenario: scenario.id,
        positions: [moved.id],
        parent: top.id,
        before: null,
      }),
    ).filter(({ what }) => what === 'line manager')
    expect(row?.theirs).toContain(top.title)
    const cleared = after({
      edit: 'setLetters',
      scenario: scenario.id,
      cells: [{ position: letters.position, responsibility: letters.responsibility, letters: null }],
    })
    expect(rows(cleared)).toMatchObject([
      { subject: 'cell of the matrix', what: 'removed', theirs: 'not there' },
    ])
    expect(differenceInWords(before, cleared)).toEqual(['1 cell of the matrix removed'])
  })

  it('counts what belongs together, in the order of the schema', () => {
    const later = after({
      edit: 'several',
      label: 'Two things',
      edits: [
        { edit: 'editEngagement', changes: { client: 'Other', firm: 'Other' } },
        {
          edit: 'removeResponsibilities',
          responsibilities: before.responsibilities.slice(0, 2).map(({ id }) => id),
        },
      ],
    })
    const [first, second] = differenceInWords(before, later)
    expect([first, second]).toEqual(['engagement details changed', '2 responsibilities removed'])
    expect(differenceInWords(before, before)).toEqual([])
  })

  it('has a name for every kind of record', () => {
    const unnamed: string[] = []
    const visit = (shape: Shape, path: string): void => {
      if (shape.kind === 'fields') {
        for (const [name, field] of shape.fields) visit(field, path === '' ? name : `${path}.${name}`)
      } else if (shape.kind === 'records' || shape.kind === 'entries') {
        if (!(path in subjects)) unnamed.push(path)
        if (shape.kind === 'records') visit(shape.item, path)
      }
    }
    visit(workbookShape, '')
    expect(unnamed).toEqual([])
  })
})
