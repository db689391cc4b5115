import { describe, expect, it } from 'vitest'
import { FileFailed } from '../../../../electron/files/fileFailed'
import { answer } from '../../../../electron/host/answer'
import { HostFailed } from '../../../../electron/host/hostFailed'
import { describeError } from '../../../../electron/log'

const noted: unknown[] = []
const unexpected = (method: string, error: unknown): void => void noted.push([method, error])
const fails = (error: unknown) => () => {
  throw error
}

describe('answering a call of the window', () => {
  it('passes parsed arguments on and gives the value back', async () => {
    const call = (method: string, args: unknown) => [method, args]
    expect(await answer('forgetRecent', { key: 'k1' }, call, unexpected)).toEqual({
      ok: true,
      value: ['forgetRecent', { key: 'k1' }],
    })
  })

  it.each(['toString', '__proto__', 'nothing', 4, null])('refuses the method %j', async method => {
    const reply = await answer(method, {}, fails(new Error('It was called.')), unexpected)
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'badArguments', method: 'unknown' } })
  })

  it('refuses arguments that the contract does not know, without repeating their content', async () => {
    const wrong = { key: 'k1', client: 'Meridian Foods' }
    const reply = await answer('forgetRecent', wrong, fails(new Error('It was called.')), unexpected)
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'badArguments', method: 'forgetRecent' } })
    expect(JSON.stringify(reply)).not.toContain('Meridian')
  })

  it('gives failures back as data, and only unexpected ones to the log', async () => {
    const file = { kind: 'truncated', file: 'a.remit' } as const
    expect(await answer('startUp', {}, fails(new FileFailed(file)), unexpected)).toEqual({
      ok: false,
      failure: file,
    })
    const report = { kind: 'reportFailed', detail: 'x' } as const
    expect(await answer('startUp', {}, fails(new HostFailed(report)), unexpected)).toEqual({
      ok: false,
      failure: report,
    })
    expect(noted).toEqual([])
    const fault = new TypeError('Meridian Foods is undefined')
    expect(await answer('startUp', {}, fails(fault), unexpected)).toEqual({
      ok: false,
      failure: { kind: 'unexpected', method: 'startUp' },
    })
    expect(noted).toEqual([['startUp', fault]])
  })
})

describe('the log', () => {
  it('says where it happened, and nothing of the client', () => {
    const error = Object.assign(new TypeError('Meridian Foods\nis not a function'), { code: 'EIO' })
    error.stack = `${error.name}: ${error.message}\n    at save (/home/anna/Meridian/app/main.cjs:12:3)\n    at file:///home/anna/app/main.cjs:9:1`
    expect(describeError(error)).toBe('TypeError EIO\n    at save (main.cjs:12:3)\n    at main.cjs:9:1')
    expect(describeError('Meridian')).toBe('string')
  })
})
