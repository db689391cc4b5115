import type { WorkbookPieces } from '../../shared/file/pieces'
import type { DecodedPieces } from '../../shared/file/decode'
import type { RunTask, TaskInput } from '../tasks/runner'
import type { Encoded } from './tasks'

/** Takes the pieces of a workbook before it is known to be one; they are worth nothing until the very same come back. */
export type TakeEarly = (pieces: WorkbookPieces) => void

/** Reads a workbook in a worker. Its pieces come from there while it is still being checked. */
export async function decodeInWorker(
  run: RunTask,
  input: TaskInput<'decode'>,
  early: TakeEarly = () => undefined,
): Promise<DecodedPieces> {
  let handed: WorkbookPieces | null = null
  const onPart = (part: unknown): void => {
    // The task hands nothing else.
    handed = part as WorkbookPieces
    early(handed)
  }
  const read = await run('decode', input, { onPart })
  if (!read.ok) return read
  const pieces = read.pieces ?? handed
  if (pieces === null) throw new TypeError('The pieces of the workbook did not come.')
  return { ...read, pieces }
}

/** Checks and packs a workbook in two workers at the same time, so that nothing is saved that could not be opened again. */
export async function encodeInWorkers(run: RunTask, input: TaskInput<'pack'>): Promise<Encoded> {
  const { json, file } = input
  const [checked, packed] = await Promise.all([run('check', { json, file }), run('pack', input)])
  return checked.ok ? packed : checked
}
