import type { Scenario, Workbook } from '../../model/schema'
import type { Cover } from './report'
import { coverLabels, longDate, reportSubtitle, reportTitle, unnamedClient } from './sentences'

/** What the cover says; logos and commentary apart. */
export function coverContent(
  { engagement }: Workbook,
  scenario: Scenario,
  date: string,
): Omit<Cover, 'clientLogo' | 'firmLogo' | 'commentary'> {
  const lines = [
    { label: coverLabels.firm, text: engagement.firm },
    { label: coverLabels.consultant, text: engagement.consultant },
    { label: coverLabels.date, text: longDate(date) },
    { label: coverLabels.dataAsOf, text: longDate(engagement.dataAsOf) },
    { label: coverLabels.scenario, text: scenario.name },
  ]
  return {
    client: engagement.client || unnamedClient,
    title: reportTitle,
    subtitle: reportSubtitle,
    lines: lines.filter(({ text }) => text.trim() !== ''),
    confidentiality: engagement.confidentiality,
  }
}
