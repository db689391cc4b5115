import type { RowDrag } from './dragging'
import type { Row } from './rows'
import { responsibilityStrings as strings } from './strings'

/** What is dragged, beside the pointer, and the line where it would go. */
export function DropLine({
  drag,
  rows,
  rowHeight,
}: {
  drag: RowDrag
  rows: readonly Row[]
  rowHeight: number
}) {
  const { moving, target, x, y } = drag
  const first = rows.find(row => row.kind === 'duty' && moving.includes(row.key))
  const title = first?.kind === 'duty' ? first.duty.title : ''
  return (
    <>
      {target && (
        <div className="responsibilities-drop" style={{ top: target.line * rowHeight }} aria-hidden />
      )}
      <div className="responsibilities-ghost" style={{ left: x + 12, top: y + 8 }}>
        {strings.dragged(moving.length, title)}
        <span className="muted">{target ? target.place.area || strings.noArea : ''}</span>
      </div>
    </>
  )
}
