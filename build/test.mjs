// npm test: sets up what is missing, then checks and tests everything. `--only <step>` runs one step; what follows
// it goes to that step's tool, as in: node build/test.mjs --only end-to-end import.spec.ts
import { steps } from './checks/steps.mjs'
import { openDisplay } from './steps/display.mjs'
import { describeRuntime, findElectron } from './steps/electron-runtime.mjs'
import { installDependencies } from './steps/install.mjs'
import { endAll, endAllOnSignals } from './steps/processes.mjs'
import { say, sayFailure, sayForNow, StepFailure } from './steps/say.mjs'
import { installSystemLibraries } from './steps/system-libraries.mjs'

endAllOnSignals()
try {
  process.exitCode = await check(process.argv.slice(2))
} catch (error) {
  sayFailure(error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
await endAll()

/** @param {readonly string[]} args @returns {Promise<number>} exit code */
async function check(args) {
  const { chosen, passedOn } = choose(args)
  const environment = await setUp(new Set(chosen.flatMap(step => step.needs)))
  let passed = 0
  let failed = 0
  for (const step of chosen) {
    sayForNow(step.name, 'running')
    const started = Date.now()
    const result = await step.run({ environment, passedOn }).catch(asFailure)
    say(step.name, `${result.summary} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    if (result.failed > 0) console.log(`${result.output.trim()}\n`)
    passed += result.passed
    failed += result.failed
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

/** @param {readonly string[]} args */
function choose(args) {
  if (args.length === 0) return { chosen: steps, passedOn: [] }
  const [option, name, ...passedOn] = args
  const step = steps.find(({ name: known }) => known === name)
  if (option !== '--only' || step === undefined)
    throw new StepFailure(
      `npm test does not know "${args.join(' ')}".`,
      `Say --only with one of: ${steps.map(({ name: known }) => known).join(', ')}.`,
    )
  return { chosen: [step], passedOn: passedOn.filter(argument => argument !== '--') }
}

/** @param {ReadonlySet<import('./checks/steps.mjs').Need>} needs @returns {Promise<NodeJS.ProcessEnv>} */
async function setUp(needs) {
  await installDependencies()
  if (needs.has('app')) await installSystemLibraries(['app', 'display', 'pdf'])
  else if (needs.has('pdf')) await installSystemLibraries(['pdf'])
  if (!needs.has('app')) return {}
  const runtime = await findElectron({ log: text => say('Electron runtime', text) })
  say('Electron runtime', describeRuntime(runtime))
  return { ...(await openDisplay({ always: true })), REMIT_ELECTRON: runtime.executable }
}

/** @param {unknown} error @returns {import('./checks/steps.mjs').Result} */
function asFailure(error) {
  const output =
    error instanceof StepFailure
      ? `${error.details}\n${error.message} ${error.remedy}`
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
  return { passed: 0, failed: 1, summary: 'failed', output }
}
