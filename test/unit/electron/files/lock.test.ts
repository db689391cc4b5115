import { spawnSync } from 'node:child_process'
import { mkdir, readFile, readdir, rename, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockPath, longestSilence, takeLock } from '../../../../electron/files/lock'
import { temporaryFolder } from '../temporaryFolder'

async function workbookPath(): Promise<string> {
  return join(await temporaryFolder(), 'client.remit')
}

const lockOf = (changes: object) =>
  JSON.stringify({
    program: 'Remit',
    id: 'a'.repeat(32),
    user: 'anna',
    host: 'another-machine',
    process: 1,
    since: '2026-03-31T10:00:00.000Z',
    ...changes,
  })

/** The id of a process that has ended. */
const endedProcess = (): number => spawnSync(process.execPath, ['--version']).pid

describe('the lock beside a workbook', () => {
  it('is held by one, says who and since when, and is gone when it is released', async () => {
    const path = await workbookPath()
    const first = await takeLock(path)
    if (first.kind !== 'taken') throw new Error(first.kind)
    const second = await takeLock(path)
    if (second.kind !== 'held') throw new Error(second.kind)
    expect(second.holder.who).toContain(hostname())
    expect(Math.abs(second.holder.since - Date.now())).toBeLessThan(60_000)
    expect(await first.lock.holds()).toBe(true)
    first.lock.release()
    expect(await readdir(join(path, '..'))).toEqual([])
    expect((await takeLock(path)).kind).toBe('taken')
  })

  it('of a process of this machine that has ended is nobody’s', async () => {
    const path = await workbookPath()
    await writeFile(lockPath(path), lockOf({ host: hostname(), process: endedProcess() }))
    expect((await takeLock(path)).kind).toBe('taken')
  })

  it('that was moved with its folder is still ours', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'before'))
    expect((await takeLock(join(folder, 'before', 'client.remit'))).kind).toBe('taken')
    await rename(join(folder, 'before'), join(folder, 'after'))
    expect((await takeLock(join(folder, 'after', 'client.remit'))).kind).toBe('taken')
  })

  it('of another machine holds while it is renewed, and no longer', async () => {
    const path = await workbookPath()
    await writeFile(lockPath(path), lockOf({}))
    expect(await takeLock(path)).toMatchObject({ kind: 'held', holder: { who: 'anna on another-machine' } })
    const old = new Date(Date.now() - longestSilence - 1000)
    await utimes(lockPath(path), old, old)
    expect((await takeLock(path)).kind).toBe('taken')
  })

  it('that was lost to somebody else is not taken away from them', async () => {
    const path = await workbookPath()
    const mine = await takeLock(path)
    if (mine.kind !== 'taken') throw new Error(mine.kind)
    await writeFile(lockPath(path), lockOf({}))
    expect(await mine.lock.holds()).toBe(false)
    mine.lock.release()
    expect(await readFile(lockPath(path), 'utf8')).toContain('anna')
  })

  it('is taken by one only when many want it at once', async () => {
    const path = await workbookPath()
    await writeFile(lockPath(path), lockOf({ host: hostname(), process: endedProcess() }))
    const all = await Promise.all(Array.from({ length: 8 }, () => takeLock(path)))
    expect(all.filter(({ kind }) => kind === 'taken')).toHaveLength(1)
  })

  it('that is no lock of ours is replaced; where none can be made, nobody is told to be there', async () => {
    const path = await workbookPath()
    await writeFile(lockPath(path), 'half a lo')
    expect((await takeLock(path)).kind).toBe('taken')
    expect(await takeLock(join(path, 'no-such-folder', 'a.remit'))).toEqual({ kind: 'impossible' })
  })
})
