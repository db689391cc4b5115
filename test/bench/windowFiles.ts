import { Dexie } from 'dexie'
import { callHost } from '../../renderer/state/host'
import { saveInPieces } from '../../renderer/state/sendPieces'
import { jsonBlob } from '../../renderer/state/sliced'
import { scenarioIndex } from '../../shared/analysis/scenarioIndex'
import { createSender } from '../../shared/file/sentPieces'
import { applyEdit } from '../../shared/model/edits'
import type { Workbook } from '../../shared/model/schema'
import { asIs } from '../../shared/model/workbook'

/** What the app does in its window with files, to be measured there. */
export { takeChecks } from '../../renderer/state/checks'
export { arrived, takeArrivals } from '../../renderer/state/longTexts'

const sender = createSender(crypto.randomUUID())

/** As the app saves; `first`: as it does when nothing of the workbook has been saved yet. */
export async function save(workbook: Workbook, first: boolean): Promise<void> {
  const by = first ? createSender(crypto.randomUUID()) : sender
  const saving = saveInPieces(
    workbook,
    sent => callHost('saveDocument', { workbook: sent, asNew: false }),
    by,
  )
  if ((await saving).kind !== 'saved') throw new Error('It was not saved.')
}

/** The workbook after an edit such as users make most: one of the matrix, the chart and the responsibilities in turn. */
export function edited(workbook: Workbook, turn: number): Workbook {
  const { id: scenario, positions, assignments } = asIs(workbook)
  const somewhere = <T>(list: readonly T[]): T => {
    const item = list[(turn * 7919) % list.length]
    if (item === undefined) throw new RangeError('An empty list.')
    return item
  }
  const { position, responsibility } = somewhere(assignments)
  const seat = somewhere(positions).id
  const made = applyEdit(
    workbook,
    (
      [
        {
          edit: 'setLetters',
          scenario,
          cells: [{ position, responsibility, letters: turn % 2 === 0 ? 'C' : null }],
        },
        { edit: 'editPositions', scenario, positions: [seat], changes: { title: `Head of ${turn}` } },
        {
          edit: 'editResponsibilities',
          responsibilities: [somewhere(workbook.responsibilities).id],
          changes: { title: `Duty ${turn}` },
        },
      ] as const
    )[turn % 3] ?? { edit: 'waiveDuties', duties: [], waived: true },
  )
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.workbook
}

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
