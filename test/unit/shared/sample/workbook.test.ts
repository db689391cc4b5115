import { describe, expect, it } from 'vitest'
import { charterOf } from '../../../../shared/charters/charter'
import { areas } from '../../../../shared/catalogue/areas'
import { catalogueDuty } from '../../../../shared/catalogue/duties'
import { fitQuestion, questions } from '../../../../shared/catalogue/questions'
import { violations } from '../../../../shared/model/invariants'
import { workbookSchema } from '../../../../shared/model/schema'
import type { Position } from '../../../../shared/model/schema'
import { asIs, lineAbove } from '../../../../shared/model/workbook'
import { sampleWorkbook } from '../../../../shared/sample'
import { transitionPlan } from '../../../../shared/transition/plan'
import { assignmentsOf } from '../../../../shared/sample/assignments'

const workbook = sampleWorkbook()
const today = asIs(workbook)

const titlesWhere = (wanted: (position: Position) => boolean): string[] =>
  today.positions.filter(wanted).map(({ title }) => title)

describe('the sample workbook', () => {
  it('has the shape of a workbook and keeps its invariants', () => {
    expect(workbookSchema.parse(workbook)).toEqual(workbook)
    expect(violations(workbook)).toEqual([])
  })

  it('is the same each time, in a new object', () => {
    expect(sampleWorkbook()).toEqual(workbook)
    expect(sampleWorkbook()).not.toBe(workbook)
  })

  it('is of the size of a real engagement', () => {
    expect(workbook.responsibilities).toHaveLength(46)
    expect(workbook.scenarios.map(({ name, positions }) => [name, positions.length])).toEqual([
      ['As-is', 42],
      ['Option A: Head of Operations only', 41],
      ['Option B: Both, with a clear split', 43],
    ])
  })

  it('marks each scenario with the structure that its chart has', () => {
    const seats = workbook.scenarios.map(({ structure, positions }) => [
      structure,
      ...positions.filter(({ role }) => role !== 'other').map(({ role }) => role),
    ])
    expect(seats).toEqual([
      ['both', 'ceo', 'coo', 'head-of-operations'],
      ['head-of-operations-only', 'ceo', 'head-of-operations'],
      ['both', 'ceo', 'coo', 'head-of-operations'],
    ])
  })

  it('has two vacant seats, one interim holder and a name on every other seat', () => {
    expect(titlesWhere(({ occupancy }) => occupancy === 'vacant')).toEqual([
      'Continuous Improvement Manager',
      'Training and Recruitment Manager',
    ])
    expect(titlesWhere(({ occupancy }) => occupancy === 'interim')).toEqual(['Plant Manager, Dundalk'])
    expect(titlesWhere(({ holder, occupancy }) => (holder === '') !== (occupancy === 'vacant'))).toEqual([])
  })

  it('names every holder once, in names that are composed as a font expects them', () => {
    const holders = today.positions.map(({ holder }) => holder).filter(holder => holder !== '')
    expect(new Set(holders).size).toBe(holders.length)
    expect(holders.map(holder => holder.normalize('NFC'))).toEqual(holders)
  })

  it('takes most responsibilities from the catalogue, unchanged but for their weight', () => {
    const own = workbook.responsibilities.filter(({ catalogueId }) => catalogueId === null)
    expect(own.map(({ title }) => title)).toEqual([
      'Control allergens across recipes and lines',
      'Resolve complaints from customers',
      'Pass the retailer audits at Leeds',
      'Monitor the key operational performance indicators',
      'Start up the new bakery line in Dundalk',
    ])
    for (const { catalogueId, title, area, focus } of workbook.responsibilities) {
      if (catalogueId === null) continue
      expect(catalogueDuty(catalogueId), catalogueId).toMatchObject({ title, area, focus })
    }
    expect(workbook.waivedDuties.map(id => catalogueDuty(id)?.title)).toEqual([
      'Encourage collaboration among team members',
    ])
  })

  it('has responsibilities in every area, of every focus and criticality', () => {
    const { responsibilities } = workbook
    expect(new Set(responsibilities.map(({ area }) => area))).toEqual(
      new Set(areas.map(({ title }) => title)),
    )
    expect(new Set(responsibilities.map(({ focus }) => focus)).size).toBe(3)
    expect(new Set(responsibilities.map(({ criticality }) => criticality)).size).toBe(3)
  })

  it('answers about two thirds of the fit questions, some with a note', () => {
    const { answers } = workbook.fit
    for (const { question } of answers) expect(fitQuestion(question), question).toBeDefined()
    const share = answers.filter(({ step }) => step !== null).length / questions.length
    expect(share).toBeGreaterThan(0.6)
    expect(share).toBeLessThan(0.75)
    expect(answers.filter(({ note }) => note !== '').length).toBeGreaterThan(5)
  })

  it('has a plan that was worked on, with a step of its own, something done and a vacant seat to fill', () => {
    const plan = transitionPlan(workbook, 's-both')
    expect(plan.steps.map(({ due }) => due !== '')).toEqual([true, true])
    expect(plan.handovers.filter(({ touched }) => touched)).toHaveLength(4)
    expect(plan.done).toBe(1)
    expect(plan.handovers.filter(({ leftOut }) => leftOut)).toHaveLength(1)
    expect(plan.toFill.map(({ title }) => title)).toEqual(['Shift Manager, Dundalk'])
  })

  it('has a section of each charter in own words, one of them overtaken by the facts', () => {
    const written = ['p-coo', 'p-head-of-operations'].flatMap(position =>
      charterOf(workbook, 's-both', position)
        .parts.filter(part => part.written !== null)
        .map(({ section, outdated }) => [section, outdated]),
    )
    expect(written).toEqual([
      ['decisions', false],
      ['purpose', true],
    ])
  })

  it('includes every section in the report, with commentary on the summary', () => {
    expect(workbook.report.sections.every(({ included }) => included)).toBe(true)
    const summary = workbook.report.sections.find(({ section }) => section === 'summary')
    expect(summary?.commentary).toContain('each duty answered for once')
  })

  it('has an unbroken line from every position to the CEO in every scenario', () => {
    for (const { positions } of workbook.scenarios) {
      for (const { id } of positions) {
        expect([id, ...lineAbove(positions, id).map(above => above.id)].at(-1)).toBe('p-ceo')
      }
    }
  })

  it('refuses a matrix row that does not read as assignments', () => {
    expect(() => assignmentsOf({ 'set-company-goals': 'ceo' })).toThrow('"ceo" in the row')
    expect(() => assignmentsOf({ 'set-company-goals': 'ceo X' })).toThrow('"X" in the row')
  })
})
