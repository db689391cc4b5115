import type { ComparedVersions, StoredVersion } from '../../shared/host'
import { reporting, sentWorkbook } from '../state/document'
import { replaceWorkbook } from '../state/edits'
import { callHost } from '../state/host'
import { closeDialog } from '../state/navigation'
import { notify } from '../state/notices'
import { arrived } from '../state/longTexts'
import { isChanged, openWorkbook } from '../state/store'
import { dateAndTime, momentsOf } from '../ui/times'
import { historyStrings as strings } from './strings'

/** One state of the workbook: what is shown now, the file, or a version that was kept. */
export interface Entry {
  /** 'now', 'file', or the id of a kept version. */
  readonly id: string
  /** Milliseconds since 1970; null for what is not saved. */
  readonly time: number | null
  /** The time in words; '' for what is not saved. */
  readonly moment: string
  readonly label: string
}

/** Newest first: what is shown, the file where that is something else, and what was kept. */
export function entries(versions: readonly StoredVersion[]): readonly Entry[] {
  const open = openWorkbook()
  const changed = isChanged(open)
  const now = {
    id: 'now',
    time: changed ? null : open.savedAt,
    label: changed ? strings.nowUnsaved : strings.now,
  }
  const file = { id: 'file', time: open.savedAt, label: strings.file }
  const kept = versions.map(({ id, savedAt, reason }) => ({
    id,
    time: savedAt,
    label: strings.reasons[reason],
  }))
  const all = changed ? [now, file, ...kept] : [now, ...kept]
  const moments = momentsOf(all.flatMap(({ time }) => time ?? []))
  return all.map(entry => ({ ...entry, moment: (entry.time !== null && moments.get(entry.time)) || '' }))
}

/** How an entry is called in a list of choices. */
export const entryName = ({ moment, label }: Entry): string => (moment === '' ? label : `${label}, ${moment}`)

/** @param most how many changes are told one by one */
export async function compare(before: string, after: string, most: number): Promise<ComparedVersions> {
  const workbook = [before, after].includes('now') ? await sentWorkbook(openWorkbook().history.present) : null
  return await callHost('compareVersions', { before, after, workbook, most })
}

/** Asks for the passwords of versions that have another one than the workbook; `done` when they can be read. */
export async function unlock(versions: readonly string[], done: () => void): Promise<void> {
  await reporting(async () => {
    for (const version of versions) if (version !== 'now') await callHost('unlockVersion', { version })
    done()
  })
}

/** Keeps what is shown now, then shows the version in its place, as one step that undo takes back. */
export async function restore(id: string, savedAt: number): Promise<void> {
  await reporting(async () => {
    const { history } = openWorkbook()
    await callHost('keepVersion', { workbook: await sentWorkbook(history.present), reason: 'restored' })
    const workbook = await arrived(await callHost('readVersion', { version: id }))
    const time = dateAndTime.format(savedAt)
    replaceWorkbook(workbook, strings.restoreLabel(time))
    closeDialog()
    notify('done', strings.restored(time))
  })
}
