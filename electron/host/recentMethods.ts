import { basename } from 'node:path'
import type { KnownFiles } from '../files/knownFiles'
import type { HostHandlers } from './handlers'

export function recentMethods(
  known: KnownFiles,
): Pick<HostHandlers, 'recentDocuments' | 'forgetRecent' | 'documentName'> {
  return {
    recentDocuments: () => known.recent(),
    documentName: (_session, { key }) => basename(known.pathOf(key) ?? ''),
    async forgetRecent(_session, { key }) {
      await known.forget(key)
      return null
    },
  }
}
