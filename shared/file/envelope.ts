import type { JsonValue } from '../model/json'
import { listEntries, sameBytes, unpack } from './archive'
import type { Entry } from './archive'
import { good, refused } from './failure'
import type { Outcome } from './failure'
import { readJson } from './json'
import { limits } from './limits'
import { mimetype } from './manifest'

/** The container, before its version is known. */
export interface Envelope {
  readonly manifest: JsonValue
  /** What this version has besides the manifest; asked for once the version is known to be ours. */
  readonly contents: () => Outcome<{ readonly workbook: Entry }>
}

const mark = new TextEncoder().encode(mimetype)

/** Every `.remit` file of every version begins with these bytes, but for the time and the CRC in between. */
const beginning = new TextEncoder().encode('PK\u0003\u0004')
const beginningName = new TextEncoder().encode('mimetype')

/** Opens the container: the mark, the list of entries within the limits, and the manifest. */
export function readEnvelope(bytes: Uint8Array): Outcome<Envelope> {
  if (bytes.length > limits.file) return refused({ kind: 'tooLarge', limit: limits.file })
  const start = beginsLikeAWorkbook(bytes)
  if (start !== 'yes') return refused({ kind: start === 'tooShort' ? 'truncated' : 'notAWorkbook' })
  const entries = listEntries(bytes)
  if (!entries.ok) return entries
  const [first] = entries.value
  if (first?.offset !== 0 || first.name !== 'mimetype') return refused({ kind: 'damaged', where: 'mimetype' })
  const marked = unpack(first, mark.length)
  if (!marked.ok) return marked

  const described = entries.value.find(({ name }) => name === 'manifest.json')
  if (!described) return refused({ kind: 'damaged', where: 'manifest.json' })
  const manifestBytes = unpack(described, limits.manifest)
  if (!manifestBytes.ok) return manifestBytes
  const manifest = readJson(manifestBytes.value, 'manifest.json')
  return manifest.ok ? good({ manifest: manifest.value, contents: () => contents(entries.value) }) : manifest
}

/** The first entry is `mimetype`, stored, with our type in it, at a fixed place: so `file` and we can tell. */
function beginsLikeAWorkbook(bytes: Uint8Array): 'yes' | 'no' | 'tooShort' {
  const parts: readonly (readonly [number, Uint8Array])[] = [
    [0, beginning],
    [8, Uint8Array.of(0, 0)],
    [26, Uint8Array.of(8, 0, 0, 0)],
    [30, beginningName],
    [38, mark],
  ]
  for (const [at, part] of parts) {
    const found = bytes.subarray(at, at + part.length)
    if (!sameBytes(found, part.subarray(0, found.length))) return 'no'
    if (found.length < part.length) return 'tooShort'
  }
  return 'yes'
}

/** Anything besides would be lost at the next save, so it is refused. */
function contents(entries: readonly Entry[]): Outcome<{ workbook: Entry }> {
  const known = new Set(['mimetype', 'manifest.json', 'workbook.json'])
  const stray = entries.find(({ name }) => !known.has(name))
  if (stray) return refused({ kind: 'damaged', where: stray.name })
  const workbook = entries.find(({ name }) => name === 'workbook.json')
  return workbook ? good({ workbook }) : refused({ kind: 'damaged', where: 'workbook.json' })
}
