import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extraFontsFor } from '../../../../electron/pdf/extraFonts'
import { readFaces } from '../../../../electron/pdf/fontFaces'
import { findFonts, systemFontFolders } from '../../../../electron/pdf/installedFonts'
import { newPosition, newWorkbook } from '../../../../shared/model/workbook'
import { faceTables } from '../../../../shared/report'
import { extraFontFiles, harfbuzzFolder } from '../../shared/report/extraFonts'
import { fontSources, fonts } from '../../shared/report/fonts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-fonts-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(font: keyof typeof extraFontFiles, name: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await copyFile(fileURLToPath(extraFontFiles[font]), path)
  return path
}

/** Font files as a collection: their tables with places counted from its beginning. */
function collection(files: readonly Uint8Array[]): Uint8Array {
  const head = 12 + 4 * files.length
  const starts = files.map((_, at) => head + files.slice(0, at).reduce((sum, { length }) => sum + length, 0))
  const bytes = new Uint8Array(head + files.reduce((sum, { length }) => sum + length, 0))
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('ttcf'))
  view.setUint32(4, 0x00010000)
  view.setUint32(8, files.length)
  for (const [at, file] of files.entries()) {
    const start = starts[at] ?? 0
    view.setUint32(12 + 4 * at, start)
    bytes.set(file, start)
    for (let table = 0; table < view.getUint16(start + 4); table++) {
      const place = start + 12 + 16 * table + 8
      view.setUint32(place, view.getUint32(place) + start)
    }
  }
  return bytes
}

const workbookOf = (title: string) => {
  const empty = newWorkbook(kind => `${kind}-1`, '2026-03-31')
  const positions = [newPosition({ id: 'p', title, holder: '', parent: null })]
  return { ...empty, scenarios: empty.scenarios.map(scenario => ({ ...scenario, positions })) }
}

describe('the faces of a font file', () => {
  it('are read by which characters they have', async () => {
    const [face] = await readFaces(await put('thai', 'thai.ttf'))
    expect(face?.covers(0xe01)).toBe(true)
    expect(face?.covers(0x738b)).toBe(false)
  })

  it('are several in a collection', async () => {
    const files = await Promise.all(
      (['thai', 'korean'] as const).map(name => readFile(fileURLToPath(extraFontFiles[name]))),
    )
    const path = join(folder, 'both.ttc')
    const bytes = collection(files)
    await writeFile(path, bytes)
    const faces = await readFaces(path)
    expect(faces.map(({ index, covers }) => [index, covers(0xe01), covers(0xae40)])).toEqual([
      [0, true, false],
      [1, false, true],
    ])
    expect(faceTables(bytes, 1).has('glyf')).toBe(true)
    const { extraFonts: extras } = await extraFontsFor(workbookOf('김민수 ที่ปรึกษา'), {
      fontFolder: harfbuzzFolder,
      fonts,
      chosen: [],
      systemFolders: [folder],
    })
    const covers = (codePoint: number) => extras.some(({ regular }) => regular.covers(codePoint))
    expect([covers(0xe01), covers(0xae40)]).toEqual([true, true])
  })

  it('are none of what is no font, is cut off, or may not be embedded', async () => {
    const bytes = new Uint8Array(await readFile(fileURLToPath(extraFontFiles.thai)))
    const path = join(folder, 'font.ttf')
    await writeFile(path, 'no font')
    expect(await readFaces(path)).toEqual([])
    await writeFile(path, bytes.subarray(0, 400))
    expect(await readFaces(path)).toEqual([])
    bytes[(faceTables(bytes, 0).get('OS/2')?.offset ?? 0) + 9] = 2
    await writeFile(path, bytes)
    expect(await readFaces(path)).toEqual([])
    expect(await readFaces(join(folder, 'nowhere.ttf'))).toEqual([])
  })
})

describe('looking for installed fonts', () => {
  const namesOf = (found: Awaited<ReturnType<typeof findFonts>>) =>
    found.map(({ regular, bold }) => [basename(regular.path), bold && basename(bold.path)])

  it('takes those known for a script, with their bold companions, from folders within folders', async () => {
    await put('korean', 'a-plain.ttf')
    await put('korean', 'korean/malgun.ttf')
    await put('koreanBold', 'korean/malgunbd.ttf')
    expect(namesOf(await findFonts(['김'], [folder, join(folder, 'nowhere')]))).toEqual([
      ['malgun.ttf', 'malgunbd.ttf'],
    ])
  })

  it('takes Japanese before Chinese ones where kana is written, and others for what is left', async () => {
    await put('chinese', 'msyh.ttc')
    await put('japanese', 'YuGothR.ttc')
    await put('thai', 'unknown.ttf')
    expect(namesOf(await findFonts(['田', 'さ', 'ก'], [folder]))).toEqual([
      ['YuGothR.ttc', null],
      ['unknown.ttf', null],
    ])
    expect(namesOf(await findFonts(['田'], [folder]))).toEqual([['msyh.ttc', null]])
  })

  it('finds nothing where nothing has the characters', async () => {
    await put('thai', 'unknown.ttf')
    expect(await findFonts(['\u{10ffff}'], [folder])).toEqual([])
  })

  it('knows where each system keeps its fonts', () => {
    for (const platform of ['win32', 'darwin', 'linux'] as const)
      expect(systemFontFolders(platform).length).toBeGreaterThan(1)
  })
})

describe('the extra fonts of a workbook', () => {
  const from = (chosen: readonly string[]) => ({
    fontFolder: harfbuzzFolder,
    fonts,
    chosen,
    systemFolders: [folder],
  })

  it('are none for Latin text, and the report’s own second font for Hebrew', async () => {
    expect(await extraFontsFor(workbookOf('Łukasz Ελένη'), from([]))).toEqual({
      extraFonts: [],
      warnings: [],
    })
    const { extraFonts: extras } = await extraFontsFor(workbookOf('דנה'), from([]))
    expect(extras.map(({ regular }) => regular.name)).toEqual(['DejaVuSans'])
  })

  it('begin with the file that was chosen', async () => {
    await put('chinese', 'msyh.ttc')
    const chosen = await put('japanese', 'Mine No 1.ttf')
    const { extraFonts: extras } = await extraFontsFor(workbookOf('田中'), from([chosen]))
    expect(extras.map(({ regular }) => regular.name)).toEqual(['MineNo1', 'DejaVuSans'])
    const { extraFonts: unfit } = await extraFontsFor(workbookOf('田中'), from([fontSources.serif]))
    expect(unfit.map(({ regular }) => regular.name)).toEqual(['DejaVuSans', 'msyh'])
  })

  it('say which chosen file is gone, and do without it', async () => {
    await put('chinese', 'msyh.ttc')
    const { extraFonts, warnings } = await extraFontsFor(workbookOf('田中'), from([join(folder, 'gone.ttf')]))
    expect(extraFonts.map(({ regular }) => regular.name)).toEqual(['DejaVuSans', 'msyh'])
    expect(warnings).toEqual([expect.stringContaining('“gone.ttf”')])
  })
})
