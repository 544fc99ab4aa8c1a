/** What the PNG export uses of Node. All of Node's types would let the pure files of this folder use them, too. */

declare module 'node:fs/promises' {
  export function mkdtemp(prefix: string): Promise<string>
  export function writeFile(path: string, content: Uint8Array): Promise<void>
  export function rm(path: string, options: { readonly recursive: true; readonly force: true }): Promise<void>
}

declare module 'node:os' {
  export function tmpdir(): string
}

declare module 'node:path' {
  export function join(...parts: readonly string[]): string
}
