import { readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBackups } from '../../../../electron/files/backups'
import { createQueue } from '../../../../electron/files/saveQueue'
import { noSeal, unlockWith } from '../../../../electron/files/seals'
import { sealTask, unsealTask } from '../../../../electron/files/sealTasks'
import { nodeMachine } from '../../../../electron/files/nodeMachine'
import { encodeTask } from '../../../../electron/files/tasks'
import { createWorkbookFiles } from '../../../../electron/files/workbookFiles'
import type { Codec, EncodeInput } from '../../../../electron/files/workbookFiles'
import { decodeInPieces, decodeWorkbook } from '../../../../shared/file/decode'
import type { Lineage } from '../../../../shared/merge/ancestor'
import { newId } from '../../../../shared/model/ids'
import type { Workbook } from '../../../../shared/model/schema'
import { newPosition, newWorkbook } from '../../../../shared/model/workbook'
import { whole } from '../../shared/file/whole'
import { temporaryFolder } from '../temporaryFolder'

const codec: Codec = {
  decode: ({ bytes, file }) => Promise.resolve(decodeInPieces(bytes, file, nodeMachine)),
  encode: input => Promise.resolve(encodeTask(input)),
  seal: input => Promise.resolve(sealTask(input)),
  unseal: input => Promise.resolve(unsealTask(input)),
}
const files = createWorkbookFiles(codec, '0.1.0')
const encoding = (workbook: unknown) => async (input: EncodeInput) =>
  encodeTask({ ...input, json: JSON.stringify(workbook) })
const save = (path: string, workbook: unknown, parents: () => readonly Lineage[] = () => []) =>
  files.save({ path, encode: encoding(workbook), parents, mayReplace: () => true, seal: noSeal })
const opened = async (path: string): Promise<Workbook> =>
  whole((await files.open(path, unlockWith(noSeal))).pieces)
const client = (name: string): Workbook => {
  const empty = newWorkbook(newId, '2026-03-31')
  return { ...empty, engagement: { ...empty.engagement, client: name } }
}

describe('workbook files', () => {
  it('open gives back what save wrote, under the revision that save told', async () => {
    const path = join(await temporaryFolder(), 'a.remit')
    const workbook = client('Meridian')
    const saved = await save(path, workbook, () => [{ revision: 'v0', earlier: ['v-1'] }])
    expect(await opened(path)).toEqual(workbook)
    const read = await files.open(path, unlockWith(noSeal))
    expect(read.state).toEqual(saved.state)
    expect(read.changedAt).toBe(saved.savedAt)
    const decoded = decodeWorkbook(new Uint8Array(await readFile(path)), 'a.remit')
    expect(decoded.ok && decoded.manifest).toMatchObject({
      parents: ['v0'],
      ancestors: ['v-1'],
      appVersion: '0.1.0',
    })
  })

  it('saves of one file run in order, each the child of the one before', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.remit')
    let latest: string | null = null
    const chain: (string | null)[][] = []
    await Promise.all(
      Array.from({ length: 8 }, async (_, place) => {
        const parents = () => (latest === null ? [] : [{ revision: latest, earlier: [] }])
        const parent = { of: null as string | null }
        const { state } = await save(path, client(String(place)), () => {
          parent.of = latest
          return parents()
        })
        latest = state.revision
        chain.push([parent.of, state.revision])
      }),
    )
    for (const [place, [parent]] of chain.entries()) expect(parent).toBe(chain[place - 1]?.[1] ?? null)
    expect((await opened(path)).engagement.client).toBe('7')
    expect(await readdir(folder)).toEqual(['a.remit'])
  })

  it('never writes a workbook that could not be opened again, and leaves the file as it was', async () => {
    const path = join(await temporaryFolder(), 'a.remit')
    const sound = client('Sound')
    await save(path, sound)
    const [asIs] = sound.scenarios
    if (!asIs) throw new Error('A new workbook has a scenario.')
    const broken = {
      ...sound,
      scenarios: [{ ...asIs, positions: [newPosition({ id: 'p1', title: 'CEO', parent: 'p1' })] }],
    }
    const refused = [
      [broken, 'invalid'],
      [{ ...sound, scenarios: [] }, 'invalid'],
      [{ ...sound, assets: 'not in this version' }, 'invalid'],
    ] as const
    for (const [workbook, kind] of refused) {
      const saved = save(path, workbook)
      await expect(saved).rejects.toMatchObject({ failure: { kind, file: 'a.remit' } })
    }
    const encode = async (input: EncodeInput) => encodeTask({ ...input, json: '{"id":' })
    const cut = files.save({ path, encode, parents: () => [], mayReplace: () => true, seal: noSeal })
    await expect(cut).rejects.toMatchObject({ failure: { kind: 'damaged' } })
    expect(await opened(path)).toEqual(sound)
    expect(await readdir(dirname(path))).toEqual(['a.remit'])
  })

  it('asks before it replaces what somebody else wrote; touching the file changes nothing', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.remit')
    const { state } = await save(path, client('Mine'))
    await utimes(path, new Date(), new Date())
    const known = (found: string) => found === state.fingerprint
    const again = {
      path,
      encode: encoding(client('Mine 2')),
      parents: () => [],
      mayReplace: known,
      seal: noSeal,
    }
    await files.save(again)
    const theirs = await readFile(path)
    await expect(files.save(again)).rejects.toMatchObject({
      failure: { kind: 'changedOnDisk', file: 'a.remit' },
    })
    expect(await readFile(path)).toEqual(theirs)
    expect(await readdir(folder)).toEqual(['a.remit'])
  })

  it('notices what is written while it encodes, though size and time are as they were', async () => {
    const path = join(await temporaryFolder(), 'a.remit')
    const { state } = await save(path, client('Mine'))
    // So that the times of the file are old enough to be relied on.
    await new Promise(resolve => setTimeout(resolve, 2600))
    const order = {
      path,
      parents: () => [],
      mayReplace: (found: string) => found === state.fingerprint,
      seal: noSeal,
    }
    const theirs = Buffer.from(await readFile(path))
    theirs.writeUInt8(theirs.readUInt8(theirs.length - 1) ^ 1, theirs.length - 1)
    const { atime, mtime } = await stat(path)
    const encode = async (input: EncodeInput) => {
      await writeFile(path, theirs)
      await utimes(path, atime, mtime)
      return encoding(client('Mine 2'))(input)
    }
    await expect(files.save({ ...order, encode })).rejects.toMatchObject({
      failure: { kind: 'changedOnDisk' },
    })
    expect(theirs.equals(await readFile(path))).toBe(true)
  })

  it('keeps what it replaces as a version of the file', async () => {
    const folder = await temporaryFolder()
    const backups = createBackups(join(folder, 'versions'))
    const keeping = createWorkbookFiles(codec, '0.1.0', backups)
    const path = join(folder, 'a.remit')
    for (const name of ['one', 'two', 'three']) {
      await keeping.save({
        path,
        encode: encoding(client(name)),
        parents: () => [],
        mayReplace: () => true,
        seal: noSeal,
      })
    }
    await keeping.keep(path, JSON.stringify(client('unsaved')), [], 'mine', noSeal)
    const names: string[] = []
    for (const { id, reason } of await backups.versions(path)) {
      const read = decodeWorkbook(await backups.read(path, id), 'a.remit')
      names.push(`${reason} ${read.ok ? read.workbook.engagement.client : ''}`)
    }
    expect(names).toEqual(['mine unsaved', 'saved two', 'saved one'])
  })

  it('saves though no backup can be kept, unless the backup is all that remains of somebody else’s work', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'versions'), 'a file where a folder should be')
    const told: string[] = []
    const keeping = createWorkbookFiles(codec, '0.1.0', createBackups(join(folder, 'versions')), where => {
      told.push(where)
    })
    const path = join(folder, 'a.remit')
    const order = { path, parents: () => [], mayReplace: () => true, seal: noSeal }
    await keeping.save({ ...order, encode: encoding(client('one')) })
    await keeping.save({ ...order, encode: encoding(client('two')) })
    expect(told).toEqual(['backup'])
    const over = keeping.save({ ...order, encode: encoding(client('three')), keepAs: 'theirs' })
    await expect(over).rejects.toMatchObject({ failure: { kind: 'noBackup' } })
    expect((await opened(path)).engagement.client).toBe('two')
  })

  it('opens nothing but workbooks', async () => {
    const path = join(await temporaryFolder(), 'a.remit')
    await writeFile(path, 'Dear all,')
    await expect(files.open(path, unlockWith(noSeal))).rejects.toMatchObject({
      failure: { kind: 'notAWorkbook', file: 'a.remit' },
    })
    expect(await readFile(path, 'utf8')).toBe('Dear all,')
  })
})

describe('the queue', () => {
  it('runs jobs of one name in order and jobs of others meanwhile; a failed job stops nobody', async () => {
    const queued = createQueue()
    const ran: string[] = []
    let release = (): void => undefined
    const held = new Promise<void>(resolve => (release = resolve))
    const first = queued('a', async () => {
      await held
      ran.push('a1')
      throw new Error('full')
    })
    const second = queued('a', async () => void ran.push('a2'))
    await queued('b', async () => void ran.push('b1'))
    expect(ran).toEqual(['b1'])
    release()
    await expect(first).rejects.toThrow('full')
    await second
    expect(ran).toEqual(['b1', 'a1', 'a2'])
  })
})
