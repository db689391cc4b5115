import { describe, expect, it } from 'vitest'
import type { FileFailure, FileFailureKind } from '../../../../shared/file/failure'
import { fileFailureSentence } from '../../../../shared/file/messages'

const file = 'client.remit'
/** One of each kind: the type makes the list whole. */
const all: Record<FileFailureKind, FileFailure> = {
  notAWorkbook: { kind: 'notAWorkbook', file },
  truncated: { kind: 'truncated', file },
  damaged: { kind: 'damaged', file, where: 'workbook.json' },
  tooNew: { kind: 'tooNew', file, schemaVersion: 9, known: 1 },
  migrationFailed: { kind: 'migrationFailed', file, from: 1, detail: 'no engagement' },
  invalid: { kind: 'invalid', file, where: 'scenarios[0].name', problem: 'must not be blank' },
  tooLarge: { kind: 'tooLarge', file, limit: 5 * 1024 * 1024 },
  passwordNeeded: { kind: 'passwordNeeded', file },
  wrongPassword: { kind: 'wrongPassword', file },
  swells: { kind: 'swells', file, limit: 6 * 1024 * 1024 },
  noFolder: { kind: 'noFolder', file },
  driveGone: { kind: 'driveGone', file },
  notKept: { kind: 'notKept', file },
  changedOnDisk: { kind: 'changedOnDisk', file },
  noBackup: { kind: 'noBackup', file },
  lockedByOther: { kind: 'lockedByOther', file, who: 'Anna on laptop-7' },
  notFound: { kind: 'notFound', file },
  notAllowed: { kind: 'notAllowed', file },
  isAFolder: { kind: 'isAFolder', file },
  isNoFile: { kind: 'isNoFile', file },
  readOnlyFolder: { kind: 'readOnlyFolder', file },
  diskFull: { kind: 'diskFull', file },
  nameTooLong: { kind: 'nameTooLong', file },
  inUse: { kind: 'inUse', file },
  openElsewhere: { kind: 'openElsewhere', file },
  diskError: { kind: 'diskError', file, code: 'EIO' },
}

describe('sentences about files', () => {
  it.each(Object.values(all))('$kind names the file, says what happened and what to do', failure => {
    const sentence = fileFailureSentence(failure)
    expect(sentence).toContain('“client.remit”')
    expect(sentence.split(/(?<=\.) /).length).toBeGreaterThanOrEqual(2)
    expect(sentence).toMatch(/\.$/)
  })

  it('are all different and tell the particulars', () => {
    expect(new Set(Object.values(all).map(fileFailureSentence)).size).toBe(Object.keys(all).length)
    expect(fileFailureSentence(all.tooNew)).toMatch(/9.*1/)
    expect(fileFailureSentence(all.invalid)).toContain('scenarios[0].name: must not be blank')
    expect(fileFailureSentence(all.tooLarge)).toContain('5 MB')
    expect(fileFailureSentence(all.diskError)).toContain('EIO')
  })
})
