import type { Finding } from '../../shared/analysis/finding'
import { nameOfPosition } from '../../shared/analysis/names'
import type { Assignment, Position } from '../../shared/model/schema'
import type { Row } from '../responsibilities/rows'
import { select } from '../state/navigation'
import { LetterSigns, RoleSign, SeveritySign } from '../ui/Signs'
import { letterMeanings, matrixStrings as strings } from './strings'

interface CaptionProps {
  row: Row | null
  position: Position | null
  assignment: Assignment | undefined
  /** How many responsibilities and positions are chosen. */
  size: { readonly rows: number; readonly columns: number } | null
  findings: readonly Finding[]
}

/** The line under the grid: in full what the cell under the cursor is, and what is found wrong with it. */
export function Caption({ row, position, assignment, size, findings }: CaptionProps) {
  const many = size !== null && size.rows * size.columns > 1
  // What concerns the cell itself goes before what concerns the row.
  const finding =
    findings.find(({ positions }) => position !== null && positions.includes(position.id)) ?? findings[0]
  return (
    <div id="matrix-caption" className="matrix-caption">
      {row?.kind === 'duty' ? (
        <div className="matrix-caption-cell truncate">
          <strong>{row.duty.title}</strong>
          {position && (
            <>
              <span className="muted"> × </span>
              <RoleSign role={position.role} />{' '}
              <button
                type="button"
                className="matrix-caption-position"
                onClick={() => select({ positions: [position.id] })}
              >
                {nameOfPosition(position)}
              </button>
            </>
          )}
          {assignment && (
            <span>
              {': '}
              <LetterSigns letters={assignment.letters} /> {letterMeanings[assignment.letters]}
              {assignment.scope !== '' && `, ${strings.scope(assignment.scope)}`}
              {assignment.effort !== null && `, ${strings.effort(assignment.effort)}`}
            </span>
          )}
        </div>
      ) : (
        <div className="muted truncate">{strings.hints}</div>
      )}
      {many ? (
        <div className="muted">{strings.range(size.rows, size.columns)}</div>
      ) : finding ? (
        <button
          type="button"
          className="matrix-caption-finding"
          title={finding.sentence}
          onClick={() => select({ finding: finding.id })}
        >
          <SeveritySign severity={finding.severity} wordless />
          <span className="truncate">{finding.sentence}</span>
        </button>
      ) : (
        row?.kind === 'duty' && <div className="muted truncate">{strings.hints}</div>
      )}
    </div>
  )
}
