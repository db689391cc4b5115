import { describe, expect, it } from 'vitest'
import { duties as catalogue } from '../../../../shared/catalogue/duties'
import { planDutiesImport } from '../../../../shared/exchange/dutiesImport'
import { responsibilitySchema } from '../../../../shared/model/schema'
import type { Responsibility } from '../../../../shared/model/schema'
import { countingIds, table } from './tables'

const planned = (text: string, existing: readonly Responsibility[] = []) =>
  planDutiesImport(table(text, { purpose: 'responsibilities' }), { newId: countingIds(), existing })

const shape = ({ title, area, focus, criticality, unit }: Responsibility) => [
  title,
  area,
  focus,
  criticality,
  unit,
]

describe('responsibilities from a table', () => {
  it('reads title, area, focus, criticality and unit', () => {
    const plan = planned(
      'title,area,focus,criticality,unit\nRun the plants,Production,operational,high,Plants\nSet the course,Strategy,Strategic,low,\nTwo things,,both,,',
    )
    expect(plan.problems).toEqual([])
    expect(plan.responsibilities.map(shape)).toEqual([
      ['Run the plants', 'Production', 'operational', 'high', 'Plants'],
      ['Set the course', 'Strategy', 'strategic', 'low', ''],
      ['Two things', '', 'both', 'normal', ''],
    ])
    for (const duty of plan.responsibilities) expect(responsibilitySchema.safeParse(duty).success).toBe(true)
  })

  it('knows other words for headings and values, in any order', () => {
    const plan = planned(
      'Priority;Functional area;Responsibility;Type;Department\nH;Supply;Buy steel;day-to-day;Metals\nMedium;Supply;Plan buying;long-term;',
    )
    expect(plan.problems).toEqual([])
    expect(plan.responsibilities.map(shape)).toEqual([
      ['Buy steel', 'Supply', 'operational', 'high', 'Metals'],
      ['Plan buying', 'Supply', 'strategic', 'normal', ''],
    ])
  })

  it('tells words that it does not know, with row, column and what it takes', () => {
    const plan = planned('title,focus,criticality\nA duty,sideways,huge')
    expect(plan.problems.map(({ kind, row, column, done }) => [kind, row, column, done])).toEqual([
      ['unknownFocus', 2, 'focus', '“operational” is taken.'],
      ['unknownCriticality', 2, 'criticality', '“normal” is taken.'],
    ])
  })

  it('leaves out rows without title, repeated ones and those that the workbook has', () => {
    const existing = planned('title\nOld duty').responsibilities
    const plan = planned('title,unit\nNew duty,\n,Sales\nnew DUTY!,\nOld duty,\nNew duty,Sales', existing)
    expect(plan.problems.map(({ kind, row }) => [kind, row])).toEqual([
      ['emptyTitle', 3],
      ['duplicateDuty', 4],
      ['knownDuty', 5],
      ['duplicateDuty', 6],
    ])
    expect(plan.responsibilities.map(({ title, unit }) => [title, unit])).toEqual([
      ['New duty', ''],
      ['New duty', 'Sales'],
    ])
    expect(plan.summary).toEqual({ rows: 5, added: 2, leftOut: 3 })
  })

  it('takes from the catalogue what the file leaves open', () => {
    const [standard] = catalogue
    if (!standard) throw new Error('the catalogue is empty')
    const plan = planned(`title,area\n${JSON.stringify(standard.title)},My area`)
    expect(plan.responsibilities[0]).toMatchObject({
      catalogueId: standard.id,
      area: 'My area',
      focus: standard.focus,
      criticality: standard.criticality,
      description: standard.description,
    })
    expect(
      planned(`title\n${JSON.stringify(standard.title)}`, plan.responsibilities).responsibilities,
    ).toEqual([])
  })

  it('takes the first column for the titles when no heading says so', () => {
    const plan = planned('Was,Wo\nEinkaufen,Halle\nLagern,Hof')
    expect(plan.problems.map(({ kind }) => kind)).toEqual(['noTitleColumn'])
    expect(plan.responsibilities.map(({ title }) => title)).toEqual(['Einkaufen', 'Lagern'])
  })
})
