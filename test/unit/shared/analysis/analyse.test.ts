import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, withDispositions } from '../../../../shared/analysis'
import type { ScenarioAnalysis } from '../../../../shared/analysis'
import { duties as standardDuties } from '../../../../shared/catalogue'
import { applyEdit } from '../../../../shared/model/edits'
import type { Edit } from '../../../../shared/model/edits'
import type { Letters, Workbook } from '../../../../shared/model/schema'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'
import { after, given } from './given'

const idOf = (workbook: Workbook): string => workbook.scenarios[0]?.id ?? ''

/** A workbook that shares nothing with the given one, so that nothing is remembered of it. */
const unknown = (workbook: Workbook): Workbook => structuredClone(workbook)

/** Everything that can be read of an analysis, as plain values. */
function written({ findings, measures, comparison, index }: ScenarioAnalysis) {
  return JSON.parse(
    JSON.stringify({
      findings: findings.map(({ id, severity, positions, responsibilities, sentence }) => ({
        id,
        severity,
        positions,
        responsibilities,
        sentence,
      })),
      measures: { ...measures },
      groups: comparison.groups,
      held: index.duties.map(({ accountable, responsible, scopes, consulted, informed }) => ({
        accountable,
        responsible,
        scopes,
        consulted,
        informed,
      })),
    }),
  ) as unknown
}

/** Random edits of every sort that the analysis reads; some are refused, as a user's would be. */
const editOf = (workbook: Workbook): fc.Arbitrary<Edit> => {
  const scenario = idOf(workbook)
  const positions = workbook.scenarios[0]?.positions ?? []
  const assignments = workbook.scenarios[0]?.assignments ?? []
  const position = fc.constantFrom(...positions.map(({ id }) => id))
  const responsibility = fc.constantFrom(...workbook.responsibilities.map(({ id }) => id))
  const letters = fc.constantFrom<Letters | null>('A', 'R', 'AR', 'C', 'I', null)
  const taken = fc.constantFrom(
    ...assignments.map(({ position: at, responsibility: of }) => [at, of] as const),
  )
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(fc.record({ position, responsibility, letters }), { minLength: 1, maxLength: 3 })
        .map((cells): Edit => ({ edit: 'setLetters', scenario, cells })),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(taken, letters).map(([[at, of], changed]): Edit => ({
        edit: 'setLetters',
        scenario,
        cells: [{ position: at, responsibility: of, letters: changed }],
      })),
    },
    taken.map(([at, of]): Edit => ({
      edit: 'editAssignment',
      scenario,
      position: at,
      responsibility: of,
      changes: { scope: 'North', effort: 0.9 },
    })),
    fc
      .tuple(position, fc.constantFrom('coo', 'other', 'head-of-operations', 'ceo'))
      .map(([at, role]): Edit => ({ edit: 'editPositions', scenario, positions: [at], changes: { role } })),
    fc.tuple(position, fc.constantFrom('held', 'vacant', 'interim')).map(([at, occupancy]): Edit => ({
      edit: 'editPositions',
      scenario,
      positions: [at],
      changes: { occupancy },
    })),
    fc.tuple(position, fc.option(position)).map(([at, parent]): Edit => ({
      edit: 'movePositions',
      scenario,
      positions: [at],
      parent,
      before: null,
    })),
    position.map((at): Edit => ({ edit: 'removePositions', scenario, positions: [at], reports: 'move-up' })),
    responsibility.map((of): Edit => ({ edit: 'removeResponsibilities', responsibilities: [of] })),
    fc
      .tuple(responsibility, fc.constantFrom('high', 'low'), fc.constantFrom('strategic', 'operational'))
      .map(([of, criticality, focus]): Edit => ({
        edit: 'editResponsibilities',
        responsibilities: [of],
        changes: { criticality, focus, title: 'Plan budgets' },
      })),
    fc
      .tuple(responsibility, fc.option(responsibility))
      .map(([of, before]): Edit => ({ edit: 'moveResponsibilities', responsibilities: [of], before })),
    fc.constantFrom(2, 5, null).map((value): Edit => ({
      edit: 'setThresholds',
      changes: { crowdedConsulted: value, tooDeep: value },
    })),
    fc.tuple(responsibility, responsibility).map(([one, other]): Edit => ({
      edit: 'markDistinct',
      responsibilities: [one, other],
      distinct: true,
    })),
    fc
      .subarray(standardDuties.map(({ id }) => id).slice(0, 20))
      .map((duties): Edit => ({ edit: 'waiveDuties', duties, waived: false })),
  )
}

describe('the analysis', () => {
  it('after any sequence of edits is the same as one of a workbook that was never seen', () => {
    const start = generatedWorkbook('S').workbook
    fc.assert(
      fc.property(
        fc.array(fc.infiniteStream(fc.nat(1_000_000)), { minLength: 1, maxLength: 1 }),
        ([seeds]) => {
          let workbook = start
          for (let step = 0; step < 12; step++) {
            const seed = Number(seeds?.next().value ?? 0)
            const [edit] = fc.sample(editOf(workbook), { numRuns: 1, seed })
            const result = edit && applyEdit(workbook, edit)
            if (!result?.ok) continue
            workbook = result.workbook
            expect(written(analyse(workbook, idOf(workbook)))).toEqual(
              written(analyse(unknown(workbook), idOf(workbook))),
            )
          }
        },
      ),
      { numRuns: 12 },
    )
  })

  it('names only what exists', () => {
    for (const { id } of generatedWorkbook('S').workbook.scenarios) {
      const { workbook } = generatedWorkbook('S')
      const { findings, scenario } = analyse(workbook, id)
      const positions = new Set(scenario.positions.map(position => position.id))
      const responsibilities = new Set(workbook.responsibilities.map(duty => duty.id))
      for (const finding of findings) {
        for (const position of finding.positions) expect(positions.has(position)).toBe(true)
        for (const duty of finding.responsibilities) expect(responsibilities.has(duty)).toBe(true)
        expect(finding.sentence).toMatch(/\.$/u)
        expect(finding.sentence).not.toMatch(/undefined|NaN|\[object/u)
        expect(finding.why).not.toBe('')
      }
      expect(new Set(findings.map(finding => finding.id)).size).toBe(findings.length)
    }
  })

  it('says the same objects of a scenario that is only described anew, with the new description', () => {
    const workbook = given({ duties: { d1: '' } })
    const id = idOf(workbook)
    const { findings, measures, index } = analyse(workbook, id)
    const described = after(workbook, { edit: 'editScenario', scenario: id, changes: { description: 'New' } })
    const again = analyse(described, id)
    expect(again.scenario.description).toBe('New')
    expect([again.findings === findings, again.measures === measures, again.index === index]).toEqual([
      true,
      true,
      true,
    ])
    // A scenario more is not taken for the same workbook.
    const copied = after(described, {
      edit: 'copyScenario',
      from: id,
      id: 'more',
      name: 'More',
      structure: null,
    })
    expect(analyse(copied, 'more').scenario.id).toBe('more')
  })

  it('is the same object while nothing that it reads has changed', () => {
    const { workbook } = generatedWorkbook('S')
    const analysis = analyse(workbook, idOf(workbook))
    const renamed = after(workbook, { edit: 'editEngagement', changes: { client: 'Meridian Foods' } })
    expect(analyse(renamed, idOf(workbook))).toBe(analysis)
    expect(
      analyse(after(workbook, { edit: 'setThresholds', changes: { tooDeep: 2 } }), idOf(workbook)),
    ).not.toBe(analysis)
  })

  it('sorts findings by severity, then kind', () => {
    const { workbook } = generatedWorkbook('M')
    const order = analyse(workbook, idOf(workbook)).findings.map(
      ({ severity, kind }) =>
        ['critical', 'major', 'minor'].indexOf(severity) * 5 +
        ['gap', 'overlap', 'fit', 'load', 'structure'].indexOf(kind),
    )
    expect(order).toEqual([...order].sort((one, other) => one - other))
  })

  it('can be copied as plain data with its sentences', () => {
    const { findings } = analyse(given({ duties: { d1: '' } }), 'scenario-1')
    expect(structuredClone({ ...findings[0], fixes: [] })).toMatchObject({
      id: 'gap.unassigned:d1',
      sentence: 'Nobody is accountable or responsible for “d1 d1ology”.',
    })
  })

  it('says that it does not know a scenario', () => {
    expect(() => analyse(given({}), 'elsewhere')).toThrow(RangeError)
  })
})

describe('fixes', () => {
  it('take their finding away and add nothing critical, in every scenario', () => {
    const start = { ...generatedWorkbook('S').workbook, waivedDuties: [] }
    const criticalIds = (workbook: Workbook): readonly string[] =>
      workbook.scenarios.flatMap(({ id }) =>
        analyse(unknown(workbook), id)
          .findings.filter(({ severity }) => severity === 'critical')
          .map(finding => `${id} ${finding.id}`),
      )
    const before = new Set(criticalIds(start))
    const { findings } = analyse(start, idOf(start))
    let offered = 0
    const sample =
      fc.sample(fc.shuffledSubarray([...findings], { minLength: 25, maxLength: 25 }), {
        numRuns: 1,
        seed: 3,
      })[0] ?? []
    for (const { id, fixes } of sample) {
      for (const { edit, label } of fixes) {
        offered++
        const now = unknown(after(start, edit))
        expect(
          analyse(now, idOf(now)).findings.map(finding => finding.id),
          label,
        ).not.toContain(id)
        for (const critical of criticalIds(now))
          expect(before.has(critical), `${label}: ${critical}`).toBe(true)
      }
    }
    expect(offered).toBeGreaterThan(sample.length)
  })
})

describe('dispositions', () => {
  it('stay with their finding over edits elsewhere, and when it goes and comes back', () => {
    const start = given({ chart: { ceo: {} }, duties: { d1: '', d2: '' } })
    const accepted = after(start, {
      edit: 'disposeOfFindings',
      scenario: 'scenario-1',
      findings: ['gap.unassigned:d1'],
      disposition: { kind: 'accepted', reason: 'On purpose', owner: '', due: '' },
    })
    const states = (workbook: Workbook) =>
      Object.fromEntries(
        withDispositions(workbook, 'scenario-1', analyse(workbook, 'scenario-1').findings).map(
          ({ finding, state, disposition }) => [
            finding.id,
            disposition ? `${state}: ${disposition.reason}` : state,
          ],
        ),
      )
    expect(states(accepted)).toMatchObject({
      'gap.unassigned:d1': 'accepted: On purpose',
      'gap.unassigned:d2': 'open',
    })
    const cell = { position: 'ceo', responsibility: 'd1' }
    const gone = after(accepted, {
      edit: 'setLetters',
      scenario: 'scenario-1',
      cells: [{ ...cell, letters: 'AR' }],
    })
    expect(states(gone)).not.toHaveProperty(['gap.unassigned:d1'])
    const back = after(gone, {
      edit: 'setLetters',
      scenario: 'scenario-1',
      cells: [{ ...cell, letters: null }],
    })
    expect(states(back)).toMatchObject({ 'gap.unassigned:d1': 'accepted: On purpose' })
  })
})
