import { fromPieces } from '../../../../shared/file/pieces'
import type { WorkbookPieces } from '../../../../shared/file/pieces'
import type { Workbook } from '../../../../shared/model/schema'

/** The workbook that pieces make up, read in one go. */
export function whole(pieces: WorkbookPieces): Workbook {
  const reading = fromPieces(pieces)
  for (let step = reading.next(); ; step = reading.next()) if (step.done) return step.value
}
