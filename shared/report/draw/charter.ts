import type { CommentaryBlock, Words } from '../content/commentary'
import type { CharterPage, CharterPart } from '../content/report'
import { entriesOf, shortenedWords } from '../content/shortenedWords'
import type { Allowance } from '../content/shortenedWords'
import { charterShortened } from '../content/warnings'
import type { Flow } from './flow'
import { wrap, wrapWords } from './lines'
import { drawSign } from './signs'
import { baselineOf, space, type } from './tokens'
import type { TypeStyle } from './tokens'
import type { SetLine } from './typeface'

/** How large and how far apart the words of a charter stand. Spaces are points. */
interface Step {
  readonly opening: TypeStyle
  readonly openingStrong: TypeStyle
  readonly title: TypeStyle
  readonly plain: TypeStyle
  readonly strong: TypeStyle
  readonly abovePart: number
  readonly aboveHeading: number
  readonly between: number
}

const body = { title: type.commentaryHeading, plain: type.body, strong: type.bodyStrong } as const
const lead = { opening: type.lead, openingStrong: type.leadStrong } as const

const tightest: Step = {
  opening: type.small,
  openingStrong: type.smallStrong,
  title: type.smallStrong,
  plain: type.caption,
  strong: type.captionStrong,
  abovePart: 9,
  aboveHeading: 3,
  between: 1,
}

/** From the roomiest to the tightest; a charter takes the first in which it keeps to its page. */
const steps: readonly Step[] = [
  { ...lead, ...body, abovePart: 20, aboveHeading: 7, between: 3.5 },
  { ...lead, ...body, abovePart: 14, aboveHeading: 5, between: 2 },
  {
    opening: type.body,
    openingStrong: type.bodyStrong,
    ...body,
    abovePart: 11,
    aboveHeading: 3.5,
    between: 0.5,
  },
  {
    opening: type.body,
    openingStrong: type.bodyStrong,
    title: type.group,
    plain: type.small,
    strong: type.smallStrong,
    abovePart: 12,
    aboveHeading: 4,
    between: 1.5,
  },
  tightest,
]

/** What stays of each part, tried one after the other, where even the tightest step is too long. */
const everything: Allowance = { entries: Infinity, signs: Infinity }
const floors: readonly Allowance[] = [
  { entries: 4, signs: 400 },
  { entries: 1, signs: 160 },
  { entries: 1, signs: 40 },
]

const gutter = 26
const indent = 11
/** A charter begins below other words only where so much of the page is left. */
const leastShare = 0.8

/** One line, with the white above it. */
interface Row {
  readonly above: number
  readonly height: number
  /** Whether it must not be parted from the next one. */
  readonly kept: boolean
  readonly begins: boolean
  readonly draw: (x: number, y: number) => void
}

interface SetCharter {
  /** Paragraphs across the page, set in `measure` points. */
  readonly opening: readonly (readonly SetLine[])[]
  readonly measure: number
  readonly columns: readonly (readonly Row[])[]
  readonly height: number
}

/** A charter on one page: what the role is for across it, all else in two columns below. */
export function drawCharter(flow: Flow, charter: CharterPage): void {
  const { document } = flow
  if (!flow.fresh && flow.left < flow.area.height * leastShare) flow.nextPage()
  flow.gap(space.large)
  const { x } = flow.area
  const inset = charter.sign ? 17 : 0
  const title = flow.wrapped(charter.title, type.part, flow.area.width - inset)
  document.heading(2, charter.title, flow.page, flow.y)
  const rightToLeft = title[0]?.rightToLeft ?? false
  const signX = rightToLeft ? x + flow.area.width - 10.5 : x
  if (charter.sign) drawSign(document, charter.sign, signX, flow.y + 2.5, 10.5)
  flow.lines(title, rightToLeft ? x : x + inset, document.theme.title === 'plain' ? 'text' : 'brand')
  flow.y += space.medium - 2
  const { opening, measure, columns } = fitted(flow, charter, flow.left)
  for (const lines of opening) flow.lines(lines, flow.columnOf(lines, measure), 'text')
  if (opening.length > 0) flow.y += space.large
  const width = columnWidth(flow)
  for (const [at, rows] of columns.entries()) {
    let { y } = flow
    for (const [row, { above, height, draw }] of rows.entries()) {
      y += row === 0 ? 0 : above
      draw(x + at * (width + gutter), y)
      y += height
    }
  }
  flow.y = flow.bottom
  flow.fresh = false
}

const columnWidth = (flow: Flow): number => (flow.area.width - gutter) / 2

/** The charter in the roomiest step in which it is no higher than `room`; else shortened, with a warning. */
function fitted(flow: Flow, charter: CharterPage, room: number): SetCharter {
  for (const step of steps) {
    const set = setCharter(flow, charter.parts, step, room)
    if (set.height <= room) return set
  }
  flow.document.warnings.push(charterShortened(charter.title))
  return shortened(flow, charter.parts, room)
}

/** The least important parts shortened as far as need be, the next ones only where that is not enough. */
function shortened(flow: Flow, parts: readonly CharterPart[], room: number): SetCharter {
  const allowed = new Map<CharterPart, Allowance>()
  const setNow = (): SetCharter => {
    const left = parts.map(part => ({
      ...part,
      words: shortenedWords(part.words, allowed.get(part) ?? everything).words,
    }))
    return setCharter(flow, left, tightest, room)
  }
  for (const floor of floors)
    for (const part of parts.toSorted((one, other) => one.importance - other.importance)) {
      allowed.set(part, floor)
      let set = setNow()
      if (set.height > room) continue
      let [few, many] = [floor.entries, entriesOf(part.words)]
      while (few < many) {
        const middle = Math.ceil((few + many) / 2)
        allowed.set(part, { ...floor, entries: middle })
        const tried = setNow()
        if (tried.height <= room) [set, few] = [tried, middle]
        else many = middle - 1
      }
      return set
    }
  return setNow()
}

function setCharter(flow: Flow, parts: readonly CharterPart[], step: Step, room: number): SetCharter {
  const { face } = flow.document
  const measure = Math.min(flow.area.width, step.opening.size * 52)
  const opening = parts
    .filter(part => part.opening)
    .flatMap(({ words }) => words)
    .flatMap(block => wordsIn(block))
    .map(words => wrapWords(face, words, step.opening, step.openingStrong, measure))
  const width = columnWidth(flow)
  const rows = parts.filter(part => !part.opening).flatMap(part => partRows(flow, part, step, width))
  const lines = opening.flat()
  const top = lines.reduce((sum, { style }) => sum + style.leading, lines.length > 0 ? space.large : 0)
  const columns = inTwo(rows, room - top)
  return { opening, measure, columns, height: top + Math.max(...columns.map(heightOf)) }
}

const wordsIn = (block: CommentaryBlock): readonly Words[] => {
  if (block.kind === 'heading') return [[{ text: block.text, bold: true }]]
  return block.kind === 'list' ? block.items : [block.words]
}

const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { above, height }, at) => sum + (at === 0 ? 0 : above) + height, 0)

/**
 * Two columns that are as even as can be. A part goes over from one to the other only where that spares more than a
 * few lines, or a smaller type.
 */
function inTwo(rows: readonly Row[], room: number): readonly (readonly Row[])[] {
  const tolerated = 60
  const overfull = 10_000
  let best: { readonly at: number; readonly cost: number } = { at: rows.length, cost: Infinity }
  for (let at = 1; at <= rows.length; at++) {
    if (rows[at - 1]?.kept) continue
    const height = Math.max(heightOf(rows.slice(0, at)), heightOf(rows.slice(at)))
    const parted = at < rows.length && rows[at]?.begins === false
    const cost = height + (parted ? tolerated : 0) + (height > room ? overfull : 0)
    if (cost < best.cost) best = { at, cost }
  }
  return [rows.slice(0, best.at), rows.slice(best.at)]
}

/** A part's title below a line, and its words. */
function partRows(flow: Flow, part: CharterPart, step: Step, width: number): readonly Row[] {
  if (part.words.length === 0) return []
  const { document } = flow
  const { face } = document
  const titles = wrap(face, part.title, step.title, width)
  const head: readonly Row[] = titles.map((line, at) => ({
    above: at === 0 ? step.abovePart : 0,
    height: line.style.leading + (at === 0 ? 5 : 0) + (at === titles.length - 1 ? 1.5 : 0),
    kept: true,
    begins: at === 0,
    draw(x, y) {
      if (at === 0) document.line(x, y, x + width, y, 'strongLine', 0.6)
      document.text(line, x, y + (at === 0 ? 5 : 0) + baselineOf(line.style), 'brand')
    },
  }))
  return [...head, ...part.words.flatMap(block => blockRows(flow, block, step, width))]
}

function blockRows(flow: Flow, block: CommentaryBlock, step: Step, width: number): readonly Row[] {
  const { document } = flow
  const { face } = document
  const set = (words: Words, room: number) => wrapWords(face, words, step.plain, step.strong, room)
  if (block.kind === 'heading')
    return linesAsRows(flow, wrap(face, block.text, step.strong, width), 0, step.aboveHeading, true)
  if (block.kind === 'paragraph') return linesAsRows(flow, set(block.words, width), 0, step.between, false)
  return block.items.flatMap((item, place) => {
    const lines = set(item, width - indent)
    const rightToLeft = lines[0]?.rightToLeft ?? false
    const rows = linesAsRows(flow, lines, rightToLeft ? 0 : indent, step.between, false)
    const mark = face.line(block.numbered ? `${place + 1}.` : '–', step.plain)
    return rows.map((row, at): Row =>
      at > 0
        ? row
        : {
            ...row,
            draw(x, y) {
              document.text(
                mark,
                rightToLeft ? x + width - mark.width : x,
                y + baselineOf(step.plain),
                'muted',
              )
              row.draw(x, y)
            },
          },
    )
  })
}

/** Lines of one paragraph: no first and no last line of several stands alone. */
const linesAsRows = (
  { document }: Flow,
  lines: readonly SetLine[],
  inset: number,
  above: number,
  heading: boolean,
): readonly Row[] =>
  lines.map((line, at) => ({
    above: at === 0 ? above : 0,
    height: line.style.leading,
    kept: heading || (lines.length > 1 && (at === 0 || at === lines.length - 2)),
    begins: false,
    draw: (x, y) => document.text(line, x + inset, y + baselineOf(line.style), 'text'),
  }))
