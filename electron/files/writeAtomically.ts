import { access, chmod, chown, constants, open, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { asFileFailed, errorCode } from './diskProblem'
import { FileFailed } from './fileFailed'
import { realPath } from './realPath'
import { removeLeftovers, temporaryBeside } from './temporaryFiles'

/**
 * Writes a whole file or leaves everything as it was: the bytes go to a new file beside it, are brought to the disk,
 * read back, and then take its name. Links are followed, permissions kept. What a killed write left is removed.
 * @param beforeReplacing the last word, with the real path, right before the new bytes take their place: throws to
 * leave everything as it was
 * @throws {FileFailed}
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  beforeReplacing: (target: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const target = await realPath(path)
  const former = await formerFile(target)
  const temporary = temporaryBeside(target)
  let created = false
  try {
    const file = await patiently(() => open(temporary.path, 'wx', former?.mode ?? 0o666)).catch(error => {
      throw asFileFailed(error, path, 'makeBeside')
    })
    created = true
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await readBack(temporary.path, bytes, path)
    if (former) await keepOwner(temporary.path, former)
    await beforeReplacing(target)
    await patiently(() => rename(temporary.path, target))
    created = false
  } catch (error) {
    throw asFileFailed(error, path, 'replace')
  } finally {
    if (created) await rm(temporary.path, { force: true }).catch(() => undefined)
    temporary.end()
  }
  await syncFolder(dirname(target))
  await removeLeftovers(target)
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
    // A device or a pipe would be gone for good.
    if (!found.isFile()) throw new FileFailed({ file: basename(target), kind: 'isNoFile' })
    await access(target, constants.W_OK)
    return { mode: found.mode & 0o7777, uid: found.uid, gid: found.gid }
  } catch (error) {
    // A folder that is not there is told when the file cannot be made in it.
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return null
    throw asFileFailed(error, target, 'read')
  }
}

/** A disk, a drive of the network or a stick that did not keep what it was given is found out before it matters. */
async function readBack(temporary: string, bytes: Uint8Array, path: string): Promise<void> {
  const file = await open(temporary, 'r')
  try {
    // One more than there should be; in one go, which takes half as long as in parts.
    const found = Buffer.allocUnsafe(bytes.length + 1)
    let length = 0
    for (let read = 1; read > 0 && length < found.length; length += read)
      read = (await file.read(found, length, found.length - length)).bytesRead
    if (found.subarray(0, length).equals(bytes)) return
  } finally {
    await file.close()
  }
  throw new FileFailed({ file: basename(path), kind: 'notKept' })
}

async function keepOwner(file: string, { mode, uid, gid }: Former): Promise<void> {
  if (process.platform === 'win32') return
  // Only root may give files away; the mode comes second, because a new owner clears parts of it.
  await chown(file, uid, gid).catch(() => undefined)
  await chmod(file, mode).catch(() => undefined)
}

/** Virus scanners and sync clients hold a file for a moment. In milliseconds. */
const waits = [20, 60, 150, 400, 1000]
/** On Windows they are refused as if they were not allowed; elsewhere these two mean that they are not. */
const heldCodes = new Set(process.platform === 'win32' ? ['EBUSY', 'EACCES', 'EPERM'] : ['EBUSY', 'ETXTBSY'])

/** Tries again while something else holds the file. */
export async function patiently<T>(
  work: () => Promise<T>,
  wait: (milliseconds: number) => Promise<unknown> = pause,
): Promise<T> {
  for (const milliseconds of waits) {
    try {
      return await work()
    } catch (error) {
      if (!heldCodes.has(errorCode(error) ?? '')) throw error
      await wait(milliseconds)
    }
  }
  return await work()
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
