import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planChartImport } from '../../shared/exchange/chartImport'
import { proposeMapping } from '../../shared/exchange/chartColumns'
import { readTable } from '../../shared/exchange/table'
import { newId } from '../../shared/model/ids'
import type { Position, Workbook } from '../../shared/model/schema'
import { newWorkbook } from '../../shared/model/workbook'
import { writeWorkbook } from './workbookFiles'

/** Workbooks with a chart, as files. */

/** A file with one scenario, or (given an option) with two. */
export async function fileWith(
  folder: string,
  positions: readonly Position[],
  option?: readonly Position[],
): Promise<string> {
  const empty = newWorkbook(newId, '2026-03-31')
  const asIs = empty.scenarios.map(scenario => ({ ...scenario, positions }))
  const scenarios = option
    ? asIs.flatMap(scenario => [
        scenario,
        { ...scenario, id: 'option', kind: 'option' as const, name: 'Option', positions: option },
      ])
    : asIs
  const workbook: Workbook = { ...empty, scenarios }
  const path = join(folder, 'Client.remit')
  await writeWorkbook(path, workbook)
  return path
}

/** The positions of an organogram among the fixtures. */
export async function organogram(name: string): Promise<readonly Position[]> {
  const path = fileURLToPath(new URL(`../fixtures/organograms/${name}`, import.meta.url))
  const reading = readTable(new Uint8Array(await readFile(path)), name, { purpose: 'chart' })
  if (!reading.ok) throw new Error(reading.problem)
  return planChartImport(reading.table, proposeMapping(reading.table), { newId }).positions
}
