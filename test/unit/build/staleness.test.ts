import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, isStale } from '../../../build/steps/staleness.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'remit-stale-'))
  mkdirSync(join(root, 'source', 'inner'), { recursive: true })
  writeFileSync(join(root, 'source', 'inner', 'a.ts'), 'one')
  writeFileSync(join(root, 'package.json'), '{}')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const inputs = ['source', 'package.json', 'absent']

describe('fingerprint of the sources', () => {
  it('stays when only times change', () => {
    const before = fingerprint(root, inputs)
    utimesSync(join(root, 'source', 'inner', 'a.ts'), new Date(0), new Date(0))
    expect(fingerprint(root, inputs)).toBe(before)
  })

  it('changes with content, a new file, a renamed file and an input that appears', () => {
    const seen = [fingerprint(root, inputs)]
    writeFileSync(join(root, 'source', 'inner', 'a.ts'), 'two')
    seen.push(fingerprint(root, inputs))
    writeFileSync(join(root, 'source', 'b.ts'), '')
    seen.push(fingerprint(root, inputs))
    rmSync(join(root, 'source', 'b.ts'))
    writeFileSync(join(root, 'source', 'c.ts'), '')
    seen.push(fingerprint(root, inputs))
    writeFileSync(join(root, 'absent'), '')
    seen.push(fingerprint(root, inputs))
    expect(new Set(seen).size).toBe(seen.length)
  })
})

describe('staleness of a build', () => {
  const state = () => ({
    stampFile: join(root, 'stamp'),
    fingerprint: fingerprint(root, inputs),
    results: [join(root, 'result')],
  })

  it('is stale without a stamp', () => {
    writeFileSync(join(root, 'result'), '')
    expect(isStale(state())).toBe(true)
  })

  it('is fresh with its stamp and its results, and stale again after a change', () => {
    writeFileSync(join(root, 'result'), '')
    writeFileSync(join(root, 'stamp'), state().fingerprint)
    expect(isStale(state())).toBe(false)
    writeFileSync(join(root, 'package.json'), '{ "version": "2" }')
    expect(isStale(state())).toBe(true)
  })

  it('is stale when a result is gone', () => {
    writeFileSync(join(root, 'stamp'), state().fingerprint)
    expect(isStale(state())).toBe(true)
  })
})
