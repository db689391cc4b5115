import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fonts, programBundle, programs } from '../../../../build/bundles.mjs'
import { projectRoot } from '../../../../build/steps/project.mjs'
import { checkJsonSchema } from '../../../../electron/cli/checkSchema'
import type { CheckJson } from '../../../../electron/cli/checkSchema'
import { compareJsonSchema } from '../../../../electron/cli/compareSchema'
import { comparisonGroups } from '../../../../shared/analysis/comparison'
import { decodeWorkbook } from '../../../../shared/file/decode'
import { violations } from '../../../../shared/model/invariants'
import type { Workbook } from '../../../../shared/model/schema'
import { asIs } from '../../../../shared/model/workbook'
import { extraFontFiles } from '../../shared/report/extraFonts'
import { readPdf } from '../../shared/report/pdf'

let root = ''
let folder = ''

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'remit-cli-'))
  folder = join(root, 'work')
  mkdirSync(folder)
  const program = join(root, 'program')
  await build(programBundle('cli', join(projectRoot, programs.cli), program))
  mkdirSync(join(program, 'fonts'))
  for (const [name, source] of Object.entries(fonts)) {
    copyFileSync(join(projectRoot, source), join(program, 'fonts', name))
  }
  for (const name of ['dcms', 'hmrc']) {
    copyFileSync(
      fileURLToPath(new URL(`../../../fixtures/organograms/${name}.csv`, import.meta.url)),
      join(folder, `${name}.csv`),
    )
  }
  write(
    'chart.csv',
    'id,reports to,title,name\n1,,Chief executive,Ada Stone\n2,1,COO,Ben Ray\n3,2,Head of Operations,Cy Low\n4,3,Buyer,VACANT\n',
  )
  write(
    'duties.csv',
    'title,area,focus,criticality,unit\nBuy steel,Supply,operational,high,\nSet the course,Strategy,strategic,high,\nRun plants,Production,operational,normal,\nKeep books,Finance,operational,low,\n',
  )
  write('matrix.csv', 'Duty,1,2,3,Buyer\nBuy steel,,"r, c",A/R,\nSet the course,a,,A,\nRun plants,I,A,R,C\n')
}, 60_000)

afterAll(() => rmSync(root, { recursive: true, force: true }))

const write = (name: string, text: string | Uint8Array): void => writeFileSync(join(folder, name), text)

function remit(...args: string[]) {
  const ran = spawnSync(process.execPath, [join(root, 'program', 'cli.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status: ran.status, out: ran.stdout, error: ran.stderr }
}

function workbookIn(name: string): Workbook {
  const decoded = decodeWorkbook(new Uint8Array(readFileSync(join(folder, name))), name)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.failure))
  return decoded.workbook
}

const whole = (output: string, ...more: string[]) =>
  remit(
    'import',
    'chart.csv',
    '--duties',
    'duties.csv',
    '--matrix',
    'matrix.csv',
    '--ceo',
    '1',
    '--coo',
    '2',
    '--head-of-operations',
    '3',
    '--client',
    'Example Ltd',
    '-o',
    output,
    ...more,
  )

describe('import', () => {
  it('makes a workbook from chart, duties and matrix, and marks the roles that are asked for', () => {
    expect(whole('whole.remit')).toMatchObject({ status: 0, error: '' })
    const workbook = workbookIn('whole.remit')
    const { positions, assignments } = asIs(workbook)
    expect(violations(workbook)).toEqual([])
    expect(workbook.engagement.client).toBe('Example Ltd')
    expect(positions.map(({ ref, role }) => [ref, role])).toEqual([
      ['1', 'ceo'],
      ['2', 'coo'],
      ['3', 'head-of-operations'],
      ['4', 'other'],
    ])
    expect(workbook.responsibilities).toHaveLength(4)
    expect(assignments.map(({ letters }) => letters)).toEqual(['R', 'AR', 'A', 'A', 'I', 'A', 'R', 'C'])
  })

  it('imports the organograms as they are and keeps their ids as refs', () => {
    expect(remit('import', 'dcms.csv', '-o', 'dcms.remit')).toMatchObject({
      status: 0,
      out: expect.stringContaining('133 positions'),
      error: expect.stringMatching(
        /^dcms\.csv: Columns name money and are not read: .*\ndcms\.csv: .*\ndcms\.csv: Row 2: The row has the id “root” and nothing else\./,
      ),
    })
    const { positions } = asIs(workbookIn('dcms.remit'))
    expect(positions).toHaveLength(133)
    expect(positions.every(({ ref, role }) => ref !== '' && role === 'other')).toBe(true)
    expect(remit('import', 'hmrc.csv', '-o', 'hmrc.remit')).toMatchObject({ status: 0 })
    expect(asIs(workbookIn('hmrc.remit')).positions).toHaveLength(5005)
  })

  it('tells problems row by row on stderr and imports all the same', () => {
    write('wrong.csv', 'id,reports to,title,fte\n1,,CEO,1\n2,3,COO,much\n3,2,Head,1\n4,9,Buyer,1\n')
    const { status, error } = remit('import', 'wrong.csv', '-o', 'wrong.remit')
    expect(status).toBe(0)
    expect(error).toMatch(/^wrong\.csv: Row 3, column reports to: .* circle/m)
    expect(error).toMatch(/^wrong\.csv: Row 3, column fte: “much” is not a number/m)
    expect(error).toMatch(
      /^wrong\.csv: Row 5, column reports to: No row is “9”, its manager\. The position is placed at the top\./m,
    )
    expect(asIs(workbookIn('wrong.remit')).positions).toHaveLength(4)
  })

  it('writes nothing when a REF is not there', () => {
    const before = readdirSync(folder)
    expect(remit('import', 'chart.csv', '--ceo', '99', '-o', 'never.remit')).toMatchObject({
      status: 2,
      error: 'No position has the id or title “99” (--ceo). Nothing was written.\n',
    })
    expect(remit('import', 'chart.csv', '--ceo', '1', '--coo', '1', '-o', 'never.remit')).toMatchObject({
      status: 2,
    })
    expect(readdirSync(folder)).toEqual(before)
  })

  it('replaces a workbook only with --force', () => {
    write('kept.remit', 'something of mine')
    expect(whole('kept.remit')).toMatchObject({
      status: 2,
      error: expect.stringContaining('“kept.remit” is already there'),
    })
    expect(readFileSync(join(folder, 'kept.remit'), 'utf8')).toBe('something of mine')
    expect(whole('kept.remit', '--force').status).toBe(0)
    expect(asIs(workbookIn('kept.remit')).positions).toHaveLength(4)
  })

  it('refuses files that it cannot read, with a sentence and without a trace', () => {
    write('empty.csv', '')
    write('quote.csv', 'id,title\n1,"CEO\n2,COO\n')
    write('photo.csv', Uint8Array.from([0xff, 0xd8, 0xff, 0, 0, 1, 0, 2, 0]))
    const before = readdirSync(folder)
    for (const [file, sentence] of [
      ['missing.csv', /There is no file “missing\.csv” in “.*work”/],
      ['empty.csv', /“empty\.csv” is empty/],
      ['quote.csv', /line 2 of “quote\.csv”/],
      ['photo.csv', /“photo\.csv” is not a text file/],
      ['.', /is a folder/],
    ] as const) {
      const { status, error, out } = remit('import', file, '-o', 'never.remit')
      expect({ status, out }).toEqual({ status: 2, out: '' })
      expect(error).toMatch(sentence)
    }
    expect(remit('import', 'chart.csv', '-o', 'nowhere/client.remit')).toMatchObject({
      status: 2,
      error: expect.stringContaining('There is no folder'),
    })
    expect(remit('import', 'chart.csv', '-o', 'chart.csv', '--force').status).toBe(2)
    expect(readdirSync(folder)).toEqual(before)
  })
})

describe('check', () => {
  it('prints the documented JSON and ends with 1 when something critical is found', () => {
    whole('checked.remit', '--force')
    const { status, out, error } = remit('check', 'checked.remit', '--json')
    expect({ status, error }).toEqual({ status: 1, error: '' })
    const json: CheckJson = JSON.parse(out)
    expect(checkJsonSchema.safeParse(json).error).toBeUndefined()
    expect(Object.keys(json)).toEqual(['format', 'version', 'scenarios'])
    expect(json).toMatchObject({ format: 'remit-check', version: 1 })
    const [scenario] = json.scenarios
    if (!scenario) throw new Error('no scenario')
    expect(Object.keys(scenario)).toEqual(['name', 'counts', 'findings', 'measures', 'comparison'])
    expect(scenario.counts).toEqual({ positions: 4, responsibilities: 4, assignments: 8 })
    const unassigned = scenario.findings.find(({ rule }) => rule === 'gap.unassigned')
    expect(Object.keys(unassigned ?? {})).toEqual([
      'id',
      'rule',
      'kind',
      'severity',
      'positions',
      'responsibilities',
      'sentence',
    ])
    expect(unassigned).toMatchObject({
      kind: 'gap',
      severity: 'critical',
      responsibilities: [{ title: 'Keep books' }],
    })
    const rules = new Map(scenario.findings.map(finding => [finding.rule, finding]))
    expect(rules.get('overlap.multiple-accountable')?.positions).toEqual(
      expect.arrayContaining([
        { ref: '1', title: 'Chief executive' },
        { ref: '3', title: 'Head of Operations' },
      ]),
    )
    expect(rules.get('overlap.undivided')?.responsibilities).toEqual([{ title: 'Buy steel' }])
    expect(scenario.comparison).toEqual({
      headOfOperationsAlone: ['Set the course'],
      collaboration: ['Run plants'],
      divided: [],
      overlap: ['Buy steel'],
      cooAlone: [],
      othersOnly: [],
      nobody: ['Keep books'],
    })
    expect(Object.keys(scenario.comparison)).toEqual([...comparisonGroups])
    expect(scenario.measures).toMatchObject({
      positions: 4,
      vacant: 1,
      letters: 9,
      clarity: 0.5,
      coverage: 0.75,
      handovers: 2,
      findings: { total: scenario.findings.length },
    })
    expect(scenario.measures.perPosition.map(({ ref }) => ref)).toEqual(['1', '2', '3', '4'])
  })

  it('prints a text with findings and ends with 0 when nothing is critical', () => {
    const { status, out } = remit('check', 'checked.remit', '--scenario', 'as-IS')
    expect(status).toBe(1)
    expect(out).toContain('4 positions, 4 responsibilities, 8 assignments.')
    expect(out).toMatch(
      /Critical \(2\)\n(?: {2}.*\n)*? {2}.*“Set the course”.*\[overlap\.multiple-accountable\]/,
    )
    expect(out).toContain('[overlap.undivided]')
    remit('import', 'chart.csv', '-o', 'calm.remit')
    expect(remit('check', 'calm.remit').status).toBe(0)
  })

  it('refuses an unknown scenario and what is no workbook', () => {
    expect(remit('check', 'checked.remit', '--scenario', 'Dream')).toMatchObject({
      status: 2,
      out: '',
      error: 'There is no scenario “Dream”. This workbook has “As-is”.\n',
    })
    write('text.remit', 'just text')
    expect(remit('check', 'text.remit')).toMatchObject({
      status: 2,
      error: expect.stringContaining('“text.remit” is not a Remit workbook'),
    })
    write('half.remit', readFileSync(join(folder, 'checked.remit')).subarray(0, 700))
    expect(remit('check', 'half.remit', '--json')).toMatchObject({
      status: 2,
      out: '',
      error: expect.stringContaining('“half.remit”'),
    })
  })
})

describe('report', () => {
  it('writes a PDF and replaces an earlier one', () => {
    whole('reported.remit', '--force')
    write('report.pdf', '%PDF-1.5 an earlier one')
    expect(remit('report', 'reported.remit', '-o', 'report.pdf')).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Wrote report\.pdf: \d+ pages\.\n$/),
    })
    const bytes = readFileSync(join(folder, 'report.pdf'))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.subarray(-6).toString()).toContain('%%EOF')
  })

  it('sets other scripts in the font it is given, and says what that is no use for', async () => {
    write('kanji.csv', 'id,reports to,title,name\n1,,最高執行責任者,田中\n')
    remit('import', 'kanji.csv', '-o', 'kanji.remit', '--force')
    const font = fileURLToPath(extraFontFiles.japanese)
    expect(remit('report', 'kanji.remit', '-o', 'kanji.pdf', '--font', font)).toMatchObject({
      status: 0,
      error: '',
    })
    const { words } = await readPdf(new Uint8Array(readFileSync(join(folder, 'kanji.pdf'))))
    expect(words.replaceAll(' ', '')).toContain('最高執行責任者')
    rmSync(join(folder, 'kanji.pdf'))
    expect(remit('report', 'kanji.remit', '-o', 'kanji.pdf', '--font', 'kanji.csv')).toMatchObject({
      status: 2,
      error: expect.stringContaining('“kanji.csv” is no font that the report can use'),
    })
    expect(readdirSync(folder)).not.toContain('kanji.pdf')
  })

  it('replaces nothing but a report', () => {
    write('list.csv', 'kept')
    expect(remit('report', 'reported.remit', '-o', 'list.csv')).toMatchObject({
      status: 2,
      error: expect.stringContaining('“list.csv” is already there, is no PDF'),
    })
    expect(readFileSync(join(folder, 'list.csv'), 'utf8')).toBe('kept')
  })

  it('never writes over the workbook', () => {
    const before = readFileSync(join(folder, 'reported.remit'))
    expect(remit('report', 'reported.remit', '-o', 'reported.remit').status).toBe(2)
    expect(readFileSync(join(folder, 'reported.remit')).equals(before)).toBe(true)
  })
})

describe('compare', () => {
  const chart = (name: string, head: string, buyer: string): void => {
    write(
      name,
      `id,reports to,title,name\n1,,Chief executive,Ada Stone\n2,1,COO,Ben Ray\n3,${head},Head of Operations,Cy Low\n4,3,Buyer,${buyer}\n`,
    )
    const output = name.replace('.csv', '.remit')
    remit('import', name, '--duties', 'duties.csv', '--matrix', 'matrix.csv', '-o', output, '--force')
  }

  it('names what differs between two files that were imported apart', () => {
    chart('spring.csv', '2', 'VACANT')
    chart('autumn.csv', '1', 'Di Fox')
    const { status, out, error } = remit('compare', 'spring.remit', 'autumn.remit')
    expect({ status, error }).toEqual({ status: 0, error: '' })
    expect(out).toContain('From “As-is” to “As-is”')
    expect(out).toContain('Head of Operations (Cy Low) reports to Chief executive instead of COO.')
    expect(out).toContain('Buyer: holder nothing → “Di Fox”.')
    expect(out).not.toContain(' is added')
    expect(out).not.toContain(' is gone')
  })

  it('prints JSON that holds to its schema', () => {
    chart('spring.csv', '2', 'VACANT')
    chart('autumn.csv', '1', 'Di Fox')
    const { status, out } = remit('compare', 'spring.remit', 'autumn.remit', '--json')
    expect(status).toBe(0)
    const json = compareJsonSchema.parse(JSON.parse(out))
    expect(json.positions.moved.map(({ after }) => [after.title, after.reportsTo?.title])).toEqual([
      ['Head of Operations', 'Chief executive'],
    ])
    expect(json.positions.edited.map(({ after, fields }) => [after.title, fields])).toEqual([
      ['Buyer', ['holder', 'occupancy']],
    ])
  })

  it('finds a file the same as itself', () => {
    chart('spring.csv', '2', 'VACANT')
    expect(remit('compare', 'spring.remit', 'spring.remit').out).toContain(
      'No position, responsibility, letter or finding differs.',
    )
  })

  it('says which file is not there', () => {
    chart('spring.csv', '2', 'VACANT')
    expect(remit('compare', 'spring.remit', 'nowhere.remit')).toMatchObject({
      status: 2,
      out: '',
      error: expect.stringContaining('There is no file “nowhere.remit”'),
    })
  })
})
