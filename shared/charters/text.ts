import { nameOfPosition } from '../analysis/names'
import type { Charter } from './charter'
import { sectionTitles } from './sentences'

/** The charter as plain text, for another program. */
export const charterText = ({ position, scenario, parts }: Charter): string =>
  [
    `${nameOfPosition(position)} – ${scenario.name}`,
    ...parts.map(({ section, text }) => `${sectionTitles[section]}\n\n${text.replaceAll(/^## /gm, '')}`),
  ].join('\n\n')
