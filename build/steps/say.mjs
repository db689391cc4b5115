/** A failure that a person can act on: one sentence of what happened, one of what to do. */
export class StepFailure extends Error {
  /**
   * @param {string} sentence
   * @param {string} remedy
   * @param {string} [details] output of the tool that failed, shown first
   */
  constructor(sentence, remedy, details = '') {
    super(sentence)
    this.remedy = remedy
    this.details = details
  }
}

/**
 * Where the steps write. The command line of Remit uses stderr, so that its own output stays clean.
 * `quiet` says only what takes time, not what was up to date.
 * @typedef {{ stream: NodeJS.WriteStream, quiet: boolean, pending: boolean }} Channel
 */

/** @type {Channel} */
const channel = { stream: process.stdout, quiet: false, pending: false }

/** @param {Partial<Pick<Channel, 'stream' | 'quiet'>>} options */
export function sayTo(options) {
  Object.assign(channel, options)
}

/** @param {string} step @param {string} text */
function line(step, text) {
  return `${step.padEnd(18)} ${text}`
}

/** One finished line. @param {string} step @param {string} text */
export function say(step, text) {
  const erase = channel.pending ? '\r\x1b[K' : ''
  channel.pending = false
  channel.stream.write(`${erase}${line(step, text)}\n`)
}

/** A line that is only worth reading when every step is listed. @param {string} step @param {string} text */
export function sayUpToDate(step, text) {
  if (!channel.quiet) say(step, text)
}

/** A line on a terminal that the next one replaces; nothing elsewhere. @param {string} step @param {string} text */
export function sayForNow(step, text) {
  if (!channel.stream.isTTY) return
  channel.pending = true
  channel.stream.write(`\r\x1b[K${line(step, text)}`)
}

/**
 * Progress of a long download: in place on a terminal, a line per tenth elsewhere.
 * @param {string} step
 * @param {string} what
 * @param {number} totalBytes
 */
export function progress(step, what, totalBytes) {
  let tenth = 0
  return (/** @type {number} */ bytes) => {
    const share = Math.min(1, bytes / totalBytes)
    const text = `${what}: ${megabytes(bytes)} of ${megabytes(totalBytes)} MB (${Math.floor(share * 100)} %)`
    if (channel.stream.isTTY) return sayForNow(step, text)
    if (Math.floor(share * 10) <= tenth) return
    tenth = Math.floor(share * 10)
    say(step, text)
  }
}

/** @param {number} bytes */
function megabytes(bytes) {
  return Math.round(bytes / 1e6)
}

/** Prints a failure as sentence and remedy. @param {unknown} error */
export function sayFailure(error) {
  if (channel.pending) channel.stream.write('\n')
  channel.pending = false
  if (!(error instanceof StepFailure)) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`${text}\n`)
    return
  }
  if (error.details.trim()) process.stderr.write(`${error.details.trimEnd()}\n`)
  process.stderr.write(`${error.message} ${error.remedy}\n`)
}
