import { describe, expect, it } from 'vitest'
import { duties } from '../../../../shared/catalogue'
import { describeChange } from '../../../../shared/merge/describe'
import { changeGroups, groupOf } from '../../../../shared/merge/groups'
import { mergeWorkbooks } from '../../../../shared/merge/mergeWorkbooks'
import { newFindings } from '../../../../shared/merge/newFindings'
import { subjects } from '../../../../shared/merge/sentences'
import { applyEdit } from '../../../../shared/model/edits'
import type { Edit } from '../../../../shared/model/edits'
import type { Workbook } from '../../../../shared/model/schema'
import { asIs } from '../../../../shared/model/workbook'
import { sampleWorkbook } from '../../../../shared/sample/workbook'

const base = sampleWorkbook()
const scenario = asIs(base).id

function edited(...edits: readonly Edit[]): Workbook {
  return edits.reduce((current, edit) => {
    const result = applyEdit(current, edit)
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    return result.workbook
  }, base)
}

/** The rows that a reader sees of what was changed from the sample. */
const rowsOf = (theirs: Workbook) =>
  mergeWorkbooks({ base, mine: base, theirs }).changes.map(change => ({
    group: groupOf(change),
    ...describeChange(change, [base, theirs]),
  }))

describe('the rows of a merge', () => {
  it('has a subject for every list', () => {
    const listed = Object.keys(subjects).map(list =>
      groupOf({
        id: '',
        path: list === '' ? ['recommended'] : list.split('.').flatMap(step => [step, 'key']),
        kind: 'changed',
        by: 'mine',
        base: null,
        mine: null,
        theirs: null,
        taken: 'mine',
        because: null,
      }),
    )
    for (const group of listed) expect(changeGroups).toContain(group)
  })

  it('names what has neither title nor name as people know it', () => {
    const [first, second] = base.responsibilities
    const standard = duties[0]
    const waived = rowsOf(edited({ edit: 'waiveDuties', duties: [standard?.id ?? ''], waived: true }))
    expect(waived).toMatchObject([{ name: standard?.title, theirs: 'done without' }])
    const distinct = rowsOf(
      edited({ edit: 'markDistinct', responsibilities: [first?.id ?? '', second?.id ?? ''], distinct: true }),
    )
    expect(distinct).toMatchObject([
      { group: 'responsibilities', what: 'added', theirs: 'marked as not the same' },
    ])
    expect(distinct[0]?.name).toContain(first?.title)
    expect(distinct[0]?.name).toContain(second?.title)
    expect(rowsOf(edited({ edit: 'setThresholds', changes: { wideSpan: 12 } }))).toMatchObject([
      { group: 'findings', name: 'Most direct reports', theirs: '12' },
    ])
    expect(
      rowsOf(
        edited({
          edit: 'disposeOfFindings',
          scenario,
          findings: [`gap.isolated:${first?.id ?? ''}`],
          disposition: { kind: 'accepted', reason: 'Small', owner: '', due: '' },
        }),
      ),
    ).toMatchObject([{ group: 'findings', theirs: expect.stringContaining('reason: Small') as string }])
    const option = base.scenarios[1]?.id ?? ''
    const step = {
      id: 'step-1',
      title: 'Tell the board',
      phase: 'days-30',
      owner: '',
      due: '',
      risk: '',
      done: false,
    } as const
    expect(rowsOf(edited({ edit: 'addTransitionStep', scenario: option, step }))).toMatchObject([
      { group: 'transition', name: 'Tell the board', what: 'added' },
    ])
  })
})

describe('what a merge makes', () => {
  it('is told apart from what either copy had already: two A’s on one duty', () => {
    const letters = asIs(base).assignments
    const seats = asIs(base).positions.map(({ id }) => id)
    const free = base.responsibilities.find(({ id }) => {
      const held = letters.filter(cell => cell.responsibility === id)
      return held.filter(cell => cell.letters.includes('A')).length === 1
    })
    const holders = letters.filter(cell => cell.responsibility === free?.id).map(cell => cell.position)
    const [one, other] = seats.filter(id => !holders.includes(id))
    const former = letters.find(cell => cell.responsibility === free?.id && cell.letters.includes('A'))
    const handTo = (position: string): Workbook =>
      edited({
        edit: 'setLetters',
        scenario,
        cells: [
          { position: former?.position ?? '', responsibility: free?.id ?? '', letters: 'C' },
          { position, responsibility: free?.id ?? '', letters: 'A' },
        ],
      })
    const [mine, theirs] = [handTo(one ?? ''), handTo(other ?? '')]
    const { workbook } = mergeWorkbooks({ base, mine, theirs })
    const found = newFindings(workbook, [mine, theirs]).flatMap(({ findings }) => findings)
    expect(found).toContain(`overlap.multiple-accountable:${free?.id ?? ''}`)
    expect(newFindings(mine, [mine, base])).toEqual([])
  })
})
