import { roleNames } from '../model/names'

/** What the classes of a coloured chart are called, on the screen and in pictures of it. */
export const colourWords = {
  titles: {
    unit: 'Unit',
    role: 'Role',
    vacancy: 'Vacancy',
    findings: 'Findings',
    heat: 'Heat: findings of the branch',
    load: 'Load',
    layer: 'Layer',
  },
  /** One line under the legend's title, where the classes do not say it themselves. */
  notes: {
    unit: '',
    role: '',
    vacancy: '',
    findings: 'That a position takes part in',
    heat: 'Per position of the branch: critical 3, major 2, minor 1',
    load: 'Of the A’s, R’s or effort a position can bear',
    layer: '',
  },
  roles: roleNames,
  roleSigns: { ceo: '●', coo: '◆', 'head-of-operations': '■' },
  vacant: 'Vacant',
  vacantSign: 'Vac',
  interim: 'Interim',
  interimSign: 'Int',
  otherUnits: (count: number) => (count === 1 ? '1 other unit' : `${count} other units`),
  findings: (from: number, to: number | null) =>
    to === null ? `${from} or more` : from === to ? `${from} finding` : `${from} to ${to}`,
  heat: (from: number, to: number | null) =>
    to === null ? `${from} or more` : from === 0 ? `Under ${to}` : `${from} to ${to}`,
  load: (from: number, to: number | null) =>
    to === null ? `Over ${from} %` : from === 0 ? `Up to ${to} %` : `${from} to ${to} %`,
  layer: (layer: number) => `Layer ${layer}`,
  layersFrom: (layer: number) => `Layer ${layer} and below`,
  changes: {
    added: 'Added',
    removed: 'Removed',
    moved: 'Moved',
    edited: 'Edited',
    'moved-edited': 'Moved and edited',
  },
  changeSigns: { added: '+', removed: '−', moved: '→', edited: '✎', 'moved-edited': '→✎' },
} as const
