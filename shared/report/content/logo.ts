import type { Picture } from '../../model/schema'
import { bytesOfBase64 } from '../base64'
import { readVector } from '../vector'
import type { Vector } from '../vector'

/** A logo as it is drawn: shapes, or the bytes of a picture of dots. */
export type Logo =
  | { readonly kind: 'vector'; readonly vector: Vector }
  | { readonly kind: 'dots'; readonly format: 'PNG' | 'JPEG'; readonly bytes: Uint8Array }

/** The logo that a picture holds; null for an SVG that cannot be drawn as shapes. */
export function logoOf({ mediaType, data }: Picture): Logo | null {
  const bytes = bytesOfBase64(data)
  if (mediaType !== 'image/svg+xml')
    return { kind: 'dots', format: mediaType === 'image/png' ? 'PNG' : 'JPEG', bytes }
  const vector = readVector(new TextDecoder().decode(bytes))
  return vector && { kind: 'vector', vector }
}
