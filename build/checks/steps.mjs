import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '../steps/build-app.mjs'
import { packageCommand, plainEnvironment, run } from '../steps/processes.mjs'
import { projectRoot } from '../steps/project.mjs'
import { StepFailure } from '../steps/say.mjs'
import { countPlaywright, countVitest } from './counting.mjs'

/**
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {string} summary what the step's line says
 * @property {string} output printed when the step failed
 *
 * @typedef {object} Settings
 * @property {NodeJS.ProcessEnv} environment what the app under test needs: its runtime, its display
 * @property {readonly string[]} passedOn arguments for the tool
 *
 * @typedef {'pdf' | 'app'} Need
 *
 * @typedef {object} Step
 * @property {string} name for --only
 * @property {readonly Need[]} needs what is set up before it
 * @property {(settings: Settings) => Promise<Result>} run
 */

const script = (/** @type {string} */ name) => join('build', name)

/** What npm test runs, in this order. @type {readonly Step[]} */
export const steps = [
  tool('format', () => [
    packageCommand('prettier'),
    '--config',
    script('prettier.json'),
    '--ignore-path',
    '.gitignore',
    '--check',
    '.',
    // Other programs' files, kept as they came.
    '!test/fixtures',
    // Written by the program; a test of its own holds it.
    '!docs/rules.md',
    '!docs/file-format.schema.json',
  ]),
  tool('lint', () => [
    packageCommand('oxlint'),
    '--config',
    script('oxlint.json'),
    '--type-aware',
    '--deny-warnings',
  ]),
  tool('types', () => [packageCommand('typescript', 'tsc'), '-b']),
  tool('imports', () => [script('checks/import-rule.mjs')]),
  tool('dead-code', () => [packageCommand('knip'), '--config', script('knip.json'), '--no-progress']),
  {
    name: 'unit',
    needs: ['pdf'],
    run: ({ passedOn }) =>
      tests({
        command: ['vitest', 'run', '--config', script('vitest.config.ts')],
        report: 'unit.json',
        reporters: file => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
        environment: {},
        passedOn,
        count: countVitest,
      }),
  },
  { name: 'build', needs: [], run: builds },
  {
    name: 'end-to-end',
    needs: ['pdf', 'app'],
    run: async ({ environment, passedOn }) => {
      await buildApp({ silent: true })
      return await tests({
        command: ['@playwright/test', 'test', '--config', script('playwright.config.ts')],
        report: 'end-to-end.json',
        reporters: () => [],
        environment,
        passedOn,
        count: countPlaywright,
      })
    },
  },
  {
    name: 'faults',
    needs: ['pdf', 'app'],
    run: async ({ environment, passedOn }) => {
      await buildApp({ silent: true })
      return await tests({
        command: ['@playwright/test', 'test', '--config', script('faults.config.ts')],
        report: 'faults.json',
        reporters: () => [],
        environment,
        passedOn,
        count: countPlaywright,
        told: /^faults: .*$/gm,
      })
    },
  },
]

/**
 * A check that passes or fails as a whole.
 * @param {string} name
 * @param {() => string[]} args for Node
 * @returns {Step}
 */
function tool(name, args) {
  return {
    name,
    needs: [],
    run: async ({ passedOn }) => {
      const { code, output } = await run(process.execPath, [...args(), ...passedOn], {
        env: plainEnvironment(),
      })
      return code === 0
        ? { passed: 1, failed: 0, summary: 'passed', output }
        : { passed: 0, failed: 1, summary: 'failed', output }
    },
  }
}

/** @returns {Promise<Result>} */
async function builds() {
  try {
    await buildApp({ silent: true })
    return { passed: 1, failed: 0, summary: 'passed', output: '' }
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error
    return { passed: 0, failed: 1, summary: 'failed', output: error.details }
  }
}

/**
 * Runs a test runner and counts its JSON report.
 * @template Report
 * @param {object} options
 * @param {readonly [string, ...string[]]} options.command package, then arguments
 * @param {string} options.report file name
 * @param {(file: string) => string[]} options.reporters
 * @param {NodeJS.ProcessEnv} options.environment
 * @param {readonly string[]} options.passedOn
 * @param {(report: Report | undefined, exitCode: number | null) => import('./counting.mjs').Count} options.count
 * @param {RegExp} [options.told] lines of the output that are worth telling also when everything passed
 * @returns {Promise<Result>}
 */
async function tests({ command, report, reporters, environment, passedOn, count, told }) {
  const [runner, ...args] = command
  const folder = join(projectRoot, '.cache', 'reports')
  const file = join(folder, report)
  mkdirSync(folder, { recursive: true })
  rmSync(file, { force: true })
  const program = packageCommand(runner, runner === '@playwright/test' ? 'playwright' : runner)
  const { code, output } = await run(process.execPath, [program, ...args, ...reporters(file), ...passedOn], {
    env: plainEnvironment({ ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
  })
  const { passed, failed, skipped, problems } = count(
    existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined,
    code,
  )
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  const summary = [counts, ...(told ? (output.match(told) ?? []) : [])].join('; ')
  return { passed, failed, summary, output: [output, ...problems].join('\n') }
}
