import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Position, Workbook } from '../../../../shared/model/schema'
import { newPosition, newWorkbook } from '../../../../shared/model/workbook'
import { branchesOf } from '../../../../shared/report/draw/chart/branches'
import { planChart } from '../../../../shared/report/draw/chart/plan'
import type { PlanOptions } from '../../../../shared/report/draw/chart/sheets'
import type { Piece } from '../../../../shared/report/draw/chart/fitting'
import { drawReport } from '../../../../shared/report'
import { fonts } from './fonts'
import { outside, readPdf } from './pdf'

const date = '2026-03-31'
const size = { width: 106, height: 48, foot: 12 }
const options: PlanOptions = {
  size,
  extents: { portrait: { width: 493, height: 690 }, landscape: { width: 739, height: 445 } },
  begun: null,
  label: 13,
  listsAbove: 400,
  listBranch: 120,
}

/** Position `at` reports to `managers[at]`, which stands before it; -1 is nobody. */
const chartOf = (managers: readonly number[]): readonly Position[] =>
  managers.map((manager, at) =>
    newPosition({ id: `p${at}`, title: `Seat-${at}-`, parent: manager < 0 ? null : `p${manager}` }),
  )

const even = (count: number, span: number): readonly Position[] =>
  chartOf(Array.from({ length: count }, (_, at) => (at === 0 ? -1 : Math.floor((at - 1) / span))))

function workbookOf(positions: readonly Position[]): Workbook {
  const empty = newWorkbook(kind => `${kind}-1`, date)
  return {
    ...empty,
    scenarios: empty.scenarios.map(scenario => ({ ...scenario, positions })),
    report: {
      ...empty.report,
      sections: empty.report.sections.map(section => ({
        ...section,
        included: section.section === 'organisation' || section.section === 'contents',
      })),
    },
  }
}

const charts = fc.array(fc.nat(), { minLength: 1, maxLength: 700 }).map(picks =>
  // One in forty has no manager, the others one that stands before them.
  chartOf(picks.map((pick, at) => (at === 0 || pick % 40 === 0 ? -1 : pick % at))),
)

const piecesOf = (plan: ReturnType<typeof planChart>): readonly Piece[] =>
  plan.sheets.flatMap(sheet => {
    if (sheet.kind === 'list') return []
    if (sheet.kind === 'packed') return sheet.pieces.map(({ piece }) => piece)
    return [sheet.piece, ...sheet.below.map(({ piece }) => piece)]
  })

describe('planning chart pages', () => {
  it('shows every position once as itself, and every cut branch elsewhere', () => {
    fc.assert(
      fc.property(charts, positions => {
        const branches = branchesOf(positions)
        const plan = planChart(branches, options)
        const pieces = piecesOf(plan)
        const lists = plan.sheets.flatMap(sheet => (sheet.kind === 'list' ? sheet.roots : []))
        const listed: number[] = []
        const waiting = [...lists]
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
          listed.push(next)
          waiting.push(...(branches.reports[next] ?? []))
        }
        const begun = [...new Set([...pieces.flatMap(({ roots }) => roots), ...lists])]
        const cut = pieces.flatMap(piece => [...piece.cut])
        expect(new Set([...pieces.flatMap(({ boxes }) => boxes), ...listed]).size).toBe(positions.length)
        const continued = begun.filter(root => !branches.tops.includes(root))
        expect(continued.toSorted((a, b) => a - b)).toEqual(
          cut.filter(place => !branches.tops.includes(place)).toSorted((a, b) => a - b),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('never cuts a box or lets two overlap', () => {
    fc.assert(
      fc.property(charts, positions => {
        for (const sheet of planChart(branchesOf(positions), options).sheets) {
          if (sheet.kind === 'list') continue
          const extent = options.extents[sheet.orientation]
          const placed =
            sheet.kind === 'packed'
              ? sheet.pieces.map(({ piece, x, y }) => ({ piece, x, y: y + options.label }))
              : [
                  { piece: sheet.piece, x: (extent.width - sheet.piece.layout.width) / 2, y: 0 },
                  ...sheet.below.map(({ piece, x, y }) => ({ piece, x, y: y + options.label })),
                ]
          const boxes = placed.flatMap(({ piece, x, y }) =>
            piece.boxes.map((place, at) => ({
              left: x + (piece.layout.x[at] ?? NaN),
              top: y + (piece.layout.y[at] ?? NaN),
              height: size.height + (piece.cut.has(place) ? size.foot : 0),
            })),
          )
          const lines = placed.flatMap(({ piece, x, y }) => {
            const { segments, count } = piece.layout.connectors
            return Array.from({ length: count }, (_, at) => {
              const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = segments.subarray(at * 4, at * 4 + 4)
              return [x + x1, y + y1, x + x2, y + y2] as const
            })
          })
          for (const [at, one] of boxes.entries()) {
            expect(one.left).toBeGreaterThanOrEqual(-0.001)
            expect(one.top).toBeGreaterThanOrEqual(-0.001)
            expect(one.left + size.width).toBeLessThanOrEqual(extent.width + 0.001)
            expect(one.top + one.height).toBeLessThanOrEqual(extent.height + 0.001)
            for (const [x1, y1, x2, y2] of lines) {
              const crosses =
                Math.max(x1, x2) > one.left + 0.5 &&
                Math.min(x1, x2) < one.left + size.width - 0.5 &&
                Math.max(y1, y2) > one.top + 0.5 &&
                Math.min(y1, y2) < one.top + size.height - 0.5
              if (crosses) throw new Error(`A line crosses a box: ${JSON.stringify([one, x1, y1, x2, y2])}`)
            }
            for (const other of boxes.slice(at + 1)) {
              const apart =
                one.left + size.width <= other.left + 0.001 ||
                other.left + size.width <= one.left + 0.001 ||
                one.top + one.height <= other.top + 0.001 ||
                other.top + other.height <= one.top + 0.001
              if (!apart) throw new Error(`Boxes overlap: ${JSON.stringify([one, other])}`)
            }
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('branches of mixed depth', () => {
  // A top with nine reports, of which every other one has three.
  const mixed = chartOf([
    -1,
    ...Array.from({ length: 9 }, () => 0),
    ...[1, 3, 5, 7].flatMap(at => [at, at, at]),
  ])

  it('stand in rows on one page', () => {
    const { sheets } = planChart(branchesOf(mixed), options)
    expect(sheets).toHaveLength(1)
    const [piece] = piecesOf({ sheets })
    expect(piece?.cut.size).toBe(0)
    const tops = new Set(
      piece?.boxes.flatMap((place, at) => (place >= 1 && place <= 9 ? [piece.layout.y[at]] : [])),
    )
    expect(tops.size).toBeGreaterThan(1)
  })

  it('use the room that is left on a page that has been begun, and no more', () => {
    const begun = { width: 493, height: 320 }
    const { sheets } = planChart(branchesOf(mixed), { ...options, begun })
    const [first] = sheets
    expect(first?.kind).toBe('piece')
    const [piece] = piecesOf({ sheets })
    expect(piece?.boxes.length).toBeGreaterThanOrEqual(10)
    expect(piece?.layout.height).toBeLessThanOrEqual(begun.height)
    expect(planChart(branchesOf(mixed), { ...options, begun: { width: 493, height: 100 } }).sheets).toEqual(
      [],
    )
  })
})

describe('chart pages', () => {
  it.each([
    ['a few', 9, 3],
    ['134', 134, 6],
    ['as wide as a hall', 300, 299],
    ['a chain', 40, 1],
    ['1,500', 1500, 5],
  ])('print every position readably: %s', async (_, count, span) => {
    const positions = even(count, span)
    const drawn = drawReport({ workbook: workbookOf(positions), date, fonts })
    const read = await readPdf(drawn.bytes)
    for (const { title } of positions)
      if (!read.words.includes(title)) throw new Error(`${title} is missing.`)
    expect(outside(read)).toEqual([])
    const sizes = read.pages.flatMap(({ texts }) => texts.map(({ size: points }) => points))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7)
  })

  it('say under a cut branch where it goes on, with a link there and one back', async () => {
    const read = await readPdf(drawReport({ workbook: workbookOf(even(300, 7)), date, fonts }).bytes)
    let followed = 0
    for (const page of read.pages) {
      for (const { text, x, y } of page.texts) {
        const [, target] = /^\d+ below, page (\d+)$/.exec(text) ?? []
        if (target === undefined) continue
        const link = page.links.find(
          ({ rect: [left = 0, bottom = 0, right = 0, top = 0] }) =>
            left <= x && x <= right && bottom <= y && y <= top,
        )
        expect(link?.page).toBe(Number(target))
        const back = read.pages[Number(target) - 1]
        expect(back?.words).toMatch(new RegExp(`[Pp]age ${page.number}\\b`))
        expect(back?.links.map(each => each.page)).toContain(page.number)
        followed += 1
      }
    }
    expect(followed).toBeGreaterThan(4)
  })

  it('name the page of a cut branch also where vacant seats leave little room', async () => {
    const seats = even(1500, 7).map(position => ({ ...position, occupancy: 'vacant' as const }))
    const read = await readPdf(drawReport({ workbook: workbookOf(seats), date, fonts }).bytes)
    const feet = read.pages.flatMap(page =>
      page.texts.map(({ text }) => text).filter(text => /^[\d,]+ below/.test(text)),
    )
    expect(feet.filter(text => /vacant/.test(text)).length).toBeGreaterThan(0)
    expect(feet.filter(text => !/(, page \d+|, further down)$/.test(text))).toEqual([])
  })

  it('begin with the top layers', async () => {
    const read = await readPdf(drawReport({ workbook: workbookOf(even(134, 6)), date, fonts }).bytes)
    const first = read.pages.slice(1).find(({ words }) => words.includes('Leadership: '))
    expect(first?.words).toContain('Seat-0-')
    expect(first?.words).toContain('Seat-6-')
  })
})
