import type { Block, FindingEntry, SectionContent } from '../content/report'
import { drawBars, drawFigures } from './bars'
import { drawChart } from './chart/drawing'
import { drawCharter } from './charter'
import { drawColumns } from './columns'
import type { ReportDocument } from './document'
import { drawFinding, findingSpacing, findingStart } from './findings'
import type { FindingSpacing } from './findings'
import { Flow } from './flow'
import { drawMatrix, matrixOrientation } from './matrix'
import { drawMultiples } from './multiples'
import { drawTable, tableStart } from './table'
import { space, type } from './tokens'
import { drawWords } from './words'

/** Room in points that the block at `at` needs where it begins, with what it must not be parted from. */
function roomFor(flow: Flow, blocks: readonly Block[], at: number): number {
  const block = blocks[at]
  if (block?.kind === 'table') return tableStart(flow, block.table) + space.small
  if (block?.kind === 'finding') return findingStart(flow, block.finding)
  if (block?.kind === 'paragraph') {
    const { leading } = paragraphStyles[block.tone]
    const lines = flow.wrapped(block.text, paragraphStyles[block.tone], flow.area.width)
    const next = introduces(blocks[at + 1]) ? roomFor(flow, blocks, at + 1) : 0
    return Math.max(lines.length * leading + space.medium + next, 60)
  }
  return (block && roomOf[block.kind]) ?? 60
}

/** A sentence stays with the finding that it introduces, and with a table that has no title of its own. */
const introduces = (next: Block | undefined): boolean =>
  next?.kind === 'finding' || (next?.kind === 'table' && next.table.title === '')

const roomOf: Partial<Record<Block['kind'], number>> = {
  columns: 220,
  bars: 150,
  multiples: 150,
  figures: 90,
}

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const paragraphStyles = { lead: type.lead, body: type.body, muted: type.small } as const

/** How each kind of block is drawn. */
const drawers: {
  readonly [Kind in Exclude<Block['kind'], 'part' | 'finding'>]: (flow: Flow, block: BlockOf<Kind>) => void
} = {
  paragraph: (flow, { text, tone }) =>
    flow.paragraph(text, paragraphStyles[tone], tone === 'muted' ? 'muted' : 'text'),
  bullets: (flow, { items }) => flow.bullets(items),
  words: (flow, { words }) => drawWords(flow, words, true),
  figures: (flow, { items }) => drawFigures(flow, items),
  table: (flow, { table }) => drawTable(flow, table),
  bars: (flow, { bars }) => drawBars(flow, bars),
  multiples: (flow, { multiples }) => drawMultiples(flow, multiples),
  columns: (flow, { columns }) => drawColumns(flow, columns),
  chart: (flow, { chart }) => drawChart(flow, chart),
  matrix: (flow, { matrix }) => drawMatrix(flow, matrix),
  charter: (flow, { charter }) => drawCharter(flow, charter),
}

type Drawn = Exclude<Block, { kind: 'part' | 'finding' }>

function drawBlock(flow: Flow, block: Drawn): void {
  // TypeScript doesn't see that the table's entry for a block's kind takes that block.
  const draw = drawers[block.kind] as unknown as (flow: Flow, block: Drawn) => void
  draw(flow, block)
}

/** How many sentences in large type a section begins with: they say its finding, so the commentary follows them. */
function leadsOf(blocks: readonly Block[]): number {
  const after = blocks.findIndex(block => !(block.kind === 'paragraph' && block.tone === 'lead'))
  return after < 0 ? blocks.length : after
}

/** The findings that follow each other from a place on. */
function findingsFrom(blocks: readonly Block[], from: number): readonly FindingEntry[] {
  const findings: FindingEntry[] = []
  for (const block of blocks.slice(from)) {
    if (block.kind !== 'finding') break
    findings.push(block.finding)
  }
  return findings
}

type Flowing = Exclude<SectionContent, { kind: 'cover' | 'contents' }>

export function drawSection(document: ReportDocument, section: Flowing): void {
  const matrix = section.blocks.find(block => block.kind === 'matrix')
  const orientation = matrix ? matrixOrientation(document, matrix.matrix) : 'portrait'
  const flow = new Flow(document, section.title, orientation)
  flow.sectionTitle()
  const leads = leadsOf(section.blocks)
  for (const block of section.blocks.slice(0, leads)) if (block.kind === 'paragraph') drawBlock(flow, block)
  drawWords(flow, section.commentary, false)
  let spacing: FindingSpacing | undefined
  for (const [at, block] of section.blocks.entries()) {
    if (at < leads) continue
    if (block.kind === 'finding') {
      if (section.blocks[at - 1]?.kind !== 'finding')
        spacing = findingSpacing(flow, findingsFrom(section.blocks, at))
      drawFinding(flow, block.finding, spacing)
      continue
    }
    if (block.kind === 'part')
      flow.partTitle(block.title, block.note ?? '', roomFor(flow, section.blocks, at + 1))
    else {
      if (block.kind === 'paragraph' && introduces(section.blocks[at + 1]))
        flow.keep(roomFor(flow, section.blocks, at))
      drawBlock(flow, block)
    }
  }
}
