import { join } from 'node:path'
import { app } from 'electron'
import { createDocuments } from './documents'
import { createBackups } from './files/backups'
import { decodeInWorker, encodeInWorkers } from './files/inWorkers'
import type { BeginCheck } from './files/inWorkers'
import { openKnownFiles } from './files/knownFiles'
import { createWorkbookFiles } from './files/workbookFiles'
import { hostHandlers } from './host/index'
import { registerHost } from './host/register'
import { keepLogIn, log } from './log'
import { createMenu } from './menu/index'
import { withoutWindow } from './menu/withoutWindow'
import { closeEveryDoor } from './security/index'
import { closeTheNetwork } from './security/network'
import { reportFaults, reportNoStart } from './start/faults'
import { becomeTheOnlyInstance } from './start/instance'
import { collectOpenRequests } from './start/openRequests'
import { declareScheme, serveWindow } from './start/scheme'
import { chooseUserData } from './start/userData'
import { runTask } from './tasks/runner'
import type { TaskInput } from './tasks/runner'
import { watchQuitting } from './windows/closing'

reportFaults()
chooseUserData()
const requests = collectOpenRequests()
if (becomeTheOnlyInstance(requests.add)) {
  declareScheme()
  closeTheNetwork()
  watchQuitting()
  app.whenReady().then(start).catch(reportNoStart)
} else app.quit()

async function start(): Promise<void> {
  keepLogIn(app.getPath('logs'))
  closeEveryDoor()
  serveWindow(join(app.getAppPath(), 'dist', 'renderer'))

  const known = await openKnownFiles(join(app.getPath('userData'), 'recent.json'))
  const codec = {
    decode: (input: TaskInput<'decode'>, begin?: BeginCheck) => decodeInWorker(runTask, input, begin),
    encode: (input: TaskInput<'pack'>) => encodeInWorkers(runTask, input),
    seal: (input: Parameters<typeof runTask<'seal'>>[1]) => runTask('seal', input),
    unseal: (input: Parameters<typeof runTask<'unseal'>>[1]) => runTask('unseal', input),
  }
  const backups = createBackups(join(app.getPath('userData'), 'versions'))
  const files = createWorkbookFiles(codec, app.getVersion(), backups, log.unexpected)
  const documents = createDocuments(files, known, path => app.addRecentDocument(path))
  const menu = createMenu({
    openPath: requests.open,
    recentPaths: known.recentPaths,
    clearRecent: () => {
      app.clearRecentDocuments()
      return known.forget(null)
    },
    runWithoutWindow: withoutWindow(requests.open),
  })
  known.onChange(menu.refresh)
  registerHost(hostHandlers({ documents, files, known, backups, refreshMenu: menu.refresh }))
  requests.serve(documents.openPath)
  backups.forget(known.allPaths()).catch((error: unknown) => log.unexpected('forget versions', error))
}
