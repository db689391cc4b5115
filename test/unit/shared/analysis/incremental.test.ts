import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, withDispositions } from '../../../../shared/analysis'
import type { ScenarioAnalysis } from '../../../../shared/analysis'
import { applyEdit } from '../../../../shared/model/edits'
import type { Edit } from '../../../../shared/model/edits'
import type { Letters, Workbook } from '../../../../shared/model/schema'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'
import { after, given } from './given'
import type { Given } from './given'

/** A choice in [0, 1) of one of the things at hand, so that a step fits any workbook that it meets. */
type Choice = number

const chosen = <T>(list: readonly T[], choice: Choice): T => {
  const item = list[Math.floor(choice * list.length)]
  if (item === undefined) throw new Error('There is nothing to choose from.')
  return item
}

const letters: readonly (Letters | null)[] = ['A', 'R', 'AR', 'C', 'I', null]

/** What a user may do next; a place in the history is jumped to as by many undos and redos. */
const steps = {
  setCells: (workbook, [a, b, c, d]) => {
    const { id, positions, assignments } = chosen(workbook.scenarios, a)
    const taken = chosen(assignments, b)
    return {
      edit: 'setLetters',
      scenario: id,
      cells: [
        { position: taken.position, responsibility: taken.responsibility, letters: chosen(letters, c) },
        ...[0.1, 0.4, 0.9].map(more => ({
          position: chosen(positions, (b + more) % 1).id,
          responsibility: chosen(workbook.responsibilities, (d + more) % 1).id,
          letters: chosen(letters, (c + more) % 1),
        })),
      ],
    }
  },
  share: (workbook, [a, b, c]) => {
    const { id, assignments } = chosen(workbook.scenarios, a)
    const { position, responsibility } = chosen(assignments, b)
    return {
      edit: 'editAssignment',
      scenario: id,
      position,
      responsibility,
      changes: { effort: Math.round(c * 100) / 30 },
    }
  },
  rename: (workbook, [a, b, c]) => {
    const { id, positions } = chosen(workbook.scenarios, a)
    const occupancy = chosen(['held', 'vacant', 'interim'] as const, c)
    return {
      edit: 'editPositions',
      scenario: id,
      positions: [chosen(positions, b).id],
      changes: { holder: occupancy === 'vacant' ? '' : `Person ${c}`, occupancy, fte: c },
    }
  },
  reseat: (workbook, [a, b, c]) => {
    const { id, positions } = chosen(workbook.scenarios, a)
    const role = chosen(['ceo', 'coo', 'head-of-operations', 'other'] as const, c)
    return { edit: 'editPositions', scenario: id, positions: [chosen(positions, b).id], changes: { role } }
  },
  move: (workbook, [a, b, c]) => {
    const { id, positions } = chosen(workbook.scenarios, a)
    const parent = c < 0.1 ? null : chosen(positions, c).id
    return {
      edit: 'movePositions',
      scenario: id,
      positions: [chosen(positions, b).id],
      parent,
      before: null,
    }
  },
  remove: (workbook, [a, b]) => {
    const { id, positions } = chosen(workbook.scenarios, a)
    return {
      edit: 'removePositions',
      scenario: id,
      positions: [chosen(positions, b).id],
      reports: 'move-up',
    }
  },
  retitle: (workbook, [a, b]) => ({
    edit: 'editResponsibilities',
    responsibilities: [chosen(workbook.responsibilities, a).id],
    changes: { title: chosen(workbook.responsibilities, b).title, criticality: b < 0.5 ? 'high' : 'low' },
  }),
  reorder: (workbook, [a, b]) => ({
    edit: 'moveResponsibilities',
    responsibilities: [chosen(workbook.responsibilities, a).id],
    before: chosen(workbook.responsibilities, b).id,
  }),
  threshold: (_, [a, b]) => ({
    edit: 'setThresholds',
    changes: { crowdedConsulted: chosen([1, 3, null], a), duplicateSimilarity: chosen([0.5, 0.9, null], b) },
  }),
  mark: (workbook, [a, b]) => ({
    edit: 'editScenario',
    scenario: chosen(workbook.scenarios, a).id,
    changes: { structure: chosen(['both', 'coo-only', null] as const, b) },
  }),
  option: (workbook, [a, b]) => ({
    edit: 'copyScenario',
    from: chosen(workbook.scenarios, a).id,
    id: `option-${b}`,
    name: 'Another option',
    structure: null,
  }),
  dispose: (workbook, [a, b]) => {
    const { id } = chosen(workbook.scenarios, a)
    const { findings } = analyse(workbook, id)
    return {
      edit: 'disposeOfFindings',
      scenario: id,
      findings: findings.length === 0 ? [] : [chosen(findings, b).id],
      disposition: { kind: 'accepted', reason: 'On purpose', owner: '', due: '' },
    }
  },
  fix: (workbook, [a, b]) => {
    const { id } = chosen(workbook.scenarios, a)
    const { findings } = analyse(workbook, id)
    return (findings.length === 0 ? undefined : chosen(findings, b).fixes[0]?.edit) ?? null
  },
} satisfies Record<
  string,
  (workbook: Workbook, choices: readonly [Choice, Choice, Choice, Choice]) => Edit | null
>

// The keys of the table above.
const stepNames = Object.keys(steps) as (keyof typeof steps)[]

/** Everything that can be read of an analysis, as plain values; of the fixes only those of one finding, as they take long. */
function written(
  workbook: Workbook,
  { findings, measures, comparison, index, scenario }: ScenarioAnalysis,
  looked: number,
) {
  return {
    findings: withDispositions(workbook, scenario.id, findings).map(({ finding, state }, at) => ({
      id: finding.id,
      severity: finding.severity,
      positions: finding.positions,
      responsibilities: finding.responsibilities,
      sentence: finding.sentence,
      fixes: at === looked ? finding.fixes : [],
      state,
    })),
    measures: { ...measures, findings: measures.findings, perPosition: measures.perPosition },
    groups: comparison.groups,
    duties: index.duties,
    loads: index.loads,
    assignments: scenario.positions.map((_, place) => index.assignmentsOf(place)),
  }
}

const choice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
/** The as-is scenario more often than not, so that many steps meet. */
const scenarioChoice = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, choice)
const step = fc.record({
  name: fc.constantFrom(...stepNames, 'jump' as const),
  choices: fc.tuple(scenarioChoice, choice, choice, choice),
  /** Which scenario is looked at afterwards. */
  shown: scenarioChoice,
})

describe('the analysis of one scenario or another, after edits, undo and redo', () => {
  it('is the same as one of a workbook that was never seen', () => {
    const { workbook: start } = generatedWorkbook('S')
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), sequence => {
        const history = [start]
        let workbook = start
        for (const { name, choices, shown } of sequence) {
          if (name === 'jump') workbook = chosen(history, choices[0])
          else {
            const edit = steps[name](workbook, choices)
            const result = edit && applyEdit(workbook, edit)
            if (!result?.ok) continue
            workbook = result.workbook
            history.push(workbook)
          }
          const { id } = chosen(workbook.scenarios, shown)
          const unseen = structuredClone(workbook)
          const looked = Math.floor(choices[3] * 60)
          expect(written(workbook, analyse(workbook, id), looked)).toEqual(
            written(unseen, analyse(unseen, id), looked),
          )
        }
      }),
      { numRuns: 10 },
    )
  })
})

/** Each changes only something beside the holdings that a finding rests on. */
const scenario = 'scenario-1'
const chart = { ceo: {}, 'coo<ceo': {}, 'head<coo': {}, 'a<head': {}, 'b<head': {} }
const changesElsewhere: Readonly<Record<string, { duties: Given['duties']; edit: Edit; raises: string }>> = {
  'a seat that falls vacant': {
    duties: { d1: 'coo:A head:R' },
    edit: { edit: 'editPositions', scenario, positions: ['coo'], changes: { occupancy: 'vacant' } },
    raises: 'major gap.vacant-holder:d1',
  },
  'a position that moves to another line': {
    duties: { d1: 'head:A b:R' },
    edit: { edit: 'movePositions', scenario, positions: ['b'], parent: 'ceo', before: null },
    raises: 'major fit.no-authority:d1',
  },
  'a dotted line': {
    duties: { d1: 'a:A b:R' },
    edit: { edit: 'editPositions', scenario, positions: ['b'], changes: { dottedLines: ['a'] } },
    raises: 'minor fit.no-authority:d1',
  },
  'a role that a seat is given': {
    duties: { d1: { cells: 'a:AR', focus: 'strategic' } },
    edit: { edit: 'editPositions', scenario, positions: ['a'], changes: { role: 'head-of-operations' } },
    raises: 'major fit.strategic-with-head:d1',
  },
  'a threshold': {
    duties: { d1: 'coo:AR a:C b:C' },
    edit: { edit: 'setThresholds', changes: { crowdedConsulted: 1 } },
    raises: 'minor overlap.crowded-consulted:d1',
  },
  'the last letter of somebody who was not involved': {
    duties: { d1: 'ceo:I coo:A head:R a:I', d2: 'coo:A b:R' },
    edit: {
      edit: 'setLetters',
      scenario,
      cells: [{ position: 'b', responsibility: 'd2', letters: null }],
    },
    raises: 'minor overlap.everyone:d1',
  },
  'an effort beside another one': {
    duties: { d1: 'head:A a:R=0.6', d2: 'head:A a:R=0.2' },
    edit: {
      edit: 'editAssignment',
      scenario,
      position: 'a',
      responsibility: 'd2',
      changes: { effort: 0.5 },
    },
    raises: 'major load.over-capacity:a',
  },
  'a title': {
    duties: { d1: 'head:AR', d2: 'coo:AR' },
    edit: { edit: 'editResponsibilities', responsibilities: ['d2'], changes: { title: 'd1 d1ology' } },
    raises: 'major overlap.duplicate-duty:d1+d2',
  },
}

describe.each(Object.entries(changesElsewhere))('%s', (_, { duties = {}, edit, raises }) => {
  const found = (workbook: Workbook): readonly string[] =>
    analyse(workbook, scenario).findings.map(({ id, severity }) => `${severity} ${id}`)

  it('is seen by the findings, and its undoing too', () => {
    const before = given({ chart, duties })
    const first = found(before)
    expect(first).not.toContain(raises)
    const edited = after(before, edit)
    expect(found(edited)).toContain(raises)
    expect(found(edited)).toEqual(found(structuredClone(edited)))
    // Not remembered whole, so built from the edited one.
    const undone = { ...before, scenarios: before.scenarios.map(each => ({ ...each })) }
    expect(found(undone)).toEqual(first)
  })
})

describe('responsibilities that change places', () => {
  it('keep their own findings', () => {
    const before = given({ chart, duties: { d1: '', d2: 'head:AR', d3: 'a:A b:A', d4: 'coo:A', d5: 'b:AR' } })
    analyse(before, scenario)
    const edited = after(before, { edit: 'moveResponsibilities', responsibilities: ['d2'], before: 'd1' })
    const unseen = structuredClone(edited)
    expect(written(edited, analyse(edited, scenario), 0)).toEqual(
      written(unseen, analyse(unseen, scenario), 0),
    )
  })
})
