import { Dexie } from 'dexie'
import type { EntityTable } from 'dexie'
import { readDraftWorkbook } from '../../shared/file/decode'
import { schemaVersion } from '../../shared/file/migrations'
import type { Workbook } from '../../shared/model/schema'
import type { Draft } from './draft'
import { slicedJson } from './sliced'
import { appState, isChanged, useApp } from './store'
import { followTyping, typedNow } from './typing'

const pauseMilliseconds = 1000

const database = new Dexie('remit', { chromeTransactionDurability: 'strict' }) as Dexie & {
  drafts: EntityTable<Draft, 'id'>
}
database.version(1).stores({ drafts: 'id, documentKey, changedAt' })
/** Before, a draft held the workbook itself, of the first version of its form. */
database.version(2).upgrade(transaction =>
  transaction
    .table<Draft & { readonly workbook?: unknown }>('drafts')
    .toCollection()
    .modify((draft, holder) => {
      const { workbook, ...rest } = draft
      const json = new Blob([JSON.stringify(workbook)])
      holder.value = { ...rest, base: null, schemaVersion: 1, json, typed: null }
    }),
)

const lockName = (draft: string): string => `remit-draft ${draft}`

const releases = new Map<string, () => void>()

/**
 * Says that this window works on the draft, until `releaseDraft` or until the window is gone.
 * @returns whether it does; false while another window does
 */
export function holdDraft(id: string): Promise<boolean> {
  if (releases.has(id)) return Promise.resolve(true)
  // Set at once, so that a release before the lock is granted is not lost.
  let release: () => void = () => undefined
  const held = new Promise<void>(resolve => (release = resolve))
  releases.set(id, release)
  return new Promise(resolve => {
    void navigator.locks.request(lockName(id), { ifAvailable: true }, lock => {
      resolve(lock !== null)
      if (lock !== null) return held
      releases.delete(id)
      return undefined
    })
  })
}

/** Takes a draft that was left behind, as it is now; null when another window has it, or has saved or dropped it. */
export async function takeDraft(id: string): Promise<Draft | null> {
  if (!(await holdDraft(id))) return null
  const draft = await database.drafts.get(id)
  if (!draft) releaseDraft(id)
  return draft ?? null
}

export function releaseDraft(id: string): void {
  releases.get(id)?.()
  releases.delete(id)
}

export const newDraftId = (): string => crypto.randomUUID()

/** Drafts that no open window works on: left by a crash, newest first. */
export async function leftDrafts(): Promise<Draft[]> {
  const locks = await navigator.locks.query()
  const held = new Set([...(locks.held ?? []), ...(locks.pending ?? [])].map(lock => lock.name))
  const drafts = await database.drafts.orderBy('changedAt').reverse().toArray()
  return drafts.filter(draft => !held.has(lockName(draft.id)))
}

export async function leftDraftOf(documentKey: string): Promise<Draft | null> {
  const drafts = await leftDrafts()
  return drafts.find(draft => draft.documentKey === documentKey) ?? null
}

/** The workbook of a draft, brought up to date and checked as one that lies in a file; null when it is damaged. */
export async function workbookOf({ json, schemaVersion: version }: Draft): Promise<Workbook | null> {
  const read = readDraftWorkbook(new Uint8Array(await json.arrayBuffer()), version)
  return read.ok ? read.value : null
}

export async function dropDraft(id: string): Promise<void> {
  await inTurn(() => database.drafts.delete(id))
}

let last: Promise<unknown> = Promise.resolve()

/** A draft that is dropped must not come back by one that is still being written. */
function inTurn<T>(work: () => PromiseLike<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine
  return mine
}

/** Writes the draft of the open workbook now when it is changed; drops it when it is not. */
export async function keepDraft(): Promise<void> {
  const { open } = appState()
  if (!open) return
  const typed = typedNow()
  if (!isChanged(open) && typed === null) return dropDraft(open.draft)
  const workbook = open.history.present
  await inTurn(async () => {
    const utf8 = new TextEncoder()
    const json = new Blob((await slicedJson(workbook)).map(piece => utf8.encode(piece)))
    // Saved or given up meanwhile: the drop that followed waits behind this.
    await database.drafts.put({
      id: open.draft,
      documentKey: open.document.key,
      base: open.document.revision,
      name: open.document.name,
      client: workbook.engagement.client,
      changedAt: Date.now(),
      schemaVersion,
      json,
      typed,
    })
  })
}

/** Keeps the draft after each pause in editing or typing. `failed` is told once when the disk takes no draft. */
export function keepDraftsAfterPauses(failed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = false
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      keepDraft().catch(() => {
        if (!told) failed()
        told = true
      })
    }, pauseMilliseconds)
  }
  followTyping(wait)
  useApp.subscribe((state, before) => {
    const changed = state.open?.history.present !== before.open?.history.present
    const written = state.open?.saved !== before.open?.saved
    if (state.open && (changed || written)) wait()
  })
}
