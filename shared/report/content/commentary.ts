/**
 * The consultant's words at the start of a section: plain text with four marks. A line is a paragraph; a line that begins
 * with `# ` is a heading, one with `- ` or `* ` an item of a list, one with `1. ` an item of a numbered list; words
 * between `**` are bold. Every other sign stands for itself.
 */

export interface Span {
  readonly text: string
  readonly bold: boolean
}

export type Words = readonly Span[]

export type CommentaryBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly Words[] }

const heading = /^#{1,3}\s+(.+)$/
const bullet = /^[-*•]\s+(.+)$/
const numbered = /^\d{1,3}[.)]\s+(.+)$/

export function commentaryOf(text: string): readonly CommentaryBlock[] {
  const blocks: CommentaryBlock[] = []
  const item = (isNumbered: boolean, words: Words, follows: boolean) => {
    const last = blocks.at(-1)
    if (follows && last?.kind === 'list' && last.numbered === isNumbered)
      blocks[blocks.length - 1] = { ...last, items: [...last.items, words] }
    else blocks.push({ kind: 'list', numbered: isNumbered, items: [words] })
  }
  let blank = true
  for (const each of text.split(/\r?\n/)) {
    const line = each.trim()
    const follows = !blank
    blank = line === ''
    if (blank) continue
    const [, title] = heading.exec(line) ?? []
    const [, point] = bullet.exec(line) ?? []
    const [, step] = numbered.exec(line) ?? []
    if (title !== undefined) blocks.push({ kind: 'heading', text: plain(title) })
    else if (point !== undefined) item(false, wordsOf(point), follows)
    else if (step !== undefined) item(true, wordsOf(step), follows)
    else blocks.push({ kind: 'paragraph', words: wordsOf(line) })
  }
  return blocks
}

/** Words with what stands between pairs of `**` in bold; a mark without its other one stands for itself. */
export function wordsOf(text: string): Words {
  return text
    .split(/\*\*(?=\S)(.+?)(?<=\S)\*\*/)
    .map((part, place) => ({ text: part, bold: place % 2 === 1 }))
    .filter(span => span.text !== '')
}

const plain = (text: string): string =>
  wordsOf(text)
    .map(span => span.text)
    .join('')
