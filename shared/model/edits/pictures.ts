import { photosShown, picturesSize } from '../pictures'
import { mostPictureLetters, pictureSchema } from '../schema'
import type { Picture, Workbook } from '../schema'
import { logosOf, pictures } from '../workbook'
import { checked } from './definition'
import { refuse } from './refusal'

export function addPicture(workbook: Workbook, args: { picture: Picture }): Workbook {
  const picture = checked(pictureSchema, args.picture)
  if (pictures.has(workbook.pictures, picture.id))
    refuse({ kind: 'idTaken', record: 'picture', id: picture.id })
  const all = [...workbook.pictures, picture]
  if (picturesSize(all) > mostPictureLetters) refuse({ kind: 'picturesTooLarge' })
  return { ...workbook, pictures: all }
}

/** Removes a picture; positions that show it are without a photo then, and a report without a logo. */
export function removePicture(workbook: Workbook, args: { picture: string }): Workbook {
  const { picture } = args
  if (!pictures.has(workbook.pictures, picture))
    refuse({ kind: 'noSuchRecord', record: 'picture', id: picture })
  const left = pictures.without(workbook.pictures, new Set([picture]))
  const kept = (logo: string | null) => (logo === picture ? null : logo)
  const report = {
    ...workbook.report,
    clientLogo: kept(workbook.report.clientLogo),
    firmLogo: kept(workbook.report.firmLogo),
  }
  if (!photosShown(workbook).has(picture)) return { ...workbook, pictures: left, report }
  const scenarios = workbook.scenarios.map(scenario => ({
    ...scenario,
    positions: scenario.positions.map(position =>
      position.photo === picture ? { ...position, photo: null } : position,
    ),
  }))
  return { ...workbook, pictures: left, scenarios, report }
}

/** The workbook after an edit, without the photos that positions showed before it and none shows now. */
export function withoutDroppedPhotos(before: Workbook, after: Workbook): Workbook {
  if (before.pictures.length === 0 || before.scenarios === after.scenarios) return after
  const shown = new Set([...photosShown(after), ...logosOf(after.report)])
  const dropped = new Set([...photosShown(before)].filter(id => !shown.has(id)))
  return dropped.size === 0 ? after : { ...after, pictures: pictures.without(after.pictures, dropped) }
}
