import { basename, join, resolve } from 'node:path'
import { dayOf } from '../../shared/model/day'
import { writeAtomically } from '../files/writeAtomically'
import { buildReport } from '../pdf/buildReport'
import { readFaces } from '../pdf/fontFaces'
import { CommandFailed } from './command'
import type { Command, CommandContext } from './command'
import { readWorkbook, refuseSameFile, requireFolder } from './files'
import { failures, passwordNotes, results } from './messages'
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
    {
      name: 'font',
      value: 'font.ttf',
      repeated: true,
      help: 'A font file (TTF, OTF, TTC) to try first for scripts that the report’s own fonts lack.',
    },
    passwordOption,
  ],
  notes: [
    'Sections, paper and scenario are those chosen in the workbook. Scripts that the report’s own fonts lack, such as',
    'Chinese or Thai, are set in fonts installed on this machine. Signs that no font has go to stderr.',
    ...passwordNotes,
  ],
  async run(given, context) {
    const output = given.value('output') ?? ''
    refuseSameFile(given.file, output, context)
    await requireFolder(output, context)
    const chosenFonts = await usableFonts(given.values('font'), context)
    const workbook = await readWorkbook(given.file, context, createUnlock(given, context))
    const drawn = await buildReport(workbook, {
      date: dayOf(new Date()),
      fontFolder: join(context.programFolder, 'fonts'),
      chosenFonts,
    })
    await writeAtomically(resolve(context.folder, output), drawn.bytes)
    for (const warning of drawn.warnings) context.error(warning)
    context.out(results.reported(output, drawn.pages.length))
    return 0
  },
}

/** @throws {CommandFailed} for a file that the report cannot embed */
async function usableFonts(files: readonly string[], { folder }: CommandContext): Promise<readonly string[]> {
  const paths = files.map(file => resolve(folder, file))
  for (const path of paths)
    if ((await readFaces(path)).length === 0) throw new CommandFailed(failures.noFont(basename(path)))
  return paths
}
