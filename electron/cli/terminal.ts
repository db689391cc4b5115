import type { ReadStream } from 'node:tty'

/** Keys as a terminal in raw mode sends them. */
const keys = { enter: ['\r', '\n'], end: '\u0004', cancel: '\u0003', back: ['\u007f', '\b'], clear: '\u0015' }

/**
 * Asks for a line that is not shown while it is typed. Null where it is cancelled (Ctrl+C, or Ctrl+D at once).
 * @param write shows the question, beside what the command prints
 */
export function askHidden(
  input: ReadStream,
  write: (text: string) => void,
  question: string,
): Promise<string | null> {
  return new Promise(resolve => {
    let typed = ''
    const end = (answer: string | null): void => {
      input.removeListener('data', take)
      input.removeListener('end', gone)
      input.setRawMode(false)
      input.pause()
      write('\n')
      resolve(answer)
    }
    const gone = (): void => end(null)
    const take = (text: string): void => {
      // Arrows and the like come as one sequence and are no part of a password.
      if (text.startsWith('\u001b')) return
      for (const sign of text) {
        if (keys.enter.includes(sign)) return end(typed)
        if (sign === keys.cancel || (sign === keys.end && typed === '')) return end(null)
        if (keys.back.includes(sign)) typed = [...typed].slice(0, -1).join('')
        else if (sign === keys.clear) typed = ''
        else if (sign >= ' ') typed += sign
      }
    }
    write(question)
    input.setRawMode(true)
    input.setEncoding('utf8')
    input.on('data', take)
    input.once('end', gone)
    input.resume()
  })
}
