import { positionsCounted } from '../ui/strings'
import { directReports } from './strings'

export const panelStrings = {
  many: (count: number) => `${positionsCounted(count)} chosen`,
  manyNote: 'What you change here is changed in all of them.',
  mixed: 'Mixed',
  title: 'Title',
  holder: 'Holder',
  holderPlaceholder: 'Name of the person',
  occupancy: 'Seat',
  role: 'Role',
  assistant: 'Assistant: stands beside the manager’s line',
  unit: 'Unit',
  grade: 'Grade',
  fte: 'FTE',
  cost: (currency: string) => (currency === '' ? 'Cost a year' : `Cost a year (${currency})`),
  notes: 'Notes',
  blankTitle: 'Type at least one letter.',
  manager: 'Reports to',
  noManager: 'Nobody: at the top',
  noManagerFound: 'Nobody outside this branch has these words.',
  dottedLines: 'Dotted lines to',
  addDottedLine: 'Add a dotted line to…',
  removeDottedLine: (title: string) => `Remove the dotted line to ${title}`,
  removeDottedLineFrom: (title: string) => `Remove the dotted line from ${title}`,
  dottedLinesFrom: 'Dotted lines from',
  someOf: (count: number, all: number) => `${count} of ${all}`,
  ref: (ref: string) => `Reference ${ref}`,
  facts: (layer: number, direct: number, total: number) =>
    direct === 0
      ? `Layer ${layer} · no reports`
      : `Layer ${layer} · ${directReports(direct)} · ${total.toLocaleString('en')} in all`,
  held: 'Responsibilities',
  heldNone: 'Holds no letter on any responsibility.',
  effort: (effort: string, fte: string) => `Effort ${effort} of ${fte} FTE`,
  scope: (scope: string) => ` · ${scope}`,
  delete: 'Delete…',
  gone: 'This position is not in the scenario that is shown.',
}
