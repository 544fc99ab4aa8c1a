/** The text of a query in; its words, keys and values, each with its place, out. Any text can be read. */

/** A piece of the text without its quotes. `start` and `end` include them. */
export type Piece = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly quoted: boolean
  /** False where a quotation mark is missing at the end. */
  readonly closed: boolean
}

/** `-key:value,value` or a free word, which has one value and no key. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly negated: boolean
  readonly key: Piece | null
  readonly values: readonly [Piece, ...Piece[]]
}

// Korean keyboards and word processors give the wide and the curly forms.
const colons = ':：'
const commas = ',，、'
const quotes = '"“”'
const isSpace = (char: string): boolean => /\s/u.test(char)
const isOneOf = (char: string | undefined, chars: string): boolean =>
  char !== undefined && chars.includes(char)

function readQuoted(text: string, start: number): Piece {
  let content = ''
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at]!
    if (isOneOf(char, quotes)) return { text: content, start, end: at + 1, quoted: true, closed: true }
    const escaped = char === '\\' && isOneOf(text[at + 1], `${quotes}\\`)
    if (escaped) at++
    content += text[at]!
  }
  return { text: content, start, end: text.length, quoted: true, closed: false }
}

function readPiece(text: string, start: number, stops: string): Piece {
  if (isOneOf(text[start], quotes)) return readQuoted(text, start)
  let end = start
  while (end < text.length && !isSpace(text[end]!) && !isOneOf(text[end], stops)) end++
  return { text: text.slice(start, end), start, end, quoted: false, closed: true }
}

function readToken(text: string, start: number): Token {
  const negated = text[start] === '-'
  const first = readPiece(text, negated ? start + 1 : start, colons)
  if (first.quoted || !isOneOf(text[first.end], colons)) {
    return { start, end: first.end, negated, key: null, values: [first] }
  }
  let last = readPiece(text, first.end + 1, commas)
  const values: [Piece, ...Piece[]] = [last]
  while (isOneOf(text[last.end], commas)) {
    last = readPiece(text, last.end + 1, commas)
    values.push(last)
  }
  return { start, end: last.end, negated, key: first, values }
}

export function lexQuery(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    if (isSpace(text[at]!)) at++
    else {
      const token = readToken(text, at)
      tokens.push(token)
      at = token.end
    }
  }
  return tokens
}

/** A text as a query can hold it: in quotes where it must be. */
export const quoteText = (text: string): string =>
  /^[\p{L}\p{N}_.][\p{L}\p{N}_.+-]*$/u.test(text) ? text : `"${text.replace(/["“”\\]/gu, '\\$&')}"`
