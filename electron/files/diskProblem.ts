import { basename } from 'node:path'
import type { FileProblem } from '../../shared/file/failure'
import { FileFailed } from './fileFailed'

/** What was being done: the same error means another thing when a file is read and when one is made beside it. */
export type Doing = 'read' | 'makeBeside' | 'replace'

const always: Readonly<Record<string, FileProblem>> = {
  ENOENT: { kind: 'notFound' },
  ENOTDIR: { kind: 'notFound' },
  EACCES: { kind: 'notAllowed' },
  EPERM: { kind: 'notAllowed' },
  EISDIR: { kind: 'isAFolder' },
  EROFS: { kind: 'readOnlyFolder' },
  ENOSPC: { kind: 'diskFull' },
  EDQUOT: { kind: 'diskFull' },
  ENAMETOOLONG: { kind: 'nameTooLong' },
  EBUSY: { kind: 'inUse' },
  ETXTBSY: { kind: 'inUse' },
  // What drives of the network, sticks and other things that can be pulled out say when they are gone.
  ESTALE: { kind: 'driveGone' },
  ENODEV: { kind: 'driveGone' },
  ENXIO: { kind: 'driveGone' },
  ENOTCONN: { kind: 'driveGone' },
  ENETDOWN: { kind: 'driveGone' },
  ENETUNREACH: { kind: 'driveGone' },
  EHOSTDOWN: { kind: 'driveGone' },
  EHOSTUNREACH: { kind: 'driveGone' },
  ETIMEDOUT: { kind: 'driveGone' },
}

const meanwhile: Readonly<Record<Doing, Readonly<Record<string, FileProblem>>>> = {
  read: {},
  makeBeside: {
    EACCES: { kind: 'readOnlyFolder' },
    EPERM: { kind: 'readOnlyFolder' },
    ENOENT: { kind: 'noFolder' },
    ENOTDIR: { kind: 'noFolder' },
  },
  replace: {
    ENOENT: { kind: 'noFolder' },
    // Renaming onto a file that another program holds open is refused in this way on Windows.
    ...(process.platform === 'win32' ? { EACCES: { kind: 'inUse' }, EPERM: { kind: 'inUse' } } : {}),
  },
}

/** The system's error code as a problem that has a sentence. */
export function diskProblem(code: string, doing: Doing): FileProblem {
  return meanwhile[doing][code] ?? always[code] ?? { kind: 'diskError', code }
}

/** The system's error code, or null when the error is none of the system's. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** An error of the disk as a failure of the file at `path`; any other error is a fault of ours and passes on. */
export function asFileFailed(error: unknown, path: string, doing: Doing): unknown {
  const code = error instanceof FileFailed ? null : errorCode(error)
  return code === null ? error : new FileFailed({ file: basename(path), ...diskProblem(code, doing) })
}
