// npm run faults: the long form of the fault tests. Kills the app 200 times and reads 200,000 mutated containers;
// REMIT_KILLS, REMIT_MUTATIONS and REMIT_SEED say otherwise. What it prints last is how many were tried and lost.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from './steps/project.mjs'

const environment = { REMIT_KILLS: '200', REMIT_MUTATIONS: '200000', ...process.env }
/** @type {readonly (readonly string[])[]} */
const parts = [
  ['unit', 'test/faults'],
  ['faults', ...process.argv.slice(2)],
]
for (const part of parts) {
  const { status } = spawnSync(process.execPath, [join('build', 'test.mjs'), '--only', ...part], {
    cwd: projectRoot,
    env: environment,
    stdio: 'inherit',
  })
  process.exitCode = Math.max(Number(process.exitCode ?? 0), status ?? 1)
}
