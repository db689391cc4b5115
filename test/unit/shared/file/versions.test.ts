import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeWorkbook } from '../../../../shared/file/decode'
import { schemaVersion } from '../../../../shared/file/migrations'
import { asIs } from '../../../../shared/model/workbook'

/** One frozen file of the sample client for each earlier version, written by the Remit of that time. */
const folder = 'test/fixtures/versions'

describe('files of earlier versions', () => {
  it('has one for every version before this one', () => {
    const names = readdirSync(folder).toSorted()
    expect(names).toEqual(Array.from({ length: schemaVersion - 1 }, (_, place) => `${place + 1}.remit`))
  })

  it.each(readdirSync(folder))('opens %s with everything in it', name => {
    const decoded = decodeWorkbook(readFileSync(join(folder, name)), name)
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.failure))
    const { workbook } = decoded
    expect(workbook.engagement.client).toBe('Meridian Foods')
    expect(workbook.scenarios).toHaveLength(3)
    expect(asIs(workbook).positions).toHaveLength(42)
    expect(workbook.dispositions.length).toBeGreaterThan(0)
  })
})
