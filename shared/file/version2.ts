import { isList } from '../model/json'
import type { JsonObject, JsonValue } from '../model/json'
import type { Migration } from './migration'

/** Fields that version 2 added, with what they say for a workbook of version 1. */
const added = {
  workbook: { recommended: null, pictures: [] },
  engagement: { dataAsOf: '' },
  scenario: {
    basis: { positions: [], assignments: [] },
    transition: { handovers: [], steps: [] },
    charters: [],
  },
  position: { assistant: false, photo: null },
  report: {
    summary: '',
    theme: 'clear',
    colour: '',
    secondColour: '',
    clientLogo: null,
    firmLogo: null,
    header: '',
    footer: '',
    chart: 'pages',
    chartFindings: false,
    chartChanges: true,
    matrix: 'automatic',
  },
} satisfies Readonly<Record<string, JsonObject>>

/** Sections of the report that version 2 added: each follows another one, and is printed where that one is. */
const addedSections: readonly { readonly section: string; readonly after: string; readonly as: string }[] = [
  { section: 'roles', after: 'summary', as: 'comparison' },
  { section: 'overlaps', after: 'matrix', as: 'findings' },
  { section: 'gaps', after: 'overlaps', as: 'findings' },
  { section: 'charters', after: 'fit', as: 'fit' },
  { section: 'transition', after: 'charters', as: 'fit' },
]

export const toVersion2: Migration = {
  change:
    'the recommended scenario, pictures, assistants, what options lack of the as-is scenario, transition plans, role charters, the day of the data, the looks and further sections of the report',
  run: value => {
    const workbook = object(value)
    return {
      ...workbook,
      ...added.workbook,
      engagement: { ...object(workbook['engagement']), ...added.engagement },
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
      report: withSections({ ...object(workbook['report']), ...added.report }),
    }
  },
}

function withSections(report: JsonObject): JsonObject {
  const sections = list(report['sections']).map(object)
  const all = [...sections]
  for (const { section, after, as } of addedSections) {
    const place = all.findIndex(each => each['section'] === after)
    const included = sections.some(each => each['section'] === as && each['included'] === true)
    all.splice(place < 0 ? all.length : place + 1, 0, { section, included, commentary: '' })
  }
  return { ...report, sections: all }
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
