import { describe, expect, it } from 'vitest'
import { filesInArguments } from '../../../../electron/start/arguments'
import { contentType, fileOfAddress, isOurs } from '../../../../electron/start/servedFile'

describe('files on the command line', () => {
  const folder = '/home/me'
  it.each([
    [['/opt/Remit/remit', 'client.remit'], false, ['/home/me/client.remit']],
    [['/opt/Remit/remit'], false, []],
    [
      ['/opt/Remit/remit', '--no-sandbox', '/x/a.remit', '/x/b.remit', '/x/a.remit'],
      false,
      ['/x/a.remit', '/x/b.remit'],
    ],
    [['electron', '/project', 'a.remit'], true, ['/home/me/a.remit']],
    [['electron', '--no-sandbox', '/project', '/x/a.remit'], true, ['/x/a.remit']],
    [
      ['electron', '--inspect=0', '--user-data-dir=/tmp/x', '/project', '--flag', '/x/ä b.remit'],
      true,
      ['/x/ä b.remit'],
    ],
    [['electron', '/project'], true, []],
    [['electron', '.', ''], true, []],
  ] as const)('%j (unpackaged: %s) are %j', (argv, unpackaged, expected) => {
    expect(filesInArguments({ argv, folder, unpackaged })).toEqual(expected)
  })
})

describe('addresses of the window', () => {
  const dist = '/app/dist/renderer'
  it.each([
    ['app://remit/index.html', '/app/dist/renderer/index.html'],
    ['app://remit/assets/a%20b.js?x#y', '/app/dist/renderer/assets/a b.js'],
    ['app://remit/%2e%2e/main.cjs', '/app/dist/renderer/main.cjs'],
    ['app://remit//etc/passwd', '/app/dist/renderer/etc/passwd'],
    ['app://remit/..%2fmain.cjs', null],
    ['app://remit/a/..%2f..%2f..%2fmain.cjs', null],
    ['app://remit/%00', null],
    ['app://remit/%zz', null],
    ['app://remit/', null],
    ['app://other/index.html', null],
    ['file:///app/dist/renderer/index.html', null],
    ['https://remit/index.html', null],
    ['nonsense', null],
  ])('%s is %s', (address, file) => {
    expect(fileOfAddress(dist, address)).toBe(file)
  })

  it('know their own', () => {
    expect(isOurs('app://remit/index.html')).toBe(true)
    expect(isOurs('app://remit.evil/index.html')).toBe(false)
    expect(isOurs('https://remit/')).toBe(false)
    expect(contentType('/x/a.JS')).toContain('text/javascript')
    expect(contentType('/x/a.exe')).toBe('application/octet-stream')
  })
})
