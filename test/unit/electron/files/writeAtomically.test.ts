import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmod,
  chown,
  lstat,
  mkdir,
  readFile,
  readdir,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FileFailed } from '../../../../electron/files/fileFailed'
import { patiently, writeAtomically } from '../../../../electron/files/writeAtomically'
import { temporaryFolder } from '../temporaryFolder'

const bytes = (text: string) => new TextEncoder().encode(text)

async function failureOf(write: Promise<void>) {
  try {
    await write
  } catch (error) {
    if (error instanceof FileFailed) return error.failure
    throw error
  }
  throw new Error('It was written.')
}

describe('an atomic write', () => {
  it('removes what a killed write of the same file left, and nothing else', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.remit')
    const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
    const ended = spawnSync(process.execPath, ['--version']).pid
    const random = '0123456789abcdef'
    const left = [`.a.remit.${machine}-${ended}-${random}.tmp`, `.a.remit.00000000-1-${random}.tmp`]
    const kept = [
      // Still being written: by a process that runs, by another machine, of another file, by another program.
      `.a.remit.${machine}-${process.ppid}-${random}.tmp`,
      `.a.remit.11111111-1-${random}.tmp`,
      `.b.remit.${machine}-${ended}-${random}.tmp`,
      '.a.remit.tmp',
      'a.remit.tmp',
    ]
    for (const name of [...left, ...kept]) await writeFile(join(folder, name), 'half')
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
    await utimes(join(folder, left[1] ?? ''), longAgo, longAgo)
    await writeAtomically(path, bytes('whole'))
    expect((await readdir(folder)).sort()).toEqual([...kept, 'a.remit'].sort())
  })

  it('leaves everything as it was when the last word is no', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.remit')
    await writeFile(path, 'old')
    const no = writeAtomically(path, bytes('new'), () => Promise.reject(new RangeError('no')))
    await expect(no).rejects.toThrow('no')
    expect(await readdir(folder)).toEqual(['a.remit'])
    expect(await readFile(path, 'utf8')).toBe('old')
  })

  it('waits for whoever holds the file for a moment, and gives up in the end', async () => {
    const busy = Object.assign(new Error('busy'), { code: 'EBUSY' })
    let left = 3
    const waits: number[] = []
    const wait = (milliseconds: number) => Promise.resolve(waits.push(milliseconds))
    const work = () => (left-- > 0 ? Promise.reject(busy) : Promise.resolve('done'))
    expect(await patiently(work, wait)).toBe('done')
    expect(waits).toEqual([...waits].sort((one, other) => one - other))
    expect(waits).toHaveLength(3)
    await expect(patiently(() => Promise.reject(busy), wait)).rejects.toBe(busy)
    const wrong = Object.assign(new Error('no room'), { code: 'ENOSPC' })
    waits.length = 0
    await expect(patiently(() => Promise.reject(wrong), wait)).rejects.toBe(wrong)
    expect(waits).toEqual([])
  })

  it('makes a new file and replaces an old one, and leaves nothing beside it', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.remit')
    await writeAtomically(path, bytes('first'))
    await writeAtomically(path, bytes('second, longer'))
    await writeAtomically(path, bytes('3rd'))
    expect(await readFile(path, 'utf8')).toBe('3rd')
    expect(await readdir(folder)).toEqual(['a.remit'])
  })

  it('never changes the bytes of the file it replaces: whoever reads it still has the old version whole', async () => {
    const path = join(await temporaryFolder(), 'a.remit')
    await writeAtomically(path, bytes('old'))
    const before = await stat(path)
    await writeAtomically(path, bytes('new'))
    expect((await stat(path)).ino).not.toBe(before.ino)
  })

  it.skipIf(process.platform === 'win32')('keeps the permissions', async () => {
    const path = join(await temporaryFolder(), 'a.remit')
    await writeFile(path, 'old')
    await chmod(path, 0o640)
    await writeAtomically(path, bytes('new'))
    expect((await stat(path)).mode & 0o777).toBe(0o640)
  })

  it.skipIf(process.platform === 'win32')('goes through links instead of replacing them', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'real'))
    await writeFile(join(folder, 'real', 'a.remit'), 'old')
    await symlink('real/a.remit', join(folder, 'link.remit'))
    await symlink('link.remit', join(folder, 'second.remit'))
    await symlink('real/not-yet.remit', join(folder, 'dangling.remit'))
    await writeAtomically(join(folder, 'second.remit'), bytes('new'))
    await writeAtomically(join(folder, 'dangling.remit'), bytes('made'))
    expect(await readFile(join(folder, 'real', 'a.remit'), 'utf8')).toBe('new')
    expect(await readFile(join(folder, 'real', 'not-yet.remit'), 'utf8')).toBe('made')
    expect((await lstat(join(folder, 'second.remit'))).isSymbolicLink()).toBe(true)
    expect((await lstat(join(folder, 'dangling.remit'))).isSymbolicLink()).toBe(true)
  })

  it('takes names as long as the disk does', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, `${'ö'.repeat(124)}.remit`)
    await writeAtomically(path, bytes('long'))
    expect(await readFile(path, 'utf8')).toBe('long')
    const tooLong = `${'ö'.repeat(140)}.remit`
    expect(await failureOf(writeAtomically(join(folder, tooLong), bytes('x')))).toEqual({
      kind: 'nameTooLong',
      file: tooLong,
    })
  })

  it.skipIf(process.platform === 'win32')('does not put a file in the place of a pipe', async () => {
    const folder = await temporaryFolder()
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(await failureOf(writeAtomically(pipe, bytes('x')))).toEqual({ kind: 'isNoFile', file: 'pipe' })
    expect((await stat(pipe)).isFIFO()).toBe(true)
  })

  it('says why it failed, and leaves nothing behind', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'folder.remit'))
    await writeFile(join(folder, 'file'), 'kept')
    expect(await failureOf(writeAtomically(join(folder, 'folder.remit'), bytes('x')))).toEqual({
      kind: 'isAFolder',
      file: 'folder.remit',
    })
    expect((await failureOf(writeAtomically(join(folder, 'gone', 'a.remit'), bytes('x')))).kind).toBe(
      'noFolder',
    )
    expect((await failureOf(writeAtomically(join(folder, 'file', 'a.remit'), bytes('x')))).kind).toBe(
      'noFolder',
    )
    expect((await readdir(folder)).sort()).toEqual(['file', 'folder.remit'])
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('kept')
  })

  it.skipIf(process.platform === 'win32')('refuses a read-only folder', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.remit')
    await writeFile(path, 'kept')
    await asOrdinaryUser([folder, path], async () => {
      await chmod(folder, 0o555)
      expect((await failureOf(writeAtomically(path, bytes('x')))).kind).toBe('readOnlyFolder')
      await chmod(folder, 0o755)
    })
    expect(await readFile(path, 'utf8')).toBe('kept')
  })

  // The system asks for the real user here, which a test cannot change and change back.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'refuses a write-protected file',
    async () => {
      const path = join(await temporaryFolder(), 'a.remit')
      await writeFile(path, 'kept')
      await chmod(path, 0o444)
      expect((await failureOf(writeAtomically(path, bytes('x')))).kind).toBe('notAllowed')
      expect(await readFile(path, 'utf8')).toBe('kept')
    },
  )

  it.skipIf(!canMount())('keeps the old version whole when the disk is full or read-only', async () => {
    const disk = await temporaryFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
    try {
      const path = join(disk, 'a.remit')
      await writeAtomically(path, bytes('kept'))
      expect((await failureOf(writeAtomically(path, new Uint8Array(200_000)))).kind).toBe('diskFull')
      expect(await readFile(path, 'utf8')).toBe('kept')
      execFileSync('mount', ['-o', 'remount,ro', disk])
      expect((await failureOf(writeAtomically(path, bytes('x')))).kind).toBe('readOnlyFolder')
      expect(await readFile(path, 'utf8')).toBe('kept')
      expect(await readdir(disk)).toEqual(['a.remit'])
    } finally {
      execFileSync('umount', [disk])
    }
  })
})

/** Whether this user may mount a small disk; only root may, and not in every container. */
const nobody = 65534

/** Root may write everywhere, so what rights forbid is tried as a user who owns the paths and nothing else. */
async function asOrdinaryUser(paths: readonly string[], work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return await work()
  for (const path of paths) await chown(path, nobody, nobody)
  process.seteuid?.(nobody)
  try {
    await work()
  } finally {
    process.seteuid?.(0)
  }
}

function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
