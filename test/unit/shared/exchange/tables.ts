import { proposeMapping } from '../../../../shared/exchange/chartColumns'
import type { ChartField } from '../../../../shared/exchange/chartHeadings'
import { planChartImport } from '../../../../shared/exchange/chartImport'
import type { ChartImportOptions, ChartPlan } from '../../../../shared/exchange/chartImport'
import { readTable } from '../../../../shared/exchange/table'
import type { Table, TableChoices, TableReading } from '../../../../shared/exchange/table'
import { idSource } from '../../../../shared/model/ids'

export type Read = Extract<TableReading, { ok: true }>

/** The bytes of a text in UTF-8; a byte-order mark is only written where the text has one. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export function utf16(text: string, { big = false, mark = true } = {}): Uint8Array {
  const units = [...(mark ? ['\uFEFF'] : []), ...text.split('')].map(sign => sign.charCodeAt(0))
  return Uint8Array.from(units.flatMap(unit => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

/** Western European text, whose code points Windows-1252 shares with Latin-1. */
export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text.split('').map(sign => sign.charCodeAt(0)))

export function read(bytes: Uint8Array | string, choices?: TableChoices): Read {
  const reading = readTable(typeof bytes === 'string' ? utf8(bytes) : bytes, 'chart.csv', choices)
  if (!reading.ok) throw new Error(reading.problem)
  return reading
}

export const table = (text: string, choices?: TableChoices): Table => read(text, choices).table

/** Which heading (or column number from 1) each field is read from; fields that nothing is read from are left out. */
export function mapped(text: string | Uint8Array): Partial<Record<ChartField, string>> {
  const { table: rows } = read(text)
  return Object.fromEntries(
    Object.entries(proposeMapping(rows)).flatMap(([field, column]) =>
      column === null ? [] : [[field, rows.header[column] || String(column + 1)]],
    ),
  )
}

/** A source of ids that always gives the same ones. */
export function countingIds(): ChartImportOptions['newId'] {
  let state = 1
  return idSource(() => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  })
}

export function imported(
  text: string | Uint8Array,
  existing: NonNullable<ChartImportOptions['existing']> = [],
): ChartPlan {
  const { table: rows } = read(text)
  return planChartImport(rows, proposeMapping(rows), { newId: countingIds(), existing })
}

/** Who reports to whom, by title; null for the top. */
export function lines({ positions }: ChartPlan): Record<string, string | null> {
  const titles = new Map(positions.map(({ id, title }) => [id, title]))
  return Object.fromEntries(
    positions.map(({ title, parent }) => [title, parent === null ? null : (titles.get(parent) ?? '?')]),
  )
}
