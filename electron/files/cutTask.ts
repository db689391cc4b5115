import { readContainer } from '../../shared/file/decode'
import { cutJson } from '../../shared/file/cutJson'
import type { Outline } from '../../shared/file/cutJson'
import type { Manifest } from '../../shared/file/manifest'
import { migrations, schemaVersion } from '../../shared/file/migrations'
import type { ListPlace } from '../../shared/file/pieces'
import type { TaskContext } from '../tasks/task'
import { nodeMachine } from './nodeMachine'

/** Pieces of a list: what the task hands as a part. */
export interface CutPieces {
  readonly at: ListPlace
  readonly pieces: readonly string[]
}

export interface Cut {
  readonly manifest: Manifest
  readonly outline: Outline
}

/**
 * Unpacks a file and hands its lists in pieces, for somebody else to read and check; null for what needs more than that,
 * or is damaged, which `decodeTask` tells.
 */
export function cutTask({ bytes }: { bytes: Uint8Array }, { part }: Pick<TaskContext, 'part'>): Cut | null {
  const container = readContainer(bytes, migrations, nodeMachine)
  if (!container.ok || container.value.manifest.schemaVersion !== schemaVersion) return null
  const text = textOf(container.value.body)
  const outline =
    text === null ? null : cutJson(text, (at, piece) => part({ at, pieces: [piece] } satisfies CutPieces))
  return outline && { manifest: container.value.manifest, outline }
}

/** Null for what is no UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
