// Bundles one bench file as the app is bundled, runs it, and prints its rows as JSON on the last line.
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { benchBundle } from '../bundles.mjs'

const [file, folder] = process.argv.slice(2)
if (file === undefined || folder === undefined) throw new Error('Usage: run-bench.mjs <file> <output folder>')

const name = basename(file, '.ts')
await build(benchBundle(name, file, folder))
/** @type {unknown} */
const bench = await import(pathToFileURL(join(folder, `${name}.mjs`)).href)
if (typeof bench !== 'object' || bench === null || !('run' in bench) || typeof bench.run !== 'function')
  throw new Error(`${file} does not export run().`)
const rows = await bench.run()
process.stdout.write(`\n${JSON.stringify(rows)}\n`, () => process.exit(0))
