import { describe, expect, it } from 'vitest'
import { cutTask } from '../../../../electron/files/cutTask'
import type { CutPieces } from '../../../../electron/files/cutTask'
import { createChecksInWindows } from '../../../../electron/host/checksInWindows'
import { arrived } from '../../../../renderer/state/longTexts'
import { takeChecks } from '../../../../renderer/state/checks'
import { encodeWorkbook } from '../../../../shared/file/encode'
import type { CutPart, HostBridge } from '../../../../shared/host'
import type { Workbook } from '../../../../shared/model/schema'
import { generatedWorkbook } from '../../../fixtures/generatedWorkbook'

const stamp = { revision: 'v1', parents: [], appVersion: '0.1.0', savedAt: '2026-03-31T10:00:00.000Z' }
const { workbook } = generatedWorkbook('M')

/** A window that takes a message when `deliver` is called, and may go. */
function windowWith() {
  const messages: [number, CutPart][] = []
  const answers: [number, boolean][] = []
  const goes = new Set<() => void>()
  let taker: (number: number, part: CutPart) => void = () => undefined
  const contents = {
    send: (_channel: string, ...message: unknown[]) => void messages.push(message as [number, CutPart]),
    isDestroyed: () => false,
  }
  // What the checks use of it.
  const bridge = {
    takeCut: given => (taker = given),
    tellChecked: (number, isGood) => void answers.push([number, isGood]),
  } as Partial<HostBridge> as HostBridge
  const checks = createChecksInWindows<typeof contents>((_, listener) => {
    goes.add(listener)
    return () => goes.delete(listener)
  })
  const turn = () => new Promise(resolve => setTimeout(resolve))
  return {
    checks,
    contents,
    bridge,
    messages,
    watching: goes,
    go: () => goes.forEach(listener => listener()),
    /** Delivers messages and answers until all is said; gives how many were on the way at most. */
    async deliver(result: Promise<unknown>): Promise<number> {
      let most = 0
      const said = new AbortController()
      void result.finally(() => said.abort())
      while (!said.signal.aborted) {
        most = Math.max(most, messages.length)
        const message = messages.shift()
        if (message) taker(...message)
        await turn()
        for (const answer of answers.splice(0)) checks.answered(contents, ...answer)
      }
      return most
    },
  }
}

/** Cuts a file as the worker does, and has it checked. */
function checked(open: ReturnType<typeof windowWith>, given: Workbook) {
  takeChecks(open.bridge)
  const check = open.checks.begin(open.contents)
  const cut = cutTask(
    { bytes: encodeWorkbook(given, stamp) },
    { part: part => check.take(part as CutPieces) },
  )
  if (!cut) throw new Error('It was not cut.')
  return check.finish(cut.outline)
}

describe('a file that a window checks', () => {
  it('comes a few messages at a time, and is the workbook', async () => {
    const open = windowWith()
    const result = checked(open, workbook)
    expect(await open.deliver(result)).toBeLessThanOrEqual(4)
    const given = await result
    if (!given) throw new Error('It was not taken.')
    expect(JSON.stringify(await arrived(given))).toBe(JSON.stringify(workbook))
    expect(open.watching.size).toBe(0)
  })

  it('is refused where it is not valid, in a list or between them', async () => {
    const [first, ...others] = workbook.scenarios
    if (!first) throw new Error('There is no scenario.')
    const [one, ...rest] = first.assignments
    if (!one) throw new Error('There is no assignment.')
    for (const wrong of [
      { ...one, letters: 'X' as never },
      { ...one, position: 'nobody' },
    ]) {
      const open = windowWith()
      const scenarios = [{ ...first, assignments: [wrong, ...rest] }, ...others]
      const result = checked(open, { ...workbook, scenarios })
      await open.deliver(result)
      expect(await result).toBeNull()
    }
  })

  it('is given up where the window goes, and where another speaks for it nothing is taken', async () => {
    const open = windowWith()
    const result = checked(open, workbook)
    const other = windowWith().contents
    for (let answer = 0; answer < 20; answer++) open.checks.answered(other, 1, true)
    expect(open.messages.length).toBeLessThanOrEqual(4)
    open.go()
    expect(await result).toBeNull()
  })
})
