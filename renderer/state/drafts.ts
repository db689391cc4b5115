import { Dexie } from 'dexie'
import type { EntityTable } from 'dexie'
import { readDraftWorkbook } from '../../shared/file/decode'
import { schemaVersion } from '../../shared/file/migrations'
import type { Workbook } from '../../shared/model/schema'
import type { Draft, DraftHead, StoredDraft, Typed } from './draft'
import type { SentText } from '../../shared/host'
import { callHost } from './host'
import { sendJson } from './longTexts'
import { jsonBlob } from './sliced'
import { appState, isChanged, useApp } from './store'
import { followTyping, typedNow } from './typing'

const pauseMilliseconds = 1000

const database = new Dexie('remit', { chromeTransactionDurability: 'strict' }) as Dexie & {
  drafts: EntityTable<StoredDraft, 'id'>
}
database.version(1).stores({ drafts: 'id, documentKey, changedAt' })
/** Before, a draft held the workbook itself, of the first version of its form. */
database.version(2).upgrade(transaction =>
  transaction
    .table<DraftOfVersion2 & { readonly workbook?: unknown }>('drafts')
    .toCollection()
    .modify((draft, holder) => {
      const { workbook, ...rest } = draft
      const json = new Blob([JSON.stringify(workbook)])
      holder.value = { ...rest, base: null, schemaVersion: 1, json, typed: null }
    }),
)
type DraftOfVersion2 = Omit<StoredDraft, 'head' | 'content' | 'sealed'> & DraftHead & { readonly json: Blob }
/** Before, what a draft said of itself stood in the record. */
database.version(3).upgrade(transaction =>
  transaction
    .table<DraftOfVersion2>('drafts')
    .toCollection()
    .modify((draft, holder) => {
      const { name, client, typed, json, ...rest } = draft
      const stored: StoredDraft = {
        ...rest,
        sealed: false,
        head: headBlob({ name, client, typed }),
        content: json,
      }
      // Dexie takes the type of the table before.
      holder.value = stored as unknown as DraftOfVersion2
    }),
)

const headBlob = (head: DraftHead): Blob => new Blob([JSON.stringify(head)])

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
  const stored = await database.drafts.get(id)
  if (!stored) releaseDraft(id)
  return stored ? await offered(stored) : null
}

/** A draft with what may be known of it without a password. */
async function offered({ head, ...stored }: StoredDraft): Promise<Draft> {
  // This module wrote it.
  if (!stored.sealed) return { ...stored, ...(JSON.parse(await head.text()) as DraftHead) }
  const key = stored.documentKey ?? ''
  return { ...stored, name: await callHost('documentName', { key }), client: '', typed: null }
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
  return await Promise.all(drafts.filter(draft => !held.has(lockName(draft.id))).map(offered))
}

export async function leftDraftOf(documentKey: string): Promise<Draft | null> {
  const drafts = await leftDrafts()
  return drafts.find(draft => draft.documentKey === documentKey) ?? null
}

/** What is in a draft. */
export interface DraftContent {
  /** Brought up to date and checked as one that lies in a file. */
  readonly workbook: Workbook
  readonly typed: Typed | null
}

/** Null when the draft is damaged. Asks for the password of a sealed one where it is not known. @throws {HostError} */
export async function contentOf(draft: Draft): Promise<DraftContent | null> {
  const bytes = new Uint8Array(await draft.content.arrayBuffer())
  if (!draft.sealed) return checked(bytes, draft.schemaVersion, draft.typed)
  const { head, json } = await callHost('openDraft', { key: draft.documentKey ?? '', sealed: bytes })
  // This module wrote it, and the seal says that nobody else did.
  const { typed } = JSON.parse(head) as DraftHead
  return checked(new TextEncoder().encode(json), draft.schemaVersion, typed)
}

function checked(json: Uint8Array, version: number, typed: Typed | null): DraftContent | null {
  const read = readDraftWorkbook(json, version)
  return read.ok ? { workbook: read.value, typed } : null
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
    const head = { name: open.document.name, client: workbook.engagement.client, typed }
    // A draft is sealed as its file is.
    const sealed = open.document.sealed ? await sealedContent(head, await sendJson(workbook)) : null
    const kept = sealed ?? (await readableContent(head, workbook))
    // Saved or given up meanwhile: the drop that followed waits behind this.
    await database.drafts.put({
      id: open.draft,
      documentKey: open.document.key,
      base: open.document.revision,
      changedAt: Date.now(),
      schemaVersion,
      ...kept,
    })
  })
}

type Written = Pick<StoredDraft, 'sealed' | 'head' | 'content'>

/** Null where the file has no password; the key stays with the main process. */
async function sealedContent(head: DraftHead, json: string | SentText): Promise<Written | null> {
  const content = await callHost('sealDraft', { head: JSON.stringify(head), json })
  return content && { sealed: true, head: new Blob(), content: new Blob([new Uint8Array(content)]) }
}

async function readableContent(head: DraftHead, workbook: Workbook): Promise<Written> {
  return { sealed: false, head: headBlob(head), content: await jsonBlob(workbook) }
}

/**
 * Seals what crashes left of a file as the file itself now is, which has got a password. Drafts that other windows
 * work on are theirs.
 */
export async function sealLeftDrafts(documentKey: string): Promise<void> {
  for (const draft of await leftDrafts()) {
    if (draft.documentKey !== documentKey || draft.sealed) continue
    const { name, client, typed, ...stored } = draft
    const sealed = await sealedContent({ name, client, typed }, await stored.content.text())
    if (sealed) await inTurn(() => database.drafts.put({ ...stored, ...sealed }))
  }
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
