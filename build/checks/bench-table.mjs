/**
 * @typedef {object} Row
 * @property {string} what
 * @property {number | string} value
 * @property {string} unit
 * @property {string | number} [goal]
 */

/** Rows as aligned text: words left, numbers right. @param {readonly Row[]} rows */
export function table(rows) {
  const cells = rows.map(({ what, value, unit, goal }) => [
    what,
    typeof value === 'number' ? readable(value) : value,
    unit,
    goal === undefined ? '' : `goal ${goal}`,
  ])
  const widths = [0, 1, 2].map(column => Math.max(0, ...cells.map(row => row[column]?.length ?? 0)))
  return cells
    .map(([what = '', value = '', unit = '', goal = '']) =>
      `  ${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)} ${unit.padEnd(widths[2] ?? 0)}  ${goal}`.trimEnd(),
    )
    .join('\n')
}

/** Three significant digits, thousands grouped. @param {number} value */
function readable(value) {
  const digits = Math.abs(value) >= 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 }
  return new Intl.NumberFormat('en-GB', digits).format(value)
}
