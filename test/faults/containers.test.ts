import { describe, expect, it } from 'vitest'
import { decodeWorkbook } from '../../shared/file/decode'
import { encodeWorkbook } from '../../shared/file/encode'
import { seededRandom } from '../fixtures/generatedWorkbook'
import { container, manifestOf, mark, sampleWorkbook, stamp, zip } from '../unit/shared/file/container'
import type { RawEntry } from '../unit/shared/file/container'
import { readCut } from '../unit/shared/file/readCut'
import { soundness } from './soundness'

/**
 * Mutated containers: none may throw, none may hang, and none may be taken for something that it is not. Another
 * seed each time; REMIT_SEED runs the same ones again, REMIT_MUTATIONS more of them.
 */
const seed = Number(process.env['REMIT_SEED'] ?? Math.floor(Math.random() * 1e9))
const count = Number(process.env['REMIT_MUTATIONS'] ?? 20_000)
const longestMilliseconds = 2000

const workbook = sampleWorkbook()
const body = JSON.stringify(workbook)
const sound = encodeWorkbook(workbook, stamp)

type Random = () => number
const below = (random: Random, most: number): number => Math.floor(random() * most)
// The lists are never empty.
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T

const hostileNumbers = [0, 1, 0x7f, 0xff, 0xffff, 0x7fffffff, 0xfffffff0, 0xffffffff]

/** Changes of single bytes and of stretches, anywhere in the file. */
function mutateBytes(given: Uint8Array, random: Random): Uint8Array {
  let bytes = new Uint8Array(given)
  for (let times = 1 + below(random, 4); times > 0; times--) {
    const at = below(random, bytes.length)
    const length = below(random, Math.min(200, bytes.length - at))
    switch (below(random, 8)) {
      case 0:
        bytes[at] = below(random, 256)
        break
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8))
        break
      case 2:
        bytes = bytes.slice(0, at)
        break
      case 3:
        bytes = new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + length)])
        break
      case 4: {
        const stretch = bytes.subarray(at, at + length)
        bytes = new Uint8Array([...bytes.subarray(0, at), ...stretch, ...bytes.subarray(at)])
        break
      }
      case 5:
        bytes.fill(below(random, 2) * 255, at, at + length)
        break
      case 6:
        if (at + 4 <= bytes.length)
          new DataView(bytes.buffer).setUint32(at, oneOf(random, hostileNumbers), true)
        break
      default:
        bytes = new Uint8Array([...bytes, ...bytes.subarray(at, at + length)])
    }
    if (bytes.length === 0) return bytes
  }
  return bytes
}

const hostileNames = [
  '../workbook.json',
  '/workbook.json',
  'C:\\workbook.json',
  'WORKBOOK.JSON',
  'workbook.json',
  'manifest.json',
  'mimetype',
  'assets/logo.png',
  'workbook.json/',
  'a/b/c',
  '.hidden',
  'workbook.json\u0000.txt',
  '',
]

/** Containers whose parts lie about themselves. */
function mutateEntries(random: Random): Uint8Array {
  let entries: RawEntry[] = [mark, manifestOf(body), { name: 'workbook.json', data: body }]
  for (let times = 1 + below(random, 3); times > 0; times--) {
    const place = below(random, entries.length)
    const entry = entries[place]
    if (!entry) break
    const changes: readonly (() => RawEntry)[] = [
      () => ({ ...entry, statedSize: oneOf(random, hostileNumbers) }),
      () => ({ ...entry, statedCrc: oneOf(random, hostileNumbers) }),
      () => ({ ...entry, flags: below(random, 0x10000) }),
      () => ({ ...entry, localName: oneOf(random, hostileNames) }),
      () => ({ ...entry, name: oneOf(random, hostileNames) }),
      () => ({ ...entry, stored: entry.stored !== true }),
      () => ({ ...entry, packed: mutateBytes(new TextEncoder().encode(String(entry.data)), random) }),
      () => manifestOf(body, { [oneOf(random, manifestKeys)]: hostileValue(random) }),
    ]
    const how = below(random, changes.length + 3)
    if (how < changes.length) entries[place] = changes[how]?.() ?? entry
    else if (how === changes.length) entries = [...entries, { ...entry, name: oneOf(random, hostileNames) }]
    else if (how === changes.length + 1) entries = [...entries, entry]
    else entries = entries.filter((_, at) => at !== place)
  }
  return zip(entries, 'x'.repeat(below(random, 20)))
}

const manifestKeys = [
  'format',
  'schemaVersion',
  'appVersion',
  'revision',
  'parents',
  'savedAt',
  'checksum',
  'more',
]

const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

function hostileValue(random: Random): unknown {
  return oneOf(random, [
    null,
    true,
    -1,
    1e308,
    -0,
    1.5,
    2 ** 53,
    '',
    ' ',
    'p1',
    'd1',
    '__proto__',
    '\ud800',
    'x'.repeat(600),
    '2026-13-45',
    [],
    {},
    deep(20),
    deep(40),
    Array.from({ length: 200 }, () => 'p1'),
  ])
}

/** A value somewhere in the workbook becomes another, a field goes or comes; everything else about the file is right. */
function mutateWorkbook(random: Random): { file: Uint8Array; text: string } {
  const value: unknown = JSON.parse(body)
  for (let times = 1 + below(random, 2); times > 0; times--) {
    let node = value
    for (;;) {
      if (typeof node !== 'object' || node === null) break
      // Arrays are objects with keys too.
      const parent = node as Record<string, unknown>
      const keys = Object.keys(parent)
      if (keys.length === 0) break
      const key = oneOf(random, keys)
      const next = parent[key]
      if (typeof next === 'object' && next !== null && random() < 0.75) {
        node = next
        continue
      }
      const how = below(random, 10)
      if (how === 0) delete parent[key]
      else if (how === 1) parent['unknownField'] = hostileValue(random)
      else if (how === 2 && Array.isArray(node)) node.push(structuredClone(next))
      else parent[key] = hostileValue(random)
      break
    }
  }
  let text = JSON.stringify(value)
  if (random() < 0.1) text = text.replace('"notes"', '"__proto__"')
  if (random() < 0.1) text = text.replace(/\d+/, '1e999')
  if (random() < 0.1) text = text.replace('{', '{"id":"x",')
  return { file: container(text), text }
}

/** Bytes of the text that are no longer JSON, or no UTF-8, under a right checksum. */
function mutateText(random: Random): { file: Uint8Array; text: string | null } {
  const bytes = mutateBytes(new TextEncoder().encode(body), random)
  let text: string | null = null
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // It must be refused.
  }
  return { file: container(bytes), text }
}

interface Tried {
  readonly file: Uint8Array
  /** What the file says, where it may be taken; null where it must be refused. */
  readonly text: string | null
}

const kinds: readonly ((random: Random) => Tried)[] = [
  random => ({ file: mutateBytes(sound, random), text: body }),
  random => ({ file: mutateEntries(random), text: body }),
  mutateWorkbook,
  mutateText,
]

describe(`${count} mutated containers, seed ${seed}`, () => {
  it('are refused, or taken for exactly what they say', { timeout: 300_000 }, () => {
    let taken = 0
    let slowest = 0
    for (let turn = 0; turn < count; turn++) {
      const random = seededRandom(seed + turn)
      const { file, text } = oneOf(random, kinds)(random)
      const name = `REMIT_SEED=${seed + turn} REMIT_MUTATIONS=1`
      const started = performance.now()
      let decoded: ReturnType<typeof decodeWorkbook>
      try {
        decoded = decodeWorkbook(file, 'client.remit')
      } catch (error) {
        throw new Error(`It threw: ${name}`, { cause: error })
      }
      slowest = Math.max(slowest, performance.now() - started)
      if (slowest > longestMilliseconds) throw new Error(`It took ${slowest} ms: ${name}`)
      // Of what is in a sound container, a window may take only what the whole check takes.
      const inWindow = text === null || text === body ? null : readCut(text, 200).workbook
      const whole = decoded.ok ? decoded.workbook : null
      expect(inWindow ?? whole, name).toEqual(whole)
      if (!decoded.ok) continue
      taken++
      if (text === null) throw new Error(`No UTF-8 was taken: ${name}`)
      expect(decoded.workbook, name).toEqual(JSON.parse(text))
      expect(soundness(decoded.workbook), name).toEqual([])
    }
    // A run that refuses everything would prove nothing.
    expect(taken).toBeGreaterThan(count / 100 - 1)
    console.log(`${count} tried, ${taken} taken as they are, slowest ${slowest.toFixed(0)} ms, seed ${seed}`)
  })
})
