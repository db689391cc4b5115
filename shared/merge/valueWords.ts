import { fitQuestion } from '../catalogue'
import type { JsonObject, JsonValue } from '../model/json'
import type { ChangedPlace } from './place'
import { titleIn } from './recordNames'
import type { LookUp } from './recordNames'
import { fieldName, valueNames, words } from './sentences'

/** What one version says at a place, in words. */
export function valueInWords(value: JsonValue | undefined, place: ChangedPlace, look: LookUp): string {
  if (value === undefined) return words.noRecord
  const { field, list, key } = place
  if (field === null) return wholes[list]?.(value, key ?? '') ?? wholeInWords(value)
  const say = fieldValues[field]
  return say ? say(value, key ?? '', look) : plainInWords(value, field)
}

type Say = (value: JsonValue, key: string, look: LookUp) => string

const orNothing =
  (say: Say): Say =>
  (value, key, look) =>
    value === null ? words.nothing : say(value, key, look)

const aScenario = orNothing((value, _key, look) => look.scenario(text(value)))
const aPicture = orNothing(() => words.picture)

/** Values of fields that name another record or need words of their own. */
const fieldValues: Readonly<Record<string, Say>> = {
  parent: (value, _key, look) => (value === null ? words.top : look.position(text(value))),
  dottedLines: (value, _key, look) => look.position(text(value)),
  scenario: aScenario,
  recommended: aScenario,
  photo: aPicture,
  clientLogo: aPicture,
  firmLogo: aPicture,
  data: aPicture,
  letters: value => words.letters(text(value)),
  step: (value, question) => stepInWords(value, question),
  override: orNothing(value =>
    isObject(value) ? parts([named('structure', value['structure']), text(value['reason'] ?? '')]) : '',
  ),
}

/** Records as a whole, which have neither a title nor a name; by list. */
const wholes: Readonly<Record<string, (value: JsonValue, key: string) => string | null>> = {
  'scenarios.assignments': value =>
    isObject(value) ? parts([words.letters(text(value['letters'] ?? '')), text(value['scope'] ?? '')]) : null,
  'scenarios.charters': value => (isObject(value) ? text(value['text'] ?? '') : null),
  'fit.answers': (value, question) =>
    isObject(value) ? parts([stepInWords(value['step'] ?? null, question), text(value['note'] ?? '')]) : null,
  pictures: () => words.picture,
  distinctResponsibilities: () => words.notTheSame,
  waivedDuties: () => words.doneWithout,
}

/** Its title where it has one, otherwise its fields one by one. */
function wholeInWords(value: JsonValue): string {
  if (!isObject(value)) return plainInWords(value, '')
  const name = titleIn(value) ?? value['name']
  if (typeof name === 'string') return name
  const said = Object.entries(value).filter(
    ([field, of]) => of !== '' && of !== null && of !== false && !naming.has(field),
  )
  return parts(said.map(([field, of]) => words.field(fieldName(field), plainInWords(of, field))))
}

/** Fields that say which record it is, which the change's name tells already. */
const naming = new Set([
  'id',
  'position',
  'responsibility',
  'scenario',
  'finding',
  'question',
  'section',
  'letter',
])

function plainInWords(value: JsonValue, field: string): string {
  if (value === null || value === '') return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return value.toLocaleString('en-GB')
  if (typeof value === 'string') return named(field, value)
  return JSON.stringify(value)
}

const stepInWords = (value: JsonValue, question: string): string =>
  typeof value === 'number' ? (fitQuestion(question)?.steps[value - 1] ?? String(value)) : words.unknown

const named = (field: string, value: JsonValue | undefined): string =>
  typeof value === 'string' ? (valueNames[field]?.[value] ?? value) : ''

const parts = (all: readonly string[]): string => all.filter(part => part !== '').join(', ') || words.nothing

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value that the schema says is a text. */
const text = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value))
