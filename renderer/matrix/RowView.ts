import type { Finding } from '../../shared/analysis/finding'
import type { CellSource, CellSources } from './cellSources'
import { CellView } from './CellView'
import type { GridContent } from './cells'
import { element, pictureOf, setAttribute } from './drawing'
import type { Line } from './lines'
import type { GridMeasures } from './measures'
import { cellId } from './placedColumn'
import type { PlacedColumn } from './placedColumn'
import type { Cell, Range } from './range'
import { lineName, matrixStrings as strings, saysRole, totalsInWords } from './strings'
import { isSameTotals, totalsOf, totalText } from './totals'
import type { Totals } from './totals'

/** What the rows of the grid show. */
export interface DrawnRows {
  readonly content: GridContent
  /** About responsibilities, by their ids. */
  readonly aboutDuties: ReadonlyMap<string, readonly Finding[]>
  /** About the lines that are the rows, by their keys. */
  readonly aboutRows: ReadonlyMap<string, readonly Finding[]>
  /** Whether rows were chosen for having findings. */
  readonly onlyFindings: boolean
  readonly columns: readonly PlacedColumn[]
  /** Where each row begins, and where the last one ends. */
  readonly tops: Float64Array
  readonly measures: GridMeasures
  readonly cursor: Cell | null
  readonly range: Range | null
  /** Keys of the lines that the window's details are about. */
  readonly chosen: ReadonlySet<string>
}

/** One row in the document. It is drawn again, for another line, when the one before has been scrolled away. */
export class RowView {
  readonly node = element('div', 'matrix-row')
  readonly #head = element('div', 'matrix-row-head')
  readonly #total = element('div', 'matrix-total')
  #cells: CellView[] = []
  #place = -1
  #line: Line | null = null
  #columns: readonly PlacedColumn[] = []
  #source: CellSource | null = null
  #measures: GridMeasures | null = null
  #top = -1
  #height = -1
  #headWords = ''
  #totals: Totals | null = null
  #marks = ''

  constructor() {
    this.node.role = 'row'
    this.#head.role = 'rowheader'
    this.#head.setAttribute('aria-colindex', '1')
    this.#head.dataset['column'] = '-1'
    this.#total.role = 'gridcell'
    this.node.append(this.#head)
  }

  draw(place: number, line: Line, drawn: DrawnRows, sources: CellSources): void {
    const { measures, tops, columns } = drawn
    const { index } = drawn.content
    if (this.#place !== place) {
      setAttribute(this.node, 'aria-rowindex', String(place + 2))
      this.#head.dataset['row'] = String(place)
      this.node.id = `matrix-row-${place}`
      this.#head.id = cellId(place, -1)
    }
    const [top, end] = [tops[place] ?? 0, tops[place + 1] ?? 0]
    if (this.#top !== top) this.node.style.top = `${top}px`
    if (this.#height !== end - top) this.node.style.height = `${end - top}px`
    this.#top = top
    this.#height = end - top
    if (this.#measures !== measures) this.#measure(measures)
    if (this.#line?.kind !== line.kind)
      this.node.className = line.kind === 'group' ? 'matrix-row matrix-group' : 'matrix-row'
    this.#drawHead(line, drawn)
    if (this.#cells.length !== columns.length) this.#hold(columns.length)
    const isPlaced = this.#place === place && this.#columns === columns && this.#measures === measures
    const source = isOfDuties(line) ? sources.of(line, index, drawn.aboutDuties) : null
    if (!isPlaced || this.#line !== line || source === null || source !== this.#source)
      for (const placed of columns) {
        const of = source ?? sources.of(placed.line, index, drawn.aboutDuties)
        this.#cells[placed.column % columns.length]?.draw(place, line, placed, of, index)
      }
    this.#drawTotal(line, drawn)
    if (!isPlaced) this.#own(place, drawn)
    this.#columns = columns
    this.#source = source
    this.#place = place
    this.#line = line
    this.#measures = measures
    this.#mark(line, drawn)
  }

  /** Shows the cursor, the range and what is chosen. */
  #mark(line: Line, { cursor, range, chosen, columns }: DrawnRows): void {
    const place = this.#place
    const isInRange = range !== null && place >= range.top && place <= range.bottom
    const isIn = (column: number): boolean => isInRange && column >= range.left && column <= range.right
    const current = cursor?.row === place ? cursor.column : null
    setAttribute(this.node, 'data-chosen', String(chosen.has(line.key)))
    const marks = `${current} ${isInRange ? `${range.left} ${range.right}` : ''} ${columns[0]?.column} ${columns.length}`
    if (marks === this.#marks) return
    this.#marks = marks
    this.#head.ariaSelected = String(isIn(-1))
    setAttribute(this.#head, 'data-current', current === -1 ? 'true' : null)
    for (const { column } of columns)
      this.#cells[column % columns.length]?.mark(column === current, isIn(column))
  }

  #measure({ rowHead, totals }: GridMeasures): void {
    this.#head.style.width = `${rowHead}px`
    this.#total.style.width = `${totals}px`
  }

  #hold(count: number): void {
    for (const { node } of this.#cells) node.remove()
    this.#cells = Array.from({ length: count }, () => new CellView())
    this.node.append(...this.#cells.map(({ node }) => node))
    this.#marks = ''
  }

  #drawHead(line: Line, { aboutRows, onlyFindings }: DrawnRows): void {
    const name = lineName(line)
    const [worst] = aboutRows.get(line.key) ?? []
    const isMended = onlyFindings && line.kind !== 'group' && !worst
    const words = `${line.kind} ${line.key}\n${name}\n${worst?.severity}\n${worst?.sentence}\n${isMended}`
    const isFolded = line.kind === 'group' && line.folded
    setAttribute(this.#head, 'aria-expanded', line.kind === 'group' ? String(!isFolded) : null)
    if (words === this.#headWords && this.#line === line) return
    this.#headWords = words
    const text = element('span', 'truncate matrix-row-name', name)
    if (line.kind === 'group') {
      this.#head.className = 'matrix-row-head matrix-group-head'
      this.#head.setAttribute('aria-label', strings.group(line.subject, name, line.members.length))
      this.#head.title = name
      text.className = 'truncate'
      const count = element('span', 'matrix-group-count', String(line.members.length))
      this.#head.replaceChildren(pictureOf(isFolded ? 'folded' : 'unfolded'), text, count)
      return
    }
    this.#head.className = 'matrix-row-head'
    this.#head.removeAttribute('aria-label')
    this.#head.title = [name, worst?.sentence, isMended && strings.mended].filter(Boolean).join('\n')
    this.#head.replaceChildren()
    if (line.kind === 'position' && line.position.role !== 'other')
      this.#head.append(
        pictureOf(saysRole(line.position) ? `${line.position.role} unsaid` : line.position.role),
      )
    this.#head.append(text)
    if (worst)
      this.#head.append(pictureOf(worst.severity), element('span', 'visually-hidden', worst.sentence))
    if (isMended) {
      const mended = element('span', 'matrix-mended')
      mended.append(pictureOf('mended'), element('span', 'visually-hidden', strings.mended))
      this.#head.append(mended)
    }
  }

  #drawTotal(line: Line, { content, measures }: DrawnRows): void {
    const keys = measures.rowTotals
    if (keys.length === 0) {
      this.#total.remove()
      this.#totals = null
      return
    }
    const totals = totalsOf(content.index, line)
    const isSame = this.#totals !== null && isSameTotals(this.#totals, totals)
    if (isSame && this.#line === line && this.#measures === measures) return
    this.#totals = totals
    if (!this.#total.isConnected) this.node.append(this.#total)
    const words = totalsInWords(lineName(line), totals)
    setAttribute(this.#total, 'aria-label', words)
    setAttribute(this.#total, 'title', words)
    while (this.#total.childElementCount > keys.length) this.#total.lastElementChild?.remove()
    for (const [at, key] of keys.entries()) {
      const number = this.#total.children[at] ?? this.#total.appendChild(element('span', ''))
      const text = totalText(totals, key)
      if (number.textContent !== text) number.textContent = text
      setAttribute(number, 'data-none', String(totals[key] === 0))
    }
  }

  /** The elements stand in the document in any order; this says in which they are read. */
  #own(place: number, { columns, content, measures }: DrawnRows): void {
    const cells = columns.map(({ column }) => cellId(place, column))
    const hasTotal = measures.rowTotals.length > 0
    this.#total.id = `matrix-total-${place}`
    setAttribute(this.#total, 'aria-colindex', String(content.columns.length + 2))
    const owned = [cellId(place, -1), ...cells, ...(hasTotal ? [this.#total.id] : [])]
    this.node.setAttribute('aria-owns', owned.join(' '))
  }
}

const isOfDuties = (line: Line): boolean =>
  line.kind === 'duty' || (line.kind === 'group' && line.subject === 'duty')
