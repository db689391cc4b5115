import { writeTable } from '../../shared/exchange/writeTable'
import type { TableKind } from '../../shared/exchange/writeTable'
import { reporting } from './document'
import { callHost } from './host'
import { notify } from './notices'
import { openWorkbook, shownScenario } from './store'
import { documentStrings } from './strings'

/** Asks where to and writes a table; `what` it is of stands in the name that is proposed. */
export function saveTable(
  kind: TableKind,
  what: string,
  rows: () => readonly (readonly string[])[],
): Promise<void> {
  return reporting(async () => {
    const open = openWorkbook()
    const { client } = open.history.present.engagement
    const name = [client, shownScenario(open).name, what].filter(part => part.trim() !== '').join(' – ')
    const result = await callHost('saveTable', { kind, name, bytes: writeTable(rows(), kind) })
    if (result.kind === 'saved') notify('done', documentStrings.exported(result.name))
  })
}
