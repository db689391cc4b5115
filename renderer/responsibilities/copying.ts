import type { Responsibility } from '../../shared/model/schema'
import { criticalityNames, focusNames } from '../ui/strings'
import { pasteFieldNames } from './pasteStrings'

const fields = ['title', 'area', 'focus', 'criticality', 'unit', 'description'] as const

/** Responsibilities as a spreadsheet takes them: headings, then one line each, tabs between the cells. */
export function copiedDuties(all: readonly Responsibility[], chosen: ReadonlySet<string>): string {
  const lines = all
    .filter(({ id }) => chosen.has(id))
    .map(duty => [
      duty.title,
      duty.area,
      focusNames[duty.focus],
      criticalityNames[duty.criticality],
      duty.unit,
      duty.description,
    ])
  return [fields.map(field => pasteFieldNames[field]), ...lines]
    .map(cells => cells.map(cell).join('\t'))
    .join('\n')
}

/** Quoted where a tab, a line end or a quotation mark in it would be taken for the table's. */
const cell = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
