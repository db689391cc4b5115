import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBackups } from '../../../../electron/files/backups'
import { encodeWorkbook } from '../../../../shared/file/encode'
import { newId } from '../../../../shared/model/ids'
import { newWorkbook } from '../../../../shared/model/workbook'
import { temporaryFolder } from '../temporaryFolder'

const minute = 60 * 1000
const hour = 60 * minute
const now = Date.UTC(2026, 2, 31, 15, 30)

function saved(age: number): Uint8Array {
  const savedAt = new Date(now - age).toISOString()
  return encodeWorkbook(newWorkbook(newId, '2026-03-31'), {
    revision: newId('revision'),
    parents: [],
    appVersion: '0.1.0',
    savedAt,
  })
}

describe('former versions', () => {
  it('are listed newest first, by when they were saved, each file’s apart from the others’', async () => {
    const backups = createBackups(join(await temporaryFolder(), 'versions'), () => now)
    await backups.keep('/a.remit', saved(3 * minute), 'saved')
    await backups.keep('/a.remit', saved(minute), 'theirs')
    await backups.keep('/b.remit', saved(0), 'mine')
    expect(await backups.versions('/a.remit')).toMatchObject([
      { savedAt: now - minute, reason: 'theirs' },
      { savedAt: now - 3 * minute, reason: 'saved' },
    ])
    expect(await backups.versions('/b.remit')).toMatchObject([{ savedAt: now, reason: 'mine' }])
    expect(await backups.versions('/c.remit')).toEqual([])
  })

  it('stand in the order in which they were kept, also where a clock was ahead', async () => {
    let time = now
    const backups = createBackups(join(await temporaryFolder(), 'versions'), () => time)
    await backups.keep('/a.remit', saved(-24 * hour), 'theirs')
    time = now + minute
    await backups.keep('/a.remit', saved(-minute / 2), 'saved')
    expect(await backups.versions('/a.remit')).toMatchObject([
      { savedAt: now + minute / 2, reason: 'saved' },
      { savedAt: now, reason: 'theirs' },
    ])
  })

  it('give back the bytes as they were, and keep the same bytes once', async () => {
    const folder = join(await temporaryFolder(), 'versions')
    const backups = createBackups(folder, () => now)
    const bytes = saved(0)
    await backups.keep('/a.remit', bytes, 'saved')
    await backups.keep('/a.remit', bytes, 'mine')
    const [version, ...rest] = await backups.versions('/a.remit')
    expect(rest).toEqual([])
    expect(await backups.read('/a.remit', version?.id ?? '')).toEqual(new Uint8Array(bytes))
  })

  it('kept readable give way to the same version when it is sealed', async () => {
    const backups = createBackups(join(await temporaryFolder(), 'versions'), () => now)
    const readable = saved(minute)
    // Other bytes of the same workbook will do for sealed ones.
    const sealed = saved(minute)
    await backups.keep('/a.remit', saved(2 * minute), 'saved')
    await backups.keep('/a.remit', readable, 'saved')
    await backups.keep('/a.remit', sealed, 'saved', now, readable)
    const [version, ...rest] = await backups.versions('/a.remit')
    expect(rest).toHaveLength(1)
    expect(await backups.read('/a.remit', version?.id ?? '')).toEqual(new Uint8Array(sealed))
  })

  it('are thinned out by the rule of retention, and show nothing of the file’s name', async () => {
    const folder = join(await temporaryFolder(), 'versions')
    const backups = createBackups(folder, () => now)
    // Two of one hour some hours ago, kept in the order in which they were saved.
    for (const age of [5 * hour + 10 * minute, 5 * hour + 5 * minute, 0])
      await backups.keep('/clients/Secret plc.remit', saved(age), 'saved')
    const versions = await backups.versions('/clients/Secret plc.remit')
    expect(versions.map(({ savedAt }) => now - savedAt)).toEqual([0, 5 * hour + 5 * minute])
    expect((await readdir(folder, { recursive: true })).join()).not.toMatch(/secret/i)
  })

  it('leave out what is no workbook, and what lies there by chance; no name leads elsewhere', async () => {
    const folder = join(await temporaryFolder(), 'versions')
    const backups = createBackups(folder, () => now)
    await backups.keep('/a.remit', new TextEncoder().encode('Dear all,'), 'saved')
    expect(await backups.versions('/a.remit')).toEqual([])
    await backups.keep('/a.remit', saved(0), 'saved')
    const [own = ''] = await readdir(folder)
    await writeFile(join(folder, own, 'notes.txt'), 'x')
    expect(await backups.versions('/a.remit')).toHaveLength(1)
    await expect(backups.read('/a.remit', '../../passwd')).rejects.toThrow(RangeError)
  })

  it('of files that are gone for long are forgotten, those of others are not', async () => {
    const home = await temporaryFolder()
    const folder = join(home, 'versions')
    const year = 366 * 24 * 60 * minute
    const backups = createBackups(folder, () => now)
    const [there, gone, away, unknown, lately] = ['there', 'gone', 'no/drive', 'unknown', 'lately'].map(
      name => join(home, `${name}.remit`),
    ) as [string, string, string, string, string]
    await writeFile(there, 'here')
    for (const path of [there, gone, away, unknown]) await backups.keep(path, saved(year), 'saved')
    await backups.keep(lately, saved(hour), 'saved')
    await backups.forget([there, gone, away, lately])
    const left = [there, gone, away, unknown, lately].map(async path => (await backups.versions(path)).length)
    expect(await Promise.all(left)).toEqual([1, 0, 1, 0, 1])
  })
})
