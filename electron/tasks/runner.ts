import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Tasks } from '../worker'
import type { TaskNews, TaskOrder } from './task'

export type TaskName = keyof Tasks
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0]
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>

export interface RunOptions {
  /** Ends the work at once, whatever it is doing. */
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  readonly onPart?: (part: unknown) => void
}

export type RunTask = <Name extends TaskName>(
  task: Name,
  input: TaskInput<Name>,
  options?: RunOptions,
) => Promise<TaskOutput<Name>>

/** The work failed by a fault of ours; what a task expects to go wrong is in its output. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed'
}

/** A save runs two tasks at once. */
const mostIdle = 2

export interface TaskRunner {
  readonly run: RunTask
  /** Ends the workers that wait for work, and each of the others after it. */
  readonly end: () => void
}

/**
 * Runs tasks in worker threads: as many at a time as are asked for, with two workers kept warm for the next; so tasks
 * that are asked for one after the other run in the same one. Rejects with the signal's reason when aborted and with TaskFailed
 * when the worker fails.
 */
export function createTaskRunner(workerFile: string): TaskRunner {
  const idle: Worker[] = []
  let most = mostIdle

  const run: RunTask = (task, input, { signal, onProgress, onPart } = {}) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const worker = idle.pop() ?? new Worker(workerFile)
      worker.ref()

      const finish = (keep: boolean): void => {
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
        signal?.removeEventListener('abort', abort)
        if (keep && idle.length < most) {
          idle.push(worker)
          worker.unref()
          worker.once('error', () => drop(worker))
          worker.once('exit', () => drop(worker))
        } else void worker.terminate()
      }
      const abort = (): void => {
        finish(false)
        reject(signal?.reason)
      }
      const fail = (message: string): void => {
        finish(false)
        reject(new TaskFailed(message))
      }
      signal?.addEventListener('abort', abort, { once: true })
      worker.on('message', (news: TaskNews) => {
        if (news.kind === 'progress') return onProgress?.(news.done, news.total)
        if (news.kind === 'part') return onPart?.(news.part)
        if (news.kind === 'failed') return fail(`${task}: ${news.name}: ${news.message}\n${news.stack}`)
        finish(true)
        // The worker's table pairs each task with its output.
        resolve(news.output as TaskOutput<typeof task>)
      })
      worker.once('error', error => fail(`${task}: ${error.message}`))
      worker.once('exit', code => fail(`${task}: the worker ended with ${code}`))
      const order: TaskOrder = { task, input }
      try {
        worker.postMessage(order)
      } catch (error) {
        fail(`${task}: ${String(error)}`)
      }
    })

  function drop(worker: Worker): void {
    const place = idle.indexOf(worker)
    if (place >= 0) idle.splice(place, 1)
  }

  return {
    run,
    end() {
      most = 0
      for (const worker of idle.splice(0)) void worker.terminate()
    },
  }
}

const workerFile = join(dirname(fileURLToPath(import.meta.url)), 'worker.cjs')

/** Runs a task in the worker that lies beside the bundled program. */
export const { run: runTask } = createTaskRunner(workerFile)

/** The same in workers of one's own, which remember what a task leaves there. */
export const ownTaskRunner = (): TaskRunner => createTaskRunner(workerFile)
