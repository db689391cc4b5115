import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainEnvironment, run } from './processes.mjs'
import { projectRoot } from './project.mjs'
import { say, sayForNow, sayUpToDate, StepFailure } from './say.mjs'
import { fingerprint, isStale } from './staleness.mjs'

const step = 'Build'

/** Everything the bundles are made from. */
const inputs = [
  'electron',
  'renderer',
  'shared',
  'build/build.mjs',
  'build/bundles.mjs',
  'build/left-out.mjs',
  'package.json',
  'package-lock.json',
]

const dist = join(projectRoot, 'dist')
const stampFile = join(dist, '.fingerprint')
const results = ['main.cjs', 'preload.cjs', 'worker.cjs', 'cli.cjs', 'renderer/index.html', 'fonts']

/**
 * Builds dist unless it is what the sources say.
 * @param {{ force?: boolean, silent?: boolean }} [options] `silent` prints no line
 */
export async function buildApp({ force = false, silent = false } = {}) {
  const wanted = fingerprint(projectRoot, inputs)
  const paths = results.map(name => join(dist, name))
  if (!force && !isStale({ stampFile, fingerprint: wanted, results: paths }))
    return silent ? undefined : sayUpToDate(step, 'up to date')

  if (!silent) sayForNow(step, 'building the app')
  const started = Date.now()
  const fresh = join(projectRoot, '.cache', `dist-${process.pid}`)
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  try {
    // In a process of its own: this one must run before Vite is installed.
    const { code, output } = await run(process.execPath, [join('build', 'build.mjs'), fresh], {
      env: plainEnvironment({ NODE_ENV: 'production' }),
    })
    if (code !== 0)
      throw new StepFailure('The app could not be built.', 'Correct what the build reports above.', output)
    writeFileSync(join(fresh, '.fingerprint'), wanted)
    replaceFolder(fresh, dist)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  if (!silent) say(step, `built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** Only a whole build takes the place of the one before. @param {string} fresh @param {string} target */
function replaceFolder(fresh, target) {
  const old = `${fresh}-before`
  rmSync(old, { recursive: true, force: true })
  try {
    renameSync(target, old)
  } catch {
    // There was none.
  }
  renameSync(fresh, target)
  rmSync(old, { recursive: true, force: true })
}
