import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { loadShaper } from '../../../../electron/pdf/harfbuzz'
import { fontSources } from '../../shared/report/fonts'

const folder = dirname(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm'))
const bytes = new Uint8Array(readFileSync(fontSources.fallback))

it('joins Arabic letters, and takes the glyphs out of the font', async () => {
  const font = (await loadShaper(folder)).open({ name: 'DejaVuSans', bytes, index: 0, weight: 400 })
  expect(font.covers(0x628)).toBe(true)
  expect(font.covers(0x4e00)).toBe(false)
  const alone = font.shape('ب', 0, 1, 'rightToLeft')
  const joined = font.shape('ببب', 0, 3, 'rightToLeft')
  expect(joined).toHaveLength(3)
  expect(new Set([...alone, ...joined].map(({ glyph }) => glyph)).size).toBe(4)
  expect(joined.map(({ cluster }) => cluster)).toEqual([2, 1, 0])
  expect(font.kind).toBe('trueType')
  const program = font.program(joined.map(({ glyph }) => glyph))
  expect(program.length).toBeLessThan(bytes.length / 10)
  // Many times over: what it takes of memory it gives back.
  for (let time = 0; time < 300; time++) font.program([1])
})
