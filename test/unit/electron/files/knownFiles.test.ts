import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openKnownFiles } from '../../../../electron/files/knownFiles'
import { temporaryFolder } from '../temporaryFolder'

describe('known files', () => {
  it('keep their key over restarts, newest first, and say which are missing', async () => {
    const folder = await temporaryFolder()
    const storage = join(folder, 'recent.json')
    const first = await openKnownFiles(storage)
    await writeFile(join(folder, 'a.remit'), '')
    const a = await first.remember(join(folder, 'a.remit'))
    const b = await first.remember(join(folder, 'b.remit'))
    expect(await first.remember(join(folder, 'a.remit'))).toBe(a)

    const again = await openKnownFiles(storage)
    expect(again.pathOf(b)).toBe(join(folder, 'b.remit'))
    expect(again.pathOf('unknown')).toBeNull()
    const recent = await again.recent()
    expect(recent.map(({ key, name, missing }) => [key, name, missing])).toEqual([
      [a, 'a.remit', false],
      [b, 'b.remit', true],
    ])
    expect(recent[0]?.folder).toBe(folder)
  })

  it('taken off the list keep their key, so that a draft still finds its file', async () => {
    const folder = await temporaryFolder()
    const known = await openKnownFiles(join(folder, 'recent.json'))
    let changes = 0
    known.onChange(() => changes++)
    const a = await known.remember(join(folder, 'a.remit'))
    await known.remember(join(folder, 'b.remit'))
    await known.forget(a)
    expect(known.recentPaths()).toEqual([join(folder, 'b.remit')])
    expect(known.pathOf(a)).toBe(join(folder, 'a.remit'))
    expect(await known.remember(join(folder, 'a.remit'))).toBe(a)
    await known.forget(null)
    expect(await known.recent()).toEqual([])
    expect(changes).toBe(5)
  })

  it('a list that cannot be read, or in part, counts for what can be', async () => {
    const folder = await temporaryFolder()
    const storage = join(folder, 'recent.json')
    await writeFile(storage, '{"broken')
    expect((await openKnownFiles(storage)).recentPaths()).toEqual([])
    const sound = { key: 'k1', path: '/x/a.remit', openedAt: 1, listed: true }
    await writeFile(storage, JSON.stringify([sound, { key: '../', path: 4 }, 'x']))
    const known = await openKnownFiles(storage)
    expect(known.recentPaths()).toEqual(['/x/a.remit'])
    await known.remember('/x/b.remit')
    expect(JSON.parse(await readFile(storage, 'utf8'))).toHaveLength(2)
  })
})
