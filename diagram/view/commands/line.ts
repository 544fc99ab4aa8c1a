/** Text as a person typed or pasted it in; one clean line out, as the document's schema wants it. */

/** Control characters and lone surrogates become spaces; ends are trimmed; at most `limit` UTF-16 units, no pair cut in two. */
export function toLine(text: string, limit: number): string {
  const clean = text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, limit)
  return clean.replace(/\p{Cs}$/u, '').trimEnd()
}

/**
 * Text that may have several lines, at most one empty one between two; other control characters and lone surrogates become
 * spaces, ends are trimmed, and no pair is cut in two.
 */
export function toText(text: string, limit: number): string {
  const clean = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
    .replace(/[^\S\n]*\n[^\S\n]*/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
    .slice(0, limit)
  return clean.replace(/\p{Cs}$/u, '').trimEnd()
}
