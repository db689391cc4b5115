import { session } from 'electron'
import { refuseNavigation } from './navigation'
import { refuseNetwork } from './network'
import { refusePermissions } from './permissions'

/** Once the app is ready and before the first window. */
export function closeEveryDoor(): void {
  refusePermissions(session.defaultSession)
  refuseNetwork(session.defaultSession)
  refuseNavigation()
}
