/** The text of a query and a graph in; what it asks, or everything that is wrong with it, out. Never throws. */
import type { EcosystemGraph } from '../graph.ts'
import { nearest } from '../nearest.ts'
import { necessities } from '../questions/follow.ts'
import { wordsOf } from '../questions/letters.ts'
import { canonicalQuery } from './canonical.ts'
import { keyNames, keyOf } from './keys.ts'
import { lexQuery, quoteText } from './lex.ts'
import type { Piece, Token } from './lex.ts'
import { modifierKeys } from './query.ts'
import type { FilterKey, ModifierKey, Query, QueryAnswer, QueryError, Term } from './query.ts'
import { faults } from './faults.ts'
import { maxDepth, resolveValue, suggestValue } from './values.ts'

/** A page pasted by mistake must not stop the window. */
export const maxLength = 2000

type Modifier = { readonly key: ModifierKey; readonly token: Token; readonly value: string }
type Place = { readonly start: number; readonly end: number }

const isModifier = (key: FilterKey | ModifierKey): key is ModifierKey =>
  modifierKeys.some((one) => one === key)

/**
 * Parse a query: `layer:storage maturity:graduated needs:object-storage -kind:spec depth:2 "free words"`. Terms are
 * joined by "and", the values of one term by "or"; `-` turns a term round. Keys and values may be Korean. An empty
 * text asks for everything.
 */
export function parseQuery(text: string, graph: EcosystemGraph): QueryAnswer {
  if (text.length > maxLength) {
    const error = { start: maxLength, end: text.length, message: faults.tooLong(maxLength) }
    return { ok: false, errors: [error] }
  }
  const errors: QueryError[] = []
  const fault = ({ start, end }: Place, message: QueryError['message'], didYouMean?: string): void => {
    errors.push(didYouMean === undefined ? { start, end, message } : { start, end, message, didYouMean })
  }
  const terms: { readonly term: Term; readonly token: Token }[] = []
  const modifiers = new Map<ModifierKey, Modifier>()

  /** The ids of all values; what is wrong with them is told. */
  const idsOf = (key: FilterKey | ModifierKey, values: readonly Piece[]): readonly string[] =>
    values.flatMap((piece) => {
      if (!piece.closed) return (fault(piece, faults.unclosed()), [])
      if (piece.text === '') return (fault(piece, faults.noValue(key)), [])
      const ids = resolveValue(graph, key, piece.text)
      if (ids.length === 0) {
        const meant = suggestValue(graph, key, piece.text)
        fault(piece, faults.unknownValue(key, piece.text), meant === undefined ? undefined : quoteText(meant))
      }
      return ids
    })

  const readModifier = (key: ModifierKey, token: Token, name: Piece): void => {
    if (token.negated) return fault({ start: token.start, end: name.end }, faults.negated(key))
    if (modifiers.has(key)) return fault(token, faults.repeated(key))
    const [piece, second] = token.values
    if (second) return fault({ start: second.start, end: token.end }, faults.oneValue(key))
    const isNumber = /^[0-9]{1,2}$/u.test(piece.text) && Number(piece.text) >= 1
    if (key === 'depth' && piece.text !== '' && piece.closed && !isNumber) {
      return fault(piece, faults.notDepth(piece.text, maxDepth))
    }
    const [value] = key === 'depth' && isNumber && piece.closed ? [piece.text] : idsOf(key, [piece])
    if (value !== undefined) modifiers.set(key, { key, token, value })
  }

  const readToken = (token: Token): void => {
    const { key: name, values, negated } = token
    if (name === null) {
      const [piece] = values
      if (!piece.closed) return fault(piece, faults.unclosed())
      const words = piece.text.normalize('NFC').replace(/\s+/gu, ' ').trim()
      if (wordsOf(words).length === 0) return fault(token, faults.noLetters())
      terms.push({ term: { negated, key: 'words', words }, token })
      return
    }
    const key = keyOf(name.text)
    if (key === undefined) {
      const meant = nearest(name.text.normalize('NFC'), keyNames)
      return fault(name, faults.unknownKey(name.text), meant)
    }
    if (isModifier(key)) return readModifier(key, token, name)
    terms.push({ term: { negated, key, values: idsOf(key, values) }, token })
  }
  for (const token of lexQuery(text)) readToken(token)

  const reaches = (keys: readonly string[]): boolean => terms.some(({ term }) => keys.includes(term.key))
  for (const { key, token } of modifiers.values()) {
    const goesWith = modifierReach[key]
    if (!reaches(goesWith)) fault(token, faults.nothingToReach(key, goesWith))
  }
  const [first, ...more] = errors.toSorted((a, b) => a.start - b.start || a.end - b.end)
  if (first) return { ok: false, errors: [first, ...more] }
  const depth = modifiers.get('depth')?.value
  const necessity = modifiers.get('necessity')?.value
  const query: Query = {
    terms: terms.map(({ term }) => term),
    depth: depth === undefined ? null : Number(depth),
    necessity: necessities.find((one) => one === necessity) ?? null
  }
  return { ok: true, query: canonicalQuery(query, graph) }
}

/** The keys whose meaning a modifier changes. */
const modifierReach: Readonly<Record<ModifierKey, readonly [FilterKey, ...FilterKey[]]>> = {
  depth: ['needs', 'needed-by', 'near'],
  necessity: ['needs', 'needed-by']
}
