import { Dexie } from 'dexie'
import { jsonBlob } from '../../renderer/state/sliced'
import type { Workbook } from '../../shared/model/schema'

/** What the app does in its window with files, to be measured there. */
export { arrived, sendJson, takeArrivals } from '../../renderer/state/longTexts'

const database = new Dexie('bench', { chromeTransactionDurability: 'strict' })
database.version(1).stores({ drafts: 'id' })

/** As the app keeps a draft, in a database of its own. */
export async function keepBlob(workbook: Workbook): Promise<void> {
  const content = await jsonBlob(workbook)
  await database.table('drafts').put({ id: 'draft', content })
}
