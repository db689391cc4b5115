import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../../renderer/findings/changes'
import { analyse } from '../../../../shared/analysis/analyse'
import { sampleWorkbook } from '../../../../shared/sample'

const workbook = sampleWorkbook()

describe('what a fix says that it changes', () => {
  it('names position, responsibility and the letters before and after', () => {
    const edit = {
      edit: 'setLetters',
      scenario: 's-as-is',
      cells: [{ position: 'p-coo', responsibility: 'd-manage-logistics', letters: 'A' }],
    } as const
    expect(changesOf(workbook, edit)).toEqual([
      'Chief Operating Officer on “Manage logistics and transport”: A and R → A',
    ])
  })

  it('says scope and effort', () => {
    const edit = {
      edit: 'editAssignment',
      scenario: 's-as-is',
      position: 'p-coo',
      responsibility: 'd-manage-logistics',
      changes: { scope: 'Depots', effort: null },
    } as const
    expect(changesOf(workbook, edit)).toEqual([
      'Chief Operating Officer on “Manage logistics and transport”: part “Depots”, effort not known',
    ])
  })

  it('has at least one line, without any id, for every fix of the sample', () => {
    for (const { id } of workbook.scenarios) {
      for (const finding of analyse(workbook, id).findings) {
        for (const fix of finding.fixes) {
          const lines = changesOf(workbook, fix.edit)
          expect(lines.length, fix.label).toBeGreaterThan(0)
          for (const line of lines) expect(line).not.toMatch(/\b[pds]-[a-z]|^$/u)
        }
      }
    }
  })
})
