/**
 * What a reader takes at most, so that a small hostile file cannot ask for all memory. A client of 100,000 positions
 * in three scenarios is about 80 MB of workbook.json, so honest files stay far below. Sizes in bytes.
 */
const mebibyte = 1024 * 1024

export const limits = {
  /** The whole file as it lies on the disk. */
  file: 320 * mebibyte,
  entries: 1000,
  manifest: mebibyte,
  workbook: 256 * mebibyte,
  /** Uncompressed to compressed size, asked only of entries above `ratioFrom`. */
  ratio: 250,
  ratioFrom: 16 * mebibyte,
  /** Objects and lists inside each other. A workbook needs 7. */
  nesting: 32,
} as const

/** Whether an entry of these sizes grows more than a reader takes. */
export const swells = (size: number, packedSize: number): boolean =>
  size > limits.ratioFrom && size > packedSize * limits.ratio
