import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { hostEvents, hostMethods } from '../../shared/host'
import { contractSwitch } from '../host/channels'
import { createQueue } from '../files/saveQueue'
import type { SealKeys } from '../files/sealing'
import type { FileState } from '../files/workbookFiles'
import { messages } from '../messages'
import { createReportDrawer } from '../pdf/reportDrawer'
import { ownTaskRunner } from '../tasks/runner'
import { windowAddress } from '../start/servedFile'
import { watchClosing } from './closing'
import { allWindows, nothingShown, register } from './documentWindow'
import type { Beginning, DocumentWindow } from './documentWindow'
import { placeFor, smallest } from './place'
import { rememberedFont } from './rememberedFont'
import { rememberedPlace } from './rememberedPlace'
import { watchHealth } from './health'

const page = { light: '#FFFFFF', dark: '#14181F' }

/** The names of the contract, for the preload. */
const contract = JSON.stringify({ methods: Object.keys(hostMethods), events: Object.keys(hostEvents) })

/** Opens a window, which shows itself once its page has drawn. `file`: the real path of the file it has or opens. */
export function openWindow(
  beginning: Beginning,
  file: { path: string; state: FileState | null; keys: SealKeys | null } | null = null,
): DocumentWindow {
  const last = rememberedPlace()
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea)
  const others = allWindows().map(({ window }) => window.getNormalBounds())
  const window = new BrowserWindow({
    ...placeFor(last, areas, others),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: messages.appName,
    backgroundColor: nativeTheme.shouldUseDarkColors ? page.dark : page.light,
    webPreferences: {
      preload: join(app.getAppPath(), 'dist', 'preload.cjs'),
      additionalArguments: [`${contractSwitch}${contract}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // It would fetch dictionaries from the network.
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  const session: DocumentWindow = {
    window,
    beginning,
    path: file?.path ?? null,
    state: file?.state ?? null,
    keys: file?.keys ?? null,
    earlierKeys: [],
    draftKeys: null,
    toMerge: new Map(),
    lock: null,
    lockedBy: null,
    stopWatching: () => undefined,
    told: null,
    inTurn: createQueue(),
    occupied: beginning.kind !== 'start' && beginning.kind !== 'failed',
    shown: nothingShown,
    listening: false,
    responsive: true,
    answerClose: null,
    answerPassword: null,
    mayClose: false,
    drawer: createReportDrawer({ chosenFont: rememberedFont }),
    keeper: ownTaskRunner(),
    previewing: null,
    exporting: null,
    folders: new Map(),
    reports: new Map(),
  }
  register(session)
  watchClosing(session)
  watchHealth(session)
  window.once('ready-to-show', () => {
    if (window.isDestroyed()) return
    if (others.length === 0 && last?.maximized === true) window.maximize()
    if (others.length === 0 && last?.fullScreen === true) window.setFullScreen(true)
    window.show()
  })
  // The title comes from showState, never from the page.
  window.on('page-title-updated', event => event.preventDefault())
  // A page that cannot be loaded is reported by did-fail-load (health.ts).
  window.loadURL(windowAddress).catch(() => undefined)
  return session
}
