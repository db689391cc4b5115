import { listsRemembered } from './records'
import { lastRemembered } from './remembered'
import type { Picture, Position, Workbook } from './schema'

/** Ids of the pictures that positions show, in any scenario. */
export function photosShown(workbook: Workbook): ReadonlySet<string> {
  const shown = new Set<string>()
  for (const { positions } of workbook.scenarios) for (const id of photosIn(positions)) shown.add(id)
  return shown
}

/** How many letters of base64 pictures have together. */
export const picturesSize = (pictures: readonly Picture[]): number =>
  pictures.reduce((sum, { data }) => sum + data.length, 0)

const photos = lastRemembered<readonly Position[], ReadonlySet<string>>(listsRemembered)

function photosIn(list: readonly Position[]): ReadonlySet<string> {
  const known = photos.get(list)
  if (known) return known
  const found = new Set<string>()
  for (const { photo } of list) if (photo !== null) found.add(photo)
  photos.set(list, found)
  return found
}
