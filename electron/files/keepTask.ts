import { encodeEntry } from '../../shared/file/encode'
import type { Stamp } from '../../shared/file/encode'
import { createKeptPieces } from '../../shared/file/keptPieces'
import type { SentPieces } from '../../shared/file/sentPieces'
import type { TaskContext } from '../tasks/task'
import { nodeMachine } from './nodeMachine'
import type { Encoded } from './tasks'

/** What a worker of a window's own remembers of its workbook. */
const kept = createKeptPieces(nodeMachine)

/** The same as `encodeTask` for a workbook of which what has changed was sent; `missing` where that is not enough. */
export function keepTask(
  { sent, stamp, file }: { sent: SentPieces; stamp: Stamp; file: string },
  { handOver, afterwards }: Pick<TaskContext, 'handOver' | 'afterwards'>,
): Encoded | 'missing' {
  const taken = kept.take(sent)
  if (taken.kind === 'missing') return 'missing'
  if (taken.kind === 'refused') return { ok: false, failure: { file, ...taken.problem } }
  const bytes = encodeEntry(taken.entry, stamp, nodeMachine)
  handOver(bytes.buffer)
  afterwards(kept.prepare)
  return { ok: true, bytes }
}
