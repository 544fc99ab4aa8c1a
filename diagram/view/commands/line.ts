/** Text as a person typed or pasted it in; one clean line out, as the document's schema wants it. */

/** Control characters and lone surrogates become spaces; ends are trimmed; at most `limit` UTF-16 units, no pair cut in two. */
export function toLine(text: string, limit: number): string {
  const clean = text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, limit)
  return clean.replace(/\p{Cs}$/u, '').trimEnd()
}
