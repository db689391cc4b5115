import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { readFaces } from './fontFaces'
import type { FontFace } from './fontFaces'

const home = homedir()

/** Where each system keeps its fonts. */
const folders: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: [
    join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
    join(process.env['LOCALAPPDATA'] ?? home, 'Microsoft', 'Windows', 'Fonts'),
  ],
  darwin: [
    '/System/Library/Fonts',
    '/System/Library/AssetsV2/com_apple_MobileAsset_Font7',
    '/Library/Fonts',
    join(home, 'Library', 'Fonts'),
  ],
  linux: [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.local', 'share', 'fonts'),
    join(home, '.fonts'),
  ],
}

export const systemFontFolders = (platform: NodeJS.Platform = process.platform): readonly string[] =>
  folders[platform] ?? folders.linux ?? []

/** A font known for a script: the names of its files, and which face of a collection, where its faces differ. */
interface KnownFont {
  readonly file: RegExp
  readonly bold?: RegExp
  readonly index?: number
}

interface Script {
  readonly signs: RegExp
  readonly fonts: readonly KnownFont[]
}

/**
 * Good faces for running text by script, those of Windows, macOS and Linux; the first that is there and has the
 * characters is taken. Japanese and Korean stand before Chinese: they share characters, and kana or hangul tell them.
 */
const known: readonly Script[] = [
  {
    signs: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    fonts: [
      { file: /^YuGothR\.ttc$/i, bold: /^YuGothB\.ttc$/i },
      { file: /^meiryo\.ttc$/i, bold: /^meiryob\.ttc$/i },
      { file: /^msgothic\.ttc$/i },
      {
        file: /^(Hiragino Sans|ヒラギノ角ゴシック) W3\.ttc$/i,
        bold: /^(Hiragino Sans|ヒラギノ角ゴシック) W6\.ttc$/i,
      },
      { file: /^Noto ?Sans(JP|CJKjp)-Regular\.(otf|ttf)$/i, bold: /^Noto ?Sans(JP|CJKjp)-Bold\.(otf|ttf)$/i },
      { file: /^NotoSansCJK-Regular\.ttc$/i, bold: /^NotoSansCJK-Bold\.ttc$/i, index: 0 },
      { file: /^(ipaexg|ipag|ipagp|TakaoPGothic|TakaoGothic|VL-PGothic-Regular)\.ttf$/i },
    ],
  },
  {
    signs: /\p{Script=Hangul}/u,
    fonts: [
      { file: /^malgun\.ttf$/i, bold: /^malgunbd\.ttf$/i },
      { file: /^AppleSDGothicNeo\.ttc$/i },
      { file: /^Noto ?Sans(KR|CJKkr)-Regular\.(otf|ttf)$/i, bold: /^Noto ?Sans(KR|CJKkr)-Bold\.(otf|ttf)$/i },
      { file: /^NotoSansCJK-Regular\.ttc$/i, bold: /^NotoSansCJK-Bold\.ttc$/i, index: 1 },
      { file: /^NanumGothic\.ttf$/i, bold: /^NanumGothicBold\.ttf$/i },
      { file: /^UnDotum\.ttf$/i, bold: /^UnDotumBold\.ttf$/i },
      { file: /^AppleGothic\.ttf$/i },
    ],
  },
  {
    signs: /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
    fonts: [
      { file: /^msyh\.ttc$/i, bold: /^msyhbd\.ttc$/i },
      { file: /^msjh\.ttc$/i, bold: /^msjhbd\.ttc$/i },
      { file: /^simsun\.ttc$/i },
      { file: /^simsunb\.ttf$/i },
      { file: /^PingFang\.ttc$/i },
      { file: /^Hiragino Sans GB\.ttc$/i },
      { file: /^STHeiti Light\.ttc$/i, bold: /^STHeiti Medium\.ttc$/i },
      { file: /^Noto ?Sans(SC|CJKsc)-Regular\.(otf|ttf)$/i, bold: /^Noto ?Sans(SC|CJKsc)-Bold\.(otf|ttf)$/i },
      { file: /^NotoSansCJK-Regular\.ttc$/i, bold: /^NotoSansCJK-Bold\.ttc$/i, index: 2 },
      { file: /^wqy-(zenhei|microhei)\.ttc$/i },
      { file: /^DroidSansFallback(Full)?\.ttf$/i },
    ],
  },
  {
    signs: /\p{Script=Thai}/u,
    fonts: [
      { file: /^leelawui\.ttf$/i, bold: /^leelauib\.ttf$/i },
      { file: /^leelawad\.ttf$/i, bold: /^leelawdb\.ttf$/i },
      { file: /^Thonburi\.ttc$/i },
      { file: /^NotoSansThai-Regular\.(otf|ttf)$/i, bold: /^NotoSansThai-Bold\.(otf|ttf)$/i },
      { file: /^Loma\.(otf|ttf)$/i, bold: /^Loma-Bold\.(otf|ttf)$/i },
      { file: /^Garuda\.(otf|ttf)$/i, bold: /^Garuda-Bold\.(otf|ttf)$/i },
      { file: /^tahoma\.ttf$/i, bold: /^tahomabd\.ttf$/i },
    ],
  },
  {
    signs:
      /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u,
    fonts: [
      { file: /^Nirmala\.tt[cf]$/i, bold: /^NirmalaB\.ttf$/i },
      { file: /^(Kohinoor|KohinoorBangla|KohinoorGujarati|KohinoorTelugu)\.ttc$/i },
      {
        file: /^NotoSans(Devanagari|Bengali|Gurmukhi|Gujarati|Oriya|Tamil|Telugu|Kannada|Malayalam|Sinhala)-Regular\.(otf|ttf)$/i,
      },
      { file: /^(Lohit-.*|lohit_.*|gargi)\.ttf$/i },
    ],
  },
]

/** Faces that are not for running text. */
const unsuited = /bold|italic|oblique|black|heavy|thin|light|condensed|mono|serif|emoji|color|lastresort/i
/** Of Linux, where a font has a file for each script, the ones made to look alike come first. */
const preferred = /^(noto ?sans|arial|segoeui|seguisym|tahoma)/i

/** A face, and its bold companion where it has one. */
export interface FoundFont {
  readonly regular: FontFace
  readonly bold: FontFace | null
}

/**
 * Installed fonts that together have as many of the characters as can be: those known for their script first, then any
 * others in the order of their names. The same files give the same answer.
 */
export async function findFonts(
  characters: readonly string[],
  from: readonly string[] = systemFontFolders(),
): Promise<readonly FoundFont[]> {
  const files = await fontFiles(from)
  const found: FoundFont[] = []
  let left = characters
  const take = (regular: FontFace, bold: FontFace | null) => {
    const rest = left.filter(sign => !regular.covers(sign.codePointAt(0) ?? 0))
    if (rest.length < left.length) found.push({ regular, bold })
    left = rest
  }
  for (const { signs, fonts } of known)
    for (const { file, bold, index } of fonts) {
      if (!left.some(sign => signs.test(sign))) break
      for (const path of files.filter(each => file.test(basename(each)))) {
        const strong = bold && files.find(each => bold.test(basename(each)))
        const [companion = null] = strong === undefined ? [] : await facesOf(strong, index)
        for (const face of await facesOf(path, index)) take(face, companion)
      }
    }
  for (const path of files.toSorted(byFitness)) {
    if (left.length === 0) break
    for (const face of await readFaces(path)) take(face, null)
  }
  return found
}

/** The face at a place in its collection, or all where none is named. */
async function facesOf(path: string, index: number | undefined): Promise<readonly FontFace[]> {
  const faces = await readFaces(path)
  return index === undefined ? faces : faces.filter(face => face.index === index)
}

const fitness = (path: string): number =>
  (unsuited.test(basename(path)) ? 2 : 0) + (preferred.test(basename(path)) ? 0 : 1)

const byFitness = (one: string, other: string): number => fitness(one) - fitness(other)

/** All font files in folders and the folders in them, by the name of the file and then its path. */
async function fontFiles(from: readonly string[]): Promise<readonly string[]> {
  const listed = await Promise.all(
    from.map(async folder => {
      try {
        return (await readdir(folder, { recursive: true })).map(name => join(folder, name))
      } catch {
        // Not every system has every folder.
        return []
      }
    }),
  )
  const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  return [...new Set(listed.flat())]
    .filter(path => /\.(ttf|otf|ttc|otc)$/i.test(path))
    .toSorted((one, other) => compare(basename(one), basename(other)) || compare(one, other))
}
