import type { WebContents } from 'electron'
import { limits } from '../../shared/file/limits'
import { orderOf, textsOf } from '../../shared/file/pieces'
import type { WorkbookPieces } from '../../shared/file/pieces'
import type { ArrivingWorkbook } from '../../shared/host'
import { arrivingChannel } from './channels'

/**
 * Long texts between a window and the main process: they go ahead in parts, so that neither stands still for a message,
 * and the call or its answer names them by a number.
 */

/** What is known of a window here: what it sends to, and which it is. */
export interface Receiver {
  readonly send: (channel: string, ...args: unknown[]) => void
  readonly isDestroyed: () => boolean
}

/** Letters in a message to a window: about two milliseconds of its time. */
const messageLength = 200 * 1024
/** Messages that a window has not taken yet: one that it works on and one that waits. */
const mostOnTheWay = 2
/** Texts that a window has begun to send and not yet named; it sends one or two at a time. */
const mostUnnamed = 8

export function createLongTexts<Sender extends WeakKey & Receiver>() {
  const sent = new WeakMap<Sender, Map<number, { parts: string[]; length: number }>>()
  const given = new WeakMap<WorkbookPieces, { to: Sender; as: ArrivingWorkbook }>()
  const goOn = new Map<number, () => void>()
  let last = 0

  /** Sends the texts of a workbook ahead of the answer that has these pieces. */
  function give(to: Sender, pieces: WorkbookPieces): ArrivingWorkbook {
    const known = given.get(pieces)
    if (known?.to === to) return known.as
    const texts = textsOf(pieces)
    const as = { arriving: ++last, texts: texts.length, order: orderOf(pieces) }
    given.set(pieces, { to, as })
    const messages = inMessages(texts)
    let taken = 0
    let next = 0
    const step = (): void => {
      if (to.isDestroyed() || next === messages.length) return void goOn.delete(as.arriving)
      while (next < messages.length && next - taken < mostOnTheWay)
        to.send(arrivingChannel, as.arriving, messages[next++])
    }
    goOn.set(as.arriving, () => {
      taken++
      step()
    })
    step()
    return as
  }

  return {
    give,

    taken: (number: unknown): void => {
      if (typeof number === 'number') goOn.get(number)?.()
    },

    /** A part of a text that a window sends. What is longer than any workbook is given up. */
    add(from: Sender, number: unknown, part: unknown): void {
      if (typeof number !== 'number' || typeof part !== 'string') return
      const texts = sent.get(from) ?? new Map<number, { parts: string[]; length: number }>()
      sent.set(from, texts)
      const text = texts.get(number) ?? { parts: [], length: 0 }
      text.length += part.length
      if (text.length > limits.workbook) return void texts.delete(number)
      text.parts.push(part)
      texts.set(number, text)
      const [oldest] = texts.keys()
      if (texts.size > mostUnnamed && oldest !== undefined) texts.delete(oldest)
    },

    /** The arguments of a call, with the texts that they name. What names none is left for the contract to refuse. */
    withTexts(from: Sender, args: unknown): unknown {
      return replaced(args, value => {
        if (!('sent' in value) || typeof value.sent !== 'number') return undefined
        const texts = sent.get(from)
        const text = texts?.get(value.sent)
        texts?.delete(value.sent)
        return text?.parts.join('')
      })
    },

    /** An answer, with every workbook in it on its way. */
    withArriving: (to: Sender, answer: unknown): unknown =>
      replaced(answer, value => (isPieces(value) ? give(to, value) : undefined)),
  }
}

/** Those of the app's windows. */
export const longTexts = createLongTexts<WebContents>()

const isPieces = (value: object): value is WorkbookPieces =>
  'outline' in value && typeof value.outline === 'string' && 'lists' in value

function inMessages(texts: readonly string[]): readonly (readonly string[])[] {
  const messages: string[][] = []
  let length = messageLength
  for (const text of texts) {
    if (length + text.length > messageLength) {
      messages.push([])
      length = 0
    }
    messages.at(-1)?.push(text)
    length += text.length
  }
  return messages
}

/** How deep calls and answers hold workbooks. */
const deepest = 5

/** A value with those objects in it replaced for which `by` gives something. */
function replaced(value: unknown, by: (object: object) => unknown, depth = 0): unknown {
  if (depth > deepest || typeof value !== 'object' || value === null) return value
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  const other = by(value)
  if (other !== undefined) return other
  let changed: Record<string, unknown> | null = null
  for (const [key, inner] of Object.entries(value)) {
    const next = replaced(inner, by, depth + 1)
    if (next !== inner) changed = { ...(changed ?? value), [key]: next }
  }
  return changed ?? value
}
