import type { Picture } from '../../shared/model/schema'
import { readVector } from '../../shared/report/vector'
import { logoStrings as strings } from './strings'

export type ReadLogo =
  | {
      readonly kind: 'picture'
      readonly picture: Omit<Picture, 'id'>
      /** What was done to it that the user should know; '' for nothing. */
      readonly notice: string
    }
  | { readonly kind: 'problem'; readonly sentence: string }

/** Pixels across; more than paper shows. */
const widest = 1600
const mostBytes = 1_400_000

/** Reads a file as a logo. An SVG of plain shapes stays as it is; another one is drawn as dots; large pictures are made smaller. */
export async function readLogo(file: File): Promise<ReadLogo> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kind = kindOf(bytes, file.name)
  if (kind === null) return { kind: 'problem', sentence: strings.noPicture(file.name) }
  try {
    if (kind === 'image/svg+xml') return await readSvg(bytes)
    const image = await createImageBitmap(new Blob([bytes], { type: kind }))
    if (image.width <= widest && bytes.length <= mostBytes)
      return { kind: 'picture', picture: { mediaType: kind, data: base64(bytes) }, notice: '' }
    const scale = Math.min(1, widest / image.width)
    const data = await drawn(image, image.width * scale, image.height * scale, kind)
    return { kind: 'picture', picture: { mediaType: kind, data }, notice: strings.smaller }
  } catch {
    // Neither the picture's decoder nor the canvas says more than that it failed.
    return { kind: 'problem', sentence: strings.notRead(file.name) }
  }
}

function kindOf(bytes: Uint8Array, name: string): Picture['mediaType'] | null {
  const begins = (...signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (begins(0x89, 0x50, 0x4e, 0x47)) return 'image/png'
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg'
  return name.toLowerCase().endsWith('.svg') ? 'image/svg+xml' : null
}

async function readSvg(bytes: Uint8Array): Promise<ReadLogo> {
  if (bytes.length <= mostBytes && readVector(new TextDecoder().decode(bytes)))
    return { kind: 'picture', picture: { mediaType: 'image/svg+xml', data: base64(bytes) }, notice: '' }
  const image = new Image()
  image.src = `data:image/svg+xml;base64,${base64(bytes)}`
  await image.decode()
  const shape = image.naturalWidth > 0 ? image.naturalHeight / image.naturalWidth : 1
  const data = await drawn(image, 1200, 1200 * shape, 'image/png')
  return { kind: 'picture', picture: { mediaType: 'image/png', data }, notice: strings.asDots }
}

/** The picture drawn anew in that size, as base64 of a file of that kind. */
async function drawn(
  image: CanvasImageSource,
  width: number,
  height: number,
  type: 'image/png' | 'image/jpeg',
): Promise<string> {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas to draw on.')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await canvas.convertToBlob({ type, quality: 0.9 })
  return base64(new Uint8Array(await blob.arrayBuffer()))
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8190)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + 8190)))
  return text
}
