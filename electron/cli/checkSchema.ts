import { z } from 'zod'
import type { ComparisonGroup } from '../../shared/analysis/comparison'

/**
 * What `check --json` prints. `docs/check-json.schema.json` is made from this, so the descriptions are for people who
 * write programs that read it. Objects may get further fields within version 1; none goes or changes its meaning.
 */

const count = z.int().min(0)
const share = z.number().min(0).max(1).nullable()

const bySeverity = z
  .object({ critical: count, major: count, minor: count })
  .meta({ id: 'bySeverity', description: 'Numbers of findings by severity.' })

const ref = z.string().meta({
  description:
    'The id that the position had in the file it was imported from; empty for a position made in Remit.',
})
const positionTitle = z.string().meta({ description: 'The position’s title.' })

export const position = z
  .object({ ref, title: positionTitle })
  .meta({ id: 'position', description: 'A seat in the chart.' })

const findingKind = z.enum(['gap', 'overlap', 'fit', 'load', 'structure'])
const severity = z.enum(['critical', 'major', 'minor'])

export const finding = z
  .object({
    id: z.string().min(1).meta({
      description:
        'Stays the same for the same problem of the same workbook when other things change. To be compared, not taken apart.',
    }),
    rule: z
      .string()
      .regex(/^(gap|overlap|fit|load|structure)\.[a-z]+(-[a-z]+)*$/)
      .meta({ description: 'The rule’s id; docs/rules.md explains each. Rules may be added.' }),
    kind: findingKind,
    severity,
    positions: z
      .array(position)
      .meta({ description: 'The positions that it concerns, most important first.' }),
    responsibilities: z
      .array(z.object({ title: z.string() }))
      .meta({ description: 'The responsibilities that it concerns, most important first.' }),
    sentence: z.string().min(1).meta({ description: 'What is wrong, as the app says it.' }),
  })
  .meta({ id: 'finding', description: 'One thing that is wrong.' })

const load = z
  .object({
    id: z.string().min(1).meta({
      description:
        'The position’s own id in the workbook, the same in every scenario: it tells positions without a ref apart.',
    }),
    ref,
    title: positionTitle,
    accountable: count.meta({ description: 'Responsibilities on which it has an A.' }),
    responsible: count.meta({ description: 'Responsibilities on which it has an R.' }),
    consulted: count.meta({ description: 'Responsibilities on which it has a C.' }),
    informed: count.meta({ description: 'Responsibilities on which it has an I.' }),
    effort: z.number().min(0).meta({ description: 'Sum of the efforts given for its R’s, in FTE.' }),
    fte: z.number().min(0).meta({ description: 'Full-time equivalents of the position.' }),
  })
  .meta({ id: 'load', description: 'What one position holds.' })

export const measures = z
  .object({
    responsibilities: count,
    positions: count,
    vacant: count.meta({ description: 'Positions without a holder.' }),
    interim: count.meta({ description: 'Positions with an interim holder.' }),
    fte: z.number().min(0).meta({ description: 'Full-time equivalents of all positions, vacant ones too.' }),
    cost: z.number().min(0).nullable().meta({
      description: 'A year’s cost of the positions whose cost is known; null where none is.',
    }),
    letters: count.meta({ description: 'Letters in the matrix; A and R in one cell are two.' }),
    clarity: share.meta({
      description:
        'Responsibilities with exactly one A and at least one R ÷ all responsibilities; null without responsibilities.',
    }),
    coverage: share.meta({
      description: 'Responsibilities with any A or R ÷ all responsibilities; null without responsibilities.',
    }),
    findings: z
      .object({
        total: count,
        byKind: z.object({ gap: count, overlap: count, fit: count, load: count, structure: count }),
        bySeverity,
        byKindAndSeverity: z.object({
          gap: bySeverity,
          overlap: bySeverity,
          fit: bySeverity,
          load: bySeverity,
          structure: bySeverity,
        }),
      })
      .meta({ description: 'Numbers of findings.' }),
    strategicShare: z.object({ ceo: share, coo: share, headOfOperations: share }).meta({
      description:
        'Of each role: strategic ÷ (strategic + operational) among the responsibilities on which it has an A or an R, with one half to each for those that are both; null where it holds none.',
    }),
    handovers: count.meta({
      description: 'Responsibilities with an A in one of the two roles and an R in the other.',
    }),
    spans: z
      .object({ min: z.int().min(1), median: z.number().min(1), max: z.int().min(1) })
      .nullable()
      .meta({ description: 'Direct reports of the positions that have any; null where none has.' }),
    layers: count.meta({ description: 'The longest line from the top, counted in positions.' }),
    managers: count.meta({ description: 'Positions with direct reports.' }),
    managerShare: share.meta({ description: 'Managers ÷ all positions; null without positions.' }),
    perPosition: z.array(load).meta({ description: 'One entry for each position, in the chart’s order.' }),
  })
  .meta({ id: 'measures', description: 'Every measure of a scenario; shares run from 0 to 1.' })

const titles = (description: string) => z.array(z.string()).meta({ description })

const comparison = z
  .object({
    headOfOperationsAlone: titles('The Head of Operations holds it (A or R) and the COO does not.'),
    collaboration: titles('Both hold it: one has the A, the other the R.'),
    divided: titles('Both have an R, on scopes that are both given and different.'),
    overlap: titles('Both hold it in any other way.'),
    cooAlone: titles('The COO holds it and the Head of Operations does not.'),
    othersOnly: titles('Only other positions hold it.'),
    nobody: titles('No position has an A or an R on it.'),
  } satisfies Record<ComparisonGroup, z.ZodType>)
  .meta({
    id: 'comparison',
    description: 'Titles of responsibilities by group; each responsibility is in exactly one.',
  })

const scenario = z
  .object({
    name: z.string().min(1),
    counts: z.object({
      positions: count,
      responsibilities: count,
      assignments: count.meta({ description: 'Cells of the matrix that hold letters.' }),
    }),
    findings: z.array(finding).meta({ description: 'Critical first, then major, then minor.' }),
    measures,
    comparison,
  })
  .meta({ id: 'scenario' })

export const checkJsonSchema = z
  .object({
    format: z.literal('remit-check'),
    version: z.literal(1),
    scenarios: z
      .array(scenario)
      .min(1)
      .meta({ description: 'The as-is scenario first, or the chosen one alone.' }),
  })
  .meta({ title: 'Remit check', description: 'What `npm run remit -- check client.remit --json` prints.' })

export type CheckJson = z.infer<typeof checkJsonSchema>

export const checkJsonSchemaDocument = (): object => draft(checkJsonSchema)

/** The same as a JSON Schema (draft 2020-12) that lets fields pass which it does not know. */
export const draft = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    // The largest safe integer is a limit of this program's, not of the format.
    override({ jsonSchema }) {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
