import { newId } from '../../shared/model/ids'
import type { Picture } from '../../shared/model/schema'
import { positions } from '../../shared/model/workbook'
import { reporting } from '../state/document'
import { perform } from '../state/edits'
import { callHost } from '../state/host'
import { notify } from '../state/notices'
import { announce } from '../state/spoken'
import { openWorkbook, shownScenario } from '../state/store'
import { photoStrings as strings } from './photoStrings'

/** No side of a photo in the workbook is longer, in pixels: sharp on a box and in print, and a few kilobytes. */
const longestSide = 160
const jpegQuality = 0.86

/** Asks for a picture file and shows it on a position. */
export async function choosePhoto(position: string): Promise<void> {
  await reporting(async () => {
    const file = await callHost('choosePicture', {})
    if (file) await showPhoto(new Blob([file.bytes.slice()]), position)
  })
}

/** Scales a picture down and shows it on a position, as one step. A file that is no picture is told. */
export async function showPhoto(image: Blob, position: string): Promise<void> {
  const picture = await scaledDown(image)
  if (!picture) return notify('problem', strings.noPicture)
  const scenario = shownScenario(openWorkbook())
  const title = positions.find(scenario.positions, position)?.title
  if (title === undefined) return
  const shown = perform({
    edit: 'several',
    label: strings.setLabel(title),
    edits: [
      { edit: 'addPicture', picture },
      {
        edit: 'editPositions',
        scenario: scenario.id,
        positions: [position],
        changes: { photo: picture.id },
      },
    ],
  })
  if (shown) announce(strings.set(title))
}

export function removePhoto(position: string): void {
  const scenario = shownScenario(openWorkbook())
  const title = positions.find(scenario.positions, position)?.title ?? ''
  perform({
    edit: 'several',
    label: strings.removeLabel(title),
    edits: [
      { edit: 'editPositions', scenario: scenario.id, positions: [position], changes: { photo: null } },
    ],
  })
}

/** The picture at its size in the workbook: JPEG, or PNG where it lets something shine through. Null for no picture. */
async function scaledDown(image: Blob): Promise<Picture | null> {
  const bitmap = await createImageBitmap(image).catch(() => null)
  if (!bitmap) return null
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const opaque = data.every((value, at) => at % 4 !== 3 || value === 255)
  const mediaType = opaque ? 'image/jpeg' : 'image/png'
  const url = canvas.toDataURL(mediaType, jpegQuality)
  return { id: newId('picture'), mediaType, data: url.slice(url.indexOf(',') + 1) }
}

export const pictureUrl = ({ mediaType, data }: Picture): string => `data:${mediaType};base64,${data}`

/** What a reader sees as one letter, with its marks. */
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Two letters at most: of the first and the last word of a name; '' without a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  const letter = (word: string): string =>
    Array.from(letters.segment(word), ({ segment }) => segment)[0] ?? ''
  return (letter(first) + letter(last)).toLocaleUpperCase()
}
