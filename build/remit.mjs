// npm run remit -- …: Remit's command line. Sets up and builds what is missing, quietly and on stderr.
import { join } from 'node:path'
import { buildApp } from './steps/build-app.mjs'
import { installDependencies } from './steps/install.mjs'
import { endAllOnSignals, exitOf, start } from './steps/processes.mjs'
import { callersFolder, projectRoot } from './steps/project.mjs'
import { sayFailure, sayTo } from './steps/say.mjs'

/** What the command line answers when it could not do what was asked. */
const couldNot = 2

sayTo({ stream: process.stderr, quiet: true })
endAllOnSignals()
try {
  await installDependencies()
  await buildApp()
  const program = join(projectRoot, 'dist', 'cli.cjs')
  process.exitCode = await exitOf(
    start(process.execPath, [program, ...process.argv.slice(2)], {
      cwd: callersFolder(),
      stdio: 'inherit',
      detached: false,
    }),
  )
} catch (error) {
  sayFailure(error)
  process.exitCode = couldNot
}
