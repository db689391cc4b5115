import { Dexie, liveQuery } from 'dexie'
import type { EntityTable } from 'dexie'
import { useEffect, useState } from 'react'
import { libraryKey, withDuties } from '../../shared/exchange/libraryFile'
import type { LibraryDuty, LibrarySet } from '../../shared/exchange/libraryFile'

/** A set on this machine. */
export interface StoredSet extends LibrarySet {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly changedAt: number
}

/**
 * The consultant's library, on this machine and beside all workbooks. It has a database of its own, so that a version
 * of it can follow without touching drafts; another shape is another `version` here, with its `upgrade`.
 */
const database = new Dexie('remit-library') as Dexie & { sets: EntityTable<StoredSet, 'id'> }
database.version(1).stores({ sets: 'id, name' })

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** All sets by name; null until they are read. `failed` when this machine gives no library. */
export function useLibrary(): { readonly sets: readonly StoredSet[] | null; readonly failed: boolean } {
  const [state, setState] = useState<{ sets: readonly StoredSet[] | null; failed: boolean }>({
    sets: null,
    failed: false,
  })
  useEffect(() => {
    const reading = liveQuery(() => database.sets.toArray()).subscribe({
      next: sets =>
        setState({
          sets: sets.toSorted((one, other) => byName.compare(one.name, other.name)),
          failed: false,
        }),
      error: () => setState({ sets: null, failed: true }),
    })
    return () => reading.unsubscribe()
  }, [])
  return state
}

const newSetId = (): string => crypto.randomUUID()

/**
 * Puts responsibilities in the set of that name, which is made where there is none; those whose title the set has
 * already are left out.
 * @returns how many were added
 */
export async function saveToSet(name: string, duties: readonly LibraryDuty[]): Promise<number> {
  return database.transaction('rw', database.sets, () => putInSet(name, duties))
}

async function putInSet(name: string, duties: readonly LibraryDuty[]): Promise<number> {
  const known = (await database.sets.toArray()).find(set => byName.compare(set.name, name) === 0)
  const result = withDuties(known?.duties ?? [], duties)
  await database.sets.put({
    id: known?.id ?? newSetId(),
    name: known?.name ?? name,
    duties: [...result.duties],
    changedAt: Date.now(),
  })
  return result.added
}

/** Adds sets from a file, each to the set of its name. All of them, or (when the disk refuses) none. */
export async function importSets(sets: readonly LibrarySet[]): Promise<number> {
  return database.transaction('rw', database.sets, async () => {
    let added = 0
    for (const { name, duties } of sets) added += await putInSet(name, duties)
    return added
  })
}

export async function renameSet(id: string, name: string): Promise<void> {
  await database.sets.update(id, { name, changedAt: Date.now() })
}

export async function deleteSet(id: string): Promise<void> {
  await database.sets.delete(id)
}

/** Renames one responsibility of a set, or takes it out when `title` is null. */
export async function changeDuty(
  id: string,
  duty: Pick<LibraryDuty, 'title'>,
  title: string | null,
): Promise<void> {
  await database.transaction('rw', database.sets, async () => {
    const set = await database.sets.get(id)
    if (!set) return
    const key = libraryKey(duty)
    const duties = set.duties.flatMap(each =>
      libraryKey(each) !== key ? each : title === null ? [] : { ...each, title },
    )
    await database.sets.put({ ...set, duties, changedAt: Date.now() })
  })
}

/** Puts a deleted set back as it was. */
export async function restoreSet(set: StoredSet): Promise<void> {
  await database.sets.put(set)
}
