import type { KnownFiles } from '../files/knownFiles'
import type { HostHandlers } from './handlers'

export function recentMethods(known: KnownFiles): Pick<HostHandlers, 'recentDocuments' | 'forgetRecent'> {
  return {
    recentDocuments: () => known.recent(),
    async forgetRecent(_session, { key }) {
      await known.forget(key)
      return null
    },
  }
}
