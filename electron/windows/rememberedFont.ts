import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'

const fontSchema = z.strictObject({ path: z.string().min(1) })

const storage = (): string => join(app.getPath('userData'), 'report-font.json')

/** Path of the font file that the user chose on this machine; null when there is none, or the record cannot be read. */
export function rememberedFont(): string | null {
  try {
    return fontSchema.parse(JSON.parse(readFileSync(storage(), 'utf8'))).path
  } catch {
    return null
  }
}

/** Remembers a font file; null forgets it. Throws the system's error where that cannot be written. */
export function rememberFont(path: string | null): void {
  if (path === null) rmSync(storage(), { force: true })
  else writeFileSync(storage(), JSON.stringify(fontSchema.parse({ path })))
}
