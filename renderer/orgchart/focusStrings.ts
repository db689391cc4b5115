export const focusStrings = {
  way: 'Branch that is shown',
  whole: 'Whole chart',
  leave: 'Show the whole chart',
  focus: 'Show only this branch',
  count: (branch: number, all: number) => `${branch.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  focused: (title: string) => `Only the branch of ${title} is shown. Escape shows the whole chart.`,
  left: 'The whole chart is shown.',
}
