import type { Severity } from '../../analysis/finding'
import type { Letters, Position, ReportSection, ReportSettings, ReportTheme } from '../../model/schema'
import type { CommentaryBlock } from './commentary'
import type { Logo } from './logo'

/** What the report says, before anything is drawn: sections of blocks, in reading order. */
export interface ReportContent {
  readonly details: DocumentDetails
  readonly paper: ReportSettings['paper']
  readonly look: Look
  readonly furniture: Furniture
  readonly sections: readonly SectionContent[]
  /** What of the workbook the report cannot show, one sentence each. */
  readonly warnings: readonly string[]
}

/** What the PDF says about itself. */
export interface DocumentDetails {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly language: 'en-GB'
}

export interface Look {
  readonly theme: ReportTheme
  /** The firm's colours; '' for the theme's own. */
  readonly colour: `#${string}` | ''
  readonly secondColour: `#${string}` | ''
}

/** The texts of headers and footers, and the logo that stands at the head of each page. */
export interface Furniture {
  readonly header: string
  readonly footer: string
  readonly confidentiality: string
  readonly logo: Logo | null
}

export type SectionContent =
  | { readonly kind: 'cover'; readonly cover: Cover }
  | { readonly kind: 'contents'; readonly title: string; readonly commentary: readonly CommentaryBlock[] }
  | {
      readonly kind: Exclude<ReportSection, 'cover' | 'contents'>
      readonly title: string
      readonly commentary: readonly CommentaryBlock[]
      readonly blocks: readonly Block[]
    }

export interface Cover {
  readonly client: string
  readonly title: string
  readonly subtitle: string
  /** Label and text, such as "Prepared by" and the firm. */
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  readonly confidentiality: string
  readonly clientLogo: Logo | null
  readonly firmLogo: Logo | null
  readonly commentary: readonly CommentaryBlock[]
}

/** What is shown beside words wherever it is spoken of, so that it reads without colour too. */
export type Sign =
  | 'head-of-operations'
  | 'coo'
  | 'ceo'
  | 'collaboration'
  | 'divided'
  | 'overlap'
  | 'gap'
  | 'others'
  | 'better'
  | 'worse'

export interface Cell {
  readonly text: string
  readonly tone?: 'plain' | 'strong' | 'muted'
  readonly sign?: Sign
  readonly severity?: Severity
}

export interface Column {
  readonly title: string
  /** Share of the table's width, against the other columns' shares. */
  readonly share: number
  readonly align: 'left' | 'right'
}

export type Block =
  | { readonly kind: 'part'; readonly title: string; readonly note?: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: 'lead' | 'body' | 'muted' }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'words'; readonly words: readonly CommentaryBlock[] }
  | { readonly kind: 'figures'; readonly items: readonly Figure[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'bars'; readonly bars: Bars }
  | { readonly kind: 'multiples'; readonly multiples: Multiples }
  | { readonly kind: 'finding'; readonly finding: FindingEntry }
  | { readonly kind: 'columns'; readonly columns: readonly DutyColumn[] }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'matrix'; readonly matrix: Matrix }
  | { readonly kind: 'charter'; readonly charter: CharterPage }

/** A large number with what it counts. */
export interface Figure {
  readonly number: string
  readonly label: string
  readonly sign?: Sign
  readonly severity?: Severity
}

export interface Table {
  /** What the table shows, as a sentence; '' for none. */
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Horizontal bars with their numbers printed. */
export interface Bars {
  readonly title: string
  /** What the numbers count. */
  readonly base: string
  readonly rows: readonly {
    readonly label: string
    readonly sign?: Sign
    readonly text: string
    readonly parts: readonly { readonly value: number; readonly sign: Sign }[]
  }[]
}

/** Several small charts with the same rows, so that they are read against each other. */
export interface Multiples {
  readonly title: string
  readonly charts: readonly {
    readonly title: string
    /** `value` from 0 up, or null where there is nothing to show. The best rows are marked. */
    readonly rows: readonly {
      readonly label: string
      readonly sign?: Sign
      readonly value: number | null
      readonly text: string
      readonly best: boolean
    }[]
  }[]
}

/** Findings of one rule and severity: they matter for the same reason, so it is said once. */
export interface FindingEntry {
  readonly severity: Severity
  readonly severityWord: string
  readonly why: string
  readonly cases: readonly FindingCase[]
}

export interface FindingCase {
  readonly sentence: string
  /** What was decided about it; '' when it is open. */
  readonly disposition: string
}

/** A column of the comparison: groups of responsibilities, each under its sign and count. */
export interface DutyColumn {
  /** '' for a column that goes on from the one before it. */
  readonly title: string
  readonly sign: Sign
  readonly count: number
  readonly groups: readonly DutyGroup[]
}

export interface DutyGroup {
  /** '' where the column has one group only. */
  readonly title: string
  readonly sign: Sign
  readonly count: number
  readonly areas: readonly { readonly area: string; readonly duties: readonly string[] }[]
}

/** A remit that keeps to one page. */
export interface CharterPage {
  readonly title: string
  readonly sign: Sign | null
  readonly parts: readonly CharterPart[]
}

export interface CharterPart {
  readonly title: string
  /** Whether it stands above the columns, across the page. */
  readonly opening: boolean
  /** Where the page is too short, what is least important is shortened first. */
  readonly importance: number
  readonly words: readonly CommentaryBlock[]
}

export interface Chart {
  readonly positions: readonly Position[]
  /** What stands below the title: the scenario that it shows, and what its marks mean. */
  readonly note: string
  /** Beginning of the titles where a report has more than one chart; '' otherwise. */
  readonly name: string
  /** By a position's id, what stands on its box. */
  readonly marks: ReadonlyMap<string, BoxMarks>
  /** Pages of the paper, or everything on one large sheet. */
  readonly form: ReportSettings['chart']
}

export interface BoxMarks {
  /** What the scenario changes, such as "New"; '' for nothing. */
  readonly change: string
  /** Number of findings that concern it and the worst severity of them; null for none. */
  readonly findings: { readonly count: number; readonly severity: Severity } | null
}

export interface MatrixColumn {
  readonly title: string
  readonly holder: string
  readonly sign: Sign | null
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[]
  readonly areas: readonly {
    readonly area: string
    readonly rows: readonly MatrixRow[]
  }[]
}

export interface MatrixRow {
  readonly title: string
  readonly sign: Sign | null
  /** One for each column; null where the position holds nothing. */
  readonly letters: readonly (Letters | null)[]
}
