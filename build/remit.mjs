// npm run remit -- …: Remit's command line. Sets up and builds what is missing, quietly and on stderr.
import { join } from 'node:path'
import { buildApp } from './steps/build-app.mjs'
import { installDependencies } from './steps/install.mjs'
import { endAllOnSignals, exitOf, start } from './steps/processes.mjs'
import { callersFolder, projectRoot } from './steps/project.mjs'
import { sayFailure, sayTo } from './steps/say.mjs'

/** What the command line answers when it could not do what was asked. */
const couldNot = 2

/**
 * The three standard streams, and the descriptor that a password comes by.
 * @param {readonly string[]} args
 * @returns {import('node:child_process').StdioOptions}
 */
function inherited(args) {
  const [, descriptor = ''] = /(?:^|\0)--password-fd[=\0](\d{1,2})(?:\0|$)/.exec(args.join('\0')) ?? []
  const last = Math.max(2, Number(descriptor))
  return Array.from({ length: last + 1 }, (_, place) => (place <= 2 || place === last ? 'inherit' : 'ignore'))
}

sayTo({ stream: process.stderr, quiet: true })
endAllOnSignals()
try {
  await installDependencies()
  await buildApp()
  const program = join(projectRoot, 'dist', 'cli.cjs')
  process.exitCode = await exitOf(
    start(process.execPath, [program, ...process.argv.slice(2)], {
      cwd: callersFolder(),
      stdio: inherited(process.argv.slice(2)),
      detached: false,
    }),
  )
} catch (error) {
  sayFailure(error)
  process.exitCode = couldNot
}
