import { z } from 'zod'
import { workbookSchema } from '../model/schema'
import { manifestSchema } from './manifest'
import { schemaVersion } from './migrations'

/** The form of a file's two JSON documents as a JSON Schema (draft 2020-12), for `docs/` and for other programs. */
export function formatSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `The JSON documents of a .remit file, schema version ${schemaVersion}`,
    description:
      'Generated from the program’s own schema. What must hold between the records stands in file-format.md.',
    $defs: {
      'manifest.json': plain(manifestSchema),
      'workbook.json': plain(workbookSchema),
    },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function plain(schema: z.ZodType): object {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}
