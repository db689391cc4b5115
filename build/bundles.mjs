import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { projectRoot } from './steps/project.mjs'

/** @typedef {import('vite').InlineConfig} Config */

/** The oldest runtime the app runs on: Electron 33. */
const oldest = { chromium: 'chrome130', node: 'node20.18' }

/** @type {{ version: string }} */
const described = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))

/** What jsPDF can use for HTML and SVG pictures; the report draws by itself. */
const leftOut = ['canvg', 'html2canvas', 'dompurify']

/** @satisfies {Config} */
const shared = {
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  define: { __APP_VERSION__: JSON.stringify(described.version) },
  resolve: {
    alias: leftOut.map(name => ({
      find: new RegExp(`^${name}$`),
      replacement: join(projectRoot, 'build', 'left-out.mjs'),
    })),
  },
}

/**
 * The window: scripts, styles and fonts as files, so that a strict content security policy holds.
 * @param {string} output folder
 * @param {{ root?: string }} [options]
 * @returns {Config}
 */
export function windowBundle(output, { root = join(projectRoot, 'renderer') } = {}) {
  return {
    ...shared,
    root,
    base: './',
    mode: 'production',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: join(output, 'renderer'),
      emptyOutDir: true,
      target: oldest.chromium,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: true,
      chunkSizeWarningLimit: 2000,
      license: { fileName: 'licenses.md' },
    },
  }
}

/**
 * The programs that run in Node or in Electron's main process, by the name of their file in dist.
 * @satisfies {Record<string, string>}
 */
export const programs = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  worker: 'electron/worker.ts',
  cli: 'electron/cli/main.ts',
}

/** Programs that run in plain Node, where importing `electron` fails. */
const withoutElectron = ['cli']

/** Stops a build that would only fail when it runs. @type {import('vite').Plugin} */
const refuseElectron = {
  name: 'refuse-electron',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^electron$/ },
    handler(_id, importer) {
      this.error(`The command line runs in plain Node, but ${importer ?? 'it'} imports electron as a value.`)
    },
  },
}

/**
 * One program with all its packages in one CommonJS file. Only `electron` and Node's own modules stay outside.
 * @param {string} name
 * @param {string} entry absolute path
 * @param {string} output folder
 * @returns {Config}
 */
export function programBundle(name, entry, output) {
  const inElectron = !withoutElectron.includes(name)
  const external = inElectron ? ['electron'] : []
  return {
    ...shared,
    root: projectRoot,
    mode: 'production',
    plugins: inElectron ? [] : [refuseElectron],
    ssr: { target: 'node', noExternal: true, external },
    build: {
      ssr: true,
      outDir: output,
      emptyOutDir: false,
      target: oldest.node,
      minify: false,
      sourcemap: true,
      license: { fileName: `licenses-${name}.md` },
      rolldownOptions: {
        input: { [name]: entry },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  }
}

/**
 * A measurement: our own code bundled as in the app, packages as they are installed, so that peers run as shipped.
 * @param {string} name
 * @param {string} entry absolute path
 * @param {string} output folder
 * @returns {Config}
 */
export function benchBundle(name, entry, output) {
  return {
    ...shared,
    root: projectRoot,
    mode: 'production',
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: output,
      emptyOutDir: false,
      target: oldest.node,
      minify: false,
      rolldownOptions: {
        input: { [name]: entry },
        output: { format: 'esm', entryFileNames: '[name].mjs' },
      },
    },
  }
}

const inter = 'node_modules/@expo-google-fonts/inter'
const serif = 'node_modules/@expo-google-fonts/source-serif-4'
const dejavu = 'node_modules/dejavu-fonts-ttf/ttf'

const harfbuzz = 'node_modules/harfbuzzjs'

/** Fonts the report embeds and what shapes text in them, by the name of their file in dist/fonts. Licences lie beside them. */
export const fonts = {
  'Inter-Regular.ttf': `${inter}/400Regular/Inter_400Regular.ttf`,
  'Inter-Italic.ttf': `${inter}/400Regular_Italic/Inter_400Regular_Italic.ttf`,
  'Inter-Medium.ttf': `${inter}/500Medium/Inter_500Medium.ttf`,
  'Inter-SemiBold.ttf': `${inter}/600SemiBold/Inter_600SemiBold.ttf`,
  'Inter-Bold.ttf': `${inter}/700Bold/Inter_700Bold.ttf`,
  'Inter-LICENSE.txt': `${inter}/LICENSE_FONT`,
  'SourceSerif4-SemiBold.ttf': `${serif}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
  'SourceSerif4-LICENSE.txt': `${serif}/LICENSE_FONT`,
  'DejaVuSans.ttf': `${dejavu}/DejaVuSans.ttf`,
  'DejaVuSans-Bold.ttf': `${dejavu}/DejaVuSans-Bold.ttf`,
  'DejaVu-LICENSE.txt': 'node_modules/dejavu-fonts-ttf/LICENSE',
  'harfbuzz.wasm': `${harfbuzz}/dist/harfbuzz.wasm`,
  'harfbuzz-subset.wasm': `${harfbuzz}/dist/harfbuzz-subset.wasm`,
  'HarfBuzz-LICENSE.txt': `${harfbuzz}/LICENSE`,
}
