import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { coverageOf, faceOffsets, tablesAt } from '../../shared/report'
import type { Coverage } from '../../shared/report'

/** A face of a font file that the report may embed. */
export interface FontFace {
  readonly path: string
  /** Its place in a collection; 0 for a file with one. */
  readonly index: number
  readonly covers: Coverage
  /** Whether one file holds a range of weights. */
  readonly isVariable: boolean
}

/** More faces than any collection has; a longer list is no font's. */
const mostFaces = 64
const mostTables = 128
/** No font's table of characters is larger, in bytes. */
const largestTable = 16 * 2 ** 20

/**
 * Reads which characters the faces of a font file have, and nothing else of it.
 * Empty for what is no TrueType or OpenType font, has no outlines, or does not permit embedding.
 */
export async function readFaces(path: string): Promise<readonly FontFace[]> {
  let file: FileHandle | null = null
  try {
    file = await open(path, 'r')
    const head = await readAt(file, 0, 12 + 4 * mostFaces)
    const faces: FontFace[] = []
    for (const [index, offset] of faceOffsets(head).slice(0, mostFaces).entries()) {
      const face = await readFace(file, offset)
      if (face) faces.push({ path, index, ...face })
    }
    return faces
  } catch {
    // It cannot be read, or ends before its tables do: there are other fonts.
    return []
  } finally {
    await file?.close()
  }
}

async function readFace(file: FileHandle, offset: number): Promise<Omit<FontFace, 'path' | 'index'> | null> {
  const directory = await readAt(file, offset, 12 + 16 * mostTables)
  const tables = tablesAt(directory, 0)
  const cmap = tables.get('cmap')
  const drawn = tables.has('glyf') || tables.has('CFF ')
  if (!cmap || !drawn || cmap.length > largestTable) return null
  const os2 = tables.get('OS/2')
  if (os2) {
    const head = await readAt(file, os2.offset, 10)
    // fsType 2: restricted licence, must not be embedded (OpenType 1.9, chapter OS/2).
    if (((head[9] ?? 0) & 0x0f) === 2) return null
  }
  return { covers: coverageOf(await readAt(file, cmap.offset, cmap.length)), isVariable: tables.has('fvar') }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  return bytes.subarray(0, bytesRead)
}
