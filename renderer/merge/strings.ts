import type { Side } from '../../shared/merge/change'
import type { ChangeGroup } from '../../shared/merge/groups'

export const groupNames: Readonly<Record<ChangeGroup, string>> = {
  positions: 'Positions',
  responsibilities: 'Responsibilities',
  letters: 'Letters',
  scenarios: 'Scenarios',
  transition: 'Transition',
  charters: 'Role charters',
  findings: 'Decisions on findings',
  actions: 'Actions',
  fit: 'Fit',
  engagement: 'Engagement',
  report: 'Report',
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

export const mergeStrings = {
  title: (name: string, fromDisk: boolean) =>
    fromDisk ? `Merge with the version of “${name}” on the disk` : `Merge with “${name}”`,
  base: (time: string) =>
    `Both versions were made from the one saved ${time}. What only one side changed is taken from it; where both changed the same thing, you decide.`,
  noBase:
    'No earlier version from which both were made is kept on this machine, so the two are compared as they are: what only one of them has is kept, also where the other side had deleted it, and you decide every field that differs.',
  older: (name: string) =>
    `“${name}” is an earlier version of this workbook: it has nothing that you have not.`,
  unchangedHere: (time: string) =>
    `You changed nothing since the version saved ${time}. All that differs was changed on the other side.`,
  nothingDiffers: 'The two versions say the same. Merging only notes that they belong together.',
  changed: { mine: 'You changed', theirs: 'They changed' } satisfies Record<Side, string>,
  both: 'To decide',
  only: { mine: 'Only you have', theirs: 'Only they have' } satisfies Record<Side, string>,
  nothing: 'nothing',
  nothingElse: 'nothing else',
  more: (count: number) => `and ${counted(count, 'other kind', 'other kinds')}`,
  filter: 'Which changes are shown',
  filters: {
    all: (count: number) => `All ${count.toLocaleString('en')}`,
    conflicts: (count: number) => `Only conflicts ${count.toLocaleString('en')}`,
    mine: (count: number) => `Yours ${count.toLocaleString('en')}`,
    theirs: (count: number) => `Theirs ${count.toLocaleString('en')}`,
  },
  search: 'Search the changes',
  next: 'Next to decide',
  rest: 'For all that is left:',
  takeRest: { mine: 'Yours', theirs: 'Theirs' } satisfies Record<Side, string>,
  takeRestLabel: (side: Side, count: number) =>
    `Take ${side === 'mine' ? 'yours' : 'theirs'} for the ${counted(count, 'conflict', 'conflicts')} left to decide`,
  list: 'Changes',
  columns: { what: 'What', base: 'Before', mine: 'Yours', theirs: 'Theirs' },
  group: (name: string, count: number, left: number) =>
    `${name}, ${counted(count, 'change', 'changes')}${left === 0 ? '' : `, ${left.toLocaleString('en')} to decide`}`,
  left: (count: number) => `${count.toLocaleString('en')} to decide`,
  decide: 'Decide',
  taken: 'taken',
  notTaken: 'not taken',
  because: {
    needed: 'Something else in the result needs it, so it is kept unless you decide otherwise.',
    circle: 'Theirs would make a circle of managers, so yours is taken.',
  },
  noMatch: 'No change matches.',
  noConflicts: 'There is nothing to decide: the two sides changed different things.',
  keys: 'In the list, M takes yours, T theirs; F8 goes to the next conflict',
  status: (left: number, conflicts: number) =>
    conflicts === 0
      ? 'Nothing to decide'
      : left === 0
        ? `All ${counted(conflicts, 'conflict', 'conflicts')} decided`
        : `${left.toLocaleString('en')} of ${counted(conflicts, 'conflict', 'conflicts')} left to decide`,
  moreToDecide: (count: number) =>
    `What you decided brought ${counted(count, 'further conflict', 'further conflicts')}.`,
  merge: 'Merge',
  cell: (column: string, value: string, state: string) =>
    `${column}: ${value}${state === '' ? '' : `, ${state}`}`,
}
