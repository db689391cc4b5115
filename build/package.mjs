// npm run package [-- electron-builder's arguments]: builds the app and packs it, here as an unpacked Linux folder
// unless other targets are named. Only an official Electron is ever shipped.
import { dirname } from 'node:path'
import { buildApp } from './steps/build-app.mjs'
import { describeRuntime, findElectron } from './steps/electron-runtime.mjs'
import { installDependencies } from './steps/install.mjs'
import { endAll, endAllOnSignals, exitOf, packageCommand, start } from './steps/processes.mjs'
import { projectRoot } from './steps/project.mjs'
import { say, sayFailure } from './steps/say.mjs'

/** What electron-builder itself would fetch Electron for: other systems than this one. */
const otherSystems = { linux: ['--win', '--mac'], win32: ['--linux', '--mac'], darwin: ['--linux', '--win'] }

endAllOnSignals()
try {
  process.exitCode = await pack(process.argv.slice(2))
} catch (error) {
  sayFailure(error)
  process.exitCode = 1
}
await endAll()

/** @param {readonly string[]} args @returns {Promise<number>} exit code */
async function pack(args) {
  await installDependencies()
  await buildApp()
  const targets = args.length > 0 ? args : ['--dir']
  const elsewhere = Object.entries(otherSystems).find(([system]) => system === process.platform)?.[1] ?? []
  const runtime = targets.some(target => elsewhere.includes(target)) ? [] : await ownRuntime()
  const builder = packageCommand('electron-builder')
  return await exitOf(
    start(process.execPath, [builder, '--config', 'electron-builder.yml', ...targets, ...runtime], {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
  )
}

async function ownRuntime() {
  const runtime = await findElectron({ log: text => say('Electron runtime', text), thirdParty: false })
  say('Electron runtime', describeRuntime(runtime))
  if (!runtime.official) say('Electron runtime', 'not an official release: try this build, but never ship it')
  // An Electron of one's own choice may have another version than the pinned one.
  const version = runtime.version === 'unknown' ? [] : [`-c.electronVersion=${runtime.version}`]
  const folder =
    process.platform === 'darwin'
      ? dirname(dirname(dirname(dirname(runtime.executable))))
      : dirname(runtime.executable)
  return [`-c.electronDist=${folder}`, ...version]
}
