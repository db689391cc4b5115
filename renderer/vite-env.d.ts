/// <reference types="vite/client" />

import type { HostBridge } from '../shared/host'

declare global {
  interface Window {
    /** Put there by the preload: the only way out of the window. */
    readonly remit: HostBridge
  }
}
