import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { watchDownload } from './folder-size.mjs'
import { plainEnvironment, packageCommand, run } from './processes.mjs'
import { cacheFolder } from './project.mjs'
import { progress } from './say.mjs'

const day = 24 * 60 * 60 * 1000
const secondsWithoutByte = 30

/** Size of a release, for progress only: releases of one platform differ by a few per cent. */
const typicalBytes = 125e6

/**
 * Runs Electron's own installer, which fetches the release that package.json pins into node_modules/electron/dist.
 * A refusal is remembered for a day, so that the next start is not slowed down by trying again.
 * @param {{ version: string, log: (text: string) => void }} options
 * @returns {Promise<string | undefined>} why it could not be had; undefined when it is there
 */
export async function downloadOfficial({ version, log }) {
  const memory = join(cacheFolder(), 'electron-official-refused.json')
  const refused = refusal(read(memory), version, Date.now())
  if (refused !== undefined)
    return `the download failed ${refused}; tried again a day after, or once ${memory} is deleted`

  mkdirSync(cacheFolder(), { recursive: true })
  // The installer downloads into the temporary folder first; with one of its own its progress can be seen.
  const temporary = mkdtempSync(join(cacheFolder(), 'electron-official-'))
  const watched = watchDownload(temporary, {
    patience: secondsWithoutByte * 1000,
    onBytes: progress('Electron runtime', `downloading Electron ${version}`, typicalBytes),
  })
  try {
    const { code, output } = await run(process.execPath, [packageCommand('electron', 'install-electron')], {
      env: plainEnvironment({ TMPDIR: temporary, TEMP: temporary, TMP: temporary }),
      giveUp: watched.giveUp,
    })
    if (code === 0) {
      rmSync(memory, { force: true })
      return undefined
    }
    const why = watched.giveUp.aborted
      ? `nothing came for ${secondsWithoutByte} seconds`
      : (output.split('\n')[0]?.trim() ?? 'it failed')
    log(`the official download of ${version} failed (${why}); remembered for a day`)
    writeFileSync(memory, JSON.stringify({ version, at: Date.now() }))
    return `the download failed just now: ${why}`
  } finally {
    watched.stop()
    rmSync(temporary, { recursive: true, force: true })
  }
}

/**
 * What a remembered refusal still says.
 * @param {string | undefined} remembered content of the memory file
 * @param {string} version
 * @param {number} now milliseconds
 * @returns {string | undefined} when it was, in words; undefined when it is older than a day or about another version
 */
export function refusal(remembered, version, now) {
  if (remembered === undefined) return undefined
  try {
    /** @type {unknown} */
    const parsed = JSON.parse(remembered)
    if (typeof parsed !== 'object' || parsed === null || !('at' in parsed) || !('version' in parsed))
      return undefined
    const { at } = parsed
    if (parsed.version !== version || typeof at !== 'number' || at > now || now - at > day) return undefined
    return `on ${new Date(at).toISOString().slice(0, 16).replace('T', ' at ')} UTC`
  } catch {
    return undefined
  }
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
