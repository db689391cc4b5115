import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fontFileNames } from '../../shared/report'
import type { FontFiles, FontName } from '../../shared/report'

/** The folder of fonts that the build puts beside the bundled programs. */
export const bundledFonts = (): string => join(dirname(fileURLToPath(import.meta.url)), 'fonts')

/** Reads the report's fonts. Rejects with the system's error where one is missing: then the installation is broken. */
export async function readFonts(folder: string): Promise<FontFiles> {
  // Object.entries loses the literal keys that the table has.
  const names = Object.entries(fontFileNames) as [FontName, string][]
  const read = await Promise.all(
    names.map(async ([name, file]) => [name, new Uint8Array(await readFile(join(folder, file)))] as const),
  )
  // Each font of the table was just read.
  return Object.fromEntries(read) as FontFiles
}
