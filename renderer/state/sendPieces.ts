import { createSender } from '../../shared/file/sentPieces'
import type { Sender, Sending } from '../../shared/file/sentPieces'
import type { PiecedWorkbook } from '../../shared/host'
import type { Workbook } from '../../shared/model/schema'
import { HostError } from './host'
import { sendText } from './longTexts'

/** What the main process keeps of this window's workbook is known by this page's numbers. */
const sender = createSender(crypto.randomUUID())

/**
 * Saves by `save`, to which the workbook goes in pieces: those that the main process has from the last save stay here. Where
 * it has lost them, all are sent.
 */
export async function saveInPieces<Result extends { readonly kind: string }>(
  workbook: Workbook,
  save: (sent: PiecedWorkbook) => Promise<Result>,
  by: Sender = sender,
): Promise<Result> {
  try {
    return await sendAndSave(workbook, save, by)
  } catch (error) {
    if (!(error instanceof HostError) || error.failure.kind !== 'piecesMissing') throw error
    by.held(null)
    return await sendAndSave(workbook, save, by)
  }
}

async function sendAndSave<Result extends { readonly kind: string }>(
  workbook: Workbook,
  save: (sent: PiecedWorkbook) => Promise<Result>,
  by: Sender,
): Promise<Result> {
  const sending = by.send(workbook)
  const { from, fresh, lists } = sending
  const text = await sendText(linesOf(sending))
  const result = await save({ from, text, fresh, lists, client: workbook.engagement.client })
  if (result.kind === 'saved') by.held(sending)
  return result
}

function* linesOf({ outline, pieces }: Sending): Generator<string> {
  yield JSON.stringify(outline)
  for (const { records } of pieces) yield `\n${JSON.stringify(records)}`
}
