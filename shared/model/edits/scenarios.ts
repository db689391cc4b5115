import { basisSchema, scenarioSchema } from '../schema'
import type { Basis, Scenario, Structure, Workbook } from '../schema'
import { scenarios } from '../workbook'
import { checked, findScenario, withScenario } from './definition'
import { refuse } from './refusal'

const scenarioHead = scenarioSchema.pick({ id: true, name: true, description: true, structure: true })

/** Adds an option as a copy of a scenario: the same seats by the same ids, so that the two can be compared. */
export function copyScenario(
  workbook: Workbook,
  args: { from: string; id: string; name: string; structure: Structure | null },
): Workbook {
  const from = findScenario(workbook, args.from)
  if (scenarios.has(workbook.scenarios, args.id)) refuse({ kind: 'idTaken', record: 'scenario', id: args.id })
  const { id, name, structure } = checked(scenarioHead, {
    id: args.id,
    name: args.name,
    description: '',
    structure: args.structure,
  })
  const copy: Scenario = { ...from, id, kind: 'option', name, description: '', structure }
  return { ...workbook, scenarios: [...workbook.scenarios, copy] }
}

export function editScenario(
  workbook: Workbook,
  args: { scenario: string; changes: Partial<Pick<Scenario, 'name' | 'description' | 'structure'>> },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const { id, name, description, structure } = { ...scenario, ...args.changes }
  checked(scenarioHead, { id, name, description, structure })
  return withScenario(workbook, scenario, { name, description, structure })
}

/** Moves an option before another one, or to the end when `before` is null. The as-is scenario stays first. */
export function moveScenario(
  workbook: Workbook,
  args: { scenario: string; before: string | null },
): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  const before = args.before === null ? null : findScenario(workbook, args.before)
  if (scenario.kind === 'as-is' || before?.kind === 'as-is') refuse({ kind: 'asIsStays' })
  if (before?.id === scenario.id) return workbook
  return { ...workbook, scenarios: scenarios.move(workbook.scenarios, [scenario], before?.id ?? null) }
}

/** Marks the scenario that the consultant recommends; null takes the mark away. */
export function recommendScenario(workbook: Workbook, args: { scenario: string | null }): Workbook {
  if (args.scenario !== null) findScenario(workbook, args.scenario)
  return args.scenario === workbook.recommended ? workbook : { ...workbook, recommended: args.scenario }
}

/** Says what an option still lacks of the as-is scenario, after changes were carried into it or left out. */
export function rebaseScenario(workbook: Workbook, args: { scenario: string; basis: Basis }): Workbook {
  const scenario = findScenario(workbook, args.scenario)
  if (scenario.kind === 'as-is') refuse({ kind: 'asIsStays' })
  return withScenario(workbook, scenario, { basis: checked(basisSchema, args.basis) })
}

/** Deletes an option with what was said about its findings; action items that came from it stay. */
export function removeScenario(workbook: Workbook, args: { scenario: string }): Workbook {
  const { id, kind } = findScenario(workbook, args.scenario)
  if (kind === 'as-is') refuse({ kind: 'asIsStays' })
  return {
    ...workbook,
    scenarios: scenarios.without(workbook.scenarios, new Set([id])),
    dispositions: workbook.dispositions.filter(({ scenario }) => scenario !== id),
    actions: workbook.actions.map(action =>
      action.scenario === id ? { ...action, scenario: null, finding: null } : action,
    ),
    recommended: workbook.recommended === id ? null : workbook.recommended,
    report: workbook.report.scenario === id ? { ...workbook.report, scenario: null } : workbook.report,
  }
}
