import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyse, scenarioDifference } from '../../../../shared/analysis'
import { duties as standardDuties } from '../../../../shared/catalogue'
import { applyEdit } from '../../../../shared/model/edits'
import { violations } from '../../../../shared/model/invariants'
import type { Letters, Position, Workbook } from '../../../../shared/model/schema'
import { asIs, newResponsibility, newWorkbook, reportsByManager } from '../../../../shared/model/workbook'
import { sampleWorkbook } from '../../../../shared/sample'
import { seatsOf } from '../../../../shared/scenarios/proposals'
import type { TemplateChoices, TemplatePlan, TemplateStructure } from '../../../../shared/scenarios/proposals'
import { seatDefaults } from '../../../../shared/scenarios/seatDefaults'
import { planTemplate, templateEdits } from '../../../../shared/scenarios/template'
import { countingIds, imported } from '../exchange/tables'
import { given } from '../analysis/given'

// Object.keys loses the literal keys that the table has.
const structures = Object.keys(seatsOf) as TemplateStructure[]
const none: ReadonlySet<string> = new Set()

function choicesFor(
  workbook: Workbook,
  structure: TemplateStructure,
  from = asIs(workbook).id,
): TemplateChoices {
  const { index } = analyse(workbook, from)
  const seats = seatDefaults(workbook, index, structure)
  return { from, id: 'new-option', name: 'New option', structure, surplus: 'give-up', seats }
}

function applied(workbook: Workbook, plan: TemplatePlan, declined: ReadonlySet<string> = none): Workbook {
  expect(plan.problem).toBeNull()
  const edits = templateEdits(plan, declined)
  const result = applyEdit(workbook, { edit: 'several', label: 'Add a scenario', edits })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  expect(violations(result.workbook)).toEqual([])
  return result.workbook
}

/** A published chart with catalogue duties, held at random in the way that real matrices are: mostly right. */
function organogram(name: string, numbers: readonly number[]): Workbook {
  const file = readFileSync(new URL(`../../../fixtures/organograms/${name}.csv`, import.meta.url))
  const { positions } = imported(file)
  const empty = newWorkbook(countingIds(), '2026-03-31')
  const spans = reportsByManager(positions)
  const span = ({ id }: Position): number => spans.get(id)?.length ?? 0
  const [top] = (spans.get(null) ?? []).toSorted((one, other) => span(other) - span(one))
  const chart: readonly Position[] = positions.map(seat => (seat === top ? { ...seat, role: 'ceo' } : seat))
  const seats = chart.slice(0, 60)
  let turn = 0
  const next = (size: number): number => {
    turn++
    return ((numbers[turn % numbers.length] ?? 0) * 31 + turn * 7) % size
  }
  const responsibilities = standardDuties.map(duty =>
    newResponsibility({ ...duty, id: duty.id.replaceAll('.', '-'), catalogueId: duty.id }),
  )
  const letters: readonly Letters[] = ['AR', 'A', 'R', 'R', 'C', 'I']
  const cells = new Map<string, { position: string; responsibility: string; letters: Letters }>()
  for (const { id } of responsibilities) {
    for (let count = next(4); count > 0; count--) {
      const position = seats[next(seats.length)]?.id ?? ''
      cells.set(`${position} ${id}`, { position, responsibility: id, letters: letters[next(6)] ?? 'R' })
    }
  }
  return {
    ...empty,
    responsibilities,
    scenarios: empty.scenarios.map(scenario => ({
      ...scenario,
      positions: chart,
      assignments: [...cells.values()].map(cell => ({ ...cell, scope: '', effort: null })),
    })),
  }
}

const criticalOf = (workbook: Workbook, scenario: string): readonly string[] =>
  analyse(workbook, scenario)
    .findings.filter(({ severity }) => severity === 'critical')
    .map(({ id }) => id)

function expectSensible(workbook: Workbook, structure: TemplateStructure): Workbook {
  const plan = planTemplate(workbook, choicesFor(workbook, structure), none)
  const after = applied(workbook, plan)
  const before = analyse(workbook, plan.choices.from)
  const { index, findings } = analyse(after, 'new-option')
  for (const { duty, accountable, responsible } of before.index.duties) {
    if (accountable.length + responsible.length === 0) continue
    const held = index.duty(duty.id)
    expect([duty.title, held?.accountable.length]).toEqual([duty.title, 1])
    expect([duty.title, (held?.responsible.length ?? 0) > 0]).toEqual([duty.title, true])
  }
  const had = new Set(criticalOf(workbook, plan.choices.from))
  // Between two tops nobody has authority over all, and each may have hardly a department to give.
  const isOne = index.chart.tops.length === 1
  const newlyCritical = criticalOf(after, 'new-option').filter(id => !had.has(id))
  expect(newlyCritical.filter(id => isOne || !id.startsWith('load.burn-out:'))).toEqual([])
  const hadFinding = new Set(before.findings.map(({ id }) => id))
  const introduced = findings.filter(({ id }) => !hadFinding.has(id)).map(({ id }) => id)
  const ruled =
    /^(structure\.(one-to-one|wide-span|missing-role|head-beside-coo|several-tops)|overlap\.undivided|fit\.(no-authority|strategic))/
  const unavoidable = /^(fit\.no-authority|structure\.one-to-one)/
  const broken = introduced.filter(id => ruled.test(id) && (isOne || !unavoidable.test(id)))
  expect(broken).toEqual([])
  for (const role of ['coo', 'head-of-operations'] as const) {
    expect(index.seats(role)).toHaveLength(seatsOf[structure].includes(role) ? 1 : 0)
  }
  return after
}

describe('a template', () => {
  it.each(structures)('makes a sensible option of the sample client: %s', structure => {
    const workbook = sampleWorkbook()
    const after = expectSensible(workbook, structure)
    const { findings } = scenarioDifference(analyse(workbook, 's-as-is'), analyse(after, 'new-option'))
    expect(findings.solved.length).toBeGreaterThan(findings.introduced.length)
  })

  it.each(['dcms', 'hmt', 'raw-dwp-2011-senior'])(
    'makes sensible options of the published chart %s',
    name => {
      fc.assert(
        fc.property(
          fc.array(fc.nat(1000), { minLength: 20, maxLength: 60 }),
          fc.constantFrom(...structures),
          (numbers, structure) => {
            expectSensible(organogram(name, numbers), structure)
          },
        ),
        { numRuns: 12 },
      )
    },
  )

  it('leaves alone what already fits, and says so', () => {
    const workbook = sampleWorkbook()
    const again = planTemplate(workbook, choicesFor(workbook, 'both', 's-both'), none)
    expect(again.chart).toEqual([])
    expect(again.untouched).toBeGreaterThan(40)
  })

  it('takes nothing of what was declined', () => {
    const workbook = sampleWorkbook()
    const choices = choicesFor(workbook, 'coo-only')
    const first = planTemplate(workbook, choices, none)
    const declined = new Set([...first.chart, ...first.duties].map(({ id }) => id))
    const rest = planTemplate(workbook, choices, declined)
    const all = new Set([...declined, ...[...rest.chart, ...rest.duties].map(({ id }) => id)])
    const after = applied(workbook, rest, all)
    const { positions, assignments } = scenarioDifference(
      analyse(workbook, 's-as-is'),
      analyse(after, 'new-option'),
    )
    expect(positions).toEqual({ added: [], removed: [], moved: [], edited: [], movedAndEdited: [] })
    expect(assignments).toEqual({ added: [], removed: [], changed: [] })
  })

  it('moves a duty to the new COO, who asks the one that had it', () => {
    const workbook = given({
      chart: { ceo: {}, 'ann<ceo': {}, 'ben<ceo': {}, 'cat<ceo': {}, 'dan<ceo': {} },
      duties: {
        risk: { cells: 'ceo:A ann:R', focus: 'strategic', catalogueId: 'risk.lead-risk-management' },
        run: { cells: 'ann:AR', catalogueId: 'production.schedule-daily-work' },
      },
    })
    const plan = planTemplate(workbook, choicesFor(workbook, 'coo-only'), none)
    expect(plan.chart[0]?.sentence).toBe('New seat “Chief Operating Officer” under “Seat ceo”')
    expect(plan.duties).toMatchObject([
      { responsibility: 'risk', after: { accountable: ['Chief Operating Officer'] } },
    ])
    expect(plan.untouched).toBe(1)
  })

  it('puts a new seat under the top of the chart where nobody is marked as CEO', () => {
    const workbook = given({ chart: { stray: {}, boss: {}, 'ann<boss': {}, 'ben<ann': {} }, duties: {} })
    expect(choicesFor(workbook, 'coo-only').seats.coo).toMatchObject({ kind: 'new', parent: 'boss' })
  })

  it('says when a seat would stand below itself', () => {
    const workbook = given({ chart: { ceo: {}, 'coo<ceo': {}, 'ann<coo': {} }, duties: {} })
    const choices = choicesFor(workbook, 'coo-only')
    const seats = { coo: { kind: 'existing', position: 'coo', parent: 'ann' } } as const
    expect(planTemplate(workbook, { ...choices, seats }, none).problem).toMatch(/cannot report to itself/)
  })
})
