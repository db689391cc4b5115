// npm run bench [-- name]: runs every test/bench/<name>.bench.ts, each in a process of its own, and prints a table.
// A bench file exports an async `run()` that returns rows { what, value, unit, goal? }.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { table } from './checks/bench-table.mjs'
import { buildApp } from './steps/build-app.mjs'
import { openDisplay } from './steps/display.mjs'
import { describeRuntime, findElectron } from './steps/electron-runtime.mjs'
import { installDependencies } from './steps/install.mjs'
import { endAll, endAllOnSignals, plainEnvironment, run } from './steps/processes.mjs'
import { projectRoot } from './steps/project.mjs'
import { say, sayFailure, sayForNow, StepFailure } from './steps/say.mjs'
import { installSystemLibraries } from './steps/system-libraries.mjs'

const folder = join(projectRoot, 'test', 'bench')
const bundled = join(projectRoot, '.cache', `bench-${process.pid}`)

endAllOnSignals()
try {
  process.exitCode = await benchAll(process.argv.slice(2))
} catch (error) {
  sayFailure(error)
  process.exitCode = 1
}
rmSync(bundled, { recursive: true, force: true })
await endAll()

/** @param {readonly string[]} names @returns {Promise<number>} exit code */
async function benchAll(names) {
  const found = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.bench.ts')) : []
  const chosen = found.filter(name => names.length === 0 || names.includes(name.replace('.bench.ts', '')))
  if (chosen.length === 0)
    throw new StepFailure(
      'There is nothing to measure.',
      found.length === 0 ? 'Add a test/bench/<name>.bench.ts.' : `Choose from: ${found.join(', ')}.`,
    )
  await installDependencies()
  await installSystemLibraries(['app', 'display'])
  const runtime = await findElectron({ log: text => say('Electron runtime', text) })
  say('Electron runtime', describeRuntime(runtime))
  await buildApp()
  const environment = plainEnvironment({
    ...(await openDisplay({ always: true })),
    REMIT_ELECTRON: runtime.executable,
    NODE_ENV: 'production',
  })
  mkdirSync(bundled, { recursive: true })
  let failed = 0
  for (const file of chosen) {
    const name = file.replace('.bench.ts', '')
    sayForNow(name, 'measuring')
    const { code, output, stdout } = await run(
      process.execPath,
      ['--expose-gc', join('build', 'checks', 'run-bench.mjs'), join(folder, file), bundled],
      { env: environment },
    )
    if (code === 0)
      console.log(`\n${name}\n${table(JSON.parse(stdout.slice(stdout.lastIndexOf('\n[') + 1)))}`)
    else {
      failed += 1
      say(name, `failed\n${output}`)
    }
  }
  return failed === 0 ? 0 : 1
}
