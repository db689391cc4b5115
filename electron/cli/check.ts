import { analyse } from '../../shared/analysis/analyse'
import type { Scenario, Workbook } from '../../shared/model/schema'
import { checkJson } from './checkJson'
import { checkText } from './checkText'
import { CommandFailed } from './command'
import type { Command } from './command'
import { readWorkbook } from './files'
import { failures, passwordNotes } from './messages'
import { createUnlock, passwordOption } from './passwords'

/** Prints what the analysis says of every scenario, or of one. */
export const check: Command = {
  name: 'check',
  summary: 'Print findings, measures and the comparison of a workbook.',
  file: 'client.remit',
  options: [
    { name: 'scenario', value: 'NAME', help: 'Only this scenario.' },
    { name: 'json', value: null, help: 'Print JSON (see docs/check-json.md).' },
    passwordOption,
  ],
  notes: [
    'Exit status 1 when there is a finding of severity critical, 0 when there is none.',
    ...passwordNotes,
  ],
  async run(given, context) {
    const workbook = await readWorkbook(given.file, context, createUnlock(given, context))
    const analyses = chosen(workbook, given.value('scenario')).map(({ id }) => analyse(workbook, id))
    context.out(
      given.has('json')
        ? JSON.stringify(checkJson(workbook, analyses), null, 2)
        : checkText(workbook, analyses),
    )
    return analyses.some(({ measures }) => measures.findings.bySeverity.critical > 0) ? 1 : 0
  },
}

/** Every scenario, or those of a name: exactly, else whatever its case. */
export function chosen(workbook: Workbook, name: string | null): readonly Scenario[] {
  if (name === null) return workbook.scenarios
  const folded = (text: string): string => text.trim().toLowerCase()
  const exact = workbook.scenarios.filter(scenario => scenario.name === name)
  const found =
    exact.length > 0 ? exact : workbook.scenarios.filter(scenario => folded(scenario.name) === folded(name))
  if (found.length === 0) {
    throw new CommandFailed(
      failures.noSuchScenario(
        name,
        workbook.scenarios.map(scenario => scenario.name),
      ),
    )
  }
  return found
}
