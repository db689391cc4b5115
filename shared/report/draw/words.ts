import type { CommentaryBlock } from '../content/commentary'
import type { Flow } from './flow'
import { wrapWords } from './lines'
import { space, type } from './tokens'
import type { TypeStyle } from './tokens'

interface WordStyles {
  readonly plain: TypeStyle
  readonly bold: TypeStyle
}

const body: WordStyles = { plain: type.body, bold: type.bodyStrong }
const lead: WordStyles = { plain: type.lead, bold: type.leadStrong }

/** Text lines stop near 72 characters. */
const measure = 400
const indent = 14

/** The consultant's words, or those written in their place; `leading` sets the first paragraph in large type. */
export function drawWords(flow: Flow, blocks: readonly CommentaryBlock[], leading: boolean): void {
  for (const [at, block] of blocks.entries()) {
    const styles = leading && at === 0 ? lead : body
    if (block.kind === 'heading') drawHeading(flow, block.text)
    else if (block.kind === 'list') drawList(flow, block)
    else {
      const width = Math.min(flow.area.width, styles === lead ? measure * 1.15 : measure)
      const lines = wrapWords(flow.document.face, block.words, styles.plain, styles.bold, width)
      flow.lines(lines, flow.columnOf(lines, width), 'text')
      flow.y += space.medium
    }
  }
}

function drawHeading(flow: Flow, text: string): void {
  const style = type.commentaryHeading
  flow.gap(space.small)
  const width = Math.min(flow.area.width, measure)
  const lines = flow.wrapped(text, style, width)
  // A heading stays with the first lines below it.
  flow.keep(lines.length * style.leading + 3 * body.plain.leading)
  flow.lines(lines, flow.columnOf(lines, width), 'brand')
  flow.y += space.hair
}

function drawList(flow: Flow, { numbered, items }: Extract<CommentaryBlock, { kind: 'list' }>): void {
  const { plain, bold } = body
  const width = Math.min(flow.area.width, measure)
  for (const [at, words] of items.entries()) {
    const lines = wrapWords(flow.document.face, words, plain, bold, width - indent)
    flow.item(numbered ? `${at + 1}.` : '–', lines, plain, width, indent)
  }
  flow.y += space.small
}
