import { readFile } from 'node:fs/promises'
import { app, protocol } from 'electron'
import { errorCode } from '../files/diskProblem'
import { appScheme, contentType, fileOfAddress } from './servedFile'
import { servedReport } from './servedReports'
import { contentPolicy, newNonce, withNonce } from '../security/contentPolicy'

/** Must run before the app is ready: the window's pages get storage, fetch and a secure context. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

const reportHeaders = { 'content-type': 'application/pdf', 'cache-control': 'no-store' }

/** Serves the built window from `folder`, and reports to the PDF viewer. */
export function serveWindow(folder: string): void {
  protocol.handle(appScheme, async request => {
    const report = request.method === 'GET' ? servedReport(request.url) : null
    if (report !== null) return new Response(report, { headers: reportHeaders })
    const file = request.method === 'GET' ? fileOfAddress(folder, request.url) : null
    if (file === null) return new Response('', { status: 404 })
    try {
      const bytes = await readFile(file)
      const type = contentType(file)
      const nonce = newNonce()
      const body = type.startsWith('text/html')
        ? withNonce(bytes.toString('utf8'), nonce)
        : new Uint8Array(bytes)
      return new Response(body, {
        headers: {
          'content-type': type,
          'content-security-policy': contentPolicy(nonce),
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
          'referrer-policy': 'no-referrer',
          'cache-control': app.isPackaged ? 'no-cache' : 'no-store',
        },
      })
    } catch (error) {
      return new Response('', { status: errorCode(error) === 'ENOENT' ? 404 : 500 })
    }
  })
}
