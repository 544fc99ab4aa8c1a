/** A web address from the catalogue in; what would be opened, and how it is shown, out. Nothing that could mislead passes. */
import { addressSchema } from '../graph-data/schema/primitives.ts'

export type WebAddress = {
  /** What is shown, and to the letter what is opened: ASCII only, so that no character can pass for another one. */
  readonly address: string
  /** The host with its port where that is unusual; names in other scripts in their ASCII form (`xn--…`). */
  readonly host: string
  /** False for `http:`, which everybody on the way can read and change. */
  readonly encrypted: boolean
}

const schemes: readonly string[] = ['https:', 'http:']
const printable = /^[\u0021-\u007e]+$/

/** Read an address; null where it is none, is of another scheme, or names a user or a password. */
export function readAddress(text: string): WebAddress | null {
  if (!addressSchema.safeParse(text).success) return null
  // The browser that opens it reads it by the same rules; a host that needs another spelling shows it.
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !schemes.includes(url.protocol) || url.host === '') return null
  if (url.username !== '' || url.password !== '' || !printable.test(url.href)) return null
  return { address: url.href, host: url.host, encrypted: url.protocol === 'https:' }
}
