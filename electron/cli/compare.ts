import { analyse } from '../../shared/analysis/analyse'
import type { ScenarioAnalysis } from '../../shared/analysis/analyse'
import { alignedWith } from '../../shared/analysis/alignment'
import { scenarioDifference } from '../../shared/analysis/difference'
import type { Workbook } from '../../shared/model/schema'
import { asIs } from '../../shared/model/workbook'
import { chosen } from './check'
import type { Command } from './command'
import { compareJson } from './compareJson'
import { compareText } from './compareText'
import { readWorkbook } from './files'
import { passwordNotes } from './messages'
import { createUnlock, passwordOption } from './passwords'

/** Prints what changed from a scenario of one file to a scenario of another, or of the same. */
export const compare: Command = {
  name: 'compare',
  summary: 'Print what differs between two workbooks, or between two scenarios.',
  file: 'before.remit',
  otherFile: 'after.remit',
  options: [
    { name: 'scenario', value: 'NAME', help: 'The scenario of the first file; otherwise as-is.' },
    {
      name: 'with-scenario',
      value: 'NAME',
      help: 'The scenario of the second file; otherwise as-is.',
    },
    { name: 'json', value: null, help: 'Print JSON (see docs/compare-json.md).' },
    passwordOption,
  ],
  notes: [
    'Name the same file twice to compare two of its scenarios. Positions and responsibilities of files that were made',
    'apart are matched by reference, title and holder, or by what their titles say.',
    ...passwordNotes,
  ],
  async run(given, context) {
    const unlock = createUnlock(given, context)
    const first = await readWorkbook(given.file, context, unlock)
    const second = alignedWith(first, await readWorkbook(given.otherFile, context, unlock))
    const before = analysisOf(first, given.value('scenario'))
    const after = analysisOf(second, given.value('with-scenario'))
    const difference = scenarioDifference(before, after)
    context.out(
      given.has('json')
        ? JSON.stringify(compareJson(difference, before, after), null, 2)
        : compareText(difference, before, after),
    )
    return 0
  },
}

function analysisOf(workbook: Workbook, name: string | null): ScenarioAnalysis {
  const [scenario = asIs(workbook)] = name === null ? [] : chosen(workbook, name)
  return analyse(workbook, scenario.id)
}
