/** What the command line says, besides the sentences that the app says too. */
import { counted, percent } from '../../shared/analysis/names'
import type { Command, OptionDefinition } from './command'

export const program = 'npm run remit --'

const placed = (option: OptionDefinition): string => {
  const name = option.short === undefined ? `--${option.name}` : `-${option.short}`
  const text = option.value === null ? name : `${name} ${option.value}`
  return option.required ? text : `[${text}]`
}

/** How the help calls the files that a command reads. */
export const filesOf = ({ file, otherFile }: Command): readonly string[] =>
  otherFile === undefined ? [file] : [file, otherFile]

export const usageLine = (command: Command): string =>
  [program, command.name, ...filesOf(command), ...command.options.map(placed)].join(' ')

const columnWidth = 34

const entry = (name: string, help: string): string => `  ${name.padEnd(columnWidth)} ${help}`

export function generalHelp(commands: readonly Command[], version: string): string {
  return [
    `Remit ${version}: the workbook without its window.`,
    '',
    'Usage:',
    ...commands.map(command => `  ${usageLine(command)}`),
    '',
    'Commands:',
    ...commands.map(command => entry(command.name, command.summary)),
    '',
    'Options:',
    entry('-h, --help', 'Show this help, or that of a command.'),
    entry('--version', 'Show the version.'),
    '',
    'Exit status: 0 done; 1 check found something critical; 2 it could not be done.',
  ].join('\n')
}

export function commandHelp(command: Command): string {
  const optionName = ({ short, name, value }: OptionDefinition): string =>
    `${short === undefined ? '' : `-${short}, `}--${name}${value === null ? '' : ` ${value}`}`
  return [
    command.summary,
    '',
    `Usage: ${usageLine(command)}`,
    '',
    'Options:',
    ...command.options.map(option => entry(optionName(option), option.help)),
    entry('-h, --help', 'Show this help.'),
    ...(command.notes.length === 0 ? [] : ['', ...command.notes]),
  ].join('\n')
}

const see = (command: Command | null): string =>
  command === null ? `See ${program} --help.` : `See ${program} ${command.name} --help.`

export const failures = {
  noCommand: () => `Say what to do. ${see(null)}`,
  unknownCommand: (name: string) => `There is no command “${name}”. ${see(null)}`,
  unknownOption: (name: string, command: Command) => `There is no option “${name}”. ${see(command)}`,
  badOption: (detail: string, command: Command) => `${detail} ${see(command)}`,
  optionTwice: (name: string, command: Command) => `--${name} can be given only once. ${see(command)}`,
  emptyValue: (name: string, command: Command) => `--${name} needs a value. ${see(command)}`,
  missingOption: (option: OptionDefinition, command: Command) =>
    `--${option.name} is missing. ${see(command)}`,
  missingFile: (command: Command) =>
    command.otherFile === undefined
      ? `Name the file (${command.file}). ${see(command)}`
      : `Name two files (${filesOf(command).join(', ')}). ${see(command)}`,
  manyFiles: (files: readonly string[], command: Command) =>
    `Only ${command.otherFile === undefined ? 'one file' : 'two files'} can be given, not ${files.length} (${files.map(file => `“${file}”`).join(', ')}). ${see(command)}`,
  noSuchFile: (file: string, folder: string) =>
    `There is no file “${file}” in “${folder}”. Check its name and the folder you are in.`,
  alreadyThere: (file: string) =>
    `“${file}” is already there and was left as it is. Choose another name, or add --force to replace it.`,
  noReport: (file: string) =>
    `“${file}” is already there, is no PDF and was left as it is. Choose another name.`,
  noFolder: (folder: string, file: string) =>
    `There is no folder “${folder}” to write “${file}” in. Make it first, or choose another one.`,
  samePath: (file: string) => `“${file}” is the file to read; write to another one.`,
  noPositions: (file: string) => `No row of “${file}” describes a position. Nothing was written.`,
  noColumns: (file: string, headings: readonly string[]) =>
    `No column of “${file}” could be taken for titles, names or ids (its headings: ${headings.join(', ')}). Give them usual headings such as “id”, “reports to”, “title” and “name”. Nothing was written.`,
  noSuchPosition: (option: string, reference: string) =>
    `No position has the id or title “${reference}” (--${option}). Nothing was written.`,
  severalPositions: (option: string, reference: string, found: number) =>
    `${found} positions are called “${reference}” (--${option}); give the id of one. Nothing was written.`,
  twoRoles: (title: string, one: string, other: string) =>
    `The position “${title}” cannot be both --${one} and --${other}. Nothing was written.`,
  noSuchScenario: (name: string, known: readonly string[]) =>
    `There is no scenario “${name}”. This workbook has ${known.map(scenario => `“${scenario}”`).join(', ')}.`,
  passwordNeeded: (file: string) =>
    `“${file}” is protected by a password. Run the command at a terminal to type it, put it in REMIT_PASSWORD, or give it by --password-fd.`,
  noFont: (file: string) =>
    `“${file}” is no font that the report can use: a TTF, OTF or TTC file with outlines that may be embedded. Nothing was written.`,
  badDescriptor: (descriptor: string) =>
    `--password-fd ${descriptor} names no open file descriptor that could be read. Use 0 for standard input.`,
  hasPassword: (file: string) =>
    `“${file}” is protected by a password, and what would replace it is not. Choose another name. Nothing was written.`,
  unexpected: (detail: string) => `Something went wrong that Remit does not expect: ${detail}`,
}

export const passwordWords = {
  ask: (file: string) => `Password of “${file}”: `,
  again: (file: string) => `That is not the password. Password of “${file}”: `,
}

/** For the help of every command that reads workbooks. */
export const passwordNotes: readonly string[] = [
  'The password of a workbook that has one is asked for at the terminal, or taken from the environment variable',
  'REMIT_PASSWORD or from --password-fd (0 is standard input; one line for each password). It is never an argument.',
]

export const results = {
  tableProblem: (file: string, sentence: string) => `${file}: ${sentence}`,
  imported: (
    file: string,
    chart: { positions: number; tops: number; vacant: number; interim: number },
    responsibilities: number,
    assignments: number,
  ) =>
    `Wrote ${file}: ${counted(chart.positions, 'position', 'positions')} (${chart.tops} at the top, ${chart.vacant} vacant, ${chart.interim} interim), ${counted(responsibilities, 'responsibility', 'responsibilities')}, ${counted(assignments, 'assignment', 'assignments')}.`,
  mapped: (file: string, columns: readonly (readonly [string, string])[]) =>
    `${file}: columns read: ${columns.map(([field, heading]) => `${field} from “${heading}”`).join(', ')}.`,
  compared: (before: string, after: string) => `From “${before}” to “${after}”`,
  noDifference: 'No position, responsibility, letter or finding differs.\n',
  comparedFindings: (solved: number, introduced: number, remaining: number) =>
    `Findings: ${solved} solved, ${introduced} introduced, ${remaining} remaining.`,
  comparedShare: (name: string, before: number | null, after: number | null) =>
    `${name}: ${percent(before)} → ${percent(after)}.`,
  reported: (file: string, pages: number) => `Wrote ${file}: ${counted(pages, 'page', 'pages')}.`,
}
