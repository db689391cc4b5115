import { createHash } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import { schemaVersion } from '../../../../shared/file/migrations'
import type { Workbook } from '../../../../shared/model/schema'
import { newPosition, newResponsibility, newWorkbook } from '../../../../shared/model/workbook'

/** Makes ZIP files by hand, right and wrong ones, from the published format and Node's own zlib. */
export interface RawEntry {
  readonly name: string
  readonly data: Uint8Array | string
  readonly stored?: boolean
  /** Lies, where they differ from the truth. */
  readonly statedSize?: number
  readonly statedCrc?: number
  readonly localName?: string
  readonly flags?: number
  /** The packed bytes, where they are not the packed data. */
  readonly packed?: Uint8Array
}

export function zip(entries: readonly RawEntry[], comment = ''): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data)
    const packed = Buffer.from(entry.packed ?? (entry.stored ? data : deflateRawSync(data)))
    const method = entry.stored ? 0 : 8
    const crc = entry.statedCrc ?? crc32(data)
    const size = entry.statedSize ?? data.length
    const name = Buffer.from(entry.name)
    const ownName = Buffer.from(entry.localName ?? entry.name)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(20, 4)
    header.writeUInt16LE(entry.flags ?? 0, 6)
    header.writeUInt16LE(method, 8)
    header.writeUInt32LE(crc, 14)
    header.writeUInt32LE(packed.length, 18)
    header.writeUInt32LE(size, 22)
    header.writeUInt16LE(ownName.length, 26)
    local.push(header, ownName, packed)
    const listed = Buffer.alloc(46)
    listed.writeUInt32LE(0x02014b50, 0)
    listed.writeUInt16LE(20, 4)
    listed.writeUInt16LE(20, 6)
    listed.writeUInt16LE(entry.flags ?? 0, 8)
    listed.writeUInt16LE(method, 10)
    listed.writeUInt32LE(crc, 16)
    listed.writeUInt32LE(packed.length, 20)
    listed.writeUInt32LE(size, 24)
    listed.writeUInt16LE(name.length, 28)
    listed.writeUInt32LE(offset, 42)
    central.push(listed, name)
    offset += header.length + ownName.length + packed.length
  }
  const size = Buffer.concat(central).length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return new Uint8Array(Buffer.concat([...local, ...central, end, Buffer.from(comment)]))
}

export const mark: RawEntry = { name: 'mimetype', data: 'application/vnd.remit.workbook', stored: true }

export function manifestOf(body: Uint8Array | string, changes: object = {}): RawEntry {
  const data = JSON.stringify({
    format: 'remit-workbook',
    schemaVersion,
    appVersion: '0.1.0',
    revision: 'v1',
    parents: [],
    savedAt: '2026-03-31T10:00:00.000Z',
    checksum: `sha256:${createHash('sha256').update(body).digest('hex')}`,
    ...changes,
  })
  return { name: 'manifest.json', data }
}

/** A container with this text as its workbook.json, right in everything else. */
export function container(body: Uint8Array | string, ...more: readonly RawEntry[]): Uint8Array {
  return zip([mark, manifestOf(body), { name: 'workbook.json', data: body }, ...more])
}

export const stamp = {
  revision: 'v2345',
  parents: ['v1234'],
  ancestors: ['v0123', 'v0012'],
  appVersion: '0.1.0',
  savedAt: '2026-03-31T10:00:00.000Z',
}

/** A small client with every kind of record in it. */
export function sampleWorkbook(): Workbook {
  let count = 0
  const empty = newWorkbook(kind => `${kind[0]}${++count}`, '2026-03-31')
  const [asIs] = empty.scenarios
  if (!asIs) throw new Error('A new workbook has a scenario.')
  return {
    ...empty,
    engagement: { ...empty.engagement, client: 'Süd & Söhne 株式会社 🏭', notes: '"quoted"\n{[\\' },
    responsibilities: [
      newResponsibility({ id: 'd1', title: 'Run the plant' }),
      newResponsibility({ id: 'd2', title: 'Operate the plant' }),
    ],
    scenarios: [
      {
        ...asIs,
        positions: [
          newPosition({ id: 'p1', title: 'CEO', role: 'ceo' }),
          newPosition({ id: 'p2', title: 'COO', role: 'coo', parent: 'p1', cost: 1234.5 }),
        ],
        assignments: [{ position: 'p2', responsibility: 'd1', letters: 'AR', scope: '', effort: 0.5 }],
      },
    ],
    dispositions: [{ scenario: asIs.id, finding: 'f', kind: 'accepted', reason: 'r', owner: '', due: '' }],
    distinctResponsibilities: [['d1', 'd2']],
  }
}
