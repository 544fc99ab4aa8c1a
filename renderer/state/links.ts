/** A web address in; the shell asks the person and opens it, and what came of it is told where it is worth a word. */
import { notify } from './store.ts'
import type { Parts } from './parts.ts'

/** An address without what every one has, for reading. */
export const shortAddress = (url: string): string =>
  url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')

/** The host of an address, for reading. */
export const hostOf = (url: string): string => shortAddress(url).replace(/[/?#].*$/, '')

/** An address that is longer than this is shortened in its middle. */
const shortEnough = 36

/** Places where the first two steps of a path name the project, and the rest is one of its files. */
const codeHosts: readonly string[] = ['github.com', 'gitlab.com', 'raw.githubusercontent.com']

/** A page of the web by its address, for reading in a narrow place: where it is, and what it is called there. */
export function pageOf(url: string): string {
  const whole = shortAddress(url).replace(/[?#].*$/, '')
  const [host = '', ...path] = whole.split('/').filter((part) => part !== '')
  if (codeHosts.includes(host)) return [host, ...path.slice(0, 2)].join('/')
  const last = path.at(-1)
  const isLong = whole.length > shortEnough && path.length > 1 && last !== undefined
  return [host, ...(isLong ? ['…', last] : path)].join('/')
}

/** Have the shell ask whether to open an address, and open it in the person's own browser. */
export async function openLink(
  { bridge, store }: Pick<Parts, 'bridge' | 'store'>,
  url: string
): Promise<void> {
  try {
    const result = await bridge.call('openLink', { url })
    if (result.status === 'failed') notify(store, 'problem', { text: result.message })
    if (result.status === 'copied') notify(store, 'done', { key: 'notice.copied', name: shortAddress(url) })
  } catch (error) {
    console.error(error)
    notify(store, 'problem', { key: 'notice.unexpected' })
  }
}
