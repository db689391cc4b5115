import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders: string[] = []

/** Writes a PDF into a folder of its own for another program to show; it is there until Remit quits. Its path. */
export async function writeForViewer(bytes: Uint8Array, name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-print-'))
  folders.push(folder)
  if (folders.length === 1) process.once('exit', removeAll)
  const path = join(folder, name)
  await writeFile(path, bytes, { mode: 0o600 })
  return path
}

function removeAll(): void {
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // The other program still has it open; the system empties its folder for temporary files.
    }
  }
}
