import { readFileSync } from 'node:fs'
import { loadShaper } from '../../../../electron/pdf/harfbuzz'
import type { ExtraFont } from '../../../../shared/report'
import { fonts } from './fonts'

const modules = new URL('../../../../node_modules/', import.meta.url)
const google = (path: string) => new URL(`@expo-google-fonts/${path}.ttf`, modules)

/** Where HarfBuzz lies in the packages. */
export const harfbuzzFolder = new URL('harfbuzzjs/dist/', modules).pathname

/** Fonts of the packages for what the report's own fonts lack, by script. */
export const extraFontFiles = {
  japanese: google('sawarabi-gothic/400Regular/SawarabiGothic_400Regular'),
  korean: google('nanum-gothic/400Regular/NanumGothic_400Regular'),
  koreanBold: google('nanum-gothic/700Bold/NanumGothic_700Bold'),
  chinese: google('zcool-kuaile/400Regular/ZCOOLKuaiLe_400Regular'),
  thai: google('noto-sans-thai/400Regular/NotoSansThai_400Regular'),
  devanagari: google('noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular'),
} as const

const { open } = await loadShaper(harfbuzzFolder)

const opened = (name: string, bytes: Uint8Array): ExtraFont => {
  const regular = open({ name, bytes, index: 0, weight: 400 })
  return { regular, bold: regular }
}

/** The report's own second font, which has Arabic and Hebrew, and one for each of the other scripts. */
export const extraFonts: readonly ExtraFont[] = [
  opened('DejaVuSans', fonts.fallback),
  ...Object.entries(extraFontFiles).map(([name, file]) => opened(name, new Uint8Array(readFileSync(file)))),
]
