import type { Block, SectionContent } from '../content/report'
import { drawBars, drawFigures } from './bars'
import { drawChart } from './chart/drawing'
import { drawColumns } from './columns'
import type { ReportDocument } from './document'
import { drawFinding } from './findings'
import { Flow } from './flow'
import { drawMatrix, matrixOrientation } from './matrix'
import { drawTable } from './table'
import { type } from './tokens'

/** Room that a block needs below the title of its part, in points. */
const roomBelowTitle: Partial<Record<Block['kind'], number>> = {
  columns: 220,
  table: 110,
  bars: 150,
  figures: 90,
}

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const paragraphStyles = { lead: type.lead, body: type.body, muted: type.small } as const

/** How each kind of block is drawn. */
const drawers: {
  readonly [Kind in Exclude<Block['kind'], 'part'>]: (flow: Flow, block: BlockOf<Kind>) => void
} = {
  paragraph: (flow, { text, tone }) =>
    flow.paragraph(text, paragraphStyles[tone], tone === 'muted' ? 'muted' : 'text'),
  bullets: (flow, { items }) => flow.bullets(items),
  figures: (flow, { items }) => drawFigures(flow, items),
  table: (flow, { table }) => drawTable(flow, table),
  bars: (flow, { bars }) => drawBars(flow, bars),
  finding: (flow, { finding }) => drawFinding(flow, finding),
  columns: (flow, { columns }) => drawColumns(flow, columns),
  chart: (flow, { chart }) => drawChart(flow, chart),
  matrix: (flow, { matrix }) => drawMatrix(flow, matrix),
}

type Drawn = Exclude<Block, { kind: 'part' }>

function drawBlock(flow: Flow, block: Drawn): void {
  // TypeScript doesn't see that the table's entry for a block's kind takes that block.
  const draw = drawers[block.kind] as unknown as (flow: Flow, block: Drawn) => void
  draw(flow, block)
}

type Flowing = Exclude<SectionContent, { kind: 'cover' | 'contents' }>

export function drawSection(document: ReportDocument, section: Flowing): void {
  const matrix = section.blocks.find(block => block.kind === 'matrix')
  const orientation = matrix ? matrixOrientation(document, matrix.matrix) : 'portrait'
  const flow = new Flow(document, section.title, orientation)
  flow.sectionTitle()
  for (const paragraph of section.commentary) flow.paragraph(paragraph, type.body)
  for (const [at, block] of section.blocks.entries()) {
    if (block.kind === 'part') {
      const next = section.blocks[at + 1]
      flow.partTitle(block.title, block.note ?? '', (next && roomBelowTitle[next.kind]) ?? 60)
    } else drawBlock(flow, block)
  }
}
