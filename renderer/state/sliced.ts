import type { Workbook } from '../../shared/model/schema'

/** Work in slices, so that the window goes on drawing while a large workbook is read or written. */

/** The longest that the window stands still for a slice, in milliseconds: half a frame. */
const sliceMilliseconds = 6
/** Signs that are made between two looks at the clock; long texts are cheap to send in pieces of this size. */
const pieceLength = 32 * 1024

/** Runs work that comes in steps, of which none is long. */
export async function inSlices<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (let started = performance.now(); ;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - started < sliceMilliseconds) continue
    await nextTurn()
    started = performance.now()
  }
}

/** Takes texts that are made as they are asked for, in slices; `take` is part of each. */
export const textsInSlices = (texts: Iterable<string>, take: (text: string) => void): Promise<void> =>
  inSlices(taking(texts, take))

function* taking(texts: Iterable<string>, take: (text: string) => void): Generator<undefined, void> {
  for (const text of texts) {
    take(text)
    yield
  }
}

/** A workbook as JSON (UTF-8). */
export async function jsonBlob(workbook: Workbook): Promise<Blob> {
  const utf8 = new TextEncoder()
  const parts: Uint8Array<ArrayBuffer>[] = []
  await textsInSlices(textsOf(workbook), text => parts.push(utf8.encode(text)))
  return new Blob(parts)
}

/** A workbook as JSON, in texts that make it up together. Workbooks never change, so it is the one of the call. */
export function* textsOf(workbook: Workbook): Generator<string> {
  let piece = ''
  for (const part of partsOf(workbook)) {
    piece += part
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  yield piece
}

/** The JSON of a value, record by record where it is a list or holds one. */
function* partsOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    yield '['
    for (const [place, item] of value.entries()) {
      if (place > 0) yield ','
      if (holdsList(item)) yield* partsOf(item)
      else yield JSON.stringify(item)
    }
    yield ']'
  } else if (holdsList(value)) {
    yield '{'
    for (const [place, [key, item]] of Object.entries(value).entries()) {
      yield `${place > 0 ? ',' : ''}${JSON.stringify(key)}:`
      yield* partsOf(item)
    }
    yield '}'
  } else yield JSON.stringify(value)
}

/** Whether an object has lists of objects in it, as a workbook and a scenario have; a record has none. */
function holdsList(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).some(item => Array.isArray(item) && typeof item[0] === 'object')
  )
}

/** Lets the window draw and answer what the user does; sooner than a timer where the browser can. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}
