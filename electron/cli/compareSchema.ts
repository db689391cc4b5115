import { z } from 'zod'
import { draft, finding, measures, position } from './checkSchema'

/**
 * What `compare --json` prints. `docs/compare-json.schema.json` is made from this. Objects may get further fields within
 * version 1; none goes or changes its meaning.
 */

const named = z.object({ title: z.string() })

const seat = z
  .object({
    id: z.string().min(1).meta({
      description: 'The position’s id; where it is the same in both files, that of the first.',
    }),
    ref: position.shape.ref,
    title: position.shape.title,
    holder: z.string().meta({ description: 'Who holds it; empty where nobody is named.' }),
    occupancy: z.enum(['held', 'vacant', 'interim']),
    reportsTo: position.nullable().meta({ description: 'Its line manager; null at the top.' }),
  })
  .meta({ id: 'seat', description: 'A position of one of the two charts.' })

const moved = z.object({ before: seat, after: seat })
const fields = z.array(z.string().min(1)).min(1).meta({ description: 'The names of the fields that differ.' })
const edited = z.object({ before: seat, after: seat, fields })

const cell = z
  .object({
    position,
    responsibility: named,
    letters: z.enum(['A', 'R', 'AR', 'C', 'I']),
    scope: z.string().meta({ description: 'The part that an R covers; empty for the whole.' }),
    effort: z.number().min(0).nullable().meta({ description: 'In FTE; null where it is not known.' }),
  })
  .meta({ id: 'cell', description: 'A cell of the matrix that holds letters.' })

const hands = z.object({ before: z.array(position), after: z.array(position) })

export const compareJsonSchema = z
  .object({
    format: z.literal('remit-compare'),
    version: z.literal(1),
    before: z.object({ scenario: z.string().min(1) }),
    after: z.object({ scenario: z.string().min(1) }),
    positions: z
      .object({
        added: z.array(seat),
        removed: z.array(seat),
        moved: z.array(moved).meta({ description: 'With another line manager, otherwise as they were.' }),
        edited: z.array(edited),
        movedAndEdited: z.array(edited),
      })
      .meta({ description: 'A position is in one of these lists at most.' }),
    responsibilities: z.object({
      added: z.array(named),
      removed: z.array(named),
      edited: z.array(z.object({ before: named, after: named, fields })),
    }),
    assignments: z.object({
      added: z.array(cell),
      removed: z.array(cell),
      changed: z
        .array(z.object({ before: cell, after: cell }))
        .meta({ description: 'With other letters, part or effort.' }),
    }),
    changedHands: z
      .array(z.object({ responsibility: named, accountable: hands, responsible: hands }))
      .meta({ description: 'Responsibilities whose A’s or R’s sit elsewhere than before.' }),
    findings: z.object({
      solved: z.array(finding),
      introduced: z.array(finding),
      remaining: z.array(finding).meta({ description: 'As they are in the second scenario.' }),
    }),
    measures: z.object({ before: measures, after: measures }),
  })
  .meta({
    title: 'Remit compare',
    description: 'What `npm run remit -- compare before.remit after.remit --json` prints.',
  })

export type CompareJson = z.infer<typeof compareJsonSchema>

export const compareJsonSchemaDocument = (): object => draft(compareJsonSchema)
