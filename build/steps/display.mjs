import { start } from './processes.mjs'
import { say, sayUpToDate, StepFailure } from './say.mjs'

const step = 'Display'

/** Whether windows can be shown without further ado. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * The environment in which a window can open: starts Xvfb on a free display where there is none.
 * @param {{ always?: boolean }} [options] `always` takes Xvfb on Linux even where there is a display, so that
 *   tests do not flash windows at a person who is working
 * @returns {Promise<NodeJS.ProcessEnv>} variables to add to the environment of the app
 */
export async function openDisplay({ always = false } = {}) {
  if (hasDisplay() && !(always && process.platform === 'linux')) {
    sayUpToDate(step, process.platform === 'linux' ? 'the one of this session' : 'the system’s own')
    return {}
  }
  const number = await startXvfb()
  say(step, `virtual, Xvfb on :${number}`)
  return { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' }
}

/**
 * Xvfb looks for a free number itself and reports it on the descriptor it is given.
 * @returns {Promise<string>}
 */
function startXvfb() {
  return new Promise((done, fail) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
    const server = start('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
    let complaint = ''
    let answer = ''
    server.stderr?.setEncoding('utf8').on('data', text => (complaint += text))
    const failed = () =>
      fail(
        new StepFailure(
          'There is no display, and the virtual one (Xvfb) did not start.',
          'Install it with `apt-get install xvfb`, or set DISPLAY to a display that runs.',
          complaint,
        ),
      )
    server.once('error', failed)
    server.once('exit', failed)
    const report = /** @type {import('node:stream').Readable} the pipe asked for in stdio */ (server.stdio[3])
    report.setEncoding('utf8').on('data', text => {
      answer += text
      if (/^\d+\n/.test(answer)) done(answer.trim())
    })
  })
}
