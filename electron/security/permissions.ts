import type { Session } from 'electron'

/** What a page may ask the system for, and why. Everything that is not here is refused. */
const granted: Readonly<Partial<Record<string, string>>> = {
  'clipboard-sanitized-write': 'copying a table or a sentence on the user’s own command',
}

/** Chromium approves requests that no handler refuses, and asks in three ways. */
export function refusePermissions(session: Session): void {
  const isGranted = (permission: string): boolean => Object.hasOwn(granted, permission)
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission))
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  for (const event of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const) {
    // The three events have the same shape but for the device; an empty id chooses none.
    session.on(event as 'select-hid-device', (happened, _details, answer) => {
      happened.preventDefault()
      answer('')
    })
  }
}
