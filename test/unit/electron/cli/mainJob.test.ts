import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../../../build/steps/build-app.mjs'
import { projectRoot } from '../../../../build/steps/project.mjs'
import { checkJsonSchema } from '../../../../electron/cli/checkSchema'
import type { CheckJson } from '../../../../electron/cli/checkSchema'
import { readPdf } from '../../shared/report/pdf'

/** The command as it is called with `npm run`, from a folder of the caller's, with paths relative to that. */

const fixtures = join(projectRoot, 'test', 'fixtures')
let caller = ''

beforeAll(async () => {
  // Nothing to do where dist is current; and its one line would stand on the stderr of the first command.
  await buildApp({ silent: true })
  caller = mkdtempSync(join(tmpdir(), 'remit main job '))
  mkdirSync(join(caller, 'out'))
}, 120_000)

afterAll(() => rmSync(caller, { recursive: true, force: true }))

function remit(...args: string[]) {
  const ran = spawnSync(process.execPath, [join(projectRoot, 'build', 'remit.mjs'), ...args], {
    cwd: projectRoot,
    env: { ...process.env, INIT_CWD: caller },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status: ran.status, out: ran.stdout, error: ran.stderr }
}

const fixture = (...names: string[]): string => relative(caller, join(fixtures, ...names))
const inCaller = (name: string): string => join(caller, name)

describe('the main job by the command line', () => {
  const client = 'Department of Invented Affairs'

  it('imports chart, responsibilities and letters', () => {
    const { status, out, error } = remit(
      'import',
      fixture('organograms', 'dcms.csv'),
      '--duties',
      fixture('command-line', 'duties.csv'),
      '--matrix',
      fixture('command-line', 'matrix.csv'),
      '--ceo',
      'DCMS4001',
      '--coo',
      'DCMS3001',
      '--head-of-operations',
      'Director, Culture and Sport',
      '--client',
      client,
      '-o',
      join('out', 'client.remit'),
    )
    expect({ status, out }).toEqual({
      status: 0,
      out: expect.stringMatching(
        /Wrote out.client\.remit: 133 positions \(2 at the top, 2 vacant, 0 interim\), 8 responsibilities, 19 assignments\.\n$/,
      ),
    })
    expect(error.trim().split('\n')).toEqual([
      expect.stringMatching(/^dcms\.csv: Columns name money and are not read/),
      expect.stringMatching(/^dcms\.csv: 2 positions have no manager/),
      expect.stringMatching(/^dcms\.csv: Row 2: The row has the id “root” and nothing else\./),
    ])
  })

  const checked = (): CheckJson['scenarios'][number] => {
    const { status, out, error } = remit('check', join('out', 'client.remit'), '--json')
    expect({ status, error }).toEqual({ status: 1, error: '' })
    const [scenario] = checkJsonSchema.parse(JSON.parse(out)).scenarios
    if (!scenario) throw new Error('No scenario was printed.')
    return scenario
  }

  it('checks: the overlaps and the gap that are in the files, by rule, and nothing else about them', () => {
    const { name, counts, findings, comparison, measures } = checked()
    expect({ name, counts }).toEqual({
      name: 'As-is',
      counts: { positions: 133, responsibilities: 8, assignments: 19 },
    })
    const told = findings
      .filter(({ kind, rule }) => kind !== 'structure' && rule !== 'gap.expected-duty')
      .map(({ rule, severity, responsibilities, positions }) =>
        [rule, severity, responsibilities[0]?.title, ...positions.map(({ ref }) => ref)].join(' · '),
      )
    expect(told.sort()).toEqual([
      'fit.no-authority · major · Buy shared services · DCMS2001 · DCMS2006 · DCMS3001',
      'fit.no-authority · major · Pay grants to museums on time · DCMS3001 · DCMS2006',
      'fit.no-authority · major · Run the national collections day by day · DCMS2006 · DCMS3001',
      'gap.area-unled · major · Keep the register of risks',
      'gap.unassigned · critical · Keep the register of risks',
      'overlap.multiple-accountable · critical · Set the three-year spending plan · DCMS2001 · DCMS3001',
      'overlap.undivided · major · Run the national collections day by day · DCMS2006 · DCMS3001',
    ])
    expect(comparison).toEqual({
      headOfOperationsAlone: ['Fill seats on public boards', 'Plan ceremonial events'],
      collaboration: ['Pay grants to museums on time'],
      divided: ['Buy shared services'],
      overlap: ['Run the national collections day by day'],
      cooAlone: ['Set the three-year spending plan', 'Brief ministers on progress'],
      othersOnly: [],
      nobody: ['Keep the register of risks'],
    })
    expect(measures).toMatchObject({
      clarity: 6 / 8,
      coverage: 7 / 8,
      letters: 24,
      // Held: 1 strategic, 2 operational, 2 of both kinds.
      strategicShare: { ceo: null, coo: 2 / 5, headOfOperations: 0.5 / 5 },
      handovers: 2,
      findings: { total: findings.length },
    })
    const load = measures.perPosition.find(({ ref }) => ref === 'DCMS2006')
    expect(load).toMatchObject({ accountable: 3, responsible: 4, consulted: 0, informed: 0, effort: 0 })
    expect(measures.perPosition).toHaveLength(133)
  })

  it('reports: a PDF with the client, the findings in full, and page numbers', async () => {
    const { findings } = checked()
    const { status, out, error } = remit(
      'report',
      join('out', 'client.remit'),
      '-o',
      join('out', 'report.pdf'),
    )
    expect({ status, error }).toEqual({ status: 0, error: '' })
    const pdf = await readPdf(new Uint8Array(readFileSync(inCaller('out/report.pdf'))))
    expect(out).toMatch(new RegExp(`^Wrote out.report\\.pdf: ${pdf.pages.length} pages\\.\\n$`))
    expect(pdf.pages[0]?.words).toContain(client)
    for (const rule of ['overlap.multiple-accountable', 'overlap.undivided', 'gap.unassigned']) {
      const sentence = findings.find(finding => finding.rule === rule)?.sentence
      expect(sentence).toMatch(/“.+”/)
      expect(pdf.words).toContain(sentence)
    }
    for (const { number, words } of pdf.pages.slice(1))
      expect(words).toContain(`Page ${number} of ${pdf.pages.length}`)
  }, 60_000)

  it('refuses what it cannot read with a sentence and status 2, and leaves every file as it was', () => {
    const whole = readFileSync(inCaller('out/client.remit'))
    writeFileSync(inCaller('text.remit'), 'These are notes, not a workbook.\n')
    writeFileSync(inCaller('half.remit'), whole.subarray(0, whole.length / 2))
    const entries = unzipSync(whole)
    const manifest = {
      ...JSON.parse(strFromU8(entries['manifest.json'] ?? strToU8('{}'))),
      schemaVersion: 999,
    }
    writeFileSync(
      inCaller('newer.remit'),
      zipSync({ ...entries, 'manifest.json': strToU8(JSON.stringify(manifest)) }, { level: 0 }),
    )
    const before = contents()
    for (const [args, sentence] of [
      [['check', 'missing.remit', '--json'], /There is no file “missing\.remit” in “.*remit main job/],
      [['check', 'text.remit', '--json'], /“text\.remit” is not a Remit workbook/],
      [['check', 'half.remit', '--json'], /“half\.remit” (ends too early|is damaged)/],
      [['check', 'newer.remit', '--json'], /“newer\.remit” was saved by a newer Remit/],
      [['report', 'newer.remit', '-o', 'never.pdf'], /“newer\.remit” was saved by a newer Remit/],
      [['report', 'out/client.remit', '-o', 'nowhere/never.pdf'], /There is no folder “.*nowhere”/],
      [['report', 'out/client.remit', '-o', 'out'], /“out” is a folder/],
      [
        ['import', fixture('organograms', 'dcms.csv'), '--coo', 'DCMS9999', '-o', 'never.remit'],
        /No position has the id or title “DCMS9999” \(--coo\)/,
      ],
    ] as const) {
      const { status, out, error } = remit(...args)
      expect(error).toMatch(sentence)
      expect(status).toBe(2)
      // How an import has read the columns is told before anything can fail.
      expect(out.replace(/^.*: columns read: .*\n/, '')).toBe('')
    }
    expect(contents()).toEqual(before)
  }, 60_000)

  const contents = (): readonly string[] =>
    readdirSync(caller, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => `${name} ${readFileSync(join(parentPath, name)).toString('base64')}`)
      .sort()
})
