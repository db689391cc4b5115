import { errorCode } from './diskProblem'

/** Whether a process of this machine is alive. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // It is there, but another user's.
    return errorCode(error) === 'EPERM'
  }
}
