import type { ArrivingWorkbook, CheckedWorkbook, HostBridge, SentText } from '../../shared/host'
import { assembled } from '../../shared/file/pieces'
import type { Workbook } from '../../shared/model/schema'
import { checkedHere } from './checks'
import { textsInSlices, textsOf } from './sliced'

/** Workbooks across the bridge, in parts that are short, so that the window goes on drawing while a large one is. */

interface Arrival {
  /** Its texts, parsed as they came. */
  readonly values: unknown[]
  /** Tells of each that comes. */
  more: () => void
}

const arrivals = new Map<number, Arrival>()
/** Those that turned out to be no workbook are never asked for. */
const mostArrivals = 4

function arrivalOf(number: number): Arrival {
  const known = arrivals.get(number)
  if (known) return known
  const arrival: Arrival = { values: [], more: () => undefined }
  arrivals.set(number, arrival)
  const [oldest] = arrivals.keys()
  if (arrivals.size > mostArrivals && oldest !== undefined) arrivals.delete(oldest)
  return arrival
}

/** From now on the texts of workbooks are parsed as they come, while the main process still checks them. */
export function takeArrivals(bridge: HostBridge = window.remit): void {
  bridge.takeTexts((number, texts) => {
    const arrival = arrivalOf(number)
    for (const text of texts) arrival.values.push(parsed(text))
    arrival.more()
  })
}

/** What is no JSON is part of what the main process will refuse. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** The workbook that comes from the main process. */
export async function arrived(given: ArrivingWorkbook | CheckedWorkbook): Promise<Workbook> {
  if ('checked' in given) return checkedHere(given)
  const { arriving, texts, order } = given
  const arrival = arrivalOf(arriving)
  while (arrival.values.length < texts) await new Promise<void>(resolve => (arrival.more = resolve))
  arrivals.delete(arriving)
  return assembled(arrival.values, order)
}

let last = 0
/** Letters in a message. */
const messageLength = 128 * 1024

/** Sends a text to the main process, made as it goes; the next call may name it. */
export async function sendText(
  texts: Iterable<string>,
  bridge: HostBridge = window.remit,
): Promise<SentText> {
  const sent = ++last
  let part = ''
  await textsInSlices(texts, text => {
    part += text
    if (part.length < messageLength) return
    bridge.sendText(sent, part)
    part = ''
  })
  bridge.sendText(sent, part)
  return { sent }
}

/** The JSON of a workbook. */
export const sendJson = (workbook: Workbook, bridge?: HostBridge): Promise<SentText> =>
  sendText(textsOf(workbook), bridge)
