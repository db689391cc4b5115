import type { Severity } from '../../analysis/finding'
import type { Letters, Position, ReportSection, ReportSettings } from '../../model/schema'

/** What the report says, before anything is drawn: sections of blocks, in reading order. */
export interface ReportContent {
  readonly details: DocumentDetails
  readonly paper: ReportSettings['paper']
  readonly furniture: Furniture
  readonly sections: readonly SectionContent[]
}

/** What the PDF says about itself. */
export interface DocumentDetails {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly language: 'en-GB'
}

/** The texts of headers and footers. */
export interface Furniture {
  readonly client: string
  readonly firm: string
  readonly confidentiality: string
}

export type SectionContent =
  | { readonly kind: 'cover'; readonly cover: Cover }
  | { readonly kind: 'contents'; readonly title: string; readonly commentary: readonly string[] }
  | {
      readonly kind: Exclude<ReportSection, 'cover' | 'contents'>
      readonly title: string
      readonly commentary: readonly string[]
      readonly blocks: readonly Block[]
    }

export interface Cover {
  readonly client: string
  readonly title: string
  readonly subtitle: string
  /** Label and text, such as "Prepared by" and the firm. */
  readonly lines: readonly { readonly label: string; readonly text: string }[]
  readonly confidentiality: string
  readonly commentary: readonly string[]
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
  | { readonly kind: 'figures'; readonly items: readonly Figure[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'bars'; readonly bars: Bars }
  | { readonly kind: 'finding'; readonly finding: FindingEntry }
  | { readonly kind: 'columns'; readonly columns: readonly DutyColumn[] }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'matrix'; readonly matrix: Matrix }

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

export interface Chart {
  readonly positions: readonly Position[]
  /** The name of the scenario that it shows. */
  readonly scenario: string
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
