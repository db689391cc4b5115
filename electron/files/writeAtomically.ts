import { randomBytes } from 'node:crypto'
import { access, chmod, chown, constants, open, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { asFileFailed, errorCode } from './diskProblem'
import { FileFailed } from './fileFailed'
import { realPath } from './realPath'

/**
 * Writes a whole file or leaves everything as it was: the bytes go to a new file beside it, are brought to the disk,
 * and then take its name. Links are followed, permissions kept.
 * @throws {FileFailed}
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realPath(path)
  const former = await formerFile(target)
  const temporary = join(dirname(target), temporaryName(basename(target)))
  let created = false
  try {
    const file = await open(temporary, 'wx', former?.mode ?? 0o666).catch(error => {
      throw asFileFailed(error, path, 'makeBeside')
    })
    created = true
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    if (former) await keepOwner(temporary, former)
    await replace(temporary, target)
    created = false
  } catch (error) {
    throw asFileFailed(error, path, 'replace')
  } finally {
    if (created) await rm(temporary, { force: true }).catch(() => undefined)
  }
  await syncFolder(dirname(target))
}

interface Former {
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

/** The file that will be replaced; null when there is none. Renaming would get round its write protection. */
async function formerFile(target: string): Promise<Former | null> {
  try {
    const found = await stat(target)
    if (found.isDirectory()) throw new FileFailed({ file: basename(target), kind: 'isAFolder' })
    await access(target, constants.W_OK)
    return { mode: found.mode & 0o7777, uid: found.uid, gid: found.gid }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw asFileFailed(error, target, 'read')
  }
}

/** Hidden, not to be guessed, and short enough where the name itself is just short enough. */
function temporaryName(name: string): string {
  return `.${[...name].slice(0, 40).join('')}.${randomBytes(8).toString('hex')}.tmp`
}

async function keepOwner(file: string, { mode, uid, gid }: Former): Promise<void> {
  if (process.platform === 'win32') return
  // Only root may give files away; the mode comes second, because a new owner clears parts of it.
  await chown(file, uid, gid).catch(() => undefined)
  await chmod(file, mode).catch(() => undefined)
}

/** Virus scanners and sync clients hold a file for a moment on Windows. In milliseconds. */
const waits = process.platform === 'win32' ? [20, 60, 150, 400, 1000] : []
const heldCodes = new Set(['EACCES', 'EPERM', 'EBUSY'])

async function replace(temporary: string, target: string): Promise<void> {
  for (const wait of waits) {
    try {
      return await rename(temporary, target)
    } catch (error) {
      if (!heldCodes.has(errorCode(error) ?? '')) throw error
      await pause(wait)
    }
  }
  await rename(temporary, target)
}

/** Makes the new name last through a power cut. Some systems and drives cannot, and the file is whole anyway. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | null = null
  try {
    handle = await open(folder, 'r')
    await handle.sync()
  } catch {
    // Windows opens no folders.
  } finally {
    await handle?.close()
  }
}
