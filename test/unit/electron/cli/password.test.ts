import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../../../build/steps/build-app.mjs'
import { projectRoot } from '../../../../build/steps/project.mjs'

/** Workbooks with a password from the command line: nothing of the password stands in the arguments. */

let folder = ''

beforeAll(async () => {
  await buildApp({ silent: true })
  folder = mkdtempSync(join(tmpdir(), 'remit passwords '))
  cpSync(join(projectRoot, 'test', 'fixtures', 'sealed.remit'), join(folder, 'client.remit'))
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Surroundings {
  readonly environment?: Record<string, string>
  readonly input?: string
}

function remit(args: readonly string[], { environment = {}, input = '' }: Surroundings = {}) {
  const ran = spawnSync(process.execPath, [join(projectRoot, 'build', 'remit.mjs'), ...args], {
    cwd: projectRoot,
    env: { ...process.env, INIT_CWD: folder, ...environment },
    encoding: 'utf8',
    input,
  })
  return { status: ran.status, out: ran.stdout, error: ran.stderr }
}

describe('a workbook with a password on the command line', () => {
  it('opens with the password of the environment', () => {
    const { out, error } = remit(['check', 'client.remit', '--json'], {
      environment: { REMIT_PASSWORD: 'correct horse' },
    })
    expect(error).toBe('')
    expect(JSON.parse(out)).toHaveProperty('scenarios')
  })

  it('opens with a line of standard input, and a comparison takes one for each file', () => {
    const given = { input: 'not this one\ncorrect horse\n' }
    expect(remit(['check', 'client.remit', '--password-fd', '0'], given).error).toBe('')
    const compared = remit(['compare', 'client.remit', 'client.remit', '--password-fd=0'], given)
    expect(compared).toMatchObject({ status: 0, error: '' })
  })

  it('writes the report of one', () => {
    const written = remit(['report', 'client.remit', '-o', 'report.pdf'], {
      environment: { REMIT_PASSWORD: 'correct horse' },
    })
    expect(written.status).toBe(0)
    expect(readFileSync(join(folder, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('says what to do where no password is given, and that a wrong one is wrong', () => {
    const none = remit(['check', 'client.remit'])
    expect(none).toMatchObject({ status: 2, out: '' })
    expect(none.error).toContain('REMIT_PASSWORD')
    const wrong = remit(['check', 'client.remit'], { environment: { REMIT_PASSWORD: 'battery staple' } })
    expect(wrong).toMatchObject({ status: 2, out: '' })
    expect(wrong.error).toContain('This is not the password of “client.remit”')
    expect(wrong.error).not.toContain('battery staple')
    expect(remit(['check', 'client.remit', '--password-fd', 'x']).error).toContain('--password-fd x')
  })

  it('is not replaced by one that everybody can read', () => {
    const chart = join(projectRoot, 'test', 'fixtures', 'organograms', 'dcms.csv')
    const before = readFileSync(join(folder, 'client.remit'))
    const imported = remit(['import', chart, '-o', 'client.remit', '--force'])
    expect(imported.status).toBe(2)
    expect(imported.error).toContain('is protected by a password')
    expect(readFileSync(join(folder, 'client.remit')).equals(before)).toBe(true)
  })
})
