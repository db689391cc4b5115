import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { proposeMapping } from '../../../../shared/exchange/chartColumns'
import { chartFields } from '../../../../shared/exchange/chartHeadings'
import { leavingProblems, planChartImport } from '../../../../shared/exchange/chartImport'
import { problemLine } from '../../../../shared/exchange/messages'
import { readTable } from '../../../../shared/exchange/table'
import { applyEdit } from '../../../../shared/model/edits'
import { positionsInCycles } from '../../../../shared/model/cycles'
import { violations } from '../../../../shared/model/invariants'
import { workbookSchema } from '../../../../shared/model/schema'
import type { Position } from '../../../../shared/model/schema'
import { newPosition, newWorkbook } from '../../../../shared/model/workbook'
import { countingIds, imported, lines, read, utf16, utf8, windows1252 } from './tables'

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/organograms/${name}.csv`, import.meta.url))

const kinds = (plan: ReturnType<typeof imported>): [string, number | null][] =>
  plan.problems.map(({ kind, row }) => [kind, row])

const byRef = (plan: ReturnType<typeof imported>, ref: string): Position => {
  const found = plan.positions.find(position => position.ref === ref)
  if (!found) throw new Error(`no position has the ref ${ref}`)
  return found
}

/** The workbook that the plan makes, applied as the app does. */
function applied(positions: readonly Position[]) {
  const workbook = newWorkbook(countingIds(), '2026-03-31')
  const scenario = workbook.scenarios[0]?.id ?? ''
  const result = applyEdit(workbook, { edit: 'replaceChart', scenario, positions })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.workbook
}

describe('published organograms', () => {
  it.each([
    ['dcms', 133, 2],
    ['hmt', 401, 1],
    ['hmrc', 5005, 1],
    ['raw-dwp-2011-senior', 270, 1],
  ])('%s imports as it is', (name, positions, tops) => {
    const plan = imported(fixture(name))
    expect(plan.summary).toMatchObject({ positions, tops })
    expect(violations(applied(plan.positions))).toEqual([])
    expect(plan.positions.every(({ ref }) => ref !== '')).toBe(true)
    expect(new Set(plan.positions.map(({ ref }) => ref)).size).toBe(positions)
  })

  it('leaves out the empty root of dcms and says so once', () => {
    const plan = imported(fixture('dcms'))
    expect(kinds(plan)).toEqual([
      ['unreadCost', null],
      ['severalTops', null],
      ['emptyRow', 2],
    ])
    expect(byRef(plan, 'DCMS1001')).toMatchObject({
      title: 'Deputy Director, Head of Government Art Collection',
      holder: '',
      occupancy: 'held',
      unit: 'Senior Management Team',
      grade: 'SCS1',
      cost: null,
      fte: 1,
      parent: byRef(plan, 'DCMS2006').id,
    })
    expect(plan.summary.vacant).toBe(2)
  })

  it('knows the vacancies of hmrc and the id that is a zero', () => {
    const plan = imported(fixture('hmrc'))
    expect(byRef(plan, 'OD252')).toMatchObject({ occupancy: 'vacant', holder: '' })
    expect(byRef(plan, '0')).toMatchObject({ occupancy: 'vacant', parent: byRef(plan, 'OD366').id })
    expect(plan.summary.vacant).toBe(39)
    expect(
      kinds(plan)
        .slice(1)
        .every(([kind]) => kind === 'eliminated'),
    ).toBe(true)
  })

  it('keeps the repeated ids of raw-dwp apart and takes XX for the top', () => {
    const plan = imported(fixture('raw-dwp-2011-senior'))
    expect(kinds(plan).slice(2)).toEqual([
      ['duplicateId', 123],
      ['duplicateId', 183],
      ['duplicateId', 211],
      ['duplicateId', 245],
    ])
    expect(byRef(plan, 'WWG18 (2)').parent).toBe(byRef(plan, 'WWG18').parent)
    expect(byRef(plan, 'PDCS15')).toMatchObject({ fte: 0.8, cost: null })
    expect(plan.summary.interim).toBe(5)
  })
})

const head = 'id,reports to,title,name\n'

describe('columns that say too little', () => {
  it('imports nothing where no column can name a position', () => {
    const plan = imported('weight,colour\n12,red\n14,blue')
    expect(plan.positions).toEqual([])
    expect(kinds(plan)).toContainEqual(['noNamingColumn', null])
  })

  it('tells that no cost is read from a column that names money', () => {
    const plan = imported('id,title,name,salary\n1,CEO,A,high\n2,COO,B,medium')
    expect(plan.positions.every(({ cost }) => cost === null)).toBe(true)
    expect(plan.problems.map(problemLine).join()).toContain('A column names money and is not read: “salary”.')
    expect(kinds(imported('id,title,name,salary\n1,CEO,A,90000'))).not.toContainEqual(['unreadCost', null])
  })

  it('names the column of whatever is wrong in a cell', () => {
    const plan = imported('id,reports to,title,name\n1,9,CEO,A\n,1,COO,B\n3,1,,C\n')
    expect(plan.problems.filter(({ row }) => row !== null).map(({ kind, column }) => [kind, column])).toEqual(
      [
        ['missingManager', 'reports to'],
        ['missingId', 'id'],
        ['emptyTitle', 'title'],
      ],
    )
  })
})

describe('problems of a chart file', () => {
  it('keeps a repeated id as a separate position, under its own manager', () => {
    const plan = imported(`${head}1,,CEO,A\n2,1,COO,B\n2,1,Deputy,C\n3,2,Buyer,D`)
    expect(kinds(plan)).toEqual([['duplicateId', 4]])
    expect(lines(plan)).toEqual({ CEO: null, COO: 'CEO', Deputy: 'CEO', Buyer: 'COO' })
    expect(byRef(plan, '2 (2)').title).toBe('Deputy')
    expect(plan.problems.map(problemLine)).toEqual([
      'Row 4, column id: The id “2” is already used in row 3, with other content. The position is kept as a separate one with the id “2 (2)”; those that report to “2” report to row 3.',
    ])
  })

  it('leaves out a row that repeats another in every cell', () => {
    const plan = imported(`${head}1,,CEO,A\n2,1,COO,B\n2,1,COO,B`)
    expect(kinds(plan)).toEqual([['duplicateRow', 4]])
    expect(plan.summary).toMatchObject({ positions: 2, leftOut: 1 })
  })

  it('places a position whose manager is not there at the top', () => {
    const plan = imported(`${head}1,,CEO,A\n2,9,COO,B\n3,2,Buyer,C`)
    expect(kinds(plan)).toEqual([
      ['severalTops', null],
      ['missingManager', 3],
    ])
    expect(lines(plan)).toEqual({ CEO: null, COO: null, Buyer: 'COO' })
  })

  it('cuts a circle at its first row and names its rows', () => {
    const plan = imported(`${head}1,,CEO,A\n2,4,COO,B\n3,2,Head,C\n4,3,Buyer,D\n5,4,Clerk,E`)
    expect(kinds(plan)).toEqual([
      ['severalTops', null],
      ['cycle', 3],
    ])
    expect(plan.problems[1]?.what).toContain('3, 4, 5')
    expect(lines(plan)).toEqual({ CEO: null, COO: null, Head: 'COO', Buyer: 'Head', Clerk: 'Buyer' })
  })

  it('takes a position that reports to itself for a top', () => {
    const plan = imported(`${head}1,1,CEO,A\n2,1,COO,B`)
    expect(kinds(plan)).toEqual([['selfManager', 2]])
    expect(lines(plan)).toEqual({ CEO: null, COO: 'CEO' })
  })

  it.each(['XX', 'N/A', 'none', '-', '—', '0', 'null', 'Top'])('takes “%s” for no manager', mark => {
    const plan = imported(`${head}1,${mark},CEO,A\n2,1,COO,B`)
    expect(kinds(plan)).toEqual([])
    expect(plan.summary.tops).toBe(1)
  })

  it('takes a mark for an id where a row has it as its id', () => {
    expect(lines(imported(`${head}0,,CEO,A\n1,0,COO,B\n2,0,CFO,C`))).toEqual({
      CEO: null,
      COO: 'CEO',
      CFO: 'CEO',
    })
  })

  it('calls a position without a title by its unit, its holder or “Untitled position”', () => {
    const plan = imported(
      'id,reports to,title,name,unit\n1,,CEO,A,Board\n2,1,,B,Sales\n3,1,N/A,C,\n4,1,,,\n5,1,,VACANT,',
    )
    expect(plan.positions.map(({ title }) => title)).toEqual([
      'CEO',
      'Sales',
      'C',
      'Untitled position',
      'Untitled position',
    ])
    expect(kinds(plan)).toEqual([3, 4, 5, 6].map(row => ['emptyTitle', row]))
  })

  it('leaves a bad number empty and tells the column', () => {
    const plan = imported(
      'id,reports to,title,fte,salary\n1,,CEO,1,100\n2,1,COO,much,90\n3,1,CFO,0.5,?£?\n4,1,CIO,-1,80\n5,1,X,1,70',
    )
    expect(plan.problems.map(({ kind, row, column }) => [kind, row, column])).toEqual([
      ['badNumber', 3, 'fte'],
      ['badNumber', 4, 'salary'],
      ['badNumber', 5, 'fte'],
    ])
    expect(plan.positions.map(({ fte, cost }) => [fte, cost])).toEqual([
      [1, 100],
      [1, 90],
      [0.5, null],
      [1, 80],
      [1, 70],
    ])
  })

  it('keeps a position without an id', () => {
    const plan = imported(`${head}1,,CEO,A\n,1,COO,B`)
    expect(kinds(plan)).toEqual([['missingId', 3]])
    expect(plan.positions[1]).toMatchObject({ ref: '', parent: plan.positions[0]?.id })
  })

  it('says that nobody’s manager is known when no column tells', () => {
    const plan = imported('id,title\n1,CEO\n2,COO')
    expect(kinds(plan)).toEqual([['noManagerColumn', null]])
    expect(plan.summary.tops).toBe(2)
  })

  it('tells ragged rows by their line, also below a quoted line end', () => {
    const plan = imported('id,reports to,title,notes\n1,,CEO,"a\nb"\n2,1,COO\n3,1,CFO,x')
    expect(kinds(plan)).toEqual([['raggedRow', 4]])
    expect(plan.positions[0]?.notes).toBe('a\nb')
  })

  it('cuts what is too long and says so', () => {
    const plan = imported(`id,reports to,title\n1,,${'x'.repeat(600)}\n2,1,COO`)
    expect(plan.problems.map(({ kind, row, column }) => [kind, row, column])).toEqual([
      ['tooLong', 2, 'title'],
    ])
    expect(plan.positions[0]?.title).toHaveLength(500)
  })

  it('finds a manager in another spelling of the id', () => {
    const plan = imported(`${head}A 01,,CEO,A\n0042,a  01,COO,B\n3,42.0,Buyer,C\n4,COO (0042),Clerk,D`)
    expect(kinds(plan)).toEqual([])
    expect(lines(plan)).toEqual({ CEO: null, COO: 'CEO', Buyer: 'COO', Clerk: 'COO' })
  })
})

describe('managers by name or title', () => {
  it('finds managers by their names, also last name first and without accents', () => {
    const plan = imported(
      'Name;Job title;Line manager\nZoë Stone;CEO;\nBen Ray;COO;Stone, Zoë\nCy Low;Buyer;BEN RAY\nDi Fox;Clerk;Zoe Stone',
    )
    expect(kinds(plan)).toEqual([])
    expect(lines(plan)).toEqual({ CEO: null, COO: 'CEO', Buyer: 'COO', Clerk: 'CEO' })
  })

  it('finds managers by first and last names in two columns', () => {
    const plan = imported(
      'ID,First name,Last name,Job title,Manager\n7,Ada,Stone,CEO,\n8,Ben,Ray,COO,Ada Stone',
    )
    expect(lines(plan)).toEqual({ CEO: null, COO: 'CEO' })
    expect(plan.positions[1]?.holder).toBe('Ben Ray')
  })

  it('finds managers by their titles', () => {
    const plan = imported(
      'Position\tReports to\tDepartment\nCEO\t\tBoard\nCOO\tCEO\tOperations\nBuyer\tCOO\tSupply',
    )
    expect(lines(plan)).toEqual({ CEO: null, COO: 'CEO', Buyer: 'COO' })
  })

  it('does not guess between two of the same name', () => {
    const plan = imported(
      'name,title,manager\nAda Stone,CEO,\nBen Ray,COO,Ada Stone\nBen Ray,CFO,Ada Stone\nCy Low,Buyer,Ben Ray',
    )
    expect(kinds(plan)).toEqual([
      ['severalTops', null],
      ['ambiguousManager', 5],
    ])
    expect(plan.problems[1]?.what).toContain('3, 4')
    expect(lines(plan)['Buyer']).toBe(null)
  })

  it('reads dotted lines, and leaves out those that lead nowhere', () => {
    const plan = imported(
      'id,reports to,title,dotted line to\n1,,CEO,\n2,1,COO,\n3,1,CFO,2\n4,2,Buyer,"3; 1, 9"\n5,2,Clerk,2',
    )
    const refs = (position: Position | undefined): (string | undefined)[] =>
      (position?.dottedLines ?? []).map(id => plan.positions.find(other => other.id === id)?.ref)
    expect(plan.positions.map(refs)).toEqual([[], [], ['2'], ['3', '1'], []])
    expect(kinds(plan)).toEqual([['dottedLine', 5]])
  })
})

describe('the same chart in other files', () => {
  const rows = [
    ['Stellen-ID', 'Übergeordnete Stelle', 'Stellenbezeichnung', 'Stelleninhaber', 'Kosten'],
    ['1', '', 'Geschäftsführerin', 'Änne Groß', '120.000,50'],
    ['2', '1', 'Leiter "Einkauf; Lager"', 'vakant', '80.000'],
    ['3', '2', 'Käufer', 'Jörg Maß (kommissarisch)', '45.000'],
  ]
  const written = (delimiter: string, end: string): string =>
    rows.map(cells => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(end)

  it.each([
    ['UTF-8, comma', utf8(written(',', '\n'))],
    ['UTF-8 with mark, semicolon', utf8(`\uFEFF${written(';', '\r\n')}`)],
    ['Windows-1252, semicolon', windows1252(written(';', '\r\n'))],
    ['UTF-16 with mark, tab', utf16(written('\t', '\r\n'))],
    ['UTF-16 big-endian without mark, pipe', utf16(written('|', '\r'), { big: true, mark: false })],
  ])('%s', (_, bytes) => {
    const plan = imported(bytes)
    expect(plan.problems).toEqual([])
    expect(
      plan.positions.map(({ title, holder, occupancy, cost }) => [title, holder, occupancy, cost]),
    ).toEqual([
      ['Geschäftsführerin', 'Änne Groß', 'held', 120000.5],
      ['Leiter "Einkauf; Lager"', '', 'vacant', 80000],
      ['Käufer', 'Jörg Maß', 'interim', 45000],
    ])
    expect(lines(plan)['Käufer']).toBe('Leiter "Einkauf; Lager"')
  })
})

describe('importing over a chart', () => {
  const first = `${head}1,,CEO,A\n2,1,COO,B\n3,2,Buyer,C`

  it('keeps ids, and fields that the file has no column for, of positions with the same ref', () => {
    const before = imported(first).positions.map(position =>
      position.ref === '2' ? { ...position, role: 'coo' as const, notes: 'kept', grade: 'E2' } : position,
    )
    const plan = imported(
      'id,reports to,title,name,grade\n2,1,Chief operations,Bea,E1\n1,,CEO,A,\n4,2,Planner,D,',
      before,
    )
    expect(byRef(plan, '2')).toMatchObject({
      id: before[1]?.id,
      role: 'coo',
      notes: 'kept',
      grade: 'E1',
      title: 'Chief operations',
      holder: 'Bea',
    })
    expect(plan.summary).toMatchObject({ kept: 2, removed: [before[2]?.id] })
    expect(before.map(({ id }) => id)).not.toContain(byRef(plan, '4').id)
  })

  it('keeps assignments of positions that stay, and tells how many letters go', () => {
    const before = imported(first).positions
    const plan = imported(`${head}1,,CEO,A\n2,1,COO,B`, before)
    const letters = before.map(({ id }) => ({ position: id }))
    expect(leavingProblems(plan.summary, letters).map(problemLine)).toEqual([
      '1 position of the present chart is not in the file. It is removed, with 1 letter in the matrix.',
    ])
    expect(leavingProblems(imported(first, before).summary, letters)).toEqual([])
  })

  it('knows positions again by their titles in a file without ids', () => {
    const file = 'title,manager\nCEO,\nCOO,CEO\nClerk,COO\nClerk,CEO'
    const before = imported(file).positions
    const again = imported(file, before).positions
    expect(again.slice(0, 2).map(({ id }) => id)).toEqual(before.slice(0, 2).map(({ id }) => id))
    expect(again[2]?.id).not.toBe(before[2]?.id)
  })

  it('never gives a new position an id that is taken', () => {
    const before = [newPosition({ id: countingIds()('position'), title: 'Old' })]
    const plan = imported(first, before)
    expect(plan.positions.map(({ id }) => id)).not.toContain(before[0]?.id)
  })
})

describe('any table', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '2',
      '3',
      '01',
      'XX',
      'Director',
      'VACANT',
      'Ada Stone',
      '1; 2',
      '"',
      'root',
      '45.000',
      '__proto__',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const heading = fc.oneof(
    fc.constantFrom('id', 'reports to', 'title', 'name', 'fte', 'cost', 'dotted line', 'role', 'constructor'),
    cell,
  )

  it('gives a chart that the workbook takes, whatever its cells and mapping', () => {
    fc.assert(
      fc.property(
        fc.array(heading, { minLength: 1, maxLength: 8 }),
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
        fc.array(fc.option(fc.nat(9)), { minLength: chartFields.length, maxLength: chartFields.length }),
        fc.boolean(),
        (headings, rows, columns, proposed) => {
          const line = (cells: string[]): string =>
            cells.map(text => `"${text.replaceAll('"', '""')}"`).join(',')
          const reading = readTable(utf8([headings, ...rows].map(line).join('\n')), 'any.csv', {
            delimiter: ',',
          })
          if (!reading.ok) return
          const chosen = Object.fromEntries(
            chartFields.map((field, place) => [field, columns[place] ?? null]),
          )
          const mapping = proposed
            ? proposeMapping(reading.table)
            : { ...proposeMapping(reading.table), ...chosen }
          const plan = planChartImport(reading.table, mapping, { newId: countingIds() })
          const workbook = applied(plan.positions)
          expect(violations(workbook)).toEqual([])
          expect(workbookSchema.safeParse(workbook).success).toBe(true)
          expect(plan.summary.positions + plan.summary.leftOut).toBe(reading.table.rows.length)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is read or refused with a sentence, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        const reading = readTable(bytes, 'any.csv')
        // What can be read can be imported, too.
        const told = reading.ok ? String(imported(bytes).positions.length) : reading.problem
        expect(told).toMatch(reading.ok ? /^\d+$/ : /any\.csv/)
      }),
      { numRuns: 150 },
    )
  })

  it('loses no row of a chart whose managers point anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 20 }), managers => {
        const rows = managers.map((manager, place) => `P${place},P${manager},Title ${place}`)
        const { table } = read(`id,reports to,title\n${rows.join('\n')}`)
        const plan = planChartImport(table, proposeMapping(table), { newId: countingIds() })
        expect(plan.positions).toHaveLength(managers.length)
        expect(positionsInCycles(plan.positions)).toEqual([])
        // Only what is told is cut: every other line is as in the file.
        const told = new Set(plan.problems.map(({ row }) => row))
        const kept = plan.positions.filter((_, place) => !told.has(place + 2))
        const places = plan.positions.map((_, place) => place).filter(place => !told.has(place + 2))
        expect(kept.map(({ parent }) => parent)).toEqual(
          places.map(place => plan.positions[managers[place] ?? -1]?.id),
        )
      }),
      { numRuns: 100 },
    )
  })
})
