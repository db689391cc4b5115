import { parseArgs } from 'node:util'
import { fileFailureSentence } from '../../shared/file/messages'
import { FileFailed } from '../files/fileFailed'
import { check } from './check'
import { compare } from './compare'
import { CommandFailed, parseOptions } from './command'
import type { Command, CommandContext, ExitStatus, Given } from './command'
import { importCommand } from './import'
import { commandHelp, failures, filesOf, generalHelp } from './messages'
import { report } from './report'

const commands: readonly Command[] = [importCommand, check, compare, report]

/** Does what the arguments (without program and script) ask for. Never throws. */
export async function runCommandLine(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  try {
    return await dispatch(args, context)
  } catch (error) {
    context.error(sentenceOf(error))
    return 2
  }
}

async function dispatch(args: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const [name, ...rest] = args
  if (name === undefined) throw new CommandFailed(failures.noCommand())
  if (name === '--version') {
    context.out(context.appVersion)
    return 0
  }
  const command = commands.find(known => known.name === (name === 'help' ? rest[0] : name))
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    context.out(generalHelp(commands, context.appVersion))
    return 0
  }
  if (!command) throw new CommandFailed(failures.unknownCommand(name === 'help' ? (rest[0] ?? '') : name))
  if (name === 'help' || asksForHelp(rest)) {
    context.out(commandHelp(command))
    return 0
  }
  return command.run(read(command, rest), context)
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some(arg => arg === '--help' || arg === '-h')
}

function read(command: Command, args: readonly string[]): Given {
  const { values, positionals } = parsed(command, args)
  for (const option of command.options) {
    const given = values[option.name]
    const list = Array.isArray(given) ? given : []
    if (list.length > 1 && !option.repeated)
      throw new CommandFailed(failures.optionTwice(option.name, command))
    if (list.includes('')) throw new CommandFailed(failures.emptyValue(option.name, command))
    if (list.length === 0 && option.required) throw new CommandFailed(failures.missingOption(option, command))
  }
  const wanted = filesOf(command).length
  const [file = '', otherFile = ''] = positionals
  if (file === '' || (wanted === 2 && otherFile === ''))
    throw new CommandFailed(failures.missingFile(command))
  if (positionals.length > wanted) throw new CommandFailed(failures.manyFiles(positionals, command))
  const valuesOf = (name: string): readonly string[] => {
    const given = values[name]
    return Array.isArray(given) ? given.filter(value => typeof value === 'string') : []
  }
  return {
    file,
    otherFile,
    values: valuesOf,
    value: name => valuesOf(name)[0] ?? null,
    has: name => values[name] !== undefined,
  }
}

function parsed(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: parseOptions(command),
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const message = error instanceof Error ? error.message : String(error)
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw new CommandFailed(failures.unknownOption(/'([^']+)'/.exec(message)?.[1] ?? '', command))
    }
    const [first = ''] = message.split(/(?<=[.])\s|\n/)
    throw new CommandFailed(failures.badOption(first.endsWith('.') ? first : `${first}.`, command))
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof CommandFailed) return error.message
  if (error instanceof FileFailed) return fileFailureSentence(error.failure)
  return failures.unexpected(error instanceof Error ? error.message : String(error))
}
