import { newFindings } from '../../shared/merge/newFindings'
import type { NewFindings } from '../../shared/merge/newFindings'
import { limitExceeded, refusalSentence } from '../../shared/model/edits'
import type { Workbook } from '../../shared/model/schema'
import type { HostResult } from '../../shared/host'
import { setFindings, unfiltered } from '../findings/findingsSession'
import { reporting, sentWorkbook } from './document'
import { replaceWorkbook } from './edits'
import { callHost } from './host'
import { closeDialog, goTo, openDialog, showScenario } from './navigation'
import { notify } from './notices'
import { arrived } from './longTexts'
import { mergedNow, openWorkbook, setApp } from './store'
import type { OpenWorkbook, VersionToMerge } from './store'
import { mergingStrings as strings } from './strings'

/** Merging another version into the open workbook. */

type Base = NonNullable<HostResult<'readToMerge'>>['base']

/**
 * Shows what lies in the place of the file now, or a file that the user chooses, to be merged.
 * @param say shows why that failed
 */
export async function beginMerge(fromDisk: boolean, say?: (sentence: string) => void): Promise<void> {
  await reporting(async () => {
    const open = openWorkbook()
    const merged = mergedNow(open).map(({ revision }) => revision)
    const read = await callHost('readToMerge', { fromDisk, saved: open.saved !== null, merged })
    if (!read) return
    const { pieces, base: from, ...rest } = read
    const theirs = { workbook: await arrived(pieces), savedAt: read.savedAt }
    if (theirs.workbook.id !== open.history.present.id)
      return (say ?? (sentence => notify('problem', sentence)))(strings.otherWorkbook(read.name))
    const base = await baseFrom(from, open, theirs)
    openDialog({ kind: 'merge', other: { ...rest, workbook: theirs.workbook, base } })
  }, say)
}

async function baseFrom(
  base: Base,
  { saved, savedAt }: OpenWorkbook,
  theirs: NonNullable<VersionToMerge['base']>,
): Promise<VersionToMerge['base']> {
  switch (base.kind) {
    case 'none':
      return null
    case 'saved':
      return saved && { workbook: saved, savedAt: savedAt ?? theirs.savedAt }
    case 'theirs':
      return theirs
    case 'kept':
      return { workbook: await arrived(base.pieces), savedAt: base.savedAt }
  }
}

/** Puts the merged workbook in the place of the open one, as one step that undo takes back. */
export async function finishMerge(other: VersionToMerge, workbook: Workbook): Promise<void> {
  const refusal = limitExceeded(workbook)
  if (refusal) return notify('problem', refusalSentence(refusal))
  const before = openWorkbook().history.present
  replaceWorkbook(workbook, strings.label(other.name))
  const open = openWorkbook()
  const { revision, fromDisk, name } = other
  const merged = [...open.merged, { revision, fromDisk, workbook }]
  setApp({ open: { ...open, merged, onDisk: fromDisk ? 'same' : open.onDisk } })
  closeDialog()
  const done = workbook === before ? strings.unchanged(name) : strings.done(name)
  const found = newFindings(workbook, [before, other.workbook])
  notify('done', `${done} ${strings.newFindings(count(found))}`, ...ways(found))
  // Undo takes the merge back while the workbook is open; later the versions of the file do.
  await reporting(async () => {
    await callHost('keepMerged', { workbook: await sentWorkbook(before), revision })
  })
}

const count = (found: readonly NewFindings[]): number =>
  found.reduce((sum, { findings }) => sum + findings.length, 0)

/** The way to what came up, in the scenario that is shown where there is any in it. */
function ways(found: readonly NewFindings[]): [action?: { label: string; run: () => void }] {
  const shown = openWorkbook().scenario
  const first = found.find(({ scenario }) => scenario === shown) ?? found[0]
  if (!first) return []
  const run = () => {
    setFindings({ ...unfiltered, only: new Set(found.flatMap(({ findings }) => findings)) })
    showScenario(first.scenario)
    goTo('findings')
  }
  return [{ label: strings.showFindings, run }]
}
