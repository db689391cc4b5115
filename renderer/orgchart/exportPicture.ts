import { scenarios } from '../../shared/model/workbook'
import { callHost } from '../state/host'
import { reporting } from '../state/document'
import { notify } from '../state/notices'
import { appState, openWorkbook, shownScenario } from '../state/store'
import { shownViewNow } from './actions'
import { putPictureOnClipboard } from '../ui/clipboard'
import { seen } from './camera'
import { pngPicture, svgPicture } from './chartPicture'
import type { PictureOf, PngPicture, Scope } from './chartPicture'
import { lookNow } from './chartLook'
import { readPalette } from './palette'
import { pictureStrings as strings } from './pictureStrings'

/** Which part of the chart a picture shows; the branch is that of the chosen position. */
export type Part = Scope['kind']

type Way = 'copy' | 'svg' | 'png'

/** Draws a part of the chart as it is shown now and copies or saves it. In the light theme, as on paper. */
export function exportPicture(part: Part, way: Way): Promise<void> {
  return reporting(async () => {
    const of = pictureOf(part)
    if (of) await ways[way](of, nameNow())
  })
}

const ways: Readonly<Record<Way, (of: PictureOf, name: string) => Promise<void>>> = {
  svg: async (of, name) => {
    await save('svg', name, new TextEncoder().encode(svgPicture(of, name)), '')
  },
  png: async (of, name) => {
    const picture = await drawn(of, 'file')
    if (picture) await save('png', name, new Uint8Array(await picture.blob.arrayBuffer()), sizeNote(picture))
  },
  copy: async of => {
    const picture = await drawn(of, 'clipboard')
    if (!picture) return
    await putPictureOnClipboard(picture.blob)
    notify('done', [strings.copied, sizeNote(picture)].filter(Boolean).join(' '))
  },
}

async function drawn(of: PictureOf, use: 'file' | 'clipboard'): Promise<PngPicture | null> {
  const picture = await pngPicture(of, use)
  if (!picture) notify('problem', strings.failed)
  return picture
}

async function save(
  kind: 'svg' | 'png',
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  note: string,
): Promise<void> {
  const result = await callHost('savePicture', { kind, name, bytes })
  if (result.kind === 'saved') notify('done', [strings.saved(result.name), note].filter(Boolean).join(' '))
}

/** Says where a picture has less than the usual two pixels for each unit. */
const sizeNote = ({ width, height, scale }: PngPicture): string =>
  scale >= 2 ? '' : scale >= 0.5 ? strings.smaller(width, height) : strings.muchSmaller(width, height)

function nameNow(): string {
  const open = openWorkbook()
  const { engagement } = open.history.present
  return [engagement.client, shownScenario(open).name, strings.chart]
    .filter(part => part.trim() !== '')
    .join(' – ')
}

function pictureOf(part: Part): PictureOf | null {
  const view = shownViewNow()
  const scene = view?.current
  if (!view || !scene) return null
  const scope = scopeOf(part)
  if (!scope) return null
  const { compareWith } = lookNow()
  const other =
    compareWith === null ? undefined : scenarios.find(openWorkbook().history.present.scenarios, compareWith)
  return {
    scene,
    scope,
    palette: readPalette(document.body, 'light'),
    compared: other?.name ?? '',
    photos: openWorkbook().history.present.pictures,
  }

  function scopeOf(kind: Part): Scope | null {
    if (kind === 'all') return { kind }
    if (kind === 'view') return view ? { kind, seen: seen(view.camera, view.size) } : null
    const [id] = appState().selection.positions
    return id === undefined ? null : { kind, id }
  }
}
