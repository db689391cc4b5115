import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, plainEnvironment, run } from './processes.mjs'
import { projectRoot } from './project.mjs'
import { say, sayForNow, sayUpToDate, StepFailure } from './say.mjs'

const step = 'Dependencies'

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/** Installs the packages of package-lock.json unless exactly they are there. */
export async function installDependencies() {
  const modules = join(projectRoot, 'node_modules')
  const stampFile = join(modules, '.remit-installed')
  const lockText = read(join(projectRoot, 'package-lock.json'))
  if (lockText === undefined)
    throw new StepFailure('package-lock.json is missing.', 'Get it back with: git checkout package-lock.json')
  const stamp = createHash('sha256').update(`${process.platform} ${process.arch}\n${lockText}`).digest('hex')
  if (read(stampFile) === stamp) return sayUpToDate(step, 'up to date')

  const installed = read(join(modules, '.package-lock.json'))
  if (installed === undefined || !isInstalled(JSON.parse(lockText), JSON.parse(installed))) {
    const why = existsSync(modules) ? 'package-lock.json has changed' : 'not there yet'
    sayForNow(step, `${why}: running npm ci, usually half a minute`)
    const started = Date.now()
    const { command, args, shell } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    const { code, output } = await run(command, args, { shell, env: plainEnvironment() })
    if (code !== 0)
      throw new StepFailure(
        'The packages could not be installed (npm ci failed).',
        'Check the network and `npm config get registry`, then run the command again.',
        output,
      )
    say(step, `${why}: installed by npm ci in ${Math.round((Date.now() - started) / 1000)} s`)
  } else sayUpToDate(step, 'up to date')
  writeFileSync(stampFile, stamp)
}

/**
 * Whether what npm noted as installed is what the lock file asks for. npm writes that note last, so an
 * interrupted installation has none. Optional packages of other platforms may be absent.
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
  const wanted = lock.packages ?? {}
  const present = installed.packages ?? {}
  const nothingElse = Object.keys(present).every(path => wanted[path]?.version === present[path]?.version)
  const allThere = Object.entries(wanted).every(
    ([path, { optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || present[path] !== undefined,
  )
  return nothingElse && allThere
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
