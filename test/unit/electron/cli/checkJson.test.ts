import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../../../build/steps/project.mjs'
import { checkJson } from '../../../../electron/cli/checkJson'
import { checkJsonSchema, checkJsonSchemaDocument } from '../../../../electron/cli/checkSchema'
import type { CheckJson } from '../../../../electron/cli/checkSchema'
import { analyseAfresh } from '../../../../shared/analysis/analyse'
import { rules } from '../../../../shared/analysis'
import type { Workbook } from '../../../../shared/model/schema'
import { newPosition, newWorkbook } from '../../../../shared/model/workbook'
import { sampleWorkbook } from '../../../../shared/sample'
import { problems } from './jsonSchema'
import type { Json, Schema } from './jsonSchema'

const schemaFile = join(projectRoot, 'docs', 'check-json.schema.json')
const documentFile = join(projectRoot, 'docs', 'check-json.md')
// The file is held to be what the program writes by the first test.
const published = (): Schema => JSON.parse(readFileSync(schemaFile, 'utf8')) as Schema

/** What the command prints, read back as another program would. */
const printed = (workbook: Workbook): CheckJson =>
  // The tests below hold it to the schema.
  JSON.parse(
    JSON.stringify(
      checkJson(
        workbook,
        workbook.scenarios.map(({ id }) => analyseAfresh(workbook, id)),
      ),
    ),
  ) as CheckJson

const sample = sampleWorkbook()
const empty = newWorkbook(kind => `${kind}-1`, '2026-01-05')
const oneSeat: Workbook = {
  ...empty,
  scenarios: empty.scenarios.map(scenario => ({
    ...scenario,
    positions: [newPosition({ id: 'p1', title: 'Owner' })],
  })),
}

describe('docs/check-json.schema.json', () => {
  it('is current (to renew it: UPDATE_DOCS=1 npm run unit -- checkJson)', async () => {
    const style = await resolveConfig(schemaFile, { config: join(projectRoot, 'build', 'prettier.json') })
    const text = await format(JSON.stringify(checkJsonSchemaDocument()), { ...style, parser: 'json' })
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(schemaFile, text)
    expect(readFileSync(schemaFile, 'utf8').replaceAll('\r\n', '\n')).toBe(text)
    expect(published()['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
  })

  it.each([
    ['the sample', sample],
    ['an empty workbook', empty],
    ['a single position', oneSeat],
  ])('holds for what is printed of %s, which has no field that it does not describe', (_name, workbook) => {
    const json = printed(workbook)
    expect(checkJsonSchema.safeParse(json).error).toBeUndefined()
    // JSON by where it comes from.
    expect(problems(published(), json as unknown as Json, { closed: true })).toEqual([])
  })

  it('refuses output that has lost a field, or has another kind of value in one', () => {
    const whole = JSON.stringify(printed(sample))
    const schema = published()
    const paths = everyPath(JSON.parse(whole))
    expect(paths.length).toBeGreaterThan(70)
    for (const path of paths) {
      for (const [what, change] of [
        ['without', (inside: Inside, name: string) => delete inside[name]],
        ['wrong', (inside: Inside, name: string) => (inside[name] = true)],
      ] as const) {
        const json = JSON.parse(whole)
        const names = path.split('/')
        const last = names.pop() ?? ''
        change(
          names.reduce((inside, name) => inside[name], json),
          last,
        )
        expect(checkJsonSchema.safeParse(json).success, `${what} ${path}`).toBe(false)
        expect(problems(schema, json).length, `${what} ${path}`).toBeGreaterThan(0)
      }
    }
  })

  it.each([
    ['another format', { format: 'remit' }],
    ['another version', { version: 2 }],
    ['no scenario', { scenarios: [] }],
  ])('refuses %s', (_what, change) => {
    const json = { ...printed(sample), ...change }
    expect(checkJsonSchema.safeParse(json).success).toBe(false)
    expect(problems(published(), json as unknown as Json).length).toBeGreaterThan(0)
  })

  it('refuses an unknown severity, a share above 1 and a rule id that is none', () => {
    for (const change of [
      (scenario: CheckJson['scenarios'][number]) =>
        Object.assign(scenario.findings[0] ?? {}, { severity: 'high' }),
      (scenario: CheckJson['scenarios'][number]) =>
        Object.assign(scenario.findings[0] ?? {}, { rule: 'overlap' }),
      (scenario: CheckJson['scenarios'][number]) => Object.assign(scenario.measures, { clarity: 1.5 }),
      (scenario: CheckJson['scenarios'][number]) => Object.assign(scenario.measures, { layers: 2.5 }),
    ]) {
      const json = printed(sample)
      const [scenario] = json.scenarios
      if (!scenario) throw new Error('The sample has scenarios.')
      change(scenario)
      expect(checkJsonSchema.safeParse(json).success).toBe(false)
      expect(problems(published(), json as unknown as Json).length).toBeGreaterThan(0)
    }
  })

  it('lets fields of later programs pass', () => {
    const json = { ...printed(oneSeat), more: [1] }
    expect(checkJsonSchema.safeParse(json).success).toBe(true)
    expect(problems(published(), json as unknown as Json)).toEqual([])
  })

  it('has room for the id of every rule', () => {
    const pattern = JSON.stringify(published()).match(/"rule":\{[^{}]*"pattern":("[^"]+")/)?.[1]
    for (const { id } of rules) expect(id).toMatch(new RegExp(JSON.parse(pattern ?? '""') || '^$'))
  })
})

describe('docs/check-json.md', () => {
  const text = readFileSync(documentFile, 'utf8')

  it('documents every field', () => {
    const names = new Set(everyPath(printed(sample)).map(path => path.split('/').pop()))
    expect(names.size).toBeGreaterThan(45)
    for (const name of names) expect(text).toContain(`\`${name}\``)
  })

  it('shows an example that holds', () => {
    const example = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
    expect(problems(published(), JSON.parse(example), { closed: true })).toEqual([])
  })
})

describe('the JSON of a check', () => {
  it('has the numbers of the analysis for every position, in every scenario', () => {
    const json = printed(sample)
    expect(json.scenarios.map(({ name }) => name)).toEqual(sample.scenarios.map(({ name }) => name))
    for (const [at, scenario] of sample.scenarios.entries()) {
      const { measures, findings } = analyseAfresh(sample, scenario.id)
      const told = json.scenarios[at]
      if (!told) throw new Error('A scenario is missing.')
      expect(told.findings.map(({ id }) => id)).toEqual(findings.map(({ id }) => id))
      expect(told.measures.findings).toEqual(measures.findings)
      expect(told.measures.perPosition.map(({ id, ref, title }) => [id, ref, title])).toEqual(
        scenario.positions.map(({ id, ref, title }) => [id, ref, title]),
      )
      const cells = scenario.assignments.flatMap(({ letters }) => [...letters])
      const sum = (of: 'accountable' | 'responsible' | 'consulted' | 'informed'): number =>
        told.measures.perPosition.reduce((total, load) => total + load[of], 0)
      for (const [letter, of] of [
        ['A', 'accountable'],
        ['R', 'responsible'],
        ['C', 'consulted'],
        ['I', 'informed'],
      ] as const)
        expect(sum(of)).toBe(cells.filter(cell => cell === letter).length)
      expect(told.measures.letters).toBe(cells.length)
      const grouped = Object.values(told.comparison).flat()
      expect([...grouped].sort()).toEqual(sample.responsibilities.map(({ title }) => title).sort())
    }
  })

  it('has an empty ref for positions that were made here, and tells them apart by id', () => {
    const [scenario] = printed(oneSeat).scenarios
    expect(scenario?.measures.perPosition).toMatchObject([
      { id: 'p1', ref: '', title: 'Owner', accountable: 0 },
    ])
  })
})

// Read from JSON, where anything may be.
// oxlint-disable-next-line typescript/no-explicit-any
type Inside = any

/** The path of every field, of lists only the first item with any field. */
function everyPath(value: Inside, path = ''): readonly string[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.length === 0 ? [] : everyPath(value[0], `${path}0/`)
  return Object.keys(value).flatMap(name => [`${path}${name}`, ...everyPath(value[name], `${path}${name}/`)])
}
