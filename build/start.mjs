// npm start [-- file.remit]: sets up what is missing, builds what is stale, opens the app.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildApp } from './steps/build-app.mjs'
import { hasDisplay, openDisplay } from './steps/display.mjs'
import { describeRuntime, findElectron } from './steps/electron-runtime.mjs'
import { installDependencies } from './steps/install.mjs'
import { endAll, endAllOnSignals, exitOf, start } from './steps/processes.mjs'
import { callersFolder, projectRoot } from './steps/project.mjs'
import { say, sayFailure, StepFailure } from './steps/say.mjs'
import { installSystemLibraries } from './steps/system-libraries.mjs'

endAllOnSignals()
try {
  process.exitCode = await startApp(process.argv.slice(2))
} catch (error) {
  sayFailure(error)
  process.exitCode = 1
}
await endAll()

/** @param {readonly string[]} args @returns {Promise<number>} the app's exit code */
async function startApp(args) {
  const appArguments = args.map(argument =>
    argument.startsWith('-') ? argument : resolve(callersFolder(), argument),
  )
  for (const path of appArguments)
    if (!path.startsWith('-') && !existsSync(path))
      throw new StepFailure(
        `There is no file ${path}.`,
        'Check the path; it is taken from the folder you are in.',
      )
  await installDependencies()
  await installSystemLibraries(hasDisplay() ? ['app'] : ['app', 'display'])
  const runtime = await findElectron({ log: text => say('Electron runtime', text) })
  say('Electron runtime', describeRuntime(runtime))
  await buildApp()
  const display = await openDisplay()
  say('Remit', 'starting; Ctrl-C ends it')
  const app = start(runtime.executable, [...sandboxSwitch(), projectRoot, ...appArguments], {
    cwd: projectRoot,
    env: { ...process.env, ...display },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return await exitOf(app)
}

/** Chromium refuses to run its sandbox as root on Linux. */
function sandboxSwitch() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
