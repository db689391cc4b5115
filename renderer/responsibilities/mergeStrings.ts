export const mergeStrings = {
  menu: 'Merge into one…',
  menuHint: 'Choose two to merge them',
  title: 'Merge two responsibilities',
  text: 'One responsibility remains, with the letters of both. The other one goes, in every scenario.',
  kept: 'Which one stays',
  newTitle: 'Title',
  preview: 'Who then holds it',
  nobody: 'No position has a letter on either of them.',
  position: 'Position',
  had: 'Letters on the two',
  has: 'Letters afterwards',
  part: (scope: string, effort: number | null): string =>
    [scope, effort === null ? '' : `${effort.toLocaleString('en')} FTE`].filter(Boolean).join(' · '),
  rule: 'Where a position has letters on both, A and R stay, C and I are swallowed by them, parts stand side by side and efforts add up. Who answers for the one that stays answers for the whole: an A of the other becomes an R, unless nobody answers for the one that stays. Area, unit and description are those of the one that stays; what it leaves empty comes from the other.',
  merge: 'Merge',
  done: (title: string) => `Merged into “${title}”.`,
}

export const splitStrings = {
  menu: 'Split into two…',
  title: (title: string) => `Split “${title}”`,
  text: 'Two responsibilities come of it, one below the other, with the same area, focus and criticality.',
  first: 'Title of the first',
  second: 'Title of the second',
  holders: 'Who holds which',
  nobody: 'No position has a letter on it.',
  sideOf: (position: string) => `${position} holds`,
  sides: { first: 'The first', second: 'The second', both: 'Both' },
  rule: 'The choice counts in every scenario. Whoever holds both keeps letters and part on each, and half of the effort.',
  split: 'Split',
  done: (first: string, second: string) => `Split into “${first}” and “${second}”.`,
}
