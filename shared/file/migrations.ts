import type { JsonValue } from '../model/json'
import { good, refused } from './failure'
import type { Outcome } from './failure'
import type { Migration } from './migration'
import { toVersion2 } from './version2'

/** The first takes version 1 to 2, the second 2 to 3, and so on: never removed, never changed, only added to. */
export const migrations: readonly Migration[] = [toVersion2]

export const newestVersion = (list: readonly Migration[]): number => list.length + 1

/** The schema version that this Remit writes. */
export const schemaVersion = newestVersion(migrations)

/** Runs every migration from version `from` on. One that throws has met a workbook that it does not understand. */
export function migrate(
  workbook: JsonValue,
  from: number,
  list: readonly Migration[] = migrations,
): Outcome<JsonValue> {
  let current = workbook
  for (const [place, { run }] of list.entries()) {
    if (place + 1 < from) continue
    try {
      current = run(current)
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      return refused({ kind: 'migrationFailed', from: place + 1, detail })
    }
  }
  return good(current)
}
