import type { Outline } from '../../shared/file/cutJson'
import type { FileFailure } from '../../shared/file/failure'
import type { Manifest } from '../../shared/file/manifest'
import type { CheckedWorkbook, GivenWorkbook } from '../../shared/host'
import type { RunTask, TaskInput } from '../tasks/runner'
import type { CutPieces } from './cutTask'
import type { Encoded } from './tasks'

/** A window that checks a workbook which comes in pieces. It may be given up at any time. */
export interface CheckInWindow {
  readonly take: (pieces: CutPieces) => void
  /** Null where it is not valid, or the window cannot say so. */
  readonly finish: (outline: Outline) => Promise<CheckedWorkbook | null>
  readonly giveUp: () => void
}

export type BeginCheck = () => CheckInWindow

export type Read =
  | { readonly ok: true; readonly pieces: GivenWorkbook; readonly manifest: Manifest }
  | { readonly ok: false; readonly failure: FileFailure }

/**
 * Reads a workbook: in a window as far as that can be, which then has it; otherwise in a worker, which also says what is
 * wrong with it.
 */
export async function decodeInWorker(
  run: RunTask,
  input: TaskInput<'decode'>,
  begin?: BeginCheck,
): Promise<Read> {
  return (begin && (await readInWindow(run, input, begin()))) ?? (await run('decode', input))
}

async function readInWindow(
  run: RunTask,
  { bytes }: TaskInput<'decode'>,
  check: CheckInWindow,
): Promise<Read | null> {
  // The task hands nothing else.
  const onPart = (part: unknown): void => check.take(part as CutPieces)
  try {
    const cut = await run('cut', { bytes }, { onPart })
    const pieces = cut && (await check.finish(cut.outline))
    return pieces && { ok: true, pieces, manifest: cut.manifest }
  } finally {
    check.giveUp()
  }
}

/** Checks and packs a workbook in two workers at the same time, so that nothing is saved that could not be opened again. */
export async function encodeInWorkers(run: RunTask, input: TaskInput<'pack'>): Promise<Encoded> {
  const { json, file } = input
  const [checked, packed] = await Promise.all([run('check', { json, file }), run('pack', input)])
  return checked.ok ? packed : checked
}
