import { z } from 'zod'
import { criticalitySchema, focusSchema } from '../model/schema'
import type { Responsibility } from '../model/schema'
import { newResponsibility } from '../model/workbook'
import type { NewId } from '../model/ids'
import { plainWords } from './headers'

/**
 * The file of a consultant's library: sets of responsibilities as JSON, for another machine or a colleague
 * (docs/library-format.md). It says what a responsibility is and nothing of who holds it.
 */
const format = 'remit-library'
const version = 1

/** A file of 20 MiB holds tens of thousands of responsibilities. */
export const libraryLimits = { bytes: 20 * 1024 * 1024, sets: 500, duties: 20_000 } as const

const line = z.string().max(500)
const title = line.refine(value => value.trim() !== '', 'must not be blank')

const dutySchema = z.object({
  title,
  area: line,
  focus: focusSchema,
  criticality: criticalitySchema,
  description: z.string().max(20_000),
  /** Id of the standard duty that it was made from; null when the consultant's own. */
  catalogueId: line.nullable(),
})
const setSchema = z.object({ name: title, duties: z.array(dutySchema).max(libraryLimits.duties) })
const fileSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  sets: z.array(setSchema).max(libraryLimits.sets),
})

export type LibraryDuty = z.infer<typeof dutySchema>
export type LibrarySet = z.infer<typeof setSchema>

export type LibraryProblem =
  | { readonly kind: 'notALibrary' }
  | { readonly kind: 'tooNew'; readonly version: number }
  | { readonly kind: 'invalid'; readonly where: string }
  | { readonly kind: 'empty' }

export type LibraryReading =
  | { readonly ok: true; readonly sets: readonly LibrarySet[] }
  | { readonly ok: false; readonly problem: LibraryProblem }

export const encodeLibrary = (sets: readonly LibrarySet[]): string =>
  `${JSON.stringify({ format, version, sets }, null, 2)}\n`

/** Reads a library file. Never throws; fields that it does not know are left out. */
export function decodeLibrary(text: string): LibraryReading {
  const refuse = (problem: LibraryProblem): LibraryReading => ({ ok: false, problem })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refuse({ kind: 'notALibrary' })
  }
  const head = z.object({ format: z.literal(format), version: z.number() }).safeParse(json)
  if (!head.success) return refuse({ kind: 'notALibrary' })
  if (head.data.version > version) return refuse({ kind: 'tooNew', version: head.data.version })
  const read = fileSchema.safeParse(json)
  if (!read.success) {
    const path = read.error.issues[0]?.path ?? []
    return refuse({ kind: 'invalid', where: path.map(String).join('.') })
  }
  const { sets } = read.data
  return sets.length === 0 ? refuse({ kind: 'empty' }) : { ok: true, sets }
}

/** What is wrong with a library file, and what to do. */
export function libraryProblemSentence(file: string, problem: LibraryProblem): string {
  switch (problem.kind) {
    case 'notALibrary':
      return `“${file}” is no library that Remit wrote. Choose a file that was exported from a library.`
    case 'tooNew':
      return `“${file}” was written by a newer Remit (library version ${problem.version}). Update Remit to import it.`
    case 'invalid':
      return `“${file}” is damaged at ${problem.where === '' ? 'its start' : problem.where}. Nothing was imported. Export it once more where it came from.`
    case 'empty':
      return `“${file}” holds no set of responsibilities.`
  }
}

/** What a library keeps of a responsibility: not its unit, which is the client's, and nobody who holds it. */
export const toLibrary = (duty: Responsibility): LibraryDuty => ({
  title: duty.title,
  area: duty.area,
  focus: duty.focus,
  criticality: duty.criticality,
  description: duty.description,
  catalogueId: duty.catalogueId,
})

export const fromLibrary = (duty: LibraryDuty, newId: NewId): Responsibility =>
  newResponsibility({ ...duty, id: newId('responsibility') })

/** The same for titles that differ only in case, punctuation and spaces. */
export const libraryKey = ({ title: text }: { readonly title: string }): string => plainWords(text)

/** A set's responsibilities with others behind them; those whose title it has already are left out. */
export function withDuties(
  known: readonly LibraryDuty[],
  added: readonly LibraryDuty[],
): { readonly duties: readonly LibraryDuty[]; readonly added: number } {
  const keys = new Set(known.map(libraryKey))
  const fresh = added.filter(duty => {
    const key = libraryKey(duty)
    if (keys.has(key)) return false
    keys.add(key)
    return true
  })
  return { duties: [...known, ...fresh], added: fresh.length }
}
