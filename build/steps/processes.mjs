import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project.mjs'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** What runs, and whether it has a process group of its own. @type {Map<ChildProcess, boolean>} */
const running = new Map()

const posix = process.platform !== 'win32'

/**
 * Starts a program in a process group of its own, so that it ends with everything it started in turn. One that
 * reads from the terminal needs `detached: false`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
  const { detached = posix } = options
  const child = spawn(command, args, { ...options, detached })
  running.set(child, detached)
  child.once('exit', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/**
 * Runs a program to its end and collects what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, giveUp?: AbortSignal }} [options]
 * @returns {Promise<{ code: number | null, output: string, stdout: string }>} `code` is null when it could not
 *   start or was ended by a signal; `output` is stdout and stderr as they came
 */
export function run(command, args, options = {}) {
  return new Promise(done => {
    const { giveUp, ...rest } = options
    const child = start(command, args, { cwd: projectRoot, ...rest, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let stdout = ''
    child.stdout?.setEncoding('utf8').on('data', text => {
      output += text
      stdout += text
    })
    child.stderr?.setEncoding('utf8').on('data', text => (output += text))
    giveUp?.addEventListener('abort', () => signal(child, true, 'SIGKILL'), { once: true })
    child.once('error', error => done({ code: null, output: `${output}${error.message}\n`, stdout }))
    child.once('close', code => done({ code, output, stdout }))
  })
}

/**
 * The exit of a program that was started.
 * @param {ChildProcess} child
 * @returns {Promise<number>} its exit code; 1 when it could not start or ended by a signal
 */
export function exitOf(child) {
  return new Promise(done => {
    child.once('error', () => done(1))
    child.once('exit', code => done(code ?? 1))
  })
}

/** @param {ChildProcess} child @param {boolean} group @param {NodeJS.Signals} name */
function signal(child, group, name) {
  if (child.pid === undefined) return
  try {
    if (group && posix) process.kill(-child.pid, name)
    else child.kill(name)
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Asks everything that was started to end, the newest first, as an app needs its display to the last; after three
 * seconds ends what is still there.
 */
export async function endAll() {
  for (const [child, group] of [...running].reverse()) {
    const ended = new Promise(done => child.once('exit', done))
    // Only the program itself: Chromium takes the end of its helpers for a crash.
    signal(child, false, 'SIGTERM')
    const patience = setTimeout(() => signal(child, group, 'SIGKILL'), 3000)
    if (running.has(child)) await ended
    clearTimeout(patience)
    // What it left behind in its group.
    if (group) signal(child, group, 'SIGKILL')
  }
}

/**
 * Ctrl-C and its relatives end everything this script started, then the script; a second one does so at once.
 * npm passes a signal only to the shell that it put between itself and the script, so the end of that shell counts
 * as one too.
 */
export function endAllOnSignals() {
  let ending = false
  const end = (/** @type {number} */ number) => {
    if (ending) for (const [child, group] of running) signal(child, group, 'SIGKILL')
    else void endAll().then(() => process.exit(128 + number))
    ending = true
  }
  process.on('SIGHUP', () => end(1))
  process.on('SIGINT', () => end(2))
  process.on('SIGTERM', () => end(15))
  if (process.env.npm_lifecycle_event === undefined || !posix) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end(15)
  }, 500)
  watch.unref()
}

/**
 * Command and arguments for the npm that runs this script, else the one on the PATH.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npm(args) {
  const script = process.env.npm_execpath
  if (script && /npm-cli\.c?js$/.test(script))
    return { command: process.execPath, args: [script, ...args], shell: false }
  return { command: 'npm', args: [...args], shell: !posix }
}

/**
 * The script behind a command of an installed package, to be run by Node: works alike on every platform.
 * @param {string} packageName
 * @param {string} [command] where the package has several
 */
export function packageCommand(packageName, command = packageName) {
  const folder = join(projectRoot, 'node_modules', packageName)
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const path = typeof bin === 'string' ? bin : bin?.[command]
  if (path === undefined) throw new Error(`${packageName} has no command "${command}".`)
  return join(folder, path)
}

/** The environment for tools whose output is kept: without colours. @param {NodeJS.ProcessEnv} [extra] */
export function plainEnvironment(extra = {}) {
  const { FORCE_COLOR: _colour, ...environment } = process.env
  return { ...environment, NO_COLOR: '1', ...extra }
}
