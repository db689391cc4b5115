import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { readTable, tableLimits } from '../../shared/exchange/table'
import type { Table } from '../../shared/exchange/table'
import type { TablePurpose } from '../../shared/exchange/headerRow'
import { decodeInPieces, decodeWorkbook } from '../../shared/file/decode'
import { limits } from '../../shared/file/limits'
import { migrations } from '../../shared/file/migrations'
import type { Workbook } from '../../shared/model/schema'
import { FileFailed } from '../files/fileFailed'
import { nodeMachine } from '../files/nodeMachine'
import { readWhole } from '../files/readWhole'
import { readSealed } from '../../shared/file/sealed'
import { noSeal, opened } from '../files/seals'
import type { Sealer, Unlock } from '../files/seals'
import { sealTask, unsealTask } from '../files/sealTasks'
import { encodeTask } from '../files/tasks'
import { createWorkbookFiles } from '../files/workbookFiles'
import { CommandFailed } from './command'
import type { CommandContext } from './command'
import { failures } from './messages'

const sealer: Sealer = { seal: async input => sealTask(input), unseal: async input => unsealTask(input) }

const files = (context: CommandContext) =>
  createWorkbookFiles(
    {
      decode: async ({ bytes, file }) => decodeInPieces(bytes, file, nodeMachine),
      encode: async input => encodeTask(input),
      ...sealer,
    },
    context.appVersion,
  )

/** @throws {FileFailed | CommandFailed} */
export async function readWorkbook(path: string, context: CommandContext, unlock: Unlock): Promise<Workbook> {
  const { bytes } = await found(readWhole(resolve(context.folder, path), limits.file), path, context)
  const inner = await opened(bytes, path, unlock, sealer)
  const decoded = decodeWorkbook(inner.bytes, basename(path), migrations, nodeMachine)
  if (!decoded.ok) throw new FileFailed(decoded.failure)
  return decoded.workbook
}

/** A path that was typed may never have led anywhere. @throws {CommandFailed} where nothing is at the path */
async function found<T>(read: Promise<T>, path: string, context: CommandContext): Promise<T> {
  try {
    return await read
  } catch (error) {
    if (!(error instanceof FileFailed) || error.failure.kind !== 'notFound') throw error
    const whole = resolve(context.folder, path)
    throw new CommandFailed(failures.noSuchFile(basename(whole), dirname(whole)))
  }
}

/** @throws {FileFailed} */
export async function writeWorkbook(
  path: string,
  workbook: Workbook,
  context: CommandContext,
): Promise<void> {
  await files(context).save({
    path: resolve(context.folder, path),
    encode: async input => encodeTask({ ...input, json: JSON.stringify(workbook) }),
    parents: () => [],
    mayReplace: () => true,
    seal: noSeal,
  })
}

/** @throws {FileFailed | CommandFailed} */
export async function readTableFile(
  path: string,
  purpose: TablePurpose,
  context: CommandContext,
): Promise<Table> {
  const { bytes } = await found(readWhole(resolve(context.folder, path), tableLimits.bytes), path, context)
  const reading = readTable(bytes, basename(path), { purpose })
  if (!reading.ok) throw new CommandFailed(reading.problem)
  return reading.table
}

/** @throws {CommandFailed} when something is at the path already */
export async function refuseToReplace(path: string, context: CommandContext): Promise<void> {
  const there = await stat(resolve(context.folder, path)).catch(() => null)
  if (there) throw new CommandFailed(failures.alreadyThere(basename(path)))
}

/** @throws {CommandFailed} when a workbook with a password would be replaced by one without */
export async function refuseToUncover(path: string, context: CommandContext): Promise<void> {
  const there = await readWhole(resolve(context.folder, path), limits.file).catch(() => null)
  const read = there && readSealed(there.bytes)
  if (read?.ok && read.value !== null) throw new CommandFailed(failures.hasPassword(basename(path)))
}

/** @throws {CommandFailed} when there is no folder for the file to be written in */
export async function requireFolder(path: string, context: CommandContext): Promise<void> {
  const folder = dirname(resolve(context.folder, path))
  const there = await stat(folder).catch(() => null)
  if (!there?.isDirectory()) throw new CommandFailed(failures.noFolder(folder, basename(path)))
}

/** @throws {CommandFailed} when what is to be written is what is read */
export function refuseSameFile(input: string, output: string, context: CommandContext): void {
  if (resolve(context.folder, input) === resolve(context.folder, output)) {
    throw new CommandFailed(failures.samePath(basename(input)))
  }
}
