import type { CommentaryBlock, Words } from './commentary'
import { charterWords as said } from './sentencesHandover'

/** Words of which a part is left out; the last block says so. */
export interface ShortenedWords {
  readonly words: readonly CommentaryBlock[]
  readonly shortened: boolean
}

/** How many entries (parts of a list's items between semicolons, sentences of a paragraph) stay, and how many signs of each. */
export interface Allowance {
  readonly entries: number
  readonly signs: number
}

export const entriesOf = (blocks: readonly CommentaryBlock[]): number =>
  blocks.reduce((sum, block) => sum + partsOf(block).reduce((all, parts) => all + parts.length, 0), 0)

/** The entries of each item, or of the one paragraph, of a block. */
const partsOf = (block: CommentaryBlock): readonly (readonly Words[])[] => {
  if (block.kind === 'heading') return []
  if (block.kind === 'list') return block.items.map(item => parted(item, /(?<=;)\s+/))
  return [parted(block.words, /(?<=[.!?؟。])\s+/)]
}

function parted(words: Words, between: RegExp): readonly Words[] {
  const parts: Words[] = [[]]
  for (const { text, bold } of words)
    for (const [at, piece] of text.split(between).entries()) {
      const last = parts.at(-1) ?? []
      if (at > 0) parts.push([{ text: piece, bold }])
      else parts[parts.length - 1] = [...last, { text: piece, bold }]
    }
  return parts
}

/** The first entries of some words, under their headings, and a last line that says how much more there is. */
export function shortenedWords(
  blocks: readonly CommentaryBlock[],
  { entries, signs }: Allowance,
): ShortenedWords {
  const kept: CommentaryBlock[] = []
  let left = entries
  let items = 0
  let cut = false
  const take = (parts: readonly Words[]): Words => {
    const taken = parts.slice(0, left)
    left -= taken.length
    const short = taken.map(part => firstSigns(part, signs))
    cut ||= short.some((part, at) => part !== taken[at])
    return short.flatMap((part, at) => (at === 0 ? part : [{ text: ' ', bold: false }, ...part]))
  }
  for (const block of blocks) {
    if (block.kind === 'heading') kept.push(block)
    else if (block.kind === 'paragraph') {
      const [parts = []] = partsOf(block)
      cut ||= parts.length > left
      if (left > 0) kept.push({ ...block, words: take(parts) })
    } else {
      const all = partsOf(block)
      items += Math.max(0, all.reduce((sum, parts) => sum + parts.length, 0) - left)
      const shown: Words[] = []
      for (const parts of all) if (left > 0) shown.push(withoutSemicolon(take(parts)))
      if (shown.length > 0) kept.push({ ...block, items: shown })
    }
  }
  // A heading stays only with something below it.
  const headed = kept.filter((block, at) => block.kind !== 'heading' || isText(kept[at + 1]))
  if (!cut && items === 0) return { words: blocks, shortened: false }
  const note = cut ? said.goesOn : said.more(items)
  return {
    words: [...headed, { kind: 'paragraph', words: [{ text: note, bold: false }] }],
    shortened: true,
  }
}

const isText = (block: CommentaryBlock | undefined): boolean =>
  block !== undefined && block.kind !== 'heading'

const withoutSemicolon = (words: Words): Words =>
  words.map((span, at) =>
    at === words.length - 1 ? { ...span, text: span.text.replace(/;\s*$/, '') } : span,
  )

/** The words themselves where they have no more than `most` signs. */
function firstSigns(words: Words, most: number): Words {
  let left = most
  if (words.reduce((sum, { text }) => sum + text.length, 0) <= most) return words
  const kept: { text: string; bold: boolean }[] = []
  for (const { text, bold } of words) {
    if (left <= 0) break
    kept.push({ text: text.length <= left ? text : `${text.slice(0, left).trimEnd()}…`, bold })
    left -= text.length
  }
  return kept
}
