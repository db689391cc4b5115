import { sentenceOf } from '../../state/document'
import { callHost } from '../../state/host'
import { notify } from '../../state/notices'
import { putPictureOnClipboard } from '../../ui/clipboard'
import { openPdf } from '../preview/pdf'
import { usePreview } from '../preview/previewing'
import { pagePicture } from './pagePicture'
import type { NamedPage } from './pictureNames'
import { picturesStrings as strings } from './strings'

/** Asks for a folder and writes the pages there as pictures. False when it was cancelled or failed; then a notice says why. */
export async function savePictures(
  pages: readonly NamedPage[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<boolean> {
  const { shown } = usePreview.getState()
  if (!shown) return false
  let done = 0
  try {
    const folder = await callHost('choosePictureFolder', { names: pages.map(({ name }) => name) })
    if (folder === null) return false
    const pdf = await openPdf(shown.bytes)
    try {
      for (const { page, name } of pages) {
        const picture = await pagePicture(pdf, page, signal)
        const bytes = new Uint8Array(await picture.arrayBuffer())
        signal.throwIfAborted()
        await callHost('savePictureInFolder', { folder: folder.id, name, bytes })
        done += 1
        onProgress(done)
      }
    } finally {
      pdf.close()
    }
    notify('done', strings.saved(done, folder.name))
    return true
  } catch (error) {
    if (signal.aborted) notify('note', strings.stopped(done))
    else notify('problem', sentenceOf(error))
    return false
  }
}

/** Copies a page as a picture, to be pasted into slides. */
export async function copyPage(page: number): Promise<void> {
  const { shown } = usePreview.getState()
  if (!shown) return
  try {
    const pdf = await openPdf(shown.bytes)
    try {
      const picture = await pagePicture(pdf, page, new AbortController().signal)
      await putPictureOnClipboard(picture)
    } finally {
      pdf.close()
    }
    notify('done', strings.copied(page))
  } catch (error) {
    notify('problem', sentenceOf(error))
  }
}
