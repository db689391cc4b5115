import type { WebContents } from 'electron'
import type { CheckedWorkbook, CutPart } from '../../shared/host'
import type { Outline } from '../../shared/file/cutJson'
import type { CutPieces } from '../files/cutTask'
import type { CheckInWindow } from '../files/inWorkers'
import type { DocumentWindow } from '../windows/documentWindow'
import { cutChannel } from './channels'

/**
 * A window that opens a file reads and checks it by itself while a worker still unpacks it: it has to read the text anyway,
 * and what strangers may have written is read where nothing can be done with it. The main process takes its word for what
 * it shows, not for what is saved.
 */

/** What is known of a window here: what it sends to, and which it is. */
export interface Reader {
  readonly send: (channel: string, ...args: unknown[]) => void
  readonly isDestroyed: () => boolean
}

/** Calls back when a window or its page is gone, until the function that it returns is called. */
export type WhenGone<Sender> = (window: Sender, listener: () => void) => () => void

/** Messages that a window has not answered yet: some that wait, so that it never does. */
const mostOnTheWay = 4

export function createChecksInWindows<Sender extends Reader>(whenGone: WhenGone<Sender>) {
  const answered = new Map<number, (from: Sender, isGood: boolean) => void>()
  let last = 0

  /** Begins the check of a workbook in a window. */
  function begin(to: Sender): CheckInWindow {
    const number = ++last
    const waiting: CutPart[] = []
    let onTheWay = 0
    let isGood = true
    let ended: ((isGood: boolean) => void) | null = null

    const end = (): void => {
      answered.delete(number)
      stopWatching()
      ended?.(isGood)
    }
    const fail = (): void => {
      isGood = false
      waiting.length = 0
      end()
    }
    const step = (): void => {
      if (to.isDestroyed()) return fail()
      for (; onTheWay < mostOnTheWay && waiting.length > 0; onTheWay++)
        to.send(cutChannel, number, waiting.shift())
      if (onTheWay === 0 && ended) end()
    }
    const stopWatching = whenGone(to, fail)
    answered.set(number, (from, good) => {
      if (from !== to) return
      onTheWay--
      if (good) step()
      else fail()
    })

    const send = (part: CutPart): void => {
      if (!isGood) return
      waiting.push(part)
      step()
    }
    return {
      take: (pieces: CutPieces) => send(pieces),
      giveUp: fail,
      finish: (outline: Outline): Promise<CheckedWorkbook | null> =>
        new Promise(resolve => {
          ended = good => resolve(good ? { checked: number } : null)
          if (isGood) send({ outline })
          else end()
        }),
    }
  }

  return {
    begin,

    /** What a window says of a message. */
    answered(from: Sender, number: unknown, isGood: unknown): void {
      if (typeof number === 'number') answered.get(number)?.(from, isGood === true)
    },
  }
}

/** Those of the app's windows. */
export const checksInWindows = createChecksInWindows<WebContents>((contents, listener) => {
  contents.once('destroyed', listener)
  contents.once('render-process-gone', listener)
  return () => {
    contents.removeListener('destroyed', listener)
    contents.removeListener('render-process-gone', listener)
  }
})

/** Where a file that this window opens is checked. */
export const checkIn =
  ({ window }: DocumentWindow) =>
  (): CheckInWindow =>
    checksInWindows.begin(window.webContents)
