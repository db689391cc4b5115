import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { exitOf, start } from './processes.mjs'

/**
 * Unpacks a zip that is a member of a .tgz, as a stream from `tar`: neither is ever whole in memory, and the zip
 * never on disk.
 * @param {string} tarball
 * @param {string} member path of the zip in the tarball
 * @param {string} target folder, made here
 * @param {(name: string) => string | undefined} place where an entry goes below `target`; undefined leaves it out
 */
export async function unpackZipFromTarball(tarball, member, target, place) {
  const { Unzip, UnzipInflate } = await import('fflate')
  /** @type {Error | undefined} */
  let failure
  const open = new Set()
  const unzip = new Unzip(entry => {
    const path = place(entry.name)
    if (path === undefined) return
    const file = resolve(target, path)
    if (!file.startsWith(resolve(target) + sep))
      throw new Error(`The archive has an entry outside: ${entry.name}`)
    mkdirSync(dirname(file), { recursive: true })
    const descriptor = openSync(file, 'w')
    open.add(descriptor)
    entry.ondata = (error, bytes, final) => {
      if (error) failure ??= error
      else writeWhole(descriptor, bytes)
      if (!final && !error) return
      open.delete(descriptor)
      closeSync(descriptor)
    }
    entry.start()
  })
  unzip.register(UnzipInflate)

  const tar = start('tar', ['-xzOf', tarball, member], { stdio: ['ignore', 'pipe', 'pipe'] })
  const exit = exitOf(tar)
  let complaint = ''
  tar.stderr?.setEncoding('utf8').on('data', text => (complaint += text))
  for await (const bytes of tar.stdout ?? []) unzip.push(bytes)
  if ((await exit) !== 0) throw new Error(`tar could not read ${tarball}: ${complaint}`)
  unzip.push(new Uint8Array(0), true)
  if (failure) throw failure
  if (open.size > 0) throw new Error(`${member} in ${tarball} ends too early.`)
}

/** @param {number} descriptor @param {Uint8Array} bytes */
function writeWhole(descriptor, bytes) {
  for (let from = 0; from < bytes.length;) from += writeSync(descriptor, bytes, from)
}
