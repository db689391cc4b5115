/** What is remembered about objects that never change. */
export interface Remembered<Key extends WeakKey, Value> {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => void
}

/**
 * Remembers a value for each of the objects that it was told of last. A bounded memory rather than a plain WeakMap: the
 * history keeps a thousand earlier lists alive, and a map for each of them would take hundreds of megabytes.
 */
export function lastRemembered<Key extends WeakKey, Value>(kept: number): Remembered<Key, Value> {
  const values = new WeakMap<Key, Value>()
  const keys: Key[] = []
  let next = 0
  return {
    get: key => values.get(key),
    set(key, value) {
      if (!values.has(key)) {
        const oldest = keys[next]
        if (oldest !== undefined) values.delete(oldest)
        keys[next] = key
        next = (next + 1) % kept
      }
      values.set(key, value)
    },
  }
}
