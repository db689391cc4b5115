import type { MessagePort } from 'node:worker_threads'
import type { Task, TaskNews, TaskOrder } from './task'

/** Answers orders with the tasks of a table. */
export function serveTasks(port: MessagePort, tasks: Readonly<Record<string, Task<never, unknown>>>): void {
  const tell = (news: TaskNews, handed: readonly ArrayBuffer[] = []): void => port.postMessage(news, handed)
  port.on('message', (order: TaskOrder) => {
    void answer(order)
  })

  async function answer({ task: name, input }: TaskOrder): Promise<void> {
    const handed: ArrayBuffer[] = []
    const later: (() => void)[] = []
    try {
      const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
      if (!task) throw new RangeError(`There is no task ${name}.`)
      // The runner's types pair each task with its input.
      const output = await task(input as never, {
        progress: (done, total) => tell({ kind: 'progress', done, total }),
        part: part => tell({ kind: 'part', part }),
        handOver: memory => void handed.push(memory),
        afterwards: work => void later.push(work),
      })
      tell({ kind: 'done', output }, handed)
    } catch (error) {
      const known = error instanceof Error ? error : new Error(String(error))
      tell({ kind: 'failed', name: known.name, message: known.message, stack: known.stack ?? '' })
    }
    for (const work of later) work()
  }
}
