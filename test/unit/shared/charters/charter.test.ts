import { describe, expect, it } from 'vitest'
import { charterOf, charterSections, roleCharters } from '../../../../shared/charters/charter'
import type { Charter } from '../../../../shared/charters/charter'
import { successByArea } from '../../../../shared/charters/success'
import { areas } from '../../../../shared/catalogue'
import { applyEdit } from '../../../../shared/model/edits'
import type { Edit } from '../../../../shared/model/edits'
import type { CharterSection, Workbook } from '../../../../shared/model/schema'
import { positions } from '../../../../shared/model/workbook'
import { sampleWorkbook } from '../../../../shared/sample/workbook'

const workbook = sampleWorkbook()
const scenario = 's-both'
const part = (charter: Charter | undefined, section: CharterSection) => {
  const found = charter?.parts.find(one => one.section === section)
  if (!found) throw new Error(`The charter has no section ${section}.`)
  return found
}

function edited(before: Workbook, edit: Edit): Workbook {
  const result = applyEdit(before, edit)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.workbook
}

const charters = roleCharters(workbook, scenario)
const coo = charters.find(({ position }) => position.role === 'coo')
const head = charters.find(({ position }) => position.role === 'head-of-operations')
const chart = workbook.scenarios.find(({ id }) => id === scenario)

describe('role charters', () => {
  it('are one for each seat of the two roles, with every section', () => {
    expect(charters.map(({ position }) => position.role).toSorted()).toEqual(['coo', 'head-of-operations'])
    for (const { parts } of charters) {
      expect(parts.map(({ section }) => section)).toEqual(charterSections)
      expect(parts.filter(({ text }) => text.trim() === '')).toEqual([])
    }
    expect(roleCharters(workbook, 's-head-only').map(({ position }) => position.role)).toEqual([
      'head-of-operations',
    ])
  })

  it('list every responsibility with an A or an R, and no other', () => {
    const held = (chart?.assignments ?? []).filter(
      ({ position, letters }) => position === coo?.position.id && /[AR]/.test(letters),
    )
    const text = part(coo, 'duties').text
    expect(text.match(/\((A and R|A|R)(: [^)]*)?\)/g)).toHaveLength(held.length)
    const missing = held.filter(
      ({ responsibility }) =>
        !text.includes(workbook.responsibilities.find(({ id }) => id === responsibility)?.title ?? '?'),
    )
    expect(missing).toEqual([])
  })

  it('name manager, reports and the other role', () => {
    const manager = positions.find(chart?.positions ?? [], head?.position.parent ?? '')
    expect(part(head, 'reporting').text).toContain(`Reports to ${manager?.title ?? '?'}`)
    expect(part(head, 'together').text).toContain(coo?.position.title)
    expect(part(head, 'together').text).toContain('Carries out what the other answers for')
    expect(part(coo, 'together').text).toContain('Answers for, and the other carries out')
    expect(part(head, 'decisions').text).toMatch(/Decides alone.* \d+ responsibilities/)
  })

  it('say so when the other role is not there', () => {
    const [alone] = roleCharters(workbook, 's-head-only')
    expect(part(alone, 'together').text).toContain('no second operations role')
  })

  it('keep what the consultant wrote, and mark it when the facts below it changed', () => {
    const id = coo?.position.id ?? ''
    const written = edited(workbook, {
      edit: 'writeCharter',
      scenario,
      position: id,
      section: 'duties',
      written: { text: 'Own words', facts: part(coo, 'duties').facts },
    })
    expect(part(charterOf(written, scenario, id), 'duties')).toMatchObject({
      text: 'Own words',
      outdated: false,
    })
    const renamed = edited(written, {
      edit: 'editPositions',
      scenario,
      positions: [id],
      changes: { notes: 'Nothing that a charter says' },
    })
    expect(part(charterOf(renamed, scenario, id), 'duties').outdated).toBe(false)
    const cell = chart?.assignments.find(({ position, letters }) => position === id && letters !== 'I')
    const changed = edited(written, {
      edit: 'setLetters',
      scenario,
      cells: [{ position: id, responsibility: cell?.responsibility ?? '', letters: null }],
    })
    const after = part(charterOf(changed, scenario, id), 'duties')
    expect(after).toMatchObject({ text: 'Own words', outdated: true })
    const back = edited(changed, {
      edit: 'writeCharter',
      scenario,
      position: id,
      section: 'duties',
      written: null,
    })
    expect(part(charterOf(back, scenario, id), 'duties')).toMatchObject({ written: null, outdated: false })
  })

  it('can be had for any position, and refuse one that is not there', () => {
    const ceo = chart?.positions.find(({ role }) => role === 'ceo')
    expect(part(charterOf(workbook, scenario, ceo?.id ?? ''), 'reporting').text).toContain('top of the chart')
    expect(() => charterOf(workbook, scenario, 'gone')).toThrow(RangeError)
  })

  it('have measures for every standard area', () => {
    expect(areas.filter(({ title }) => (successByArea[title] ?? []).length < 2)).toEqual([])
  })
})
