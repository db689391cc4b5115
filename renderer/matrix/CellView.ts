import type { ScenarioIndex } from '../../shared/analysis/scenarioIndex'
import type { CellSource } from './cellSources'
import { cellContent, pairOf } from './cells'
import type { CellContent } from './cells'
import { element, pictureOf, setAttribute } from './drawing'
import { cellId } from './placedColumn'
import type { PlacedColumn } from './placedColumn'
import type { Line } from './lines'
import { lineName, matrixStrings as strings } from './strings'
import { groupCounts } from './totals'
import type { GroupCounts } from './totals'

/** One cell in the document. It is drawn again, for another row or column, when the one before has been scrolled away. */
export class CellView {
  readonly node = element('div', 'matrix-cell')
  #place = -1
  #placed: PlacedColumn | null = null
  #line: Line | null = null
  #source: CellSource | null = null
  #picture = ''
  #isCurrent = false
  #isSelected = false

  constructor() {
    this.node.role = 'gridcell'
    this.node.ariaSelected = 'false'
  }

  draw(place: number, line: Line, placed: PlacedColumn, source: CellSource, index: ScenarioIndex): void {
    if (this.#placed !== placed) {
      this.node.style.left = `${placed.left}px`
      this.node.style.width = `${placed.width}px`
      setAttribute(this.node, 'aria-colindex', String(placed.column + 2))
      setAttribute(this.node, 'data-column', String(placed.column))
    }
    if (this.#place !== place) this.node.dataset['row'] = String(place)
    if (this.#place !== place || this.#placed?.column !== placed.column)
      this.node.id = cellId(place, placed.column)
    const isSame =
      this.#line === line && this.#placed?.line === placed.line && this.#source === source && this.#place >= 0
    this.#place = place
    this.#placed = placed
    this.#line = line
    this.#source = source
    if (isSame) return
    const pair = pairOf(index, line, placed.line)
    if (pair) this.#drawContent(line, placed.line, cellContent(pair, source.about))
    else this.#drawCounts(line, placed.line, groupCounts(index, line, placed.line))
  }

  mark(isCurrent: boolean, isSelected: boolean): void {
    if (isCurrent !== this.#isCurrent) setAttribute(this.node, 'data-current', isCurrent ? 'true' : null)
    if (isSelected !== this.#isSelected) this.node.ariaSelected = String(isSelected)
    this.#isCurrent = isCurrent
    this.#isSelected = isSelected
  }

  #drawContent(line: Line, across: Line, { letters, scope, effort, finding }: CellContent): void {
    const [duty, seat] = line.kind === 'duty' ? [line, across] : [across, line]
    const words = [
      strings.cell(lineName(duty), lineName(seat), letters),
      scope && strings.scope(scope),
      effort !== null && strings.effort(effort),
      finding && strings.finding(finding.sentence),
    ]
    this.#describe(
      words.filter(Boolean).join('. '),
      [scope, finding?.sentence].filter(Boolean).join('\n') || null,
    )
    const picture = `${letters ?? ''}/${scope && 'scope'}/${finding?.severity ?? ''}`
    if (picture === this.#picture) return
    this.#picture = picture
    this.node.className = 'matrix-cell'
    this.node.replaceChildren()
    if (letters) this.node.append(pictureOf(letters))
    if (scope) this.node.append(element('span', 'matrix-scope'))
    if (finding) this.node.append(element('span', `matrix-mark matrix-mark-${finding.severity}`))
  }

  #drawCounts(line: Line, across: Line, { accountable, responsible }: GroupCounts): void {
    const words = strings.groupCell(lineName(line), lineName(across), accountable, responsible)
    this.#describe(words, words)
    const picture = `${accountable}+${responsible}`
    if (picture === this.#picture) return
    this.#picture = picture
    this.node.className = 'matrix-cell matrix-summary'
    this.node.replaceChildren()
    if (accountable > 0) this.node.append(element('strong', '', String(accountable)))
    if (responsible > 0) this.node.append(element('span', '', String(responsible)))
  }

  #describe(label: string, tip: string | null): void {
    setAttribute(this.node, 'aria-label', label)
    setAttribute(this.node, 'title', tip)
  }
}
