import fc from 'fast-check'
import type { Edit, SingleEdit } from '../../../../shared/model/edits'
import type { Letters, Occupancy, Role, Workbook } from '../../../../shared/model/schema'
import { newPosition, newResponsibility } from '../../../../shared/model/workbook'

/**
 * Edits made from small numbers, so that they often meet the same records: some fit the workbook they are applied
 * to, others (a cycle, a taken id, a record that is gone) must be refused.
 */
type Move = (workbook: Workbook, a: number, b: number, c: number, fresh: string) => Edit

const letters: readonly (Letters | null)[] = ['R', 'A', 'AR', 'C', 'I', null]
const roles: readonly Role[] = ['ceo', 'coo', 'head-of-operations', 'other']
const occupancies: readonly Occupancy[] = ['held', 'vacant', 'interim']

const pick = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(list.length, 1)]
const missing = 'gone'

const scenarioOf = (workbook: Workbook, a: number) => pick(workbook.scenarios, a) ?? workbook.scenarios[0]
const scenarioId = (workbook: Workbook, a: number): string => scenarioOf(workbook, a)?.id ?? missing
const positionId = (workbook: Workbook, a: number, b: number): string =>
  pick(scenarioOf(workbook, a)?.positions ?? [], b)?.id ?? missing
const responsibilityId = (workbook: Workbook, b: number): string =>
  pick(workbook.responsibilities, b)?.id ?? missing
const orNull = (id: string, number: number): string | null => (number % 4 === 0 ? null : id)

const moves: readonly Move[] = [
  (w, a, b, c, fresh) => ({
    edit: 'addPositions',
    scenario: scenarioId(w, a),
    positions: [newPosition({ id: fresh, title: `Seat ${b}`, parent: orNull(positionId(w, a, b), c) })],
    before: orNull(positionId(w, a, c), b),
  }),
  (w, a, b) => ({
    edit: 'addPositions',
    scenario: scenarioId(w, a),
    positions: [newPosition({ id: positionId(w, a, b), title: 'Taken' })],
    before: null,
  }),
  (w, a, b, c) => ({
    edit: 'editPositions',
    scenario: scenarioId(w, a),
    positions: [positionId(w, a, b)],
    changes: {
      role: roles[c % roles.length] ?? 'other',
      occupancy: occupancies[c % occupancies.length] ?? 'held',
      dottedLines: [positionId(w, a, c)],
      assistant: c % 2 === 0,
    },
  }),
  (w, a, b, c) => ({
    edit: 'editPositions',
    scenario: scenarioId(w, a),
    positions: [positionId(w, a, b)],
    changes: { title: c % 3 === 0 ? ' ' : `Renamed ${c}`, fte: c - 2 },
  }),
  (w, a, b, c) => ({
    edit: 'movePositions',
    scenario: scenarioId(w, a),
    positions: c % 2 === 0 ? [positionId(w, a, b)] : [positionId(w, a, b), positionId(w, a, b + 1)],
    parent: orNull(positionId(w, a, c), b + c),
    before: orNull(positionId(w, a, b + c), c),
  }),
  (w, a, b, c) => ({
    edit: 'removePositions',
    scenario: scenarioId(w, a),
    positions: [positionId(w, a, b)],
    reports: c % 2 === 0 ? 'move-up' : 'delete-branch',
  }),
  (w, a, b) => ({
    edit: 'replaceChart',
    scenario: scenarioId(w, a),
    positions: (scenarioOf(w, a)?.positions ?? []).filter(
      (position, place) => place % 3 !== b % 3 || position.parent === null,
    ),
  }),
  (_w, _a, b, _c, fresh) => ({
    edit: 'addResponsibilities',
    responsibilities: [newResponsibility({ id: fresh, title: `Duty ${b}` })],
    before: null,
  }),
  (w, _a, b, c) => ({
    edit: 'editResponsibilities',
    responsibilities: [responsibilityId(w, b)],
    changes: { focus: c % 2 === 0 ? 'strategic' : 'both', title: c % 5 === 0 ? '' : `Duty ${c}` },
  }),
  (w, _a, b, c) => ({
    edit: 'moveResponsibilities',
    responsibilities: [responsibilityId(w, b)],
    before: orNull(responsibilityId(w, c), b),
  }),
  (w, _a, b) => ({ edit: 'removeResponsibilities', responsibilities: [responsibilityId(w, b)] }),
  (w, _a, b, c) => ({
    edit: 'mergeResponsibilities',
    kept: responsibilityId(w, b),
    merged: responsibilityId(w, c),
    title: c % 5 === 0 ? '' : `United ${c}`,
  }),
  (w, a, b, c, fresh) => ({
    edit: 'splitResponsibility',
    responsibility: responsibilityId(w, b),
    title: `First ${b}`,
    added: newResponsibility({ id: c % 5 === 0 ? responsibilityId(w, c) : fresh, title: `Second ${c}` }),
    holders: (scenarioOf(w, a)?.assignments ?? [])
      .filter(({ responsibility }) => responsibility === responsibilityId(w, b))
      .map(({ position }, place) => ({
        scenario: scenarioId(w, a),
        position,
        side: (['first', 'second', 'both'] as const)[(place + c) % 3] ?? 'both',
      })),
  }),
  (w, _a, b, c) => ({
    edit: 'markDistinct',
    responsibilities: [responsibilityId(w, b), responsibilityId(w, c)],
    distinct: (b + c) % 3 > 0,
  }),
  (w, a, b, c) => ({
    edit: 'setLetters',
    scenario: scenarioId(w, a),
    cells: [
      {
        position: positionId(w, a, b),
        responsibility: responsibilityId(w, c),
        letters: letters[(b + c) % letters.length] ?? null,
      },
      ...(c % 3 === 0
        ? [{ position: positionId(w, a, b), responsibility: responsibilityId(w, b), letters: 'R' as const }]
        : []),
    ],
  }),
  (w, a, b, c) => ({
    edit: 'addAssignments',
    scenario: scenarioId(w, a),
    assignments: [
      {
        position: positionId(w, a, b),
        responsibility: responsibilityId(w, c),
        letters: 'R',
        scope: 'North',
        effort: 0.5,
      },
    ],
  }),
  (w, a, b, c) => ({
    edit: 'editAssignment',
    scenario: scenarioId(w, a),
    position: positionId(w, a, b),
    responsibility: responsibilityId(w, c),
    changes: { scope: `Part ${c}`, effort: c - 1 },
  }),
  (w, a, b, _c, fresh) => ({
    edit: 'copyScenario',
    from: scenarioId(w, a),
    id: b % 3 === 0 ? scenarioId(w, b) : fresh,
    name: `Option ${b}`,
    structure: 'both',
  }),
  (w, a, b) => ({
    edit: 'editScenario',
    scenario: scenarioId(w, a),
    changes: { name: b % 3 === 0 ? '' : `S ${b}` },
  }),
  (w, a, b) => ({ edit: 'moveScenario', scenario: scenarioId(w, a), before: orNull(scenarioId(w, b), a) }),
  (w, a, b, c) => ({
    edit: 'editHandovers',
    scenario: scenarioId(w, a),
    handovers: [{ responsibility: responsibilityId(w, b), letter: c % 2 === 0 ? 'A' : 'R' }],
    changes: c % 3 === 0 ? { phase: null, done: false } : { phase: 'days-60', done: b % 2 === 0 },
  }),
  (w, a, b, _c, fresh) => ({
    edit: 'addTransitionStep',
    scenario: scenarioId(w, a),
    step: { id: fresh, title: `Step ${b}`, phase: 'later', owner: '', due: '', risk: '', done: false },
  }),
  (w, a, b) => ({
    edit: 'removeTransitionStep',
    scenario: scenarioId(w, a),
    step: pick(scenarioOf(w, a)?.transition.steps ?? [], b)?.id ?? missing,
  }),
  (w, a, b, c) => ({
    edit: 'writeCharter',
    scenario: scenarioId(w, a),
    position: positionId(w, a, b),
    section: 'purpose',
    written: c % 3 === 0 ? null : { text: `Purpose ${c}`, facts: 'f' },
  }),
  (w, a) => ({ edit: 'removeScenario', scenario: scenarioId(w, a) }),
  (w, a, b) => ({ edit: 'recommendScenario', scenario: orNull(scenarioId(w, a), b) }),
  (w, a, b) => ({
    edit: 'rebaseScenario',
    scenario: scenarioId(w, a),
    basis: {
      positions: [{ id: positionId(w, 0, b), was: scenarioOf(w, 0)?.positions[b] ?? null }],
      assignments: [],
    },
  }),
  (_w, a, b) => ({ edit: 'setThresholds', changes: { wideSpan: a % 3 === 0 ? null : b * 40 } }),
  (w, a, b, c) => ({
    edit: 'disposeOfFindings',
    scenario: scenarioId(w, a),
    findings: [`gap.unassigned:${b}`, `gap.unassigned:${b}`],
    disposition: c % 3 === 0 ? null : { kind: 'accepted', reason: 'Known', owner: '', due: '' },
  }),
  (w, a, b, _c, fresh) => ({
    edit: 'addAction',
    action: {
      id: fresh,
      title: `Action ${b}`,
      scenario: scenarioId(w, a),
      finding: null,
      owner: '',
      due: b % 2 === 0 ? '' : '2026-02-01',
      done: false,
      notes: '',
    },
  }),
  (w, a) => ({ edit: 'removeAction', action: pick(w.actions, a)?.id ?? missing }),
  (_w, a, b) => ({
    edit: 'answerFit',
    answer: { question: `question-${a % 3}`, step: b % 2 === 0 ? null : 4, note: '' },
  }),
  (_w, a) => ({ edit: 'clearFitAnswer', question: `question-${a % 3}` }),
  (w, a, b) => ({
    edit: 'editReport',
    changes: {
      scenario: b % 2 === 0 ? null : scenarioId(w, a),
      paper: 'A3',
      colour: b % 3 === 0 ? 'blue' : '#14324f',
      firmLogo: pick(w.pictures, b)?.id ?? null,
    },
  }),
  (_w, _a, b, _c, fresh) => ({
    edit: 'addPicture',
    picture: { id: fresh, mediaType: 'image/png', data: b % 5 === 0 ? 'no base64' : 'iVBORw0KGgo=' },
  }),
  (w, a) => ({ edit: 'removePicture', picture: pick(w.pictures, a)?.id ?? missing }),
  (_w, a, b) => ({ edit: 'waiveDuties', duties: [`duty-${a % 3}`], waived: b % 2 === 0 }),
  (_w, a) => ({
    edit: 'editEngagement',
    changes: a % 3 === 0 ? { date: 'soon' } : { client: `Client ${a}` },
  }),
  (w, a, b, c, fresh) => ({
    edit: 'several',
    label: 'Give a photo',
    edits: [
      { edit: 'addPicture', picture: { id: fresh, mediaType: 'image/png', data: 'iVBORw0KGgo=' } },
      {
        edit: 'editPositions',
        scenario: scenarioId(w, a),
        positions: [positionId(w, a, b)],
        changes: { photo: c % 3 === 0 ? null : fresh },
      },
    ],
  }),
  (w, a, b, c, fresh) => ({
    edit: 'several',
    label: 'Two at once',
    // Neither is itself "several".
    edits: [moves[0]?.(w, a, b, c, fresh), moves[14]?.(w, a, b, c, `${fresh}x`)].filter(
      (edit): edit is SingleEdit => edit !== undefined && edit.edit !== 'several',
    ),
  }),
]

export interface Turn {
  readonly move: number
  readonly a: number
  readonly b: number
  readonly c: number
}

const small = fc.integer({ min: 0, max: 7 })

/** Sequences of turns; positions and responsibilities come up often enough for the others to meet them. */
export const turns = (maxLength: number): fc.Arbitrary<Turn[]> =>
  fc.array(
    fc.record({
      move: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(0, 0, 7, 14) },
        { weight: 5, arbitrary: fc.integer({ min: 0, max: moves.length - 1 }) },
      ),
      a: small,
      b: small,
      c: small,
    }),
    { minLength: Math.min(5, maxLength), maxLength, size: 'max' },
  )

export function editOf(workbook: Workbook, { move, a, b, c }: Turn, place: number): Edit {
  const make = moves[move]
  if (!make) throw new RangeError(`no move ${move}`)
  return make(workbook, a, b, c, `new${place}`)
}
