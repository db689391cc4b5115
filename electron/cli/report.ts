import { open, stat } from 'node:fs/promises'
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
    await refuseToReplaceOther(output, context)
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

/** An earlier report is replaced, and nothing else. @throws {CommandFailed} */
async function refuseToReplaceOther(output: string, { folder }: CommandContext): Promise<void> {
  const path = resolve(folder, output)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile() || found.size === 0) return
  const file = await open(path, 'r').catch(() => null)
  // What cannot be read cannot be replaced either, which the writing says.
  if (file === null) return
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    if (!buffer.subarray(0, bytesRead).includes('%PDF-'))
      throw new CommandFailed(failures.noReport(basename(output)))
  } finally {
    await file.close()
  }
}

/** @throws {CommandFailed} for a file that the report cannot embed */
async function usableFonts(files: readonly string[], { folder }: CommandContext): Promise<readonly string[]> {
  const paths = files.map(file => resolve(folder, file))
  for (const path of paths)
    if ((await readFaces(path)).length === 0) throw new CommandFailed(failures.noFont(basename(path)))
  return paths
}
