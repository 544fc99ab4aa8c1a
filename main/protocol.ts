/**
 * The window's own scheme: a fixed map from URL to file, made once from the names in the folder. A URL is only ever
 * looked up, never turned into a path, so there is nothing to climb out of.
 */
import type { ProtocolRequest } from 'electron'
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

/** What Electron is answered with. */
export type Answer = {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly data: Buffer
}

const answer = (statusCode: number, type: string, data: Buffer): Answer => ({
  statusCode,
  headers: { ...commonHeaders, 'content-type': type },
  data
})

/**
 * A function that serves the files which lie in the folder now, and nothing else ever. It is for `registerBufferProtocol`,
 * deprecated as it is: `protocol.handle` has Node load its whole `fetch` before the first answer, about a fourteenth of a start.
 */
export function serveFolder(
  folder: string
): (request: Pick<ProtocolRequest, 'method' | 'url'>) => Promise<Answer> {
  const files = new Map(listFiles(folder, `${scheme}://app`))
  return async ({ method, url }) => {
    const path = method === 'GET' ? files.get(url) : undefined
    // A file may have gone since.
    const bytes = path === undefined ? null : await readFile(path).catch(() => null)
    if (path === undefined || bytes === null)
      return answer(404, 'text/plain; charset=utf-8', Buffer.from('Not found'))
    return answer(200, contentTypes.get(extname(path)) ?? 'application/octet-stream', bytes)
  }
}

/** Every plain file under the folder with its URL. Links are left out: they could lead anywhere. */
function listFiles(folder: string, url: string): readonly (readonly [url: string, path: string])[] {
  // Asked for all folders at once, Node looks at each file by itself.
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const own = [`${url}/${encodeURIComponent(entry.name)}`, join(folder, entry.name)] as const
    if (entry.isDirectory()) return listFiles(own[1], own[0])
    return entry.isFile() ? [own] : []
  })
}
