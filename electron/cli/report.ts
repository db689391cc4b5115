import { dayOf } from '../../shared/model/day'
import { join, resolve } from 'node:path'
import { writeAtomically } from '../files/writeAtomically'
import { buildReport } from '../pdf/buildReport'
import type { Command } from './command'
import { readWorkbook, refuseSameFile, requireFolder } from './files'
import { passwordNotes, results } from './messages'
import { createUnlock, passwordOption } from './passwords'

/** Draws the client report as a PDF. An earlier report of the same name is replaced. */
export const report: Command = {
  name: 'report',
  summary: 'Write the client report of a workbook as a PDF.',
  file: 'client.remit',
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'report.pdf',
      required: true,
      help: 'The PDF to write; replaces an earlier one. It has no password.',
    },
    passwordOption,
  ],
  notes: [
    'Sections, paper and scenario are those chosen in the workbook. Signs that no font has go to stderr.',
    ...passwordNotes,
  ],
  async run(given, context) {
    const output = given.value('output') ?? ''
    refuseSameFile(given.file, output, context)
    await requireFolder(output, context)
    const workbook = await readWorkbook(given.file, context, createUnlock(given, context))
    const drawn = await buildReport(workbook, {
      date: dayOf(new Date()),
      fontFolder: join(context.programFolder, 'fonts'),
    })
    await writeAtomically(resolve(context.folder, output), drawn.bytes)
    for (const warning of drawn.warnings) context.error(warning)
    context.out(results.reported(output, drawn.pages.length))
    return 0
  },
}
