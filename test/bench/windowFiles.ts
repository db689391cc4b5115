import { Dexie } from 'dexie'
import { jsonBlob } from '../../renderer/state/sliced'
import { scenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { Workbook } from '../../shared/model/schema'
import { asIs } from '../../shared/model/workbook'

/** What the app does in its window with files, to be measured there. */
export { takeChecks } from '../../renderer/state/checks'
export { arrived, sendJson, takeArrivals } from '../../renderer/state/longTexts'

/** The workbook, once that is built which all screens ask of the scenario that is shown. */
export function indexed(workbook: Workbook): Workbook {
  scenarioIndex(asIs(workbook), workbook.responsibilities)
  return workbook
}

const database = new Dexie('bench', { chromeTransactionDurability: 'strict' })
database.version(1).stores({ drafts: 'id' })

/** As the app keeps a draft, in a database of its own. */
export async function keepBlob(workbook: Workbook): Promise<void> {
  const content = await jsonBlob(workbook)
  await database.table('drafts').put({ id: 'draft', content })
}
