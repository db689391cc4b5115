import { describe, expect, it } from 'vitest'
import { asFileFailed, diskProblem } from '../../../../electron/files/diskProblem'
import { FileFailed } from '../../../../electron/files/fileFailed'

describe('the system’s error codes', () => {
  it.each([
    ['EACCES', 'notAllowed', 'readOnlyFolder'],
    ['EPERM', 'notAllowed', 'readOnlyFolder'],
    ['EROFS', 'readOnlyFolder', 'readOnlyFolder'],
    ['ENOENT', 'notFound', 'noFolder'],
    ['ENOTDIR', 'notFound', 'noFolder'],
    ['EISDIR', 'isAFolder', 'isAFolder'],
    ['ENOSPC', 'diskFull', 'diskFull'],
    ['EDQUOT', 'diskFull', 'diskFull'],
    ['ENAMETOOLONG', 'nameTooLong', 'nameTooLong'],
    ['EBUSY', 'inUse', 'inUse'],
    ['ESTALE', 'driveGone', 'driveGone'],
    ['EHOSTDOWN', 'driveGone', 'driveGone'],
    ['EIO', 'diskError', 'diskError'],
  ] as const)('%s means %s when a file is read and %s when one is made beside it', (code, read, beside) => {
    expect(diskProblem(code, 'read').kind).toBe(read)
    expect(diskProblem(code, 'makeBeside').kind).toBe(beside)
  })

  it('keeps a code that it has no words for', () => {
    expect(diskProblem('EIO', 'replace')).toEqual({ kind: 'diskError', code: 'EIO' })
  })

  it('passes on what is no error of the disk, and what is a failure already', () => {
    const fault = new TypeError('ours')
    expect(asFileFailed(fault, '/x/a.remit', 'read')).toBe(fault)
    const failed = new FileFailed({ kind: 'truncated', file: 'a.remit' })
    expect(asFileFailed(failed, '/x/a.remit', 'read')).toBe(failed)
  })
})
