import { inWords, nameOfPosition } from '../analysis/names'
import { ruleOf } from '../analysis/rules'
import { thresholdNames } from '../analysis/thresholdNames'
import { catalogueDuty, fitQuestion } from '../catalogue'
import { sectionTitles as charterSections } from '../charters/sentences'
import { sectionTitles as reportSections } from '../model/reportSections'
import type { Workbook } from '../model/schema'
import { positions, responsibilities, scenarios } from '../model/workbook'
import type { Change } from './change'
import type { JsonValue } from '../model/json'
import type { ChangedPlace } from './place'
import { words } from './sentences'

export type LookUp = ReturnType<typeof lookUp>

/** Looks names up in the versions; the first that knows one gives it. */
export function lookUp(versions: readonly Workbook[], scenarioId: string | null) {
  const first = <T>(find: (workbook: Workbook) => T | undefined): T | undefined =>
    versions.map(find).find(found => found !== undefined)
  /** A position of the scenario; where the place is in none, of the first that has it. */
  const position = (id: string): string | undefined =>
    first(workbook => {
      const where =
        scenarioId === null ? workbook.scenarios : [scenarios.find(workbook.scenarios, scenarioId)]
      const found = where
        .flatMap(scenario => (scenario && positions.find(scenario.positions, id)) ?? [])
        .at(0)
      return found && nameOfPosition(found)
    })
  return {
    scenario: (id: string): string => first(workbook => scenarios.find(workbook.scenarios, id)?.name) ?? id,
    responsibility: (id: string): string =>
      first(workbook => responsibilities.find(workbook.responsibilities, id)?.title) ?? id,
    position: (id: string): string => position(id) ?? id,
    /** A responsibility or a position that a finding names. */
    subject: (id: string): string | undefined =>
      first(workbook => responsibilities.find(workbook.responsibilities, id)?.title) ?? position(id),
    /** The title of an action or of a step of the transition. */
    title: (list: string, id: string): string | undefined =>
      first(workbook => {
        const steps = workbook.scenarios.find(({ id: named }) => named === scenarioId)?.transition.steps ?? []
        const records = list === 'actions' ? workbook.actions : steps
        return records.find(record => record.id === id)?.title
      }),
  }
}

type Names = (key: string, look: LookUp) => string

/** How the records of a list are named by their key; where a list is missing here, a title in the record names it. */
const names: Readonly<Record<string, Names>> = {
  scenarios: (key, look) => look.scenario(key),
  'scenarios.positions': (key, look) => look.position(key),
  responsibilities: (key, look) => look.responsibility(key),
  'scenarios.assignments': (key, look) => {
    const [position = '', responsibility = ''] = key.split(' ')
    return words.cell(look.position(position), look.responsibility(responsibility))
  },
  'scenarios.transition.handovers': (key, look) => {
    const [responsibility = '', letter = ''] = key.split(' ')
    return words.handover(letter, look.responsibility(responsibility))
  },
  'scenarios.charters': (key, look) => {
    const [position = '', section = ''] = key.split(' ')
    return words.cell(look.position(position), named(charterSections, section))
  },
  'fit.answers': key => fitQuestion(key)?.text ?? key,
  dispositions: (key, look) => findingName(key.slice(key.indexOf(' ') + 1), look),
  thresholds: key => thresholdNames.find(({ id }) => id === key)?.name ?? key,
  distinctResponsibilities: (key, look) => pairInWords(JSON.parse(key) as JsonValue, look),
  waivedDuties: key => catalogueDuty(catalogueId(key))?.title ?? key,
  'report.sections': key => named(reportSections, key),
}

/** The name of the record that a change is about; '' for what the workbook has once. */
export function nameOf({ list, key }: ChangedPlace, change: Change, look: LookUp): string {
  if (key === null) return ''
  const name = names[list]
  if (name) return name(key, look)
  return titleIn(change.theirs) ?? titleIn(change.mine) ?? titleIn(change.base) ?? look.title(list, key) ?? ''
}

/** The title or name of a record that has one. */
export function titleIn(value: JsonValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || !('title' in value)) return undefined
  return typeof value.title === 'string' ? value.title : undefined
}

/** Two responsibilities by their titles. */
export function pairInWords(value: JsonValue, look: LookUp): string {
  const ids = Array.isArray(value) ? value : [value]
  return inWords(ids.map(id => (typeof id === 'string' ? look.responsibility(id) : JSON.stringify(id))))
}

/** A finding by its rule and the responsibilities that it is about, as far as they are still there. */
function findingName(finding: string, look: LookUp): string {
  const [rule = '', subjects = ''] = finding.split(':')
  const title = ruleOf.get(rule)?.title ?? rule
  const about = subjects.split('+').flatMap(id => look.subject(id) ?? [])
  return about.length === 0 ? title : words.cell(title, inWords(about))
}

/** The key of a list of texts is the text as JSON. */
function catalogueId(key: string): string {
  const id: unknown = JSON.parse(key)
  return typeof id === 'string' ? id : key
}

const named = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key
