/** What the chart's view is set with: arrangement, colours, what boxes say, comparison, pictures. */
export const viewStrings = {
  layer: (layer: number) => `Layer ${layer}`,
  reports: (direct: number, total: number) =>
    direct === 0
      ? 'no reports'
      : total === direct
        ? `${direct.toLocaleString('en')} direct`
        : `${direct.toLocaleString('en')} direct · ${total.toLocaleString('en')} in all`,
  view: 'View',
  viewLong: 'How the chart is drawn',
  arrangement: 'Arrangement',
  directions: { down: 'Top-down', right: 'Left to right' },
  stackLeaves: 'Teams in columns under their manager',
  compact: 'Compact: branches close up',
  wrap: 'Very wide charts in rows',
  colourBy: 'Colour by',
  colours: {
    none: 'Nothing',
    unit: 'Unit',
    role: 'Role',
    vacancy: 'Vacancy',
    findings: 'Number of findings',
    heat: 'Heat of findings',
    load: 'Load',
    layer: 'Layer',
  },
  heat: (figure: string) => `Heat ${figure}`,
  load: (figure: string) => `Load ${figure}`,
  compareWith: 'Compare with',
  compareWithNone: 'No other scenario',
  comparedWith: (name: string) => `Compared with “${name}”`,
  boxesShow: 'Boxes show',
  facts: {
    holder: 'Holder',
    photo: 'Photos, once there are any',
    unit: 'Unit and grade',
    letters: 'Letters',
    findings: 'Findings',
    reports: 'Reports',
    layer: 'Layer',
  },
  minimap: 'Show the overview map',
  legend: 'Legend',
  noChanges: 'No position differs.',
  noClasses: 'No position has any.',
  nowUnder: (title: string) => `now under ${title}`,
  nowAtTop: 'now at the top',
  removed: 'Removed',
} as const
