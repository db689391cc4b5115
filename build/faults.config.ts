import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import endToEnd from './playwright.config'

/** The same as for the end-to-end tests; REMIT_KILLS says how often the app is killed. */
export default defineConfig({
  ...endToEnd,
  testDir: fileURLToPath(new URL('../test/faults', import.meta.url)),
  testMatch: '*.spec.ts',
  timeout: 120_000 + Number(process.env['REMIT_KILLS'] ?? 20) * 20_000,
})
