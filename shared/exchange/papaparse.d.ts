// What this project calls of papaparse (5.7), which ships no types of its own. Its community types would bring Node's
// with them, and this project denies itself those.
declare module 'papaparse' {
  interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch'
    readonly code: string
    /** Place in the text, counted in UTF-16 units; missing in errors that are not about quotes. */
    readonly index?: number
  }

  interface ParseResult {
    readonly data: string[][]
    readonly errors: readonly ParseError[]
  }

  const papa: {
    parse(
      text: string,
      options: { delimiter: string; newline: '\n'; quoteChar: '"'; skipEmptyLines: false; preview?: number },
    ): ParseResult
  }
  export default papa
}
