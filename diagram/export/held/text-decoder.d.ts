/** What every platform of ours has, though the language's own library does not declare it. */
declare class TextDecoder {
  constructor(label: 'utf-8', options: { readonly fatal: true })
  /** Throws where the bytes are not UTF-8. Leaves a byte order mark out. */
  decode(bytes: Uint8Array): string
}
