import { roleCharters } from '../../charters/charter'
import { sectionTitles } from '../../charters/sentences'
import { nameOfPosition } from '../../analysis/names'
import type { CharterSection } from '../../model/schema'
import { commentaryOf } from './commentary'
import type { Block } from './report'
import { roleSigns } from './roles'
import { advisedScenario } from './scene'
import type { ReportScene } from './scene'
import { charterWords as words } from './sentencesHandover'

/** What is shortened first where a charter is longer than its page: what the reader misses least. */
const shortenedFirst: readonly CharterSection[] = [
  'success',
  'reporting',
  'together',
  'decisions',
  'duties',
  'purpose',
]

/** The remit of each of the two roles in the scenario that the report describes, on a page each. */
export function chartersContent(scene: ReportScene): readonly Block[] {
  const { workbook } = scene
  const scenario = advisedScenario(scene)
  const charters = roleCharters(workbook, scenario.id)
  if (charters.length === 0) return [{ kind: 'paragraph', tone: 'lead', text: words.none(scenario.name) }]
  return [
    { kind: 'paragraph', tone: 'lead', text: words.lead(charters.length, scenario.name) },
    ...charters.map(({ position, parts }): Block => ({
      kind: 'charter',
      charter: {
        title: nameOfPosition(position),
        sign: roleSigns[position.role],
        parts: parts.map(({ section, text }) => ({
          title: sectionTitles[section],
          opening: section === 'purpose',
          importance: shortenedFirst.indexOf(section),
          words: commentaryOf(together(text)),
        })),
      },
    })),
  ]
}

/** The letters of one responsibility stay on one line. */
const together = (text: string): string => text.replaceAll('(A and R', '(A\u00a0and\u00a0R')
