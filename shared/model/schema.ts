import { z } from 'zod'
import { thresholdIds } from './thresholds'

/**
 * The whole vocabulary of a workbook (one client engagement, one file).
 * Every field is always present: '' where a text is not known, null where a number or a link is not.
 * Lists are in the order the user gave them; `records.ts` finds a record in one by its id.
 */

/** The longest texts, in UTF-16 code units: of one line, such as a name, and of several. */
export const longest = { line: 500, text: 20_000 } as const

const text = z.string().max(longest.text)
const line = z.string().max(longest.line)
/** A name that people read in lists: never blank. */
const title = line.refine(value => value.trim() !== '', 'must not be blank')
const id = z.string().regex(/^[A-Za-z0-9._-]{1,40}$/)
const amount = z.number().min(0).max(1e15)
const isoDate = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/, 'must be a date such as 2026-03-31, or empty')

/** The longest lists that a file may have; edits and the schema hold to the same numbers. */
export const mostRecords = {
  responsibilities: 20_000,
  scenarios: 100,
  positions: 100_000,
  assignments: 1_000_000,
  handovers: 40_000,
  transitionSteps: 5_000,
  charterTexts: 20_000,
  dispositions: 100_000,
  actions: 20_000,
  distinctResponsibilities: 100_000,
  waivedDuties: 10_000,
  pictures: 20_000,
} as const

export type LimitedList = keyof typeof mostRecords

export const roleSchema = z.enum(['ceo', 'coo', 'head-of-operations', 'other'])
export const occupancySchema = z.enum(['held', 'vacant', 'interim'])

export const positionSchema = z.strictObject({
  id,
  /** The id that the position had in the file it was imported from; '' when made here. */
  ref: line,
  title,
  /** The person's name; '' when not known or when the seat is vacant. */
  holder: line,
  occupancy: occupancySchema,
  unit: line,
  /** The line manager's position; null at the top. */
  parent: id.nullable(),
  dottedLines: z.array(id).max(100),
  role: roleSchema,
  /** Stands beside its manager's line in the chart; without a meaning at the top. */
  assistant: z.boolean(),
  /** Full-time equivalents; 1 is one full-time person. */
  fte: z.number().min(0).max(10_000),
  grade: line,
  /** A year, in the engagement's currency. */
  cost: amount.nullable(),
  notes: text,
  /** The holder's picture; null when there is none. */
  photo: id.nullable(),
})

export const focusSchema = z.enum(['operational', 'strategic', 'both'])
export const criticalitySchema = z.enum(['high', 'normal', 'low'])

export const responsibilitySchema = z.strictObject({
  id,
  title,
  area: line,
  focus: focusSchema,
  criticality: criticalitySchema,
  description: text,
  unit: line,
  /** Id of the standard duty in the catalogue that it was made from; null when the consultant's own. */
  catalogueId: line.nullable(),
})

/** What one position holds on one responsibility. `C` and `I` are swallowed by `A` or `R`. */
export const lettersSchema = z.enum(['R', 'A', 'AR', 'C', 'I'])

export const assignmentSchema = z.strictObject({
  position: id,
  responsibility: id,
  letters: lettersSchema,
  /** What part of the duty an R covers ("Plant North"); '' for the whole. */
  scope: line,
  /** Share of an FTE that an R spends on it; null when not known. */
  effort: z.number().min(0).max(10_000).nullable(),
})

/**
 * What an option has not caught up with: the records of the as-is scenario that have changed since the option was
 * made from it (or last brought up to date), as they were then; `was` is null where there was none.
 */
export const basisSchema = z.strictObject({
  positions: z.array(z.strictObject({ id, was: positionSchema.nullable() })).max(mostRecords.positions),
  assignments: z
    .array(
      z.strictObject({
        position: id,
        responsibility: id,
        was: assignmentSchema.omit({ position: true, responsibility: true }).nullable(),
      }),
    )
    .max(mostRecords.assignments),
})

export const structureSchema = z.enum(['head-of-operations-only', 'coo-only', 'both', 'neither'])

/** When in the transition something happens: in the first 30, 60 or 90 days, or after them. */
export const phaseSchema = z.enum(['days-30', 'days-60', 'days-90', 'later'])

/** What the consultant says of one handover of the transition plan; null where the suggestion stands. */
export const handoverSchema = z.strictObject({
  responsibility: id,
  /** Whether it is the A or the R that changes hands. */
  letter: z.enum(['A', 'R']),
  phase: phaseSchema.nullable(),
  owner: line.nullable(),
  due: isoDate,
  risk: text.nullable(),
  done: z.boolean(),
  /** Left out of the plan, because it needs no handing over. */
  leftOut: z.boolean(),
})

/** A step of the transition that is the consultant's own. */
export const transitionStepSchema = z.strictObject({
  id,
  title,
  phase: phaseSchema,
  owner: line,
  due: isoDate,
  risk: text,
  done: z.boolean(),
})

export const charterSectionSchema = z.enum([
  'purpose',
  'duties',
  'reporting',
  'together',
  'decisions',
  'success',
])

/** A section of a role charter as the consultant wrote it. */
export const charterTextSchema = z.strictObject({
  position: id,
  section: charterSectionSchema,
  text,
  /** Fingerprint of the generated text in place of which it was written; tells whether the facts have changed since. */
  facts: line,
})

export const scenarioSchema = z.strictObject({
  id,
  kind: z.enum(['as-is', 'option']),
  name: title,
  description: text,
  /** The structure that this scenario is marked to show; null when not marked. */
  structure: structureSchema.nullable(),
  positions: z.array(positionSchema).max(mostRecords.positions),
  assignments: z.array(assignmentSchema).max(mostRecords.assignments),
  /** Empty in the as-is scenario. */
  basis: basisSchema,
  /** The way from as-is to this scenario. */
  transition: z.strictObject({
    handovers: z.array(handoverSchema).max(mostRecords.handovers),
    steps: z.array(transitionStepSchema).max(mostRecords.transitionSteps),
  }),
  charters: z.array(charterTextSchema).max(mostRecords.charterTexts),
})

export const engagementSchema = z.strictObject({
  client: line,
  industry: line,
  headcount: amount.nullable(),
  sites: amount.nullable(),
  consultant: line,
  firm: line,
  /** Of the report. */
  date: isoDate,
  /** The day that the chart and the responsibilities describe; '' for that of the report. */
  dataAsOf: isoDate,
  currency: z.string().max(10),
  confidentiality: line,
  notes: text,
})

/** Five steps from the question's low end to its high end; null is "unknown". */
export const fitStepSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])

export const fitSchema = z.strictObject({
  answers: z.array(z.strictObject({ question: line, step: fitStepSchema.nullable(), note: text })).max(1000),
  /** The consultant's own recommendation, which stands beside the computed one; null when none. */
  override: z.strictObject({ structure: structureSchema, reason: text }).nullable(),
})

export const dispositionSchema = z.strictObject({
  scenario: id,
  finding: z.string().max(2000),
  kind: z.enum(['accepted', 'planned']),
  reason: text,
  owner: line,
  due: isoDate,
})

export const actionItemSchema = z.strictObject({
  id,
  title,
  /** The scenario and finding that it came from; null when the consultant's own. */
  scenario: id.nullable(),
  finding: z.string().max(2000).nullable(),
  owner: line,
  due: isoDate,
  done: z.boolean(),
  notes: text,
})

const pictureMediaTypes = ['image/png', 'image/jpeg', 'image/svg+xml'] as const

/** How the base64 of each kind's first bytes reads; an SVG may begin in many ways. */
const firstLetters: Readonly<Record<(typeof pictureMediaTypes)[number], string>> = {
  'image/png': 'iVBORw0KGgo',
  'image/jpeg': '/9j/',
  'image/svg+xml': '',
}

/** Base64 letters of all pictures of a workbook together: about 36 MiB of pictures. */
export const mostPictureLetters = 48 * 1024 * 1024

/** A photo, a logo or another picture, as the bytes of its file. Whoever shows it refers to it by its id. */
export const pictureSchema = z
  .strictObject({
    id,
    mediaType: z.enum(pictureMediaTypes),
    /** Base64, of at most about 1.5 megabytes. */
    data: z
      .string()
      .min(1)
      .max(2_000_000)
      .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64'),
  })
  .refine(({ mediaType, data }) => data.startsWith(firstLetters[mediaType]), {
    path: ['data'],
    message: 'is no picture of the kind that it names',
  })

/** The sections of the report, in the order that a new workbook begins with. */
export const reportSectionSchema = z.enum([
  'cover',
  'contents',
  'summary',
  'roles',
  'organisation',
  'comparison',
  'matrix',
  'overlaps',
  'gaps',
  'findings',
  'scenarios',
  'fit',
  'charters',
  'transition',
  'appendix',
])

export const reportThemeSchema = z.enum(['clear', 'band', 'classic'])

/** A colour such as #1f5fbf; '' for the theme's own. */
const colour = z.string().regex(/^(#[0-9a-f]{6})?$/, 'must be a colour such as #1f5fbf, or empty')

export const reportSettingsSchema = z.strictObject({
  /** The commentary is plain text with a few marks (`shared/report/content/commentary.ts`). */
  sections: z.array(
    z.strictObject({ section: reportSectionSchema, included: z.boolean(), commentary: text }),
  ),
  /** The executive summary in the consultant's own words, marked like a commentary; '' for the written one. */
  summary: text,
  theme: reportThemeSchema,
  /** The firm's colours. */
  colour,
  secondColour: colour,
  /** Pictures of the workbook. */
  clientLogo: id.nullable(),
  firmLogo: id.nullable(),
  /** What stands at the head and the foot of each page; '' for the client's and the firm's name. */
  header: line,
  footer: line,
  /** Charts on pages of the paper, or each on one large sheet for a plotter. */
  chart: z.enum(['pages', 'sheet']),
  /** Whether boxes of the charts say how many findings concern them. */
  chartFindings: z.boolean(),
  /** Whether boxes of the charts say what the scenario changes. */
  chartChanges: z.boolean(),
  /** All letters, only A's and what overlaps, or all letters as long as they do not fill many pages. */
  matrix: z.enum(['automatic', 'full', 'condensed']),
  paper: z.enum(['A4', 'A3', 'Letter']),
  /** The scenario that the report describes; null for the as-is scenario. */
  scenario: id.nullable(),
})

export const workbookSchema = z.strictObject({
  id,
  engagement: engagementSchema,
  responsibilities: z.array(responsibilitySchema).max(mostRecords.responsibilities),
  /** The as-is scenario first, then the options. */
  scenarios: z.array(scenarioSchema).min(1).max(mostRecords.scenarios),
  /** The scenario that the consultant recommends; null when none is marked. */
  recommended: id.nullable(),
  fit: fitSchema,
  dispositions: z.array(dispositionSchema).max(mostRecords.dispositions),
  actions: z.array(actionItemSchema).max(mostRecords.actions),
  /** Only thresholds that differ from their default. */
  thresholds: z.partialRecord(z.enum(thresholdIds), z.number().finite()),
  /** Pairs of responsibilities that read alike and are not the same, smaller id first. */
  distinctResponsibilities: z.array(z.tuple([id, id])).max(mostRecords.distinctResponsibilities),
  /** Standard duties (catalogue ids) that this client does without. */
  waivedDuties: z.array(line).max(mostRecords.waivedDuties),
  pictures: z.array(pictureSchema).max(mostRecords.pictures),
  report: reportSettingsSchema,
})

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? number extends T['length']
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T

export type Role = z.infer<typeof roleSchema>
export type Occupancy = z.infer<typeof occupancySchema>
export type Focus = z.infer<typeof focusSchema>
export type Criticality = z.infer<typeof criticalitySchema>
export type Letters = z.infer<typeof lettersSchema>
export type Phase = z.infer<typeof phaseSchema>
export type CharterSection = z.infer<typeof charterSectionSchema>
export type Structure = z.infer<typeof structureSchema>
export type FitStep = z.infer<typeof fitStepSchema>
export type ReportTheme = z.infer<typeof reportThemeSchema>
export type ReportSection = z.infer<typeof reportSectionSchema>

export type Position = DeepReadonly<z.infer<typeof positionSchema>>
export type Responsibility = DeepReadonly<z.infer<typeof responsibilitySchema>>
export type Assignment = DeepReadonly<z.infer<typeof assignmentSchema>>
export type Basis = DeepReadonly<z.infer<typeof basisSchema>>
export type Handover = DeepReadonly<z.infer<typeof handoverSchema>>
export type TransitionStep = DeepReadonly<z.infer<typeof transitionStepSchema>>
export type CharterText = DeepReadonly<z.infer<typeof charterTextSchema>>
export type Scenario = DeepReadonly<z.infer<typeof scenarioSchema>>
export type Engagement = DeepReadonly<z.infer<typeof engagementSchema>>
export type Fit = DeepReadonly<z.infer<typeof fitSchema>>
export type FitAnswer = Fit['answers'][number]
export type Disposition = DeepReadonly<z.infer<typeof dispositionSchema>>
export type ActionItem = DeepReadonly<z.infer<typeof actionItemSchema>>
export type Picture = DeepReadonly<z.infer<typeof pictureSchema>>
export type ReportSettings = DeepReadonly<z.infer<typeof reportSettingsSchema>>
export type Workbook = DeepReadonly<z.infer<typeof workbookSchema>>
