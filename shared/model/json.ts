/** What JSON can say, as the types that code walks through. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject

export interface JsonObject {
  readonly [key: string]: JsonValue
}

/** `Array.isArray` does not narrow readonly lists. */
export const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value)
