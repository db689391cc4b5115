import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createBackups } from '../../../../electron/files/backups'
import { newKeys, unseal } from '../../../../electron/files/sealing'
import type { SealKeys } from '../../../../electron/files/sealing'
import { noSeal, unlockWith } from '../../../../electron/files/seals'
import type { Seal } from '../../../../electron/files/seals'
import { sealTask, sealTextTask, unsealTask, unsealTextTask } from '../../../../electron/files/sealTasks'
import { nodeMachine } from '../../../../electron/files/nodeMachine'
import { encodeTask } from '../../../../electron/files/tasks'
import { createWorkbookFiles } from '../../../../electron/files/workbookFiles'
import type { SaveOrder } from '../../../../electron/files/workbookFiles'
import { decodeInPieces, decodeWorkbook } from '../../../../shared/file/decode'
import { newId } from '../../../../shared/model/ids'
import { newWorkbook } from '../../../../shared/model/workbook'
import { temporaryFolder } from '../temporaryFolder'

let first: SealKeys
let second: SealKeys

beforeAll(async () => {
  first = await newKeys('the first password')
  second = await newKeys('the second password')
})

const sealer = {
  seal: (input: Parameters<typeof sealTask>[0]) => Promise.resolve(sealTask(input)),
  unseal: (input: Parameters<typeof unsealTask>[0]) => Promise.resolve(unsealTask(input)),
}

async function workplace() {
  const folder = await temporaryFolder()
  const versions = join(folder, 'versions')
  const backups = createBackups(versions)
  const files = createWorkbookFiles(
    {
      decode: ({ bytes, file }) => Promise.resolve(decodeInPieces(bytes, file, nodeMachine)),
      encode: input => Promise.resolve(encodeTask(input)),
      ...sealer,
    },
    '0.1.0',
    backups,
  )
  const path = join(folder, 'client.remit')
  const save = (client: string, seal: Seal) => {
    const empty = newWorkbook(newId, '2026-03-31')
    const json = JSON.stringify({ ...empty, engagement: { ...empty.engagement, client } })
    const encode: SaveOrder['encode'] = async input => encodeTask({ ...input, json })
    return files.save({ path, encode, parents: () => [], mayReplace: () => true, seal })
  }
  /** Of every kept version, newest first: the client, or why it cannot be read. */
  const kept = async (password: string | null) =>
    Promise.all(
      (await backups.versions(path)).map(async ({ id }) => clientIn(await backups.read(path, id), password)),
    )
  return { folder, versions, backups, files, path, save, kept }
}

async function clientIn(bytes: Uint8Array, password: string | null): Promise<string> {
  const opened = await unseal(bytes, password)
  if (!opened.ok) return opened.problem.kind
  const decoded = decodeWorkbook(opened.value?.inner ?? bytes, 'client.remit')
  return decoded.ok ? decoded.workbook.engagement.client : decoded.failure.kind
}

describe('files with a password', () => {
  it('are sealed on the disk, and so is the readable version that a save replaces', async () => {
    const { path, save, kept, files } = await workplace()
    await save('Open', noSeal)
    const saved = await save('Sealed', { keys: first, earlier: [] })
    const bytes = await readFile(path)
    expect(await clientIn(bytes, null)).toBe('passwordNeeded')
    expect(await clientIn(bytes, 'the first password')).toBe('Sealed')
    expect(await kept(null)).toEqual(['passwordNeeded'])
    expect(await kept('the first password')).toEqual(['Open'])
    const read = await files.open(path, unlockWith({ keys: first, earlier: [] }))
    expect(read.state).toEqual(saved.state)
    await expect(files.open(path, unlockWith({ keys: second, earlier: [] }))).rejects.toMatchObject({
      failure: { kind: 'passwordNeeded', file: 'client.remit' },
    })
  })

  it('have another nonce with every save, and the salt of their password', async () => {
    const { path, save } = await workplace()
    const seen = new Set<string>()
    const salts = new Set<string>()
    for (const name of ['one', 'two', 'three']) {
      await save(name, { keys: first, earlier: [] })
      const text = (await readFile(path)).toString('latin1')
      seen.add(/"nonce": "([^"]+)"/.exec(text)?.[1] ?? '')
      salts.add(/"salt": "([^"]+)"/.exec(text)?.[1] ?? '')
    }
    expect(seen.size).toBe(3)
    expect(salts.size).toBe(1)
  })

  it('keep their versions under the password that they have, also after it is changed or removed', async () => {
    const { save, kept, files, path, versions } = await workplace()
    await save('one', noSeal)
    await save('two', noSeal)
    await save('three', { keys: first, earlier: [] })
    expect(await files.versionsFollow(path, { keys: first, earlier: [] })).toBe(0)
    expect(await kept('the first password')).toEqual(['two', 'one'])
    expect(await kept(null)).toEqual(['passwordNeeded', 'passwordNeeded'])

    const changed = { keys: second, earlier: [first] }
    await save('four', changed)
    expect(await files.versionsFollow(path, changed)).toBe(0)
    expect(await kept('the first password')).toEqual(['wrongPassword', 'wrongPassword', 'wrongPassword'])
    expect(await kept('the second password')).toEqual(['three', 'two', 'one'])

    const removed = { keys: null, earlier: [first, second] }
    await save('five', removed)
    expect(await files.versionsFollow(path, removed)).toBe(0)
    expect(await kept(null)).toEqual(['four', 'three', 'two', 'one'])
    const [own = ''] = await readdir(versions)
    expect(await readdir(join(versions, own))).toHaveLength(4)
  })

  it('leave versions alone that their passwords do not open, and say how many', async () => {
    const { save, kept, files, path } = await workplace()
    await save('by the first', { keys: first, earlier: [] })
    await save('by the second', { keys: second, earlier: [] })
    expect(await files.versionsFollow(path, { keys: second, earlier: [] })).toBe(1)
    expect(await kept('the first password')).toEqual(['by the first'])
  })

  it('lose the versions that can be read without a password when that is asked, and no other', async () => {
    const { save, kept, files, path, backups } = await workplace()
    await save('readable', noSeal)
    await save('readable too', noSeal)
    await save('sealed', { keys: first, earlier: [] })
    expect(await backups.versions(path)).toHaveLength(2)
    await files.dropReadableVersions(path)
    expect(await kept('the first password')).toEqual(['readable too'])
  })

  it('a damaged version that can be read in parts is sealed with the others', async () => {
    const { save, files, path, versions } = await workplace()
    await save('one', noSeal)
    await save('two', noSeal)
    const [own = ''] = await readdir(versions)
    const [id = ''] = await readdir(join(versions, own))
    const whole = await readFile(join(versions, own, id))
    await writeFile(join(versions, own, id), whole.subarray(0, -40))
    expect(await files.versionsFollow(path, { keys: first, earlier: [] })).toBe(0)
    const [sealedId = ''] = await readdir(join(versions, own))
    const opened = await unseal(await readFile(join(versions, own, sealedId)), 'the first password')
    expect(opened.ok && opened.value && whole.subarray(0, -40).equals(opened.value.inner)).toBe(true)
  })
})

describe('a sealed draft', () => {
  const text = `{"name":"client.remit"}\n${JSON.stringify({ client: 'Zyxwell 株式会社' })}`

  it('comes back whole with its keys, shows nothing, and is refused with others or when damaged', () => {
    const bytes = sealTextTask({ text, keys: first })
    expect(unsealTextTask({ bytes, keys: first, file: 'client.remit' })).toEqual({ ok: true, text })
    expect(Buffer.from(bytes).includes('Zyxwell')).toBe(false)
    expect(unsealTextTask({ bytes, keys: second, file: 'client.remit' })).toMatchObject({
      failure: { kind: 'wrongPassword' },
    })
    const damaged = Buffer.from(bytes)
    const at = damaged.indexOf('sealed') + 10
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at)
    expect(unsealTextTask({ bytes: damaged, keys: first, file: 'client.remit' })).toMatchObject({
      failure: { kind: 'damaged' },
    })
  })
})
