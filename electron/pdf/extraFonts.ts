import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Workbook } from '../../shared/model/schema'
import { extraCharacters, fontNotRead } from '../../shared/report'
import type { ExtraFont, FontFiles, ShapingFont } from '../../shared/report'
import { readFaces } from './fontFaces'
import type { FontFace } from './fontFaces'
import { loadShaper } from './harfbuzz'
import { findFonts } from './installedFonts'
import type { FoundFont } from './installedFonts'

export interface ExtraFontsFrom {
  /** The folder of the report's own fonts, in which HarfBuzz lies too. */
  readonly fontFolder: string
  readonly fonts: FontFiles
  /** Font files that the user chose, which are tried first. */
  readonly chosen: readonly string[]
  /** Where installed fonts are looked for. */
  readonly systemFolders?: readonly string[]
}

interface FoundExtraFonts {
  readonly extraFonts: readonly ExtraFont[]
  /** One sentence for each chosen file that is gone or no font any more. */
  readonly warnings: readonly string[]
}

const weights = { regular: 400, bold: 700 } as const

/**
 * The fonts for what a workbook's texts need beyond the report's own: none for most. The chosen files come first, then
 * the report's own second font, which has Arabic and Hebrew, then installed ones.
 */
export async function extraFontsFor(
  workbook: Workbook,
  { fontFolder, fonts, chosen, systemFolders }: ExtraFontsFrom,
): Promise<FoundExtraFonts> {
  const characters = extraCharacters(workbook, fonts)
  if (characters.length === 0) return { extraFonts: [], warnings: [] }
  const { open } = await loadShaper(fontFolder)
  const own: ExtraFont = {
    regular: open({ name: 'DejaVuSans', bytes: fonts.fallback, index: 0, weight: weights.regular }),
    bold: open({ name: 'DejaVuSans-Bold', bytes: fonts.fallbackBold, index: 0, weight: weights.regular }),
  }
  const read = await Promise.all(chosen.map(async path => ({ path, faces: await readFaces(path) })))
  const picked = read.flatMap(({ faces }) => {
    const face = bestOf(faces, characters)
    return face ? [{ regular: face, bold: null }] : []
  })
  const covered = (sign: string) => {
    const codePoint = sign.codePointAt(0) ?? 0
    return own.regular.covers(codePoint) || picked.some(({ regular }) => regular.covers(codePoint))
  }
  const lacking = characters.filter(sign => !covered(sign))
  const installed = lacking.length > 0 ? await findFonts(lacking, systemFolders) : []
  const files = new Map<string, Promise<Uint8Array>>()
  const bytesOf = (path: string): Promise<Uint8Array> => {
    const known = files.get(path) ?? readFile(path)
    files.set(path, known)
    return known
  }
  const opened = async ({ path, index }: FontFace, weight: number): Promise<ShapingFont> =>
    open({ name: pdfName(path), bytes: await bytesOf(path), index, weight })
  const both = async ({ regular, bold }: FoundFont): Promise<ExtraFont> => {
    const light = await opened(regular, weights.regular)
    const heavy = bold ?? (regular.isVariable ? regular : null)
    return { regular: light, bold: heavy === null ? light : await opened(heavy, weights.bold) }
  }
  return {
    extraFonts: [...(await Promise.all(picked.map(both))), own, ...(await Promise.all(installed.map(both)))],
    warnings: read.flatMap(({ path, faces }) => (faces.length === 0 ? [fontNotRead(basename(path))] : [])),
  }
}

/** The face that has most of the characters; null where none has any. */
function bestOf(faces: readonly FontFace[], characters: readonly string[]): FontFace | null {
  const counted = faces.map(face => ({
    face,
    count: characters.filter(sign => face.covers(sign.codePointAt(0) ?? 0)).length,
  }))
  const [best] = counted.toSorted((one, other) => other.count - one.count)
  return best && best.count > 0 ? best.face : null
}

const pdfName = (path: string): string =>
  basename(path, extname(path)).replace(/[^A-Za-z0-9-]+/g, '') || 'Font'
