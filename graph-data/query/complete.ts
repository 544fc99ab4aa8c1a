/** The text of a query, a caret in it and a graph in; what could be written there out. */
import type { Text } from '../catalogue.ts'
import type { EcosystemGraph } from '../graph.ts'
import { lettersOf, wordsOf } from '../questions/letters.ts'
import { keyLabel, keyOf, queryKeys } from './keys.ts'
import { lexQuery, quoteText } from './lex.ts'
import type { Piece, Token } from './lex.ts'
import { maxLength } from './parse.ts'
import { modifierKeys } from './query.ts'
import type { QueryKey } from './query.ts'
import { beginsWords, queryIndex, resolveValue, takesComponents } from './values.ts'
import type { Value } from './values.ts'

/** A text to put in place of what stands between `start` and `end`. */
export type Completion = {
  readonly start: number
  readonly end: number
  readonly insert: string
  readonly label: Text
  /** What it means, or which key it belongs to. */
  readonly detail: Text
}

type Offer = Omit<Completion, 'start' | 'end'>

/** Keys whose values are also offered to who types a free word: 스토리지 offers `layer:storage`. */
const offeredKeys = ['layer', 'band', 'kind', 'maturity', 'status', 'stack', 'type', 'slot', 'tag'] as const

const mostOffers = 8

/** What could stand at the caret, the likeliest first: keys, values of a key, components. */
export function completeQuery(
  text: string,
  caret: number,
  graph: EcosystemGraph,
  limit = 20
): readonly Completion[] {
  if (text.length > maxLength) return []
  const at = Math.min(Math.max(0, Math.trunc(caret) || 0), text.length)
  const token = lexQuery(text).find(({ start, end }) => start <= at && at <= end)
  const place = (offers: readonly Offer[], start: number, end: number): readonly Completion[] =>
    offers.slice(0, Math.max(0, limit)).map((offer) => ({ start, end, ...offer }))
  if (!token) return place(offerKeys('', false), at, at)

  const { key, values, negated } = token
  const isBeforeMinus = negated && at === token.start
  if (isBeforeMinus) return []
  const typed = (piece: Piece): string => text.slice(Math.min(at, piece.start + Number(piece.quoted)), at)
  if (key !== null && at > key.end) {
    const meant = keyOf(key.text)
    const piece = values.find(({ end }) => at <= end) ?? values[0]
    if (meant === undefined || at < piece.start) return []
    return place(
      offerValues(graph, meant, typed(piece), othersOf(graph, meant, token, piece)),
      piece.start,
      piece.end
    )
  }
  // A name that has its colon already gets no second one.
  if (key !== null) return place(offerKeys(typed(key), negated), key.start, key.end + 1)
  const [word] = values
  const offers = word.quoted ? [] : [...offerKeys(typed(word), negated), ...offerAny(graph, typed(word))]
  return place([...offers, ...offerComponents(graph, typed(word), 'id')], word.start, word.end)
}

/** What the token's other values mean already, as it would be inserted. */
function othersOf(graph: EcosystemGraph, key: QueryKey, { values }: Token, but: Piece): ReadonlySet<string> {
  const others = values.filter((piece) => piece !== but && piece.text !== '')
  return new Set(others.flatMap((piece) => resolveValue(graph, key, piece.text)).map(quoteText))
}

function offerKeys(typed: string, negated: boolean): readonly Offer[] {
  const letters = lettersOf(typed)
  return queryKeys.flatMap(({ key, korean, english = [], title }): readonly Offer[] => {
    if (negated && modifierKeys.some((one) => one === key)) return []
    const label = keyLabel(key)
    const begins = (name: string): boolean => lettersOf(name).startsWith(letters)
    if ([key, ...english].some(begins)) return [{ insert: `${key}:`, label, detail: title }]
    const name = korean.find(begins)
    return name === undefined ? [] : [{ insert: `${name}:`, label, detail: title }]
  })
}

/** How well a value fits what is typed: 0 begins with it, 1 has words that do, 2 holds it, 3 does not. One syllable is two or three letters. */
function fitOf({ spellings }: Value, words: readonly string[]): number {
  const joined = words.join('')
  if (spellings.some((own) => own.join('').startsWith(joined))) return 0
  if (spellings.some((own) => beginsWords(words, own))) return 1
  return joined.length > 3 && spellings.some((own) => own.join('').includes(joined)) ? 2 : 3
}

function fittingValues(graph: EcosystemGraph, key: QueryKey, typed: string, worst: number): readonly Value[] {
  const words = wordsOf(typed)
  return queryIndex(graph)
    .list(key)
    .values.map((value) => ({ value, fit: fitOf(value, words) }))
    .filter(({ fit }) => fit <= worst)
    .toSorted((a, b) => a.fit - b.fit)
    .map(({ value }) => value)
}

const titleOf = (key: QueryKey): Text => queryKeys.find((one) => one.key === key)!.title

function offerValues(
  graph: EcosystemGraph,
  key: QueryKey,
  typed: string,
  others: ReadonlySet<string>
): readonly Offer[] {
  const offers = takesComponents(key)
    ? offerComponents(graph, typed, null)
    : fittingValues(graph, key, typed, 2).map(({ id, title }): Offer => ({
        insert: quoteText(id),
        label: title,
        detail: titleOf(key)
      }))
  return offers.filter(({ insert }) => !others.has(insert))
}

/** Values of many keys, each with its key: a few, so that components are seen below them. One letter would fit too many. */
function offerAny(graph: EcosystemGraph, typed: string): readonly Offer[] {
  if (wordsOf(typed).join('').length < 2) return []
  const offers = offeredKeys.flatMap((key) =>
    fittingValues(graph, key, typed, 1).map(({ id, title }): Offer => ({
      insert: `${key}:${quoteText(id)}`,
      label: title,
      detail: titleOf(key)
    }))
  )
  return offers.slice(0, mostOffers)
}

/** Components by name; before anything is typed, the best connected ones. */
function offerComponents(graph: EcosystemGraph, typed: string, key: 'id' | null): readonly Offer[] {
  const index = queryIndex(graph)
  const { values, positions } = index.list('id')
  const degree = (id: string): number => graph.outgoing(id).length + graph.incoming(id).length
  const ids =
    wordsOf(typed).length > 0
      ? index
          .search()(typed, 50)
          .map(({ id }) => id)
      : key === null
        ? values
            .map(({ id }) => ({ id, degree: degree(id) }))
            .toSorted((a, b) => b.degree - a.degree)
            .map(({ id }) => id)
        : []
  return ids.flatMap((id): readonly Offer[] => {
    const value = values[positions.get(id) ?? -1]
    if (!value) return []
    const insert = key === null ? quoteText(id) : `${key}:${quoteText(id)}`
    return [{ insert, label: value.title, detail: componentDetail(graph, id) }]
  })
}

/** The layer of a component tells it from others of a like name. */
function componentDetail(graph: EcosystemGraph, id: string): Text {
  const layer = graph.component(id)?.layer ?? ''
  return graph.layer(layer)?.title ?? { en: layer, ko: layer }
}
