/** Bytes and ASCII words in, places out. What is looked for in a file of any size is never decoded as a whole. */

const codes = (word: string): readonly number[] => Array.from(word, (letter) => letter.charCodeAt(0))

/** Where a word of ASCII letters begins at or after `from` and before `to`, or -1. */
export function placeOf(bytes: Uint8Array, word: string, from = 0, to = bytes.length): number {
  const [first, ...rest] = codes(word)
  if (first === undefined) return -1
  for (let at = bytes.indexOf(first, from); at !== -1 && at < to; at = bytes.indexOf(first, at + 1)) {
    if (rest.every((code, index) => bytes[at + 1 + index] === code)) return at
  }
  return -1
}

/** The places of a word, first to last, at most `most`: a file of nothing but markers is not worth more. */
export function placesOf(bytes: Uint8Array, word: string, most = 16): readonly number[] {
  const places: number[] = []
  for (let at = placeOf(bytes, word); at !== -1 && places.length < most; at = placeOf(bytes, word, at + 1)) {
    places.push(at)
  }
  return places
}

/** A short stretch as text, a letter a byte: for looking at markup, not for reading what people wrote. */
export const stretch = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.max(0, Math.min(to, from + 4096))))

export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((code, index) => bytes[index] === code)
