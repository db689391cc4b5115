import { analyse } from '../../shared/analysis/analyse'
import { attention } from '../../shared/analysis/dispositions'
import type { TableKind } from '../../shared/exchange/writeTable'
import { findingsBySubject } from '../state/analysis'
import { saveTable } from '../state/saveTable'
import { openWorkbook, shownScenario } from '../state/store'
import { responsibilityTexts } from './tableTexts'
import { shownDutiesNow } from './shown'
import { exportStrings } from './strings'

/** Writes the responsibilities to a file, as search and filters let them through, with their holders. */
export const exportResponsibilities = (kind: TableKind): Promise<void> =>
  saveTable(kind, exportStrings.fileName, () => {
    const open = openWorkbook()
    const workbook = open.history.present
    const { index, scenario, findings } = analyse(workbook, shownScenario(open).id)
    const { responsibilities } = findingsBySubject(attention(workbook, scenario.id, findings).marking)
    return responsibilityTexts(shownDutiesNow(), index, id => responsibilities.get(id)?.length ?? 0)
  })
