import { roleCharters } from '../../charters/charter'
import { sectionTitles } from '../../charters/sentences'
import { nameOfPosition } from '../../analysis/names'
import { commentaryOf } from './commentary'
import type { Block } from './report'
import { advisedScenario } from './scene'
import type { ReportScene } from './scene'
import { charterWords as words } from './sentencesHandover'

/** The remit of each of the two roles in the scenario that the report describes. */
export function chartersContent(scene: ReportScene): readonly Block[] {
  const { workbook } = scene
  const scenario = advisedScenario(scene)
  const charters = roleCharters(workbook, scenario.id)
  if (charters.length === 0) return [{ kind: 'paragraph', tone: 'lead', text: words.none(scenario.name) }]
  const lead: Block = { kind: 'paragraph', tone: 'lead', text: words.lead(charters.length, scenario.name) }
  const pages = charters.flatMap(({ position, parts }): readonly Block[] => [
    { kind: 'part', title: nameOfPosition(position) },
    ...parts.flatMap(({ section, text }): readonly Block[] => [
      {
        kind: 'words',
        words: [{ kind: 'heading', text: sectionTitles[section] }, ...commentaryOf(bold(text))],
      },
    ]),
  ])
  return [lead, ...pages]
}

/** Headings inside a section stand below the section's own: in bold, on a line of their own. */
const bold = (text: string): string => text.replaceAll(/^## (.+)$/gm, '**$1**')
