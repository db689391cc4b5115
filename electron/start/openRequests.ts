import { app } from 'electron'
import { log } from '../log'
import { bringForward, currentWindow } from '../windows/documentWindow'
import { openWindow } from '../windows/openWindow'
import { filesInArguments } from './arguments'

/** Files to open, from wherever the system tells of them. They wait until the app can open windows. */
export interface OpenRequests {
  /** A start of the program with these files, or with none. */
  readonly add: (files: readonly string[]) => void
  readonly open: (file: string) => void
  /** From now on files are opened by `openPath`; opens what waits, or the start screen. */
  readonly serve: (openPath: (path: string) => Promise<void>) => void
}

export function collectOpenRequests(): OpenRequests {
  const waiting = filesInArguments({
    argv: process.argv,
    folder: process.cwd(),
    unpackaged: process.defaultApp,
  })
  let serving: ((path: string) => Promise<void>) | null = null

  const open = (file: string): void => {
    if (serving === null) waiting.push(file)
    else serving(file).catch((error: unknown) => log.unexpected('open', error))
  }
  const showSomething = (): void => {
    const current = currentWindow()
    if (current) bringForward(current)
    else openWindow({ kind: 'start' })
  }
  // A Mac tells of double-clicked files in this way, also before the app is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open(file)
  })

  return {
    open,
    add(files) {
      for (const file of files) open(file)
      if (files.length === 0 && serving !== null) showSomething()
    },
    serve(openPath) {
      serving = openPath
      const files = waiting.splice(0)
      for (const file of files) open(file)
      if (files.length === 0) showSomething()
      app.on('activate', showSomething)
    },
  }
}
