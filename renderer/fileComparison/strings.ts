import { percent } from '../../shared/analysis/names'

export const fileComparisonStrings = {
  title: (file: string) => `Compare with “${file}”`,
  text: 'What changed from the file to the workbook that is open here, by position and duty.',
  inFile: 'In the file',
  here: 'Open here',
  same: 'No position, responsibility, letter or finding differs.',
  part: (title: string, count: number) => `${title}, ${count.toLocaleString('en')}`,
  more: (count: number) => `and ${count.toLocaleString('en')} more`,
  findings: (solved: number, introduced: number, remaining: number) =>
    `${solved.toLocaleString('en')} findings solved, ${introduced.toLocaleString('en')} introduced, ${remaining.toLocaleString('en')} remaining.`,
  clarity: (before: number | null, after: number | null) => `Clarity ${percent(before)} → ${percent(after)}.`,
  coverage: (before: number | null, after: number | null) =>
    `Coverage ${percent(before)} → ${percent(after)}.`,
  another: 'Choose another file…',
  close: 'Close',
}
