import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    // Tests never measure time: the limit is for what hangs, also where the machine is busy.
    testTimeout: 60_000,
    include: ['test/{unit,faults}/**/*.test.{ts,tsx}'],
    // Importing `electron` outside Electron starts a download; unit tests never need it.
    alias: { electron: fileURLToPath(new URL('../test/unit/electronAbsent.ts', import.meta.url)) },
  },
})
