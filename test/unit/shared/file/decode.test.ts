import { createHash } from 'node:crypto'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWorkbook } from '../../../../shared/file/decode'
import { encodeWorkbook } from '../../../../shared/file/encode'
import { limits } from '../../../../shared/file/limits'
import { schemaVersion } from '../../../../shared/file/migrations'
import type { Migration } from '../../../../shared/file/migration'
import { newPosition } from '../../../../shared/model/workbook'
import { container, manifestOf, mark, sampleWorkbook, stamp, zip } from './container'

const workbook = sampleWorkbook()
const body = JSON.stringify(workbook)
const bytes = encodeWorkbook(workbook, stamp)
const sha256 = (of: Uint8Array | string): string => createHash('sha256').update(of).digest('hex')

function failureOf(given: Uint8Array, list?: readonly Migration[]) {
  const decoded = decodeWorkbook(given, 'client.remit', list)
  if (decoded.ok) throw new Error('It was accepted.')
  return decoded.failure
}

describe('encoding and decoding', () => {
  it('gives back the identical workbook and what the manifest says', () => {
    const decoded = decodeWorkbook(bytes, 'client.remit')
    expect(decoded).toMatchObject({ ok: true, manifest: { ...stamp, schemaVersion } })
    expect(decoded.ok && decoded.workbook).toEqual(workbook)
  })

  it('gives the same bytes for the same input', () => {
    expect(encodeWorkbook(sampleWorkbook(), stamp)).toEqual(bytes)
    expect(encodeWorkbook(workbook, { ...stamp, revision: 'v9' })).not.toEqual(bytes)
  })

  it('keeps any text in any field', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 10_000, noNaN: true }), (notes, holder, fte) => {
        const position = newPosition({ id: 'p9', title: 'Head', notes, holder, fte: fte + 0 })
        const changed = {
          ...workbook,
          scenarios: workbook.scenarios.map(scenario => ({
            ...scenario,
            positions: [...scenario.positions, position],
          })),
        }
        const decoded = decodeWorkbook(encodeWorkbook(changed, stamp), 'x.remit')
        expect(decoded.ok && decoded.workbook).toEqual(changed)
      }),
      { numRuns: 25 },
    )
  })

  it('reads a container that another program made, also one with a comment and stored entries', () => {
    for (const other of [
      container(body),
      zip([mark, { name: 'workbook.json', data: body, stored: true }, manifestOf(body)], 'made elsewhere'),
      zip([
        mark,
        manifestOf(body, { checksum: `sha256-packed:${sha256(deflateRawSync(body, { level: 1 }))}` }),
        { name: 'workbook.json', data: body, packed: deflateRawSync(body, { level: 1 }) },
      ]),
    ]) {
      const decoded = decodeWorkbook(other, 'client.remit')
      expect(decoded.ok && decoded.workbook).toEqual(workbook)
    }
  })

  it('writes what a reader made from docs/file-format.md alone reads', () => {
    const buffer = Buffer.from(bytes)
    expect(buffer.toString('latin1', 30, 38)).toBe('mimetype')
    expect(buffer.toString('latin1', 38, 68)).toBe('application/vnd.remit.workbook')
    const end = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
    let at = buffer.readUInt32LE(end + 16)
    const found = new Map<string, Buffer>()
    let packedWorkbook = Buffer.alloc(0)
    for (let count = buffer.readUInt16LE(end + 10); count > 0; count--) {
      const nameLength = buffer.readUInt16LE(at + 28)
      const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
      const local = buffer.readUInt32LE(at + 42)
      const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
      const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20))
      const data = buffer.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
      expect(crc32(data)).toBe(buffer.readUInt32LE(at + 16))
      found.set(name, data)
      if (name === 'workbook.json') packedWorkbook = packed
      at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    }
    expect([...found.keys()]).toEqual(['mimetype', 'manifest.json', 'workbook.json'])
    const written = found.get('workbook.json') ?? Buffer.alloc(0)
    const manifest: unknown = JSON.parse((found.get('manifest.json') ?? '').toString())
    expect(manifest).toEqual({
      format: 'remit-workbook',
      schemaVersion,
      ...stamp,
      checksum: `sha256-packed:${sha256(packedWorkbook)}`,
    })
    expect(JSON.parse(written.toString())).toEqual(workbook)
  })
})

describe('files that are no workbook, or not a whole one', () => {
  it.each([
    ['a text', new TextEncoder().encode('Dear all,')],
    ['zeros', new Uint8Array(4096)],
    ['another ZIP', zip([{ name: 'word/document.xml', data: '<w/>' }])],
    ['another stored mimetype', zip([{ ...mark, data: 'application/epub+zip' }])],
    ['a packed mimetype', zip([{ ...mark, stored: false }, manifestOf(body)])],
  ])('refuses %s as notAWorkbook', (_what, given) => {
    expect(failureOf(given)).toEqual({ kind: 'notAWorkbook', file: 'client.remit' })
  })

  it('refuses every beginning of a workbook as truncated', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(failureOf(bytes.subarray(0, length)).kind, `${length} bytes`).toBe('truncated')
    }
  })

  it('never takes a workbook with a changed bit for another workbook', () => {
    const changed = fc
      .tuple(fc.nat(bytes.length - 1), fc.nat(7))
      .map(([at, bit]) => bytes.map((byte, place) => (place === at ? byte ^ (1 << bit) : byte)))
    const accepted: unknown[] = []
    const refused: string[] = []
    fc.assert(
      fc.property(changed, given => {
        const decoded = decodeWorkbook(given, 'client.remit')
        if (decoded.ok) accepted.push(decoded.workbook)
        else refused.push(decoded.failure.kind)
      }),
      { numRuns: 400 },
    )
    // Times and system flags of the container say nothing about the workbook.
    for (const other of accepted) expect(other).toEqual(workbook)
    expect(refused.length).toBeGreaterThan(accepted.length)
  })
})

describe('damage', () => {
  const entry = { name: 'workbook.json', data: body }
  it.each([
    ['no manifest', zip([mark, entry]), 'manifest.json'],
    ['no workbook', zip([mark, manifestOf(body)]), 'workbook.json'],
    ['a wrong CRC', zip([mark, manifestOf(body), { ...entry, statedCrc: 1 }]), 'workbook.json'],
    ['a wrong checksum', zip([mark, manifestOf('other'), entry]), 'workbook.json'],
    [
      'a wrong checksum of packed bytes',
      zip([mark, manifestOf(body, { checksum: `sha256-packed:${sha256(body)}` }), entry]),
      'workbook.json',
    ],
    ['a manifest of another format', zip([mark, manifestOf(body, { format: 'x' }), entry]), 'manifest.json'],
    ['a manifest with a field too many', zip([mark, manifestOf(body, { more: 1 }), entry]), 'manifest.json'],
    [
      'a manifest with a version that is none',
      zip([mark, manifestOf(body, { schemaVersion: 0.5 }), entry]),
      'manifest.json',
    ],
    ['an entry that does not belong', container(body, { name: 'macro.js', data: '1' }), 'macro.js'],
    [
      'an entry longer than stated',
      zip([mark, manifestOf(body), { ...entry, statedSize: 10 }]),
      'workbook.json',
    ],
    [
      'an entry shorter than stated',
      zip([mark, manifestOf(body), { ...entry, statedSize: 99_999 }]),
      'workbook.json',
    ],
    [
      'packed bytes that cannot be unpacked',
      zip([mark, manifestOf(body), { ...entry, packed: Uint8Array.of(7, 7, 7) }]),
      'workbook.json',
    ],
    [
      'two names of one entry',
      zip([mark, manifestOf(body), { ...entry, localName: 'workbook.jso_' }]),
      'workbook.json',
    ],
    ['an encrypted entry', zip([mark, manifestOf(body), { ...entry, flags: 1 }]), 'its list of contents'],
    ['the same entry twice', container(body, entry), 'its list of contents'],
    [
      'the same entry in other letters',
      container(body, { ...entry, name: 'WORKBOOK.json' }),
      'its list of contents',
    ],
    ['invalid UTF-8', container(Uint8Array.of(0x22, 0xff, 0xfe, 0x22)), 'workbook.json'],
    ['no JSON', container('{"id":'), 'workbook.json'],
    ['deep nesting', container('['.repeat(100_000) + ']'.repeat(100_000)), 'workbook.json'],
    [
      'a key named __proto__',
      container(body.replace('"thresholds":{}', '"thresholds":{"__proto__":1}')),
      'workbook.json',
    ],
    [
      'an escaped key named __proto__',
      container(body.replace('{', '{"\\u005f_proto__":{},')),
      'workbook.json',
    ],
  ])('%s is refused, with its place', (_what, given, where) => {
    expect(failureOf(given)).toEqual({ kind: 'damaged', file: 'client.remit', where })
  })

  it.each([
    '../evil',
    '/etc/passwd',
    'assets/../../evil',
    'C:\\evil',
    'assets\\evil',
    'assets/a/b',
    '.hidden',
    'é',
    '',
  ])('the entry name %j is refused', name => {
    expect(failureOf(container(body, { name, data: 'x' })).kind).toBe('damaged')
  })

  it.each(['assets/logo.png', 'assets/', 'notes.txt'])(
    'an entry that it does not know, such as %j, is refused, since saving would drop it',
    name => {
      expect(failureOf(container(body, { name, data: 'x' }))).toEqual({
        kind: 'damaged',
        file: 'client.remit',
        where: name,
      })
    },
  )

  it('entries that share their bytes are refused', () => {
    const given = Buffer.from(container(body, { name: 'assets/a', data: 'aaaa', stored: true }))
    const last = given.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    // The asset's bytes are said to begin where the manifest's do.
    given.writeUInt32LE(
      given.readUInt32LE(given.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 42),
      last + 42,
    )
    expect(failureOf(new Uint8Array(given)).kind).toBe('damaged')
  })
})

describe('limits', () => {
  it('refuses an entry that says it is larger than a workbook may be, before it is unpacked', () => {
    const given = zip([mark, manifestOf(body), { name: 'workbook.json', data: body, statedSize: 0xfffffff0 }])
    expect(failureOf(given).kind).toBe('swells')
  })

  it('refuses an entry that unpacks to far more than it is', () => {
    const data = new Uint8Array(limits.ratioFrom + 1)
    const given = zip([mark, manifestOf(data), { name: 'workbook.json', data, packed: deflateRawSync(data) }])
    expect(failureOf(given)).toMatchObject({ kind: 'swells' })
  })

  it('refuses a large manifest and too many entries', () => {
    const large = { ...manifestOf(body), data: ' '.repeat(limits.manifest + 1) }
    expect(failureOf(zip([mark, large, { name: 'workbook.json', data: body }])).kind).toBe('swells')
    const many = Array.from({ length: limits.entries }, (_, place) => ({ name: `assets/${place}`, data: '' }))
    expect(failureOf(container(body, ...many)).kind).toBe('damaged')
  })

  it('reads back even a workbook that packs so well that it looks like a bomb', () => {
    const notes = 'x'.repeat(20_000)
    const positions = Array.from({ length: 900 }, (_, place) =>
      newPosition({ id: `q${place}`, title: 'T', notes }),
    )
    const [asIs] = workbook.scenarios
    if (!asIs) throw new Error('The sample has a scenario.')
    const swollen = { ...workbook, scenarios: [{ ...asIs, positions, assignments: [] }] }
    const decoded = decodeWorkbook(encodeWorkbook(swollen, stamp), 'client.remit')
    expect(decoded.ok && decoded.workbook).toEqual(swollen)
  })
})

describe('versions', () => {
  const list: readonly Migration[] = [
    { change: 'added a mark', run: value => ({ ...(value as object), step: 1 }) },
    {
      change: 'took the mark off again',
      run: value => {
        const { step, ...rest } = value as { step: number }
        if (step !== 1) throw new Error('The steps ran in the wrong order.')
        return rest
      },
    },
  ]

  const first = zip([mark, manifestOf(body, { schemaVersion: 1 }), { name: 'workbook.json', data: body }])

  it('refuses a newer version, whatever else has changed in it', () => {
    const newer = zip([
      mark,
      manifestOf('?', { schemaVersion: schemaVersion + 1, later: true }),
      { name: 'later.bin', data: '?' },
    ])
    expect(failureOf(newer)).toEqual({
      kind: 'tooNew',
      file: 'client.remit',
      schemaVersion: schemaVersion + 1,
      known: schemaVersion,
    })
  })

  it('brings an older version up through every migration', () => {
    const decoded = decodeWorkbook(first, 'client.remit', list)
    expect(decoded.ok && decoded.workbook).toEqual(workbook)
  })

  it('starts at the migration after the file’s version', () => {
    const body2 = JSON.stringify({ ...workbook, step: 1 })
    const second = zip([
      mark,
      manifestOf(body2, { schemaVersion: 2 }),
      { name: 'workbook.json', data: body2 },
    ])
    const decoded = decodeWorkbook(second, 'client.remit', list)
    expect(decoded.ok && decoded.workbook).toEqual(workbook)
  })

  it('says which migration failed and why', () => {
    const failing: readonly Migration[] = [
      {
        change: 'fails',
        run: () => {
          throw new Error('no engagement')
        },
      },
    ]
    expect(failureOf(first, failing)).toEqual({
      kind: 'migrationFailed',
      file: 'client.remit',
      from: 1,
      detail: 'no engagement',
    })
  })
})

describe('content', () => {
  it('names the place of what has the wrong shape', () => {
    const wrong = body.replace('"title":"COO"', '"title":" "')
    expect(failureOf(container(wrong))).toEqual({
      kind: 'invalid',
      file: 'client.remit',
      where: 'scenarios[0].positions[1].title',
      problem: 'must not be blank',
    })
    expect(failureOf(container(body.replace('{', '{"extra":1,'))).kind).toBe('invalid')
    expect(failureOf(container(body.replace('1234.5', '1e999'))).kind).toBe('invalid')
    expect(failureOf(container('null')).kind).toBe('invalid')
  })

  it('names the record that breaks what must hold between records', () => {
    const cycle = body.replace('"parent":null', '"parent":"p2"')
    expect(failureOf(container(cycle))).toMatchObject({ kind: 'invalid', where: 'scenarios[0].positions' })
    const dangling = body.replace('"parent":"p1"', '"parent":"p7"')
    expect(failureOf(container(dangling))).toEqual({
      kind: 'invalid',
      file: 'client.remit',
      where: 'scenarios[0].positions[1]',
      problem: '“p7” is named but does not exist',
    })
  })
})
