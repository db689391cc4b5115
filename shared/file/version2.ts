import type { JsonValue } from './json'
import type { Migration } from './migration'

type JsonObject = Readonly<Record<string, JsonValue>>

/** Fields that version 2 added, with what they say for a workbook of version 1. */
const added = {
  workbook: { recommended: null, pictures: [] },
  scenario: {
    basis: { positions: [], assignments: [] },
    transition: { handovers: [], steps: [] },
    charters: [],
  },
  position: { assistant: false, photo: null },
  report: {},
} satisfies Readonly<Record<string, JsonObject>>

export const toVersion2: Migration = {
  change:
    'the recommended scenario, pictures, assistants, what options lack of the as-is scenario, transition plans, role charters',
  run: value => {
    const workbook = object(value)
    return {
      ...workbook,
      ...added.workbook,
      scenarios: list(workbook['scenarios']).map(entry => {
        const scenario = object(entry)
        return {
          ...scenario,
          ...added.scenario,
          positions: list(scenario['positions']).map(position => ({
            ...object(position),
            ...added.position,
          })),
        }
      }),
      report: { ...object(workbook['report']), ...added.report },
    }
  },
}

function object(value: JsonValue | undefined): JsonObject {
  if (typeof value !== 'object' || value === null || isList(value))
    throw new TypeError('an object is missing')
  return value
}

function list(value: JsonValue | undefined): readonly JsonValue[] {
  if (!isList(value)) throw new TypeError('a list is missing')
  return value
}

/** `Array.isArray` does not narrow readonly lists. */
const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value)
