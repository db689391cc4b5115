import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FontFiles, FontName } from '../../../../shared/report'

const modules = fileURLToPath(new URL('../../../../node_modules/', import.meta.url))
const inter = '@expo-google-fonts/inter'
const dejavu = 'dejavu-fonts-ttf/ttf'

/** Where the packages keep the fonts that the build puts beside the app. */
export const fontSources: Readonly<Record<FontName, string>> = {
  regular: `${modules}${inter}/400Regular/Inter_400Regular.ttf`,
  medium: `${modules}${inter}/500Medium/Inter_500Medium.ttf`,
  semibold: `${modules}${inter}/600SemiBold/Inter_600SemiBold.ttf`,
  bold: `${modules}${inter}/700Bold/Inter_700Bold.ttf`,
  italic: `${modules}${inter}/400Regular_Italic/Inter_400Regular_Italic.ttf`,
  serif: `${modules}@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf`,
  fallback: `${modules}${dejavu}/DejaVuSans.ttf`,
  fallbackBold: `${modules}${dejavu}/DejaVuSans-Bold.ttf`,
}

const entries = Object.entries(fontSources).map(([name, file]) => [name, new Uint8Array(readFileSync(file))])

// Each font of the table was just read.
export const fonts = Object.fromEntries(entries) as FontFiles
