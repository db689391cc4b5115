import { deflateSync, zipSync } from 'fflate'
import type { Workbook } from '../model/schema'
import { limits } from './limits'
import { format, mimetype } from './manifest'
import type { Manifest } from './manifest'
import { schemaVersion } from './migrations'
import { sha256 } from './sha256'

/** What a save knows besides the workbook. `savedAt` is ISO 8601 in UTC. */
export type Stamp = Pick<Manifest, 'revision' | 'parents' | 'appVersion' | 'savedAt'>

/** ZIP has no time zone, so its times would differ from machine to machine; the manifest has the real one. */
const noTime = new Date(1980, 0, 1)

/** A workbook to the bytes of its `.remit` file. The same workbook and stamp give the same bytes. */
export function encodeWorkbook(workbook: Workbook, stamp: Stamp): Uint8Array<ArrayBuffer> {
  return encodeWorkbookJson(JSON.stringify(workbook), stamp)
}

/** The same for a workbook that is JSON already. Whether it is a workbook shows when it is read. */
export function encodeWorkbookJson(json: string, stamp: Stamp): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder()
  const body = utf8.encode(json)
  const manifest: Manifest = {
    format,
    schemaVersion,
    appVersion: stamp.appVersion,
    revision: stamp.revision,
    parents: [...stamp.parents],
    savedAt: stamp.savedAt,
    checksum: `sha256:${sha256(body)}`,
  }
  return zipSync(
    {
      mimetype: [utf8.encode(mimetype), { level: 0 }],
      'manifest.json': utf8.encode(`${JSON.stringify(manifest, null, 2)}\n`),
      'workbook.json': [body, { level: swells(body) ? 0 : 6 }],
    },
    { mtime: noTime },
  )
}

/** Whether a reader would take the packed workbook for a bomb. Only pages of one repeated sign get there. */
function swells(body: Uint8Array): boolean {
  return body.length > limits.ratioFrom && body.length > deflateSync(body, { level: 6 }).length * limits.ratio
}
