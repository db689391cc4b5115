import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

/** The tests start the runtime that REMIT_ELECTRON names; `npm test` finds it and opens a display. */
export default defineConfig({
  testDir: fileURLToPath(new URL('../test/e2e', import.meta.url)),
  outputDir: fileURLToPath(new URL('../test-results', import.meta.url)),
  // Each test starts the real app; two at a time would take the processor from each other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // The JSON report goes where PLAYWRIGHT_JSON_OUTPUT_FILE says, or nowhere.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
})
