import { assembled, orderOf, textsOf } from '../../../../shared/file/pieces'
import type { GivenWorkbook } from '../../../../shared/host'
import type { Workbook } from '../../../../shared/model/schema'

/** The workbook that pieces make up. */
export function whole(pieces: GivenWorkbook): Workbook {
  if ('checked' in pieces) throw new TypeError('A window has it.')
  return assembled(
    textsOf(pieces).map(text => JSON.parse(text) as unknown),
    orderOf(pieces),
  )
}
