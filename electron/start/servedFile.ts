import { extname, isAbsolute, relative, resolve } from 'node:path'

export const appScheme = 'app'
const host = 'remit'
export const windowAddress = `${appScheme}://${host}/index.html`

/** Whether an address is one of the window's own pages. */
export function isOurs(address: string): boolean {
  const url = parsed(address)
  return url !== null && url.protocol === `${appScheme}:` && url.host === host
}

/** The file inside `folder` that an address of ours names; null for every other address. */
export function fileOfAddress(folder: string, address: string): string | null {
  const url = parsed(address)
  if (url === null || !isOurs(address)) return null
  let path: string
  try {
    path = decodeURIComponent(url.pathname.replace(/^\/+/, ''))
  } catch {
    return null
  }
  const file = resolve(folder, path)
  const inside = relative(folder, file)
  const leaves = inside === '' || inside.startsWith('..') || isAbsolute(inside) || path.includes('\0')
  return leaves ? null : file
}

function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

export function contentType(file: string): string {
  return types[extname(file).toLowerCase()] ?? 'application/octet-stream'
}
