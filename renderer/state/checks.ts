import { createCutCheck } from '../../shared/file/checkCut'
import type { CutCheck } from '../../shared/file/checkCut'
import type { CheckedWorkbook, HostBridge } from '../../shared/host'
import type { Workbook } from '../../shared/model/schema'
import { inSlices } from './sliced'

/** Files that are read and checked here while the main process still unpacks them. */

const checks = new Map<number, CutCheck>()
const checked = new Map<number, Workbook>()
/** Files that are read at the same time; what is left of more is of no use to anybody. */
const most = 4

/** From now on the main process is told of each part of a file whether it is right so far, and at last whether it is valid. */
export function takeChecks(bridge: HostBridge = window.remit): void {
  bridge.takeCut((number, part) => {
    const check = checks.get(number) ?? createCutCheck()
    keep(checks, number, check)
    if ('at' in part) {
      const isGood = check.take(part.at, part.pieces)
      if (!isGood) checks.delete(number)
      return bridge.tellChecked(number, isGood)
    }
    checks.delete(number)
    void inSlices(check.finish(part.outline)).then(workbook => {
      if (workbook) keep(checked, number, workbook)
      bridge.tellChecked(number, workbook !== null)
    })
  })
}

function keep<Value>(map: Map<number, Value>, number: number, value: Value): void {
  map.set(number, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}

/** The workbook that was checked here under this number. */
export function checkedHere({ checked: number }: CheckedWorkbook): Workbook {
  const workbook = checked.get(number)
  if (!workbook) throw new RangeError('No such workbook was checked here.')
  checked.delete(number)
  return workbook
}
