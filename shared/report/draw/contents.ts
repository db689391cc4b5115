import type { CommentaryBlock } from '../content/commentary'
import type { Heading, ReportDocument } from './document'
import { Flow } from './flow'
import { shorten } from './lines'
import { baselineOf, type } from './tokens'
import { drawWords } from './words'

const steps = { 1: 25, 2: 15 } as const
const indent = 16
/** How much closer the lines may stand so that a page holds them all. */
const tightest = 0.78

/**
 * Draws the contents once everything else is there, and moves its pages to where they belong.
 * Each line leads to its page.
 */
export function drawContents(
  document: ReportDocument,
  title: string,
  commentary: readonly CommentaryBlock[],
  before: number,
): void {
  const entries = ordered(document).filter(({ page, listed }) => listed && page.section !== null)
  const made = document.pages.length
  const flow = new Flow(document, title)
  flow.sectionTitle()
  drawWords(flow, commentary, false)
  const closeness = closenessFor(entries, flow.left - 1)
  for (const [at, entry] of entries.entries()) {
    const next = entries[at + 1]
    const pair = entry.level === 1 && next?.level === 2 ? steps[2] : 0
    flow.keep((steps[entry.level] + pair) * closeness)
    drawEntry(flow, entry, steps[entry.level] * closeness)
  }
  document.moveLastPages(document.pages.length - made, before)
}

/** What the steps are multiplied with: less than one where that spares a second page with a few lines. */
function closenessFor(entries: readonly Heading[], room: number): number {
  const whole = entries.reduce((height, { level }) => height + steps[level], 0)
  const needed = room / whole
  return needed < 1 && needed >= tightest ? needed : 1
}

const ordered = (document: ReportDocument): readonly Heading[] =>
  document.headings.toSorted((a, b) => a.page.number - b.page.number)

function drawEntry(flow: Flow, entry: Heading, height: number): void {
  const { document, area, page } = flow
  const style = entry.level === 1 ? type.bodyStrong : type.small
  const x = area.x + (entry.level === 1 ? 0 : indent)
  const top = flow.y
  const baseline = top + height - 15 + baselineOf(type.body)
  const ink = entry.level === 1 ? 'text' : 'muted'
  // Waits for the numbers, so that a reader meets each title with its own.
  document.later(page, () => {
    const words = shorten(document.face, entry.title, style, area.width - 40 - (x - area.x))
    document.text(words, x, baseline, ink)
    document.textRight(
      document.face.line(String(entry.page.number), style),
      area.x + area.width,
      baseline,
      entry.level === 1 ? 'brand' : 'muted',
    )
    document.link(area.x, top + height - 15, area.width, 15, entry)
  })
  if (entry.level === 1)
    document.line(area.x, top + height - 19, area.x + area.width, top + height - 19, 'line', 0.4)
  flow.y += height
  flow.fresh = false
}
