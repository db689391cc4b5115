import { sectionTitles } from '../../../shared/model/reportSections'
import type { ReportSection } from '../../../shared/model/schema'

/** The pages of a report by section, and what their pictures are called. */

export interface SectionPages {
  readonly section: ReportSection
  /** Counted from 1. */
  readonly pages: readonly number[]
}

/** Which pages each section has; `sections` say on which page each begins, in the order of the pages. */
export const pagesBySection = (
  sections: readonly { readonly section: ReportSection; readonly page: number }[],
  count: number,
): readonly SectionPages[] =>
  sections.map(({ section, page }, at) => {
    const end = sections[at + 1]?.page ?? count + 1
    return { section, pages: Array.from({ length: Math.max(0, end - page) }, (_, more) => page + more) }
  })

export interface NamedPage {
  readonly page: number
  readonly name: string
}

/** "01 Organisation 1.png", and so on: by their names the pictures stand in the order of the report. */
export function namedPages(chosen: readonly SectionPages[]): readonly NamedPage[] {
  const width = Math.max(2, String(chosen.reduce((sum, { pages }) => sum + pages.length, 0)).length)
  let place = 0
  return chosen.flatMap(({ section, pages }) =>
    pages.map((page, at) => {
      place += 1
      const which = pages.length > 1 ? ` ${at + 1}` : ''
      return { page, name: `${String(place).padStart(width, '0')} ${sectionTitles[section]}${which}.png` }
    }),
  )
}
