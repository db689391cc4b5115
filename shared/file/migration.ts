import type { JsonValue } from '../model/json'

/** Brings workbook.json of one schema version to the next one. */
export interface Migration {
  /** What changed, for the reader of this list. */
  readonly change: string
  readonly run: (workbook: JsonValue) => JsonValue
}
