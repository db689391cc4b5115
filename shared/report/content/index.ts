import type { ReportSection, Workbook } from '../../model/schema'
import { appendixContent } from './appendix'
import { comparisonContent } from './comparison'
import { coverContent } from './cover'
import { findingsContent } from './findings'
import { fitContent } from './fit'
import { matrixContent } from './matrix'
import { organisationContent } from './organisation'
import { paragraphsOf } from './paragraphs'
import type { Block, ReportContent, SectionContent } from './report'
import { scenariosContent } from './scenarios'
import { reportScene } from './scene'
import type { ReportScene } from './scene'
import { reportSubject, reportTitle, sectionTitles, unnamedClient } from './sentences'
import { summaryContent } from './summary'

type Written = Exclude<ReportSection, 'cover' | 'contents'>

const writers: Readonly<Record<Written, (scene: ReportScene) => readonly Block[]>> = {
  summary: summaryContent,
  organisation: organisationContent,
  comparison: comparisonContent,
  matrix: matrixContent,
  findings: findingsContent,
  scenarios: scenariosContent,
  fit: fitContent,
  appendix: appendixContent,
}

/** What the report of a workbook says: the sections that its settings include, in their order. */
export function reportContent(workbook: Workbook, date: string): ReportContent {
  const scene = reportScene(workbook)
  const { engagement, report } = workbook
  const client = engagement.client || unnamedClient
  const sections = report.sections.flatMap(({ section, included, commentary }): readonly SectionContent[] => {
    if (!included) return []
    const paragraphs = paragraphsOf(commentary)
    if (section === 'cover')
      return [{ kind: section, cover: coverContent(workbook, scene.scenario, date, paragraphs) }]
    const title = sectionTitles[section]
    if (section === 'contents') return [{ kind: section, title, commentary: paragraphs }]
    return [{ kind: section, title, commentary: paragraphs, blocks: writers[section](scene) }]
  })
  return {
    details: {
      title: `${client}: ${reportTitle}`,
      subject: reportSubject(client),
      author: [engagement.consultant, engagement.firm].filter(part => part !== '').join(', '),
      language: 'en-GB',
    },
    paper: report.paper,
    furniture: { client, firm: engagement.firm, confidentiality: engagement.confidentiality },
    sections,
  }
}
