import { describe, expect, it } from 'vitest'
import { createLongTexts } from '../../../../electron/host/longTexts'
import { arrived, sendJson, takeArrivals } from '../../../../renderer/state/longTexts'
import { piecesOf } from '../../../../shared/file/pieces'
import type { ArrivingWorkbook, HostBridge } from '../../../../shared/host'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'

/** A window whose messages are taken when `deliver` is called. */
function windowWith() {
  const messages: { number: number; texts: readonly string[] }[] = []
  let taker: (number: number, texts: readonly string[]) => void = () => undefined
  const sent: [number, string][] = []
  return {
    messages,
    sent,
    deliver: ({ number, texts }: { number: number; texts: readonly string[] }) => taker(number, texts),
    contents: {
      send: (_channel: string, number: unknown, texts: unknown) =>
        void messages.push({ number: number as number, texts: texts as readonly string[] }),
      isDestroyed: () => false,
    },
    bridge: {
      call: () => Promise.reject(new Error('not here')),
      openDropped: () => Promise.reject(new Error('not here')),
      on: () => () => undefined,
      sendText: (number, part) => void sent.push([number, part]),
      takeTexts: given => (taker = given),
      takeCut: () => undefined,
      tellChecked: () => undefined,
    } satisfies HostBridge,
  }
}

const { workbook } = generatedWorkbook('M')

describe('long texts', () => {
  it('reach the window in short messages, two ahead at most, and make up the workbook', async () => {
    const { messages, deliver, contents, bridge } = windowWith()
    takeArrivals(bridge)
    const long = createLongTexts<typeof contents>()
    const pieces = piecesOf(workbook)
    long.give(contents, pieces)
    const answer = long.withArriving(contents, { ok: true, value: { opened: { pieces } } }) as {
      value: { opened: { pieces: ArrivingWorkbook } }
    }
    let whole: unknown = null
    const arriving = arrived(answer.value.opened.pieces).then(value => (whole = value))
    let count = 0
    while (messages.length > 0) {
      expect(messages.length).toBeLessThanOrEqual(2)
      const message = messages.shift()!
      expect(message.texts.join('').length).toBeLessThan(400_000)
      expect(whole).toBeNull()
      deliver(message)
      long.taken(message.number)
      await Promise.resolve()
      count++
    }
    await arriving
    expect(count).toBeGreaterThan(2)
    expect(JSON.stringify(whole)).toBe(JSON.stringify(workbook))
  })

  it('reach the main process in parts, each once', async () => {
    const { sent, contents, bridge } = windowWith()
    const long = createLongTexts<typeof contents>()
    const json = await sendJson(workbook, bridge)
    expect(sent.length).toBeGreaterThan(2)
    for (const [number, part] of sent) long.add(contents, number, part)
    const args = { workbook: { json, client: 'L' }, bytes: new Uint8Array(3) }
    const other = windowWith().contents
    expect(long.withTexts(other, args)).toEqual(args)
    expect(long.withTexts(contents, args)).toEqual({
      ...args,
      workbook: { json: JSON.stringify(workbook), client: 'L' },
    })
    expect(long.withTexts(contents, args)).toEqual(args)
  })
})
