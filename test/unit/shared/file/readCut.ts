import { createCutCheck } from '../../../../shared/file/checkCut'
import { cutJson } from '../../../../shared/file/cutJson'
import type { Workbook } from '../../../../shared/model/schema'

export interface ReadCut {
  /** Null where it is refused, or left to the whole check. */
  readonly workbook: Workbook | null
  readonly pieces: number
}

/** Reads a workbook's JSON as a window does: cut into pieces of this length, which are checked one by one. */
export function readCut(text: string, pieceLength?: number): ReadCut {
  const check = createCutCheck()
  let pieces = 0
  const take = (at: Parameters<typeof check.take>[0], piece: string): void => {
    pieces++
    check.take(at, [piece])
  }
  const outline = cutJson(text, take, pieceLength)
  if (!outline) return { workbook: null, pieces }
  const steps = check.finish(outline)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return { workbook: value, pieces }
  }
}
