import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../../electron/cli/run'

async function remit(...args: string[]) {
  const written = { out: '', error: '' }
  const status = await runCommandLine(args, {
    out: text => (written.out += `${text}\n`),
    error: text => (written.error += `${text}\n`),
    folder: import.meta.dirname,
    appVersion: '1.2.3',
    programFolder: import.meta.dirname,
    passwords: { environment: null, ask: null },
  })
  return { status, ...written }
}

describe('help and wrong arguments', () => {
  it.each([
    [['--help'], 'import chart.csv'],
    [['help'], 'Exit status'],
    [['import', '--help'], '--head-of-operations REF'],
    [['check', '-h'], '--json'],
    [['report', '--help'], '--output report.pdf'],
  ])('%j shows help on stdout', async (args, text) => {
    expect(await remit(...args)).toMatchObject({ status: 0, out: expect.stringContaining(text), error: '' })
  })

  it.each([
    [[], 'Say what to do.'],
    [['frobnicate'], 'There is no command “frobnicate”.'],
    [['check'], 'Name the file (client.remit).'],
    [['check', 'a.remit', 'b.remit'], 'Only one file can be given'],
    [['compare', 'a.remit'], 'Name two files (before.remit, after.remit).'],
    [['compare', 'a.remit', 'b.remit', 'c.remit'], 'Only two files can be given'],
    [['check', 'a.remit', '--frob'], 'There is no option “--frob”.'],
    [['import', 'chart.csv'], '--output is missing.'],
    [['import', 'chart.csv', '-o', 'a.remit', '-o', 'b.remit'], '--output can be given only once.'],
    [['import', 'chart.csv', '-o'], 'argument missing.'],
    [['import', 'chart.csv', '-o', ''], '--output needs a value.'],
  ])('%j is answered with a sentence and status 2', async (args, sentence) => {
    const { status, out, error } = await remit(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(error).toContain(sentence)
    expect(error).toContain('--help')
    expect(error.trim().split('\n')).toHaveLength(1)
  })
})
