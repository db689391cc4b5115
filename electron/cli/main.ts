import { runCommandLine } from './run'
import { askHidden } from './terminal'

/** Put in by the build. */
declare const __APP_VERSION__: string

// A reader that stops early (`| head`) is no fault of ours.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit()
  throw error
})

void runCommandLine(process.argv.slice(2), {
  out: text => process.stdout.write(`${text}\n`),
  error: text => process.stderr.write(`${text}\n`),
  folder: process.cwd(),
  appVersion: __APP_VERSION__,
  programFolder: __dirname,
  passwords: {
    environment: process.env['REMIT_PASSWORD'] || null,
    ask: process.stdin.isTTY
      ? question => askHidden(process.stdin, text => process.stderr.write(text), question)
      : null,
  },
}).then(status => {
  process.exitCode = status
})
