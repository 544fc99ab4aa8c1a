/**
 * The window's own scheme: a fixed map from URL to file, made once from the names in the folder. A URL is only ever
 * looked up, never turned into a path, so there is nothing to climb out of.
 */
import { readFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

export const scheme = 'ecograph'
export const appUrl = `${scheme}://app/index.html`

/** Nothing but our own files, no inline code, no strings as code. `default` is the window's own policy for its worker. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default'
].join('; ')

const contentTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff']
])

// No opener policy: the page has no opener and opens nothing, and with one Chromium would end the process it has just
// started for the window and start another, which takes a twentieth of a start.
const commonHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin'
}

/**
 * Node loads its whole `fetch` when it is first asked for a Response, which takes as long as starting a page's process.
 * Called while that process starts, neither waits for the other.
 */
export const prepareAnswers = (): void => void new Response(null)

/** A function for `protocol.handle` that serves the files which lie in the folder now, and nothing else ever. */
export function serveFolder(folder: string): (request: Request) => Promise<Response> {
  const files = listFiles(folder)
  return async (request) => {
    const path = request.method === 'GET' ? files.get(request.url) : undefined
    if (path === undefined) return new Response('Not found', { status: 404, headers: commonHeaders })
    const type = contentTypes.get(extname(path)) ?? 'application/octet-stream'
    const bytes = await readFile(path)
    return new Response(bytes, { headers: { ...commonHeaders, 'content-type': type } })
  }
}

/** Every plain file under the folder by its URL. Links are left out: they could lead anywhere. */
function listFiles(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [urlOf(path.slice(folder.length + 1)), path] as const)
  )
}

const urlOf = (relative: string): string =>
  `${scheme}://app/${relative.split(/[\\/]/).map(encodeURIComponent).join('/')}`
