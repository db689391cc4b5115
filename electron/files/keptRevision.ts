import { readEnvelope } from '../../shared/file/envelope'
import { readManifest } from '../../shared/file/manifest'
import type { SavedRevision } from '../../shared/merge/ancestor'

/** Which revision the bytes of a file are; null where they do not say it, as with a password. */
export function keptRevision(bytes: Uint8Array): SavedRevision | null {
  const envelope = readEnvelope(bytes)
  if (!envelope.ok) return null
  const manifest = readManifest(envelope.value.manifest)
  if (!manifest.ok) return null
  const { revision, parents, ancestors, savedAt } = manifest.value
  return { revision, earlier: [...parents, ...ancestors], savedAt: Date.parse(savedAt) }
}
