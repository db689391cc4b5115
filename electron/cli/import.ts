import { dayOf } from '../../shared/model/day'
import { basename } from 'node:path'
import { namesPositions, proposeMapping } from '../../shared/exchange/chartColumns'
import { chartFields } from '../../shared/exchange/chartHeadings'
import { chartFieldNames } from '../../shared/exchange/chartMessages'
import { planChartImport } from '../../shared/exchange/chartImport'
import { planDutiesImport } from '../../shared/exchange/dutiesImport'
import { planMatrixImport } from '../../shared/exchange/matrixImport'
import { problemLine } from '../../shared/exchange/messages'
import type { Problem } from '../../shared/exchange/problems'
import { referenceKey } from '../../shared/exchange/references'
import type { Table } from '../../shared/exchange/table'
import { applyEdit, refusalSentence } from '../../shared/model/edits'
import type { Edit } from '../../shared/model/edits'
import { newId } from '../../shared/model/ids'
import type { Position, Role, Workbook } from '../../shared/model/schema'
import { asIs, newWorkbook } from '../../shared/model/workbook'
import { CommandFailed } from './command'
import type { Command, CommandContext, Given } from './command'
import {
  readTableFile,
  refuseSameFile,
  refuseToReplace,
  refuseToUncover,
  requireFolder,
  writeWorkbook,
} from './files'
import { failures, results } from './messages'

const roleOptions: readonly { option: string; role: Role; words: string }[] = [
  { option: 'ceo', role: 'ceo', words: 'CEO' },
  { option: 'coo', role: 'coo', words: 'COO' },
  { option: 'head-of-operations', role: 'head-of-operations', words: 'Head of Operations' },
]

/** Makes a workbook from an org chart, and from responsibilities and a matrix where given. All of it, or nothing. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Make a workbook from an org chart and, where given, from responsibilities and a matrix.',
  file: 'chart.csv',
  options: [
    { name: 'duties', value: 'duties.csv', help: 'Responsibilities: title, area, focus, criticality, unit.' },
    {
      name: 'matrix',
      value: 'matrix.csv',
      help: 'Letters: one row a responsibility, one column a position.',
    },
    ...roleOptions.map(({ option, words }) => ({
      name: option,
      value: 'REF',
      repeated: true,
      help: `Mark the position with this id as ${words}.`,
    })),
    { name: 'client', value: 'NAME', help: 'The client’s name, for the report.' },
    { name: 'output', short: 'o', value: 'client.remit', required: true, help: 'The workbook to write.' },
    { name: 'force', value: null, help: 'Replace the workbook if it is already there.' },
  ],
  notes: [
    'Columns are recognised by their headings and values, as in the app. What cannot be taken as it stands',
    'goes to stderr with its row and with what was done about it; it does not stop the import.',
    'A REF is a position’s id in the chart file, or its title where only one position has it.',
  ],
  async run(given, context) {
    const output = given.value('output') ?? ''
    const duties = given.value('duties')
    const matrix = given.value('matrix')
    for (const input of [given.file, duties, matrix]) {
      if (input !== null) refuseSameFile(input, output, context)
    }
    await requireFolder(output, context)
    if (!given.has('force')) await refuseToReplace(output, context)
    await refuseToUncover(output, context)

    const chartTable = await readTableFile(given.file, 'chart', context)
    const dutiesTable = duties === null ? null : await readTableFile(duties, 'responsibilities', context)
    const matrixTable = matrix === null ? null : await readTableFile(matrix, 'matrix', context)

    let workbook = named(newWorkbook(newId, dayOf(new Date())), given.value('client'))
    const mapping = proposeMapping(chartTable)
    if (!namesPositions(mapping)) {
      throw new CommandFailed(failures.noColumns(chartTable.fileName, chartTable.header))
    }
    const chart = planChartImport(chartTable, mapping, { newId })
    if (chart.positions.length === 0) throw new CommandFailed(failures.noPositions(chartTable.fileName))
    context.out(
      results.mapped(
        basename(given.file),
        chartFields.flatMap(field => {
          const column = mapping[field]
          return column === null
            ? []
            : [[chartFieldNames[field], chartTable.header[column] || String(column + 1)] as const]
        }),
      ),
    )
    tell(chartTable, chart.problems, context)
    workbook = edited(workbook, {
      edit: 'replaceChart',
      scenario: asIs(workbook).id,
      positions: chart.positions,
    })
    workbook = withRoles(workbook, given)

    if (dutiesTable) {
      const plan = planDutiesImport(dutiesTable, { newId, existing: workbook.responsibilities })
      tell(dutiesTable, plan.problems, context)
      workbook = edited(workbook, {
        edit: 'addResponsibilities',
        responsibilities: plan.responsibilities,
        before: null,
      })
    }
    if (matrixTable) {
      const plan = planMatrixImport(matrixTable, workbook, asIs(workbook))
      tell(matrixTable, plan.problems, context)
      for (const edit of plan.edits) workbook = edited(workbook, edit)
    }
    await writeWorkbook(output, workbook, context)
    const { assignments } = asIs(workbook)
    context.out(results.imported(output, chart.summary, workbook.responsibilities.length, assignments.length))
    return 0
  },
}

function tell(table: Table, problems: readonly Problem[], context: CommandContext): void {
  for (const problem of problems) context.error(results.tableProblem(table.fileName, problemLine(problem)))
}

function named(workbook: Workbook, client: string | null): Workbook {
  return client === null ? workbook : edited(workbook, { edit: 'editEngagement', changes: { client } })
}

function withRoles(workbook: Workbook, given: Given): Workbook {
  const marked = new Map<string, string>()
  let changed = workbook
  for (const { option, role } of roleOptions) {
    for (const reference of given.values(option)) {
      const { id, title } = positionCalled(reference, option, asIs(workbook).positions)
      const other = marked.get(id)
      if (other !== undefined && other !== option)
        throw new CommandFailed(failures.twoRoles(title, other, option))
      marked.set(id, option)
      changed = edited(changed, {
        edit: 'editPositions',
        scenario: asIs(workbook).id,
        positions: [id],
        changes: { role },
      })
    }
  }
  return changed
}

function positionCalled(reference: string, option: string, positions: readonly Position[]): Position {
  const ways: readonly ((position: Position) => boolean)[] = [
    ({ ref }) => ref === reference.trim(),
    ({ ref }) => ref !== '' && referenceKey(ref) === referenceKey(reference),
    ({ title }) => referenceKey(title) === referenceKey(reference),
  ]
  const found = ways.map(way => positions.filter(way)).find(fitting => fitting.length > 0) ?? []
  const [position] = found
  if (!position) throw new CommandFailed(failures.noSuchPosition(option, reference))
  if (found.length > 1) throw new CommandFailed(failures.severalPositions(option, reference, found.length))
  return position
}

function edited(workbook: Workbook, edit: Edit): Workbook {
  const result = applyEdit(workbook, edit)
  if (!result.ok) throw new CommandFailed(refusalSentence(result.refusal))
  return result.workbook
}
