import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { newKeys, seal, unseal } from '../../electron/files/sealing'
import { decodeWorkbook } from '../../shared/file/decode'
import { encodeWorkbook } from '../../shared/file/encode'
import { expect, test } from '../e2e/app'
import type { LaunchOptions, RunningApp } from '../e2e/app'
import { nameClient, status } from '../e2e/pages'
import { generatedWorkbook, seededRandom } from '../fixtures/generatedWorkbook'

/**
 * The real app, killed at random points of saving and editing. After each kill the file must be the old or the new
 * version whole, and what was edited before the last pause must be in the file or in the draft.
 */
const kills = Number(process.env['REMIT_KILLS'] ?? 20)
/** Of them so many with a workbook that has a password. */
const sealedKills = Math.ceil(kills / 4)
const password = 'Grünes Boot 7 im Hafen'
const seed = Number(process.env['REMIT_SEED'] ?? Math.floor(Math.random() * 1e9))

/** The pause after which a draft is kept, and the time that writing it may take, in milliseconds. */
const pause = 1000
const writing = 1500

interface Edit {
  readonly number: number
  /** When the typing began and when the edit was made. */
  readonly begun: number
  done: number | null
}

/** What a round did before the app was killed. Numbers are those of edits; the client is called after the last one. */
interface Round {
  readonly edits: Edit[]
  /** The last edit that a save has said to be in the file, and the last that one may have written. */
  saved: number
  attempted: number
}

const clientOf = (number: number): string => `Client ${number}`
const numberOf = (client: string): number => Number(/^Client (\d+)$/.exec(client)?.[1] ?? Number.NaN)

/** Not a number where it cannot be read whole with the password that it has, or null for none. */
async function numberInFile(file: string, typed: string | null): Promise<number> {
  const bytes = new Uint8Array(await readFile(file))
  const opened = await unseal(bytes, typed)
  if (!opened.ok || (opened.value === null) !== (typed === null)) return Number.NaN
  const decoded = decodeWorkbook(opened.value?.inner ?? bytes, file)
  return decoded.ok ? numberOf(decoded.workbook.engagement.client) : Number.NaN
}

/** The last edit that was followed by a pause long enough for the draft to be written. */
function beforeLastPause({ edits }: Round, killed: number, otherwise: number): number {
  const quiet = edits.filter(({ done }, place) => {
    const next = edits[place + 1]?.begun ?? killed
    return done !== null && next - done > pause + writing
  })
  return quiet.at(-1)?.number ?? otherwise
}

/** Edits and saves, without end, until the app is gone. */
async function work(page: Page, round: Round, from: number, random: () => number): Promise<void> {
  for (let number = from; ; number++) {
    const edit: Edit = { number, begun: Date.now(), done: null }
    round.edits.push(edit)
    await nameClient(page, clientOf(number))
    edit.done = Date.now()
    await page.waitForTimeout(random() < 0.4 ? pause + writing + 300 : random() * 400)
    if (random() < 0.4) continue
    round.attempted = number
    await page.keyboard.press('Control+S')
    if (random() < 0.5) continue
    await expect(status(page)).toContainText(/Saved (?!yet)/)
    round.saved = number
  }
}

async function kill({ app }: RunningApp): Promise<void> {
  const child = app.process()
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

/** The number that the window shows once everything that is left is taken up. */
async function takeUp(page: Page, typed: string | null): Promise<number> {
  const recover = page.getByRole('alertdialog', { name: 'Unsaved work was found' })
  const banner = page.getByRole('banner')
  if (typed !== null) {
    const asked = page.getByRole('alertdialog', { name: /^Password of/ })
    await asked.getByRole('textbox', { name: 'Password', exact: true }).fill(typed)
    await asked.getByRole('button', { name: 'Open' }).click()
    await expect(asked).toBeHidden()
  }
  await expect(recover.or(banner).first()).toBeVisible({ timeout: 20_000 })
  if (await recover.isVisible()) {
    await recover.getByRole('button', { name: 'Go on with the unsaved changes' }).click()
    await expect(recover).toBeHidden()
  }
  await expect(banner).toContainText(/Client \d+/)
  const wasTyped = page.getByRole('dialog', { name: 'This was being typed' })
  if (await wasTyped.isVisible()) await wasTyped.getByRole('button', { name: 'Done' }).click()
  return Number(/Client (\d+)/.exec((await banner.textContent()) ?? '')?.[1])
}

const runs = [
  { name: 'a workbook', times: kills - sealedKills, typed: null },
  { name: 'a workbook with a password', times: sealedKills, typed: password },
]

for (const { name, times, typed } of runs)
  test(`${times} kills while editing and saving ${name}`, async ({ launch, folder }) => {
    const random = seededRandom(seed)
    const file = join(folder, 'client.remit')
    const { workbook } = generatedWorkbook('M')
    const first = { ...workbook, engagement: { ...workbook.engagement, client: clientOf(0) } }
    const stamp = { revision: 'v0', parents: [], appVersion: '0.1.0', savedAt: new Date().toISOString() }
    const bytes = encodeWorkbook(first, stamp)
    await writeFile(file, typed === null ? bytes : seal(bytes, await newKeys(typed)))

    const lost: string[] = []
    let inFile = 0
    let expected = 0
    const options: LaunchOptions = { file, userData: join(folder, 'user') }
    for (let turn = 0; ; turn++) {
      // Each start shows what the kill before it left, and is killed in turn.
      const running = await launch(options)
      const shown = await takeUp(running.page, typed)
      if (!(shown >= expected))
        lost.push(`kill ${turn}: shows ${shown}, edited ${expected} before the last pause`)
      if (turn === times) break
      const round: Round = { edits: [], saved: inFile, attempted: inFile }
      const working = work(running.page, round, Math.max(shown, expected) + 1, random).catch(() => undefined)
      await new Promise(resolve => setTimeout(resolve, 200 + random() * 4300))
      const killed = Date.now()
      await kill(running)
      await working

      inFile = await numberInFile(file, typed)
      const whole = inFile >= round.saved && inFile <= round.attempted
      if (!whole)
        lost.push(`kill ${turn + 1}: file ${inFile}, saved ${round.saved}, tried ${round.attempted}`)
      expected = Math.max(beforeLastPause(round, killed, shown), round.saved)
    }
    const left = (await readdir(folder)).filter(name => name.endsWith('.tmp'))
    console.log(`faults: ${times} kills of the app with ${name}, ${lost.length} lost anything (seed ${seed})`)
    expect(lost).toEqual([])
    expect(left.length).toBeLessThanOrEqual(1)
  })
