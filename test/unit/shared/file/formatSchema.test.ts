import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { formatSchema } from '../../../../shared/file/formatSchema'
import { workbookSchema } from '../../../../shared/model/schema'
import { thresholds } from '../../../../shared/model/thresholds'

const file = fileURLToPath(new URL('../../../../docs/file-format.schema.json', import.meta.url))
const page = fileURLToPath(new URL('../../../../docs/file-format.md', import.meta.url))

describe('docs/file-format.schema.json', () => {
  it('is current (to renew it: UPDATE_DOCS=1 npm run unit -- formatSchema)', () => {
    const text = formatSchema()
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, text)
    expect(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).toBe(text)
  })
})

describe('docs/file-format.md', () => {
  it('names every field of the workbook and of its records', () => {
    const words = readFileSync(page, 'utf8')
    const fields = new Set<string>()
    collect(JSON.parse(formatSchema()), fields)
    expect(Object.keys(workbookSchema.shape).every(field => fields.has(field))).toBe(true)
    expect([...fields].filter(field => !words.includes(field))).toEqual([])
  })

  it('gives the bounds of every threshold', () => {
    const words = readFileSync(page, 'utf8')
    const bounds = Object.entries(thresholds).map(([id, { min, max }]) => `\`${id}\` ${min} to ${max}`)
    expect(bounds.filter(bound => !words.includes(bound))).toEqual([])
  })
})

/** The names of all properties in a JSON Schema. */
function collect(schema: unknown, into: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' && typeof value === 'object' && value !== null)
      for (const field of Object.keys(value)) into.add(field)
    collect(value, into)
  }
}
