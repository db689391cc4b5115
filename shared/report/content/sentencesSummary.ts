import type { Measures } from '../../analysis/measures'
import type { ActionItem, Structure } from '../../model/schema'
import {
  counted,
  countedFirst,
  figures,
  longDate,
  lowered,
  numeral,
  percent,
  plural,
  structureNames,
} from './sentences'

/** What the executive summary says; the marks are those of a commentary. */

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '')

/** Reasons as the second half of a sentence: "because one; two; and three". */
function because(reasons: readonly string[]): string {
  const parts = reasons.map(reason => lowered(withoutStop(reason)))
  if (parts.length === 0) return ''
  const last = parts.at(-1)
  return ` because ${parts.length === 1 ? last : `${parts.slice(0, -1).join('; ')}; and ${last}`}`
}

export const summaryWords = {
  noClient: 'The organisation',
  empty: (client: string): string =>
    `${client} has no positions and no responsibilities in the workbook yet.`,
  scope(client: string, scenario: string, measures: Measures): string {
    const { positions, responsibilities, clarity } = measures
    const clear = clarity === null ? 0 : Math.round(clarity * responsibilities)
    const basis = `${client} (${scenario}) has ${counted(positions, 'position')} and ${counted(responsibilities, 'responsibility', 'responsibilities')}.`
    if (clarity === null)
      return `${basis} Who holds what has not been entered yet, so overlaps and missing responsibilities cannot be judged.`
    return `${basis} **${figures(clear)} of the ${counted(responsibilities, 'responsibility', 'responsibilities')} ${plural(clear, 'is', 'are')} clear (${percent(clarity)})**: exactly one position answers for ${plural(clear, 'it', 'each')}, and somebody does the work.`
  },
  nothingWrong: 'No rule finds anything wrong.',
  counts: (of: {
    readonly overlap: number
    readonly gap: number
    readonly all: number
    readonly critical: number
  }): string =>
    `The analysis finds ${counted(of.overlap, 'overlap')} and ${counted(of.gap, 'gap')} among ${counted(of.all, 'finding')}; ${of.critical === 0 ? 'none is critical' : `${numeral(of.critical)} ${plural(of.critical, 'is', 'are')} critical`}.`,
  matters: 'What matters most',
  single: (title: string, severity: string, sentence: string): string =>
    `**${title}** (${severity}). ${sentence}`,
  group: (title: string, severity: string, count: number, names: string): string =>
    `**${title}** (${figures(count)}, ${severity}): ${names}.`,
  further: (count: number): string =>
    `${countedFirst(count, 'further finding')} ${plural(count, 'stands', 'stand')} in the sections on overlaps, gaps and other findings.`,
  advised: 'What we advise',
  override: (structure: Structure, reason: string): string =>
    `**We recommend “${structureNames[structure]}”**${reason === '' ? '.' : `: ${lowered(withoutStop(reason))}.`}`,
  leaning: (structure: Structure, of: { readonly answered: number; readonly questions: number }): string =>
    `So far the answers lean to **“${structureNames[structure]}”**, but only ${figures(of.answered)} of ${counted(of.questions, 'question')} ${plural(of.answered, 'is', 'are')} answered: too few for a recommendation.`,
  recommendation: (structure: Structure, reasons: readonly string[]): string =>
    `**We recommend “${structureNames[structure]}”**${because(reasons)}.`,
  option(
    name: string,
    of: {
      readonly solved: number
      readonly introduced: number
      readonly all: number
      readonly before: number | null
      readonly after: number | null
    },
  ): string {
    const clarity =
      of.before === null || of.after === null || of.before === of.after
        ? ''
        : `; it ${of.after > of.before ? 'raises' : 'lowers'} the share of clear responsibilities from ${percent(of.before)} to ${percent(of.after)}`
    return `“${name}” solves ${figures(of.solved)} of the ${counted(of.all, 'finding')} of today and brings ${of.introduced === 0 ? 'no new one' : `${numeral(of.introduced)} new ${plural(of.introduced, 'one', 'ones')}`}${clarity}.`
  },
  next: 'What comes next',
  action({ title, owner, due }: ActionItem): string {
    const who = owner === '' ? '' : ` (${owner})`
    return `${title}${who}${due === '' ? '' : `, by ${longDate(due)}`}.`
  },
} as const
