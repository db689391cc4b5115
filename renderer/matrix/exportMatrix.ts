import { analyse } from '../../shared/analysis/analyse'
import { attention } from '../../shared/analysis/dispositions'
import type { TableKind } from '../../shared/exchange/writeTable'
import { findingsBySubject } from '../state/analysis'
import { saveTable } from '../state/saveTable'
import { openWorkbook, shownScenario } from '../state/store'
import { arrange } from './arrangement'
import { matrixTable } from './matrixTable'
import { columnChoice, useMatrixSession } from './session'
import { matrixStrings } from './strings'

/** Writes the matrix to a file as it is shown: its positions, its order, what it is searched for; nothing is folded. */
export const exportMatrix = (kind: TableKind): Promise<void> =>
  saveTable(kind, matrixStrings.fileName, () => {
    const open = openWorkbook()
    const workbook = open.history.present
    const { index, scenario, findings } = analyse(workbook, shownScenario(open).id)
    const session = useMatrixSession.getState()
    const { duty, position } = session.sides
    const folded: ReadonlySet<string> = new Set()
    const sides = { duty: { ...duty, folded }, position: { ...position, folded } }
    const bySubject = findingsBySubject(attention(workbook, scenario.id, findings).marking)
    const { rows, columns } = arrange({ ...session, sides }, columnChoice(), { index, findings: bySubject })
    return matrixTable({ rows, columns, index })
  })
