import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileNameFrom, withExtension } from '../../../../electron/files/names'
import { readWhole } from '../../../../electron/files/readWhole'
import { realPath, samePath } from '../../../../electron/files/realPath'
import { temporaryFolder } from '../temporaryFolder'

describe('reading a whole file', () => {
  it('gives the bytes and when it was changed', async () => {
    const path = join(await temporaryFolder(), 'a')
    await writeFile(path, 'abc')
    const { bytes, changedAt } = await readWhole(path, 3)
    expect(new TextDecoder().decode(bytes)).toBe('abc')
    expect(Math.abs(Date.now() - changedAt)).toBeLessThan(60_000)
  })

  it('refuses a folder, a missing file, and a file of terabytes without reading it', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'f'))
    await writeFile(join(folder, 'huge'), '')
    await truncate(join(folder, 'huge'), 2 ** 42)
    const failure = (name: string) => readWhole(join(folder, name), 1000).catch(error => error.failure)
    expect(await failure('f')).toEqual({ kind: 'isAFolder', file: 'f' })
    expect(await failure('none')).toEqual({ kind: 'notFound', file: 'none' })
    expect(await failure('huge')).toEqual({ kind: 'tooLarge', file: 'huge', limit: 1000 })
  })
})

describe('two names of one file', () => {
  it('have the same real path, also where the file is yet to be made', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'real'))
    await symlink('real', join(folder, 'alias'))
    expect(await realPath(join(folder, 'alias', 'new.remit'))).toBe(
      await realPath(join(folder, 'real', 'new.remit')),
    )
    await writeFile(join(folder, 'real', 'a.remit'), '')
    await symlink('real/a.remit', join(folder, 'b.remit'))
    expect(
      samePath(await realPath(join(folder, 'b.remit')), await realPath(join(folder, 'alias', 'a.remit'))),
    ).toBe(true)
    expect(samePath(null, null)).toBe(false)
  })

  it('a circle of links ends', async () => {
    const folder = await temporaryFolder()
    await symlink('b', join(folder, 'a'))
    await symlink('a', join(folder, 'b'))
    expect(await realPath(join(folder, 'a'))).toContain(folder)
  })
})

describe('file names', () => {
  it('get their extension once', () => {
    expect(withExtension('/x/Client', '.remit')).toBe('/x/Client.remit')
    expect(withExtension('/x/Client.REMIT', '.remit')).toBe('/x/Client.REMIT')
    expect(withExtension('/x/Client v1.2', '.remit')).toBe('/x/Client v1.2.remit')
  })

  it('are made from any text', () => {
    expect(fileNameFrom('Süd & Söhne / Werk: "Nord"', 'x')).toBe('Süd & Söhne Werk Nord')
    expect(fileNameFrom('../../etc', 'x')).toBe('etc')
    expect(fileNameFrom(' \n', 'Untitled workbook')).toBe('Untitled workbook')
    expect(fileNameFrom('CON', 'x')).toBe('x')
    expect([...fileNameFrom('🏭'.repeat(500), 'x')]).toHaveLength(80)
  })
})
