import { watch } from 'node:fs'
import { basename, dirname } from 'node:path'

/** Saving programs write several times; the last time counts. In milliseconds. */
const calm = 400

/**
 * Tells when something may have happened to a file, also when it is replaced, removed or made again; what happened is
 * for the listener to find out. Some drives tell of nothing. @returns stops watching
 */
export function watchFile(path: string, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
      if (name !== null && name !== basename(path)) return
      clearTimeout(timer)
      timer = setTimeout(listener, calm)
    })
    watcher.on('error', () => watcher.close())
    return () => {
      clearTimeout(timer)
      watcher.close()
    }
  } catch {
    return () => undefined
  }
}
