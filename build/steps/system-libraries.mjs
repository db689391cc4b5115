import { existsSync } from 'node:fs'
import { run } from './processes.mjs'
import { say, sayForNow, sayUpToDate, StepFailure } from './say.mjs'

const step = 'System libraries'

/**
 * Debian packages by purpose, each with its other name: Debian 13 and Ubuntu 24.04 renamed some for 64-bit time.
 * @type {Record<'app' | 'display' | 'pdf', readonly (readonly string[])[]>}
 */
export const libraries = {
  app: [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libnss3'],
    ['libasound2t64', 'libasound2'],
    ['libgbm1'],
    ['libxss1'],
    ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ],
  display: [['xvfb'], ['xauth']],
  pdf: [['poppler-utils'], ['qpdf']],
}

/**
 * Looks for the Debian packages the app (and `for` tests) needs, and installs the missing ones where it may.
 * @param {readonly (keyof typeof libraries)[]} purposes
 */
export async function installSystemLibraries(purposes) {
  if (process.platform !== 'linux') return sayUpToDate(step, 'nothing needed on this system')
  const wanted = purposes.flatMap(purpose => libraries[purpose])
  if (!existsSync('/usr/bin/dpkg-query') || !existsSync('/usr/bin/apt-get'))
    return sayUpToDate(step, `not checked, this is not Debian; needed are: ${firstNames(wanted).join(' ')}`)
  const missing = missingFrom(wanted, await installedPackages())
  if (missing.length === 0) return sayUpToDate(step, 'all there')

  if (process.getuid?.() !== 0) {
    const names = firstNames(await known(missing)).join(' ')
    throw new StepFailure(
      'Some system libraries are missing.',
      `Run this command, then try again: sudo apt-get install -y ${names}`,
    )
  }
  sayForNow(step, 'asking apt-get for its lists')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-q'], { env: environment })
  const names = firstNames(await known(missing))
  sayForNow(step, `installing ${names.join(' ')}`)
  const install = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], {
    env: environment,
  })
  if (install.code !== 0)
    throw new StepFailure(
      'apt-get could not install the system libraries.',
      `Check the network and the package sources, then run: apt-get install -y ${names.join(' ')}`,
      update.code === 0 ? install.output : update.output + install.output,
    )
  say(step, `installed ${names.join(' ')}`)
}

/**
 * The wanted packages of which no name is installed.
 * @param {readonly (readonly string[])[]} wanted
 * @param {ReadonlySet<string>} installed
 */
export function missingFrom(wanted, installed) {
  return wanted.filter(names => !names.some(name => installed.has(name)))
}

/** @param {readonly (readonly string[])[]} packages */
function firstNames(packages) {
  return packages.map(names => names[0] ?? '')
}

async function installedPackages() {
  const { stdout } = await run('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n'])
  return new Set(
    stdout
      .split('\n')
      .filter(row => row.startsWith('installed '))
      .map(row => row.slice('installed '.length)),
  )
}

/**
 * Keeps of each package's names the ones that this release knows.
 * @param {readonly (readonly string[])[]} packages
 */
async function known(packages) {
  const { stdout } = await run('apt-cache', ['policy', ...packages.flat()], {
    env: { ...process.env, LC_ALL: 'C' },
  })
  const candidates = new Set(
    [...stdout.matchAll(/^(\S+):\n(?: .*\n)*? +Candidate: (?!\(none\))/gm)].map(found => found[1]),
  )
  return packages.map(names => {
    const found = names.filter(name => candidates.has(name))
    // Not known at all (no lists yet): the name of older releases, so that apt-get can say what is wrong.
    return found.length > 0 ? found : names.slice(-1)
  })
}
