import { pictureSchema } from '../schema'
import type { Picture, Workbook } from '../schema'
import { pictures } from '../workbook'
import { checked } from './definition'
import { refuse } from './refusal'

export function addPicture(workbook: Workbook, args: { picture: Picture }): Workbook {
  const picture = checked(pictureSchema, args.picture)
  if (pictures.has(workbook.pictures, picture.id))
    refuse({ kind: 'idTaken', record: 'picture', id: picture.id })
  return { ...workbook, pictures: [...workbook.pictures, picture] }
}

export function removePicture(workbook: Workbook, args: { picture: string }): Workbook {
  if (!pictures.has(workbook.pictures, args.picture))
    refuse({ kind: 'noSuchRecord', record: 'picture', id: args.picture })
  return { ...workbook, pictures: pictures.without(workbook.pictures, new Set([args.picture])) }
}
