/** Nothing in; the page's one trusted-types policy made: scripts come from our own origin's assets or not at all. */

// The page's header demands trusted types and allows one policy, `default`, which the browser asks for every string that
// could become markup or script. TypeScript's DOM library does not know the interface yet.
type PolicyOptions = {
  createHTML(value: string): string
  createScript(value: string): string
  createScriptURL(value: string): string
}
type PolicyFactory = {
  readonly defaultPolicy: object | null
  createPolicy(name: string, options: PolicyOptions): object
}

/** The name under which vite puts the layout's worker, and where it serves it while developing. */
const workerPath = /^\/(?:assets\/layout-worker-[\w-]+\.js|(?:[\w.-]+\/)*layout-worker\.ts)$/

/** Whether a script may be loaded: the layout's worker, from the page's own origin. */
export function isOwnWorker(url: string, page: string): boolean {
  if (!URL.canParse(url, page)) return false
  const wanted = new URL(url, page)
  const own = new URL(page)
  return wanted.protocol === own.protocol && wanted.host === own.host && workerPath.test(wanted.pathname)
}

function refuse(what: string): never {
  throw new TypeError(`Ecograph makes no ${what} from text.`)
}

/** Make the policy, once. Windows without trusted types go without; their header does not ask for them. */
export function installTrustedTypes(): void {
  const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes
  if (!factory || factory.defaultPolicy) return
  factory.createPolicy('default', {
    createHTML: () => refuse('markup'),
    createScript: () => refuse('script'),
    createScriptURL: (url) => (isOwnWorker(url, location.href) ? url : refuse('script address'))
  })
}
