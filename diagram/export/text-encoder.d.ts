/** What every platform of ours has, though the language's own library does not declare it. */
declare class TextEncoder {
  encode(text: string): Uint8Array
}
