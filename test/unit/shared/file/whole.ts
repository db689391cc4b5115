import { assembled, orderOf, textsOf } from '../../../../shared/file/pieces'
import type { WorkbookPieces } from '../../../../shared/file/pieces'
import type { Workbook } from '../../../../shared/model/schema'

/** The workbook that pieces make up. */
export const whole = (pieces: WorkbookPieces): Workbook =>
  assembled(
    textsOf(pieces).map(text => JSON.parse(text) as unknown),
    orderOf(pieces),
  )
