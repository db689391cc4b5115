import { createDecipheriv, createHash, createHmac, scryptSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newKeys, seal, unseal } from '../../../../electron/files/sealing'
import type { SealKeys } from '../../../../electron/files/sealing'
import { decodeWorkbook } from '../../../../shared/file/decode'
import { encodeWorkbook } from '../../../../shared/file/encode'
import { schemaVersion } from '../../../../shared/file/migrations'
import { sealedHeader, writeSealed } from '../../../../shared/file/sealed'
import type { Sealing } from '../../../../shared/file/sealed'
import { sampleWorkbook } from '../../../../shared/sample/workbook'

const stamp = { revision: 'v1', parents: [], appVersion: '0.1.0', savedAt: '2026-11-22T12:00:00Z' }
const inner = encodeWorkbook(sampleWorkbook(), stamp)
const password = 'Grünes Boot 7'

/** Keys as the format's page says, made here with the smallest cost that it allows. */
function plainKeys(given: string, n = 1024): SealKeys & { cipher: Buffer; check: Buffer } {
  const salt = Buffer.alloc(16, 7)
  const secret = scryptSync(given.normalize('NFKC'), salt, 64, { N: n, r: 8, p: 1 })
  return {
    cost: { n, r: 8, p: 1 },
    salt,
    cipher: secret.subarray(0, 32),
    check: createHmac('sha256', secret.subarray(32)).update(salt).digest(),
  }
}

const sealed = seal(inner, plainKeys(password), Buffer.alloc(12, 9))

const problemOf = async (bytes: Uint8Array, given: string | null) => {
  const read = await unseal(bytes, given)
  return read.ok ? null : read.problem
}

/** Reads a file with a password from `docs/file-format.md` alone: Node's own crypto, the ZIP by hand. */
function readIndependently(file: Buffer, given: string): { manifest: unknown; content: Buffer } {
  const entries = new Map<string, Buffer>()
  for (let at = 0; file.readUInt32LE(at) === 0x04034b50;) {
    const size = file.readUInt32LE(at + 18)
    const nameLength = file.readUInt16LE(at + 26)
    const start = at + 30 + nameLength + file.readUInt16LE(at + 28)
    entries.set(file.subarray(at + 30, at + 30 + nameLength).toString(), file.subarray(start, start + size))
    at = start + size
  }
  const header = entries.get('manifest.json')
  const content = entries.get('sealed')
  if (!header || !content) throw new Error('An entry is missing.')
  const manifest = JSON.parse(header.toString()) as {
    encryption: { n: number; r: number; p: number; salt: string; nonce: string; check: string }
  }
  const { n, r, p, salt, nonce, check } = manifest.encryption
  const saltBytes = Buffer.from(salt, 'base64')
  const secret = scryptSync(given.normalize('NFKC'), saltBytes, 64, { N: n, r, p, maxmem: 2 ** 30 })
  const expected = createHmac('sha256', secret.subarray(32)).update(saltBytes).digest('base64')
  if (expected !== check) throw new Error('wrong password')
  const decipher = createDecipheriv('aes-256-gcm', secret.subarray(0, 32), Buffer.from(nonce, 'base64'))
  decipher.setAAD(header)
  decipher.setAuthTag(content.subarray(-16))
  return { manifest, content: Buffer.concat([decipher.update(content.subarray(0, -16)), decipher.final()]) }
}

describe('a workbook with a password', () => {
  it('opens with its password and gives the very bytes that went in', async () => {
    const keys = await newKeys(password)
    const read = await unseal(seal(inner, keys), password)
    expect(read.ok && read.value && Buffer.from(read.value.inner).equals(inner)).toBe(true)
  })

  it('is read by another program from the format’s page', async () => {
    const own = seal(inner, await newKeys(password))
    const { content, manifest } = readIndependently(Buffer.from(own), password)
    expect(content.equals(inner)).toBe(true)
    expect(manifest).toMatchObject({
      format: 'remit-workbook',
      schemaVersion,
      encryption: { kdf: 'scrypt', n: 131072, r: 8, p: 1, cipher: 'aes-256-gcm' },
    })
  })

  it('keeps to the test vectors of the format’s page', async () => {
    const keys = plainKeys('correct horse')
    expect(keys.cipher.toString('hex')).toBe(
      'e67d05f8e1922fb06100008e67a8a5a150455910913118aeae9dd1750c44ebc0',
    )
    expect(keys.check.toString('hex')).toBe(
      'ffd01fc8856736b4abcffc805dc85a5cf53f4365f2dd0f3930fcc4432184757c',
    )
    // Written once, with salt 07…, nonce 09… and n = 1024, from the file of version 1 beside it.
    const frozen = readFileSync('test/fixtures/sealed.remit')
    const original = readFileSync('test/fixtures/versions/1.remit')
    expect(readIndependently(frozen, 'correct horse').content.equals(original)).toBe(true)
    const read = await unseal(frozen, 'correct horse')
    expect(read.ok && read.value && original.equals(read.value.inner)).toBe(true)
  })

  it('says nothing of the client in the file', () => {
    const text = Buffer.from(sealed).toString('latin1')
    expect(text).not.toContain('workbook.json')
    expect(text).not.toContain(stamp.savedAt)
    // The inner file is packed, so its first bytes stand for all of it.
    expect(Buffer.from(sealed).includes(Buffer.from(inner.subarray(0, 16)))).toBe(true)
    expect(Buffer.from(sealed).includes(Buffer.from(inner.subarray(60, 90)))).toBe(false)
  })

  it('tells a missing, a wrong and a right password apart', async () => {
    expect(await problemOf(sealed, null)).toEqual({ kind: 'passwordNeeded' })
    expect(await problemOf(sealed, 'Grünes Boot 8')).toEqual({ kind: 'wrongPassword' })
    expect(await problemOf(sealed, '')).toEqual({ kind: 'wrongPassword' })
    expect(await problemOf(sealed, password)).toBeNull()
  })

  it('takes a password however its accents were typed', async () => {
    expect(await problemOf(sealed, password.normalize('NFD'))).toBeNull()
  })

  it('tells damaged content from a wrong password', async () => {
    const damaged = Buffer.from(sealed)
    const at = damaged.indexOf('sealed') + 500
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at)
    expect(await problemOf(damaged, password)).toEqual({ kind: 'damaged', where: 'sealed' })
    expect(await problemOf(damaged, 'other')).toEqual({ kind: 'wrongPassword' })
  })

  it('notices any change of the header', async () => {
    const sealing = headerOf(sealed)
    const moved = writeSealed(
      sealedHeader({ ...sealing, nonce: Buffer.alloc(12, 8).toString('base64') }),
      contentOf(sealed),
    )
    expect(await problemOf(moved, password)).toEqual({ kind: 'damaged', where: 'sealed' })
    const spaced = Buffer.concat([sealedHeader(sealing), Buffer.from(' ')])
    expect(await problemOf(writeSealed(spaced, contentOf(sealed)), password)).toEqual({
      kind: 'damaged',
      where: 'sealed',
    })
  })

  it.each([
    ['a huge memory cost', { n: 2 ** 20, r: 16 }],
    ['a cost that is no power of two', { n: 100_000 }],
    ['a huge number of turns', { p: 1000 }],
    ['another cipher', { cipher: 'rot13' as Sealing['cipher'] }],
    ['a short salt', { salt: 'AAAA' }],
    ['an extra field', { hint: 'my dog' } as Partial<Sealing>],
  ])('refuses %s before any work is done', async (_what, change) => {
    const header = sealedHeader({ ...headerOf(sealed), ...change })
    expect(await problemOf(writeSealed(header, contentOf(sealed)), password)).toEqual({
      kind: 'damaged',
      where: 'manifest.json',
    })
  })

  it('refuses a newer version before it asks for a password', async () => {
    const newer = Buffer.from(sealedHeader(headerOf(sealed)))
      .toString()
      .replace(/"schemaVersion": \d+/, '"schemaVersion": 99')
    expect(await problemOf(writeSealed(Buffer.from(newer), contentOf(sealed)), password)).toMatchObject({
      kind: 'tooNew',
      schemaVersion: 99,
    })
  })

  it('is left to the ordinary reading when the file has no password', async () => {
    expect(await unseal(inner, 'any')).toEqual({ ok: true, value: null })
    expect(await unseal(Buffer.from('no workbook'), 'any')).toEqual({ ok: true, value: null })
  })

  it('is not taken for damaged by a reader that knows no passwords', () => {
    const decoded = decodeWorkbook(sealed, 'client.remit')
    expect(decoded.ok ? null : decoded.failure).toEqual({ kind: 'passwordNeeded', file: 'client.remit' })
  })

  it('never uses a nonce twice', async () => {
    const keys = await newKeys(password)
    const nonces = Array.from({ length: 50 }, () => headerOf(seal(Buffer.from('x'), keys)).nonce)
    expect(new Set(nonces).size).toBe(50)
    expect(createHash('sha256').update(keys.salt).digest('hex')).not.toBe(
      createHash('sha256')
        .update((await newKeys(password)).salt)
        .digest('hex'),
    )
  })
})

function entryOf(file: Uint8Array, name: string): Buffer {
  const bytes = Buffer.from(file)
  const at = bytes.indexOf(Buffer.from(name)) - 30
  const start = at + 30 + name.length
  return bytes.subarray(start, start + bytes.readUInt32LE(at + 18))
}

const headerOf = (file: Uint8Array): Sealing =>
  (JSON.parse(entryOf(file, 'manifest.json').toString()) as { encryption: Sealing }).encryption

const contentOf = (file: Uint8Array): Buffer => entryOf(file, 'sealed')
