// npm run build: bundles the app into dist. With a folder as argument it only bundles, into that folder.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './steps/build-app.mjs'
import { installDependencies } from './steps/install.mjs'
import { endAllOnSignals } from './steps/processes.mjs'
import { projectRoot } from './steps/project.mjs'
import { sayFailure } from './steps/say.mjs'

const [output] = process.argv.slice(2)

try {
  if (output === undefined) {
    endAllOnSignals()
    await installDependencies()
    await buildApp({ force: true })
  } else await bundleInto(output)
} catch (error) {
  sayFailure(error)
  process.exitCode = 1
}

/** @param {string} folder */
async function bundleInto(folder) {
  const { build } = await import('vite')
  const { fonts, programBundle, programs, windowBundle } = await import('./bundles.mjs')
  await build(windowBundle(folder))
  for (const [name, entry] of Object.entries(programs))
    await build(programBundle(name, join(projectRoot, entry), folder))
  mkdirSync(join(folder, 'fonts'), { recursive: true })
  for (const [name, source] of Object.entries(fonts))
    copyFileSync(join(projectRoot, source), join(folder, 'fonts', name))
}
