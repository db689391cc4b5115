import type { ParseArgsConfig } from 'node:util'

/** Where a command writes to; lines come without their line end. */
export interface Output {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

/** Where passwords come from, besides an open file. Never from an argument: those are shown to everybody on the machine. */
export interface PasswordSource {
  /** Of the environment; null where it has none. */
  readonly environment: string | null
  /** Asks at the terminal, without showing what is typed; null where nobody sits at one. */
  readonly ask: ((question: string) => Promise<string | null>) | null
}

export interface CommandContext extends Output {
  /** The folder that relative paths start from. */
  readonly folder: string
  readonly appVersion: string
  /** The resources that lie beside the program, such as the report's fonts. */
  readonly programFolder: string
  readonly passwords: PasswordSource
}

export type ExitStatus = 0 | 1 | 2

export interface OptionDefinition {
  readonly name: string
  readonly short?: string
  /** How the help calls the value; null for a switch. */
  readonly value: string | null
  /** May be given more than once. */
  readonly repeated?: boolean
  readonly required?: boolean
  readonly help: string
}

export interface Given {
  readonly file: string
  /** The second file; '' for a command that reads one. */
  readonly otherFile: string
  /** Every value given for an option, in order; none when it was not given. */
  readonly values: (name: string) => readonly string[]
  readonly value: (name: string) => string | null
  readonly has: (name: string) => boolean
}

export interface Command {
  readonly name: string
  readonly summary: string
  /** How the help calls the one file that the command reads. */
  readonly file: string
  /** The same of a second file, for a command that reads two. */
  readonly otherFile?: string
  readonly options: readonly OptionDefinition[]
  /** Further lines of the command's help. */
  readonly notes: readonly string[]
  /** @throws {CommandFailed | FileFailed} when it could not do what was asked */
  readonly run: (given: Given, context: CommandContext) => Promise<ExitStatus>
}

/** Thrown when a command cannot do what was asked; the message is a sentence for the user. */
export class CommandFailed extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'CommandFailed'
  }
}

type ParseOptions = NonNullable<ParseArgsConfig['options']>

/** The command's options as `parseArgs` wants them. All are `multiple`, so that one given twice can be refused. */
export function parseOptions(command: Command): ParseOptions {
  const options: ParseOptions = { help: { type: 'boolean', short: 'h', multiple: true } }
  for (const { name, short, value } of command.options) {
    options[name] = {
      type: value === null ? 'boolean' : 'string',
      multiple: true,
      ...(short === undefined ? {} : { short }),
    }
  }
  return options
}
