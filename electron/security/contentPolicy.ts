import { randomBytes } from 'node:crypto'

/** What the window's pages may load: nothing, but for these. */
const sources: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  // React Aria adds one style element; it takes the nonce from the page.
  'style-src': "'self' 'nonce-%'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

export const newNonce = (): string => randomBytes(16).toString('base64')

export function contentPolicy(nonce: string): string {
  return Object.entries(sources)
    .map(([directive, allowed]) => `${directive} ${allowed.replace('%', nonce)}`)
    .join('; ')
}

/** Tells the page the nonce, where React Aria looks for it. */
export function withNonce(page: string, nonce: string): string {
  return page.replace(
    /<head[^>]*>/i,
    head => `${head}<meta property="csp-nonce" nonce="${nonce}" content="${nonce}">`,
  )
}
