/** A graph in; a search over names, Korean names, aliases and ids that forgives typing mistakes out. */
import MiniSearch from 'minisearch'
import { compareText } from '../compare-text.ts'
import type { EcosystemGraph } from '../graph.ts'
import { editDistance } from '../nearest.ts'
import { wordsOf } from './letters.ts'

const searchFields = ['name', 'korean', 'alias', 'id'] as const
export type SearchField = (typeof searchFields)[number]

/** A component that was found, and the spelling that was meant. */
export type SearchHit = { readonly id: string; readonly matched: SearchField; readonly text: string }
export type Search = (query: string, limit?: number) => readonly SearchHit[]
/** The components one of whose spellings fits without a typing mistake. */
export type Filter = (query: string) => ReadonlySet<string>

/** One spelling of one component. */
type Spelling = SearchHit & {
  /** Position of the spelling among all, which is its key in the index. */
  readonly key: number
  readonly words: readonly string[]
  /** The words without what parts them, so that `argocd` finds `Argo CD`. */
  readonly joined: string
  /** Relations of the component: of two that match equally well the better connected one is likelier meant. */
  readonly degree: number
}

/** How well a spelling fits, the best first. */
const fits = ['exact', 'start', 'words', 'inside', 'mistyped'] as const
type Fit = (typeof fits)[number]
type Candidate = { readonly spelling: Spelling; readonly fit: Fit; readonly distance: number }

/**
 * Steps that a word may be off. Two in a short word make another word of it: `harbor` is not `argor`. A Hangul syllable has
 * two or three letters, so a slip or two in Korean is more steps.
 */
function tolerance(word: string): number {
  const { length } = word
  if (length <= 3) return 0
  if (/[ㄱ-ㅣ]/u.test(word)) return length <= 5 ? 1 : length <= 9 ? 2 : 3
  return length <= 7 ? 1 : 2
}

/** The index counts a swap of neighbours as two steps, so it is asked for a little more than is taken. */
const indexTolerance = (word: string): number => (tolerance(word) === 0 ? 0 : tolerance(word) + 1)

/** Characters of a query that count; a page pasted by mistake must not stop the window. */
const maxQuery = 200

/** One index entry a word, and one for all words joined. */
const termsOf = (words: readonly string[]): readonly string[] => [...new Set([...words, words.join('')])]

function spellingsOf(graph: EcosystemGraph): readonly Spelling[] {
  const spellings: Spelling[] = []
  for (const { id, name, korean, aliases } of graph.catalogue.components) {
    const degree = graph.outgoing(id).length + graph.incoming(id).length
    const add = (matched: SearchField, text: string): void => {
      const words = wordsOf(text)
      spellings.push({ id, matched, text, key: spellings.length, words, joined: words.join(''), degree })
    }
    add('name', name)
    for (const text of korean) add('korean', text)
    for (const text of aliases) add('alias', text)
    add('id', id)
  }
  return spellings
}

/** The edit distance between `typed` and the start of `term` that comes nearest to it. */
function startDistance(typed: string, term: string, limit: number): number {
  let best = limit + 1
  for (let length = typed.length - limit; length <= Math.min(term.length, typed.length + limit); length++) {
    best = Math.min(best, editDistance(typed, term.slice(0, length), limit))
  }
  return best
}

function fitOf(spelling: Spelling, words: readonly string[], joined: string): Fit | undefined {
  if (spelling.joined === joined) return 'exact'
  if (spelling.joined.startsWith(joined)) return 'start'
  if (words.every((word) => spelling.words.some((own) => own.startsWith(word)))) return 'words'
  return joined.length > 1 && spelling.joined.includes(joined) ? 'inside' : undefined
}

/** How far the query is off a spelling: the sum over its words, or undefined where one of them fits nowhere. */
function mistypedDistance(spelling: Spelling, words: readonly string[]): number | undefined {
  let sum = 0
  for (const word of words) {
    const limit = tolerance(word)
    const distances = termsOf(spelling.words).map((term) => startDistance(word, term, limit))
    const best = Math.min(...distances)
    if (best > limit) return undefined
    sum += best
  }
  return sum
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    fits.indexOf(a.fit) - fits.indexOf(b.fit) ||
    a.distance - b.distance ||
    searchFields.indexOf(a.spelling.matched) - searchFields.indexOf(b.spelling.matched) ||
    b.spelling.degree - a.spelling.degree ||
    compareText(a.spelling.id, b.spelling.id) ||
    a.spelling.key - b.spelling.key
  )
}

/** The words of a query, and the same without what parts them. */
function readWords(query: string): { readonly words: readonly string[]; readonly joined: string } {
  const words = wordsOf(query.slice(0, maxQuery))
  return { words, joined: words.join('') }
}

/** Prepare a search that knows only yes and no: what fits exactly, starts with the query, or holds its words or itself. */
export function createFilter(graph: EcosystemGraph): Filter {
  const spellings = spellingsOf(graph)
  return (query) => {
    const { words, joined } = readWords(query)
    if (joined === '') return new Set()
    return new Set(spellings.filter((one) => fitOf(one, words, joined) !== undefined).map(({ id }) => id))
  }
}

/**
 * Prepare a search over the graph's components. Each component is found once, by its best spelling. Exact hits come
 * first, then spellings that start with the query, then those whose words do in any order, then those that hold
 * it somewhere. Where there is none of these, those that are a typing mistake or two away.
 */
export function createSearch(graph: EcosystemGraph): Search {
  const spellings = spellingsOf(graph)
  const index = new MiniSearch<Spelling>({
    idField: 'key',
    fields: ['words'],
    extractField: (spelling, field) =>
      field === 'key' ? String(spelling.key) : termsOf(spelling.words).join(' '),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term
  })
  index.addAll(spellings)

  /** Spellings that may be the query with mistakes: the index looks the words up, the distance decides. */
  const mistyped = (words: readonly string[]): readonly Candidate[] => {
    const found = index.search(words.join(' '), { combineWith: 'AND', prefix: true, fuzzy: indexTolerance })
    return found.flatMap(({ id }) => {
      const spelling = spellings[Number(id)]!
      const distance = mistypedDistance(spelling, words)
      return distance === undefined ? [] : [{ spelling, fit: 'mistyped' as const, distance }]
    })
  }

  return (query, limit = 20) => {
    const { words, joined } = readWords(query)
    if (joined === '') return []
    const candidates = spellings.flatMap((spelling): readonly Candidate[] => {
      const fit = fitOf(spelling, words, joined)
      return fit ? [{ spelling, fit, distance: 0 }] : []
    })
    // Below good answers, what only looks like the query is noise.
    if (candidates.length === 0) {
      candidates.push(...mistyped(words))
      if (words.length > 1) candidates.push(...mistyped([joined]))
    }

    const hits = new Map<string, SearchHit>()
    for (const { spelling } of candidates.toSorted(compareCandidates)) {
      if (hits.size >= limit) break
      const { id, matched, text } = spelling
      if (!hits.has(id)) hits.set(id, { id, matched, text })
    }
    return [...hits.values()]
  }
}
