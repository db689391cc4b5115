import { analyse } from '../../shared/analysis/analyse'
import { decodeWorkbook, decodeWorkbookJson } from '../../shared/file/decode'
import type { FileFailure, Outcome } from '../../shared/file/failure'
import { migrations } from '../../shared/file/migrations'
import type { ComparedVersions } from '../../shared/host'
import { describeChange, summaryInWords, versionChanges } from '../../shared/merge/describe'
import type { Workbook } from '../../shared/model/schema'
import { asIs } from '../../shared/model/workbook'
import { nodeMachine } from './nodeMachine'

/** A version: the bytes of its file, or the JSON of one that is in no file. */
export type VersionContent = Uint8Array | string

export type Comparison =
  | { readonly ok: true; readonly compared: ComparedVersions }
  | { readonly ok: false; readonly failure: FileFailure }

/** Compares two versions of a workbook; `most` changes are told one by one, and with 0 the facts are left out too. */
export function compareTask(input: {
  readonly before: VersionContent
  readonly after: VersionContent
  readonly file: string
  readonly most: number
}): Comparison {
  const before = read(input.before, input.file)
  const after = read(input.after, input.file)
  if (!before.ok) return { ok: false, failure: { file: input.file, ...before.problem } }
  if (!after.ok) return { ok: false, failure: { file: input.file, ...after.problem } }
  const versions = [after.value, before.value]
  const changes = versionChanges(before.value, after.value)
  const told = changes.slice(0, input.most)
  return {
    ok: true,
    compared: {
      summary: [...summaryInWords(changes)],
      changes: told.map(change => describeChange(change, versions)),
      more: changes.length - told.length,
      facts: input.most === 0 ? null : factsOf(after.value),
    },
  }
}

function read(content: VersionContent, file: string): Outcome<Workbook> {
  if (typeof content === 'string') return decodeWorkbookJson(new TextEncoder().encode(content))
  const decoded = decodeWorkbook(content, file, migrations, nodeMachine)
  return decoded.ok ? { ok: true, value: decoded.workbook } : { ok: false, problem: decoded.failure }
}

function factsOf(workbook: Workbook): NonNullable<ComparedVersions['facts']> {
  const { findings } = analyse(workbook, asIs(workbook).id)
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length
  return {
    client: workbook.engagement.client,
    responsibilities: workbook.responsibilities.length,
    scenarios: workbook.scenarios.map(({ name, positions, assignments }) => ({
      name,
      positions: positions.length,
      assignments: assignments.length,
    })),
    findings: { critical: count('critical'), major: count('major'), minor: count('minor') },
  }
}
