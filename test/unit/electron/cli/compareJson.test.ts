import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../../../build/steps/project.mjs'
import { compareJson } from '../../../../electron/cli/compareJson'
import { compareJsonSchema, compareJsonSchemaDocument } from '../../../../electron/cli/compareSchema'
import type { CompareJson } from '../../../../electron/cli/compareSchema'
import { analyseAfresh } from '../../../../shared/analysis/analyse'
import { scenarioDifference } from '../../../../shared/analysis/difference'
import type { Workbook } from '../../../../shared/model/schema'
import { asIs } from '../../../../shared/model/workbook'
import { sampleWorkbook } from '../../../../shared/sample'
import { problems } from './jsonSchema'
import type { Json, Schema } from './jsonSchema'

const schemaFile = join(projectRoot, 'docs', 'compare-json.schema.json')
const documentFile = join(projectRoot, 'docs', 'compare-json.md')
// The file is held to be what the program writes by the first test.
const published = (): Schema => JSON.parse(readFileSync(schemaFile, 'utf8')) as Schema

/** What the command prints, read back as another program would. */
function printed(before: Workbook, one: string, after: Workbook, other: string): CompareJson {
  const [was, is] = [analyseAfresh(before, one), analyseAfresh(after, other)]
  // The tests below hold it to the schema.
  return JSON.parse(JSON.stringify(compareJson(scenarioDifference(was, is), was, is))) as CompareJson
}

const sample = sampleWorkbook()
const [today, option] = sample.scenarios
if (!today || !option) throw new Error('The sample has an option.')

/** The sample with a change of every kind that can differ between files. */
const changed: Workbook = {
  ...sample,
  responsibilities: sample.responsibilities
    .slice(1)
    .map((duty, at) => (at === 0 ? { ...duty, title: 'Something else', area: 'Elsewhere' } : duty)),
  scenarios: [
    {
      ...option,
      assignments: option.assignments.filter(
        ({ responsibility }) => responsibility !== sample.responsibilities[0]?.id,
      ),
    },
  ],
}

describe('docs/compare-json.schema.json', () => {
  it('is current (to renew it: UPDATE_DOCS=1 npm run unit -- compareJson)', async () => {
    const style = await resolveConfig(schemaFile, { config: join(projectRoot, 'build', 'prettier.json') })
    const text = await format(JSON.stringify(compareJsonSchemaDocument()), { ...style, parser: 'json' })
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(schemaFile, text)
    expect(readFileSync(schemaFile, 'utf8').replaceAll('\r\n', '\n')).toBe(text)
  })

  it.each([
    ['a scenario and itself', sample, today.id],
    ['two scenarios', sample, option.id],
    ['two files', changed, option.id],
  ])('holds for what is printed of %s, which has no field that it does not describe', (_what, after, id) => {
    const json = printed(sample, today.id, after, id)
    expect(compareJsonSchema.safeParse(json).error).toBeUndefined()
    // JSON by where it comes from.
    expect(problems(published(), json as unknown as Json, { closed: true })).toEqual([])
  })

  it('refuses output that has lost a part', () => {
    const whole = printed(sample, today.id, changed, option.id)
    for (const name of Object.keys(whole)) {
      const json = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name))
      expect(compareJsonSchema.safeParse(json).success, name).toBe(false)
      // JSON by where it comes from.
      expect(problems(published(), json as unknown as Json).length, name).toBeGreaterThan(0)
    }
  })
})

describe('what is printed', () => {
  it('says nothing of a scenario and itself but what remains', () => {
    const json = printed(sample, today.id, sample, today.id)
    expect(json.positions).toEqual({ added: [], removed: [], moved: [], edited: [], movedAndEdited: [] })
    expect(json.assignments).toEqual({ added: [], removed: [], changed: [] })
    expect(json.changedHands).toEqual([])
    expect(json.findings.solved).toEqual([])
    expect(json.findings.introduced).toEqual([])
    expect(json.findings.remaining.length).toBeGreaterThan(0)
    expect(json.measures.after).toEqual(json.measures.before)
  })

  it('names what changed by position and duty', () => {
    const json = printed(sample, asIs(sample).id, changed, option.id)
    expect(json.after.scenario).toBe(option.name)
    expect(json.responsibilities.removed).toEqual([{ title: sample.responsibilities[0]?.title }])
    expect(json.responsibilities.edited).toEqual([
      {
        before: { title: sample.responsibilities[1]?.title },
        after: { title: 'Something else' },
        fields: ['title', 'area'],
      },
    ])
    const cells = [...json.assignments.added, ...json.assignments.removed]
    expect(cells.length).toBeGreaterThan(0)
    for (const { position, responsibility } of cells) {
      expect(position.title).not.toBe('')
      expect(responsibility.title).not.toBe('')
    }
    const { positions } = json
    expect(Object.values(positions).flat().length).toBeGreaterThan(0)
  })
})

describe('docs/compare-json.md', () => {
  it('documents every field of its own', () => {
    const text = readFileSync(documentFile, 'utf8')
    const json = printed(sample, today.id, changed, option.id)
    const { measures: _measures, findings, ...own } = json
    const names = new Set(Object.keys(findings))
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect)
      else if (typeof value === 'object' && value !== null)
        for (const [name, inside] of Object.entries(value)) {
          names.add(name)
          collect(inside)
        }
    }
    collect(own)
    expect(names.size).toBeGreaterThan(20)
    for (const name of names) expect(text).toContain(`\`${name}\``)
  })
})
