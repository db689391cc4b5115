import { _electron } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'

/** Starts the app with a file, its data in a folder of its own. */
export async function startApp(file: string, userData: string): Promise<ElectronApplication> {
  const executablePath = process.env['REMIT_ELECTRON']
  if (!executablePath) throw new Error('Set REMIT_ELECTRON, or run npm run bench.')
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  const project = process.env['REMIT_APP'] ?? process.cwd()
  return await _electron.launch({
    executablePath,
    args: [...(asRoot ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, project, file],
    timeout: 60_000,
  })
}
