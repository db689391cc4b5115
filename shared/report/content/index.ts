import type { Picture, ReportSection, Workbook } from '../../model/schema'
import { pictures } from '../../model/workbook'
import { appendixContent } from './appendix'
import { chartersContent } from './charters'
import { commentaryOf } from './commentary'
import { comparisonContent } from './comparison'
import { coverContent } from './cover'
import { gapsContent, otherFindingsContent, overlapsContent } from './findings'
import { fitContent } from './fit'
import { logoOf } from './logo'
import type { Logo } from './logo'
import { matrixContent } from './matrix'
import { organisationContent } from './organisation'
import type { Block, Look, ReportContent, SectionContent } from './report'
import { rolesContent } from './roleSection'
import { scenariosContent } from './scenarios'
import { reportScene } from './scene'
import type { ReportScene } from './scene'
import { sectionTitles } from '../../model/reportSections'
import { reportSubject, reportTitle, unnamedClient } from './sentences'
import { summaryContent } from './summary'
import { transitionContent } from './transition'
import { logoNotDrawn } from './warnings'

type Written = Exclude<ReportSection, 'cover' | 'contents'>

/** What each section says. Which of them are printed, and in which order, stands in the workbook. */
const writers: Readonly<Record<Written, (scene: ReportScene) => readonly Block[]>> = {
  summary: summaryContent,
  roles: rolesContent,
  organisation: organisationContent,
  comparison: comparisonContent,
  matrix: matrixContent,
  overlaps: overlapsContent,
  gaps: gapsContent,
  findings: otherFindingsContent,
  scenarios: scenariosContent,
  fit: fitContent,
  charters: chartersContent,
  transition: transitionContent,
  appendix: appendixContent,
}

/** What the report of a workbook says: the sections that its settings include, in their order. */
export function reportContent(workbook: Workbook, date: string): ReportContent {
  const scene = reportScene(workbook, date)
  const { engagement, report } = workbook
  const client = engagement.client || unnamedClient
  const clientLogo = logoNamed(workbook, report.clientLogo)
  const firmLogo = logoNamed(workbook, report.firmLogo)
  const sections = report.sections.flatMap(({ section, included, commentary }): readonly SectionContent[] => {
    if (!included) return []
    const words = commentaryOf(commentary)
    if (section === 'cover') {
      const cover = coverContent(workbook, scene.scenario, date)
      return [
        {
          kind: section,
          cover: { ...cover, clientLogo: clientLogo.logo, firmLogo: firmLogo.logo, commentary: words },
        },
      ]
    }
    const title = sectionTitles[section]
    if (section === 'contents') return [{ kind: section, title, commentary: words }]
    return [{ kind: section, title, commentary: words, blocks: writers[section](scene) }]
  })
  return {
    details: {
      title: `${client}: ${reportTitle}`,
      subject: reportSubject(client),
      author: [engagement.consultant, engagement.firm].filter(part => part !== '').join(', '),
      language: 'en-GB',
    },
    paper: report.paper,
    look: lookOf(workbook),
    furniture: {
      header: report.header || client,
      footer: report.footer || engagement.firm,
      confidentiality: engagement.confidentiality,
      logo: firmLogo.logo,
    },
    sections,
    warnings: [...clientLogo.warnings, ...firmLogo.warnings],
  }
}

const lookOf = ({ report }: Workbook): Look => ({
  theme: report.theme,
  // The schema holds colours to this form.
  colour: report.colour as Look['colour'],
  secondColour: report.secondColour as Look['secondColour'],
})

function logoNamed(
  workbook: Workbook,
  id: string | null,
): { readonly logo: Logo | null; readonly warnings: readonly string[] } {
  const picture: Picture | undefined = id === null ? undefined : pictures.find(workbook.pictures, id)
  if (!picture) return { logo: null, warnings: [] }
  const logo = logoOf(picture)
  return { logo, warnings: logo ? [] : [logoNotDrawn] }
}
