import { parentPort } from 'node:worker_threads'
import { compareTask } from './files/compareTask'
import { cutTask } from './files/cutTask'
import { keepTask } from './files/keepTask'
import { sealTask, sealTextTask, unsealTask, unsealTextTask } from './files/sealTasks'
import { checkTask, decodeTask, packTask } from './files/tasks'
import { reportTask } from './pdf/reportTask'
import { serveTasks } from './tasks/serve'

/** Everything that runs off the main thread. */
const tasks = {
  cut: cutTask,
  decode: decodeTask,
  check: checkTask,
  pack: packTask,
  keep: keepTask,
  seal: sealTask,
  unseal: unsealTask,
  sealText: sealTextTask,
  unsealText: unsealTextTask,
  compare: compareTask,
  report: reportTask,
}

export type Tasks = typeof tasks

if (parentPort) serveTasks(parentPort, tasks)
