import type { Logo } from '../content/logo'
import type { PageSize, ReportDocument } from './document'

/** Size of a logo within a frame, in points; null when its file cannot be read. */
export function logoSize(document: ReportDocument, logo: Logo, frame: PageSize): PageSize | null {
  const natural = logo.kind === 'vector' ? logo.vector : document.imageSize(logo)
  if (!natural) return null
  const scale = Math.min(frame.width / natural.width, frame.height / natural.height)
  return { width: natural.width * scale, height: natural.height * scale }
}

export function drawLogo(document: ReportDocument, logo: Logo, x: number, y: number, size: PageSize): void {
  if (logo.kind === 'dots') {
    document.image(logo, x, y, size)
    return
  }
  const scale = size.width / logo.vector.width
  for (const shape of logo.vector.shapes) document.shape(shape, x, y, scale)
}
