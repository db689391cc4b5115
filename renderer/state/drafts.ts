import { Dexie } from 'dexie'
import type { EntityTable } from 'dexie'
import type { Draft } from './draft'
import { appState, isChanged, useApp } from './store'

const pauseMilliseconds = 1000

const database = new Dexie('remit') as Dexie & { drafts: EntityTable<Draft, 'id'> }
database.version(1).stores({ drafts: 'id, documentKey, changedAt' })

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

export async function dropDraft(id: string): Promise<void> {
  await database.drafts.delete(id)
}

/** Writes the draft of the open workbook now when it is changed; drops it when it is not. */
export async function keepDraft(): Promise<void> {
  const { open } = appState()
  if (!open) return
  if (!isChanged(open)) return dropDraft(open.draft)
  const workbook = open.history.present
  await database.drafts.put({
    id: open.draft,
    documentKey: open.document.key,
    base: open.document.revision,
    name: open.document.name,
    client: workbook.engagement.client,
    changedAt: Date.now(),
    workbook,
  })
}

/** Keeps the draft after each pause in editing. `failed` is told once when the disk takes no draft. */
export function keepDraftsAfterPauses(failed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = false
  useApp.subscribe((state, before) => {
    const changed = state.open?.history.present !== before.open?.history.present
    const written = state.open?.saved !== before.open?.saved
    if (!state.open || !(changed || written)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      keepDraft().catch(() => {
        if (!told) failed()
        told = true
      })
    }, pauseMilliseconds)
  })
}
