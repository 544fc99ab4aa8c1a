/** What was typed into the palette and the window's state in; what can be chosen, in groups and the likeliest first, out. */
import { appActions, type AppAction, type AppActionId } from '../../../preload/actions.ts'
import type { Completion } from '../../../graph-data/query/complete.ts'
import { queryIndex } from '../../../graph-data/query/values.ts'
import { longestFilter } from '../../../diagram/view/commands/saved-filters.ts'
import { viewNames } from '../../../diagram/view/kept-views.ts'
import { menuStateOf } from '../menu.ts'
import { viewOf, type AppState } from '../store.ts'
import { bestRank, nearlyRank, type Rank } from './match.ts'
import { isQuery, markLength } from './is-query.ts'
import { readPathLine } from './path-line.ts'
import { wantsOf, type Wants } from './wants.ts'
import { readQueryLine, type QueryLine } from './query-line.ts'
import { knownStories } from './stories.ts'

export type Offer =
  | {
      readonly kind: 'action'
      readonly id: AppActionId
      readonly disabled: boolean
      /** How many components have to be selected for it, where they are not; null where that is not what is missing. */
      readonly wants: Wants | null
      /** Whether it is on, for what can be on or off. */
      readonly checked: boolean | null
    }
  /** `matched` is the spelling that was found. */
  | { readonly kind: 'component'; readonly id: string; readonly matched: string | null }
  | { readonly kind: 'stack' | 'layer' | 'document' | 'story'; readonly id: string }
  /** A filter that is kept under a name. */
  | { readonly kind: 'filter'; readonly id: string }
  /** A view of the document, to open. */
  | { readonly kind: 'view'; readonly id: string }
  /** Show only what a query finds, or keep the query. */
  | { readonly kind: 'only'; readonly query: string; readonly count: number }
  | { readonly kind: 'keep'; readonly query: string }
  /** The path that the line asks for. */
  | { readonly kind: 'path'; readonly from: string; readonly to: string }
  /** Select all that a query finds. */
  | { readonly kind: 'select'; readonly ids: readonly string[] }
  | {
      readonly kind: 'complete'
      readonly completion: Completion
      /** Instead of something wrong. */
      readonly mends: boolean
    }

export type OfferGroup = {
  readonly id:
    | 'query'
    | 'recent'
    | 'paths'
    | 'components'
    | 'actions'
    | 'looks'
    | 'stacks'
    | 'layers'
    | 'filters'
    | 'views'
    | 'stories'
    | 'documents'
  readonly offers: readonly Offer[]
}

export type Offers = {
  readonly groups: readonly OfferGroup[]
  /** What the line asks, where it is a query. */
  readonly query: QueryLine | null
}

export type Asked = {
  readonly state: AppState
  readonly text: string
  readonly caret: number | null
  /** Keys of what was chosen lately, the latest first. */
  readonly recent: readonly string[]
  /** Where a path is to begin: then only components are offered, and not this one. */
  readonly pathFrom?: string | null
}

/** How many of each group are shown: all together never more than fifty. */
const most = {
  recent: 6,
  components: 12,
  actions: 14,
  looks: 8,
  stacks: 8,
  layers: 8,
  filters: 8,
  views: 8,
  documents: 10,
  found: 26
} as const

/** What tells an offer from every other one, also in the next session; null for what is only right now. */
export function keyOf(offer: Offer): string | null {
  // The ids of documents are made anew with every start.
  switch (offer.kind) {
    case 'select':
    case 'path':
    case 'only':
    case 'keep':
    case 'complete':
    // Another document has other filters of the same ids.
    case 'filter':
    case 'view':
    case 'document':
      return null
    default:
      return `${offer.kind}:${offer.id}`
  }
}

/** How the picture looks is a group of its own beside what can be done. */
const isLook = ({ menu, role }: AppAction): boolean => menu === 'view' && role !== undefined

/** Something to choose, with the words it goes by. */
type Known = { readonly offer: Offer; readonly spellings: readonly string[] }

function knownActions(state: AppState, looks: boolean): readonly Known[] {
  const { checked, disabled } = menuStateOf(state)
  return (appActions as readonly AppAction[]).flatMap((action): readonly Known[] => {
    // The palette does not offer itself.
    if (isLook(action) !== looks || action.id === 'palette') return []
    const id = action.id as AppActionId
    const { title, submenu, role } = action
    const offer = {
      kind: 'action',
      id,
      disabled: disabled.includes(id),
      wants: disabled.includes(id) ? wantsOf(state, id) : null,
      checked: role === undefined ? null : checked.includes(id)
    } as const
    // It is found by the words it is shown in, too, whatever the language of the interface.
    const own = state.speech.book.get(title.en) ?? title.en
    const whole = submenu
      ? [
          `${submenu.en} ${title.en}`,
          `${submenu.ko} ${title.ko}`,
          `${state.speech.book.get(submenu.en) ?? submenu.en} ${own}`
        ]
      : []
    return [{ offer, spellings: [title.en, title.ko, own, ...whole] }]
  })
}

function knownStacks(state: AppState): readonly Known[] {
  const builtIn = state.graph.catalogue.stacks.map(({ id, title }): Known => ({
    offer: { kind: 'stack', id },
    spellings: [title.en, title.ko]
  }))
  const own = viewOf(state).ownStacks.map(({ id, title }): Known => ({
    offer: { kind: 'stack', id },
    spellings: [title]
  }))
  return [...builtIn, ...own]
}

const knownDocuments = ({ recentDocuments }: AppState): readonly Known[] =>
  recentDocuments.map(({ id, name, folder }) => ({
    offer: { kind: 'document', id },
    spellings: [name, `${name} ${folder}`]
  }))

const knownFilters = (state: AppState): readonly Known[] =>
  viewOf(state).filters.map(({ id, title, query }) => ({
    offer: { kind: 'filter', id },
    spellings: [title, query, `filter ${title}`, `필터 ${title}`]
  }))

/** One view alone is nothing to choose from. */
function knownViews(state: AppState): readonly Known[] {
  const document = viewOf(state)
  if (document.views.length === 1) return []
  return [...viewNames(state.graph, document)].map(([id, name]) => ({
    offer: { kind: 'view', id },
    spellings: [name, `view ${name}`, `보기 ${name}`]
  }))
}

const knownLayers = ({ graph }: AppState): readonly Known[] =>
  graph.catalogue.layers.map(({ id, title }) => ({
    offer: { kind: 'layer', id },
    spellings: [title.en, title.ko]
  }))

function foundComponents({ state, text }: Asked): readonly Known[] {
  return queryIndex(state.graph)
    .search()(text, most.components)
    .map(({ id, text: matched }) => ({ offer: { kind: 'component', id, matched }, spellings: [matched] }))
}

type Ranked = { readonly offer: Offer; readonly rank: number }

const isDisabled = (offer: Offer): boolean => offer.kind === 'action' && offer.disabled

/** Those that fit, the best first; of two that fit alike the one chosen lately; what cannot be done now comes last. */
function rankKnown(known: readonly Known[], { text, recent }: Asked, limit: number): readonly Ranked[] {
  const lateness = (offer: Offer): number => {
    const at = recent.indexOf(keyOf(offer) ?? '')
    return at === -1 ? recent.length : at
  }
  return known
    .flatMap(({ offer, spellings }): readonly Ranked[] => {
      const rank: Rank = bestRank(text, spellings)
      return rank === null ? [] : [{ offer, rank }]
    })
    .toSorted(
      (a, b) =>
        Number(isDisabled(a.offer)) - Number(isDisabled(b.offer)) ||
        a.rank - b.rank ||
        lateness(a.offer) - lateness(b.offer)
    )
    .slice(0, limit)
}

/** Worse than any fit: the search of components forgives more than one wrong letter. */
const farOff = 9

function findByWords(asked: Asked): Offers {
  const { state } = asked
  const components = foundComponents(asked).map(({ offer, spellings }): Ranked => ({
    offer,
    rank: bestRank(asked.text, spellings) ?? farOff
  }))
  const path = readPathLine(asked.text, queryIndex(state.graph).search())
  const ranked: readonly (readonly [OfferGroup['id'], readonly Ranked[]])[] = [
    ['paths', path ? [{ offer: { kind: 'path', ...path }, rank: 0 }] : []],
    ['components', components],
    ['actions', rankKnown(knownActions(state, false), asked, most.actions)],
    ['stacks', rankKnown(knownStacks(state), asked, most.stacks)],
    ['layers', rankKnown(knownLayers(state), asked, most.layers)],
    ['filters', rankKnown(knownFilters(state), asked, most.filters)],
    ['views', rankKnown(knownViews(state), asked, most.views)],
    ['stories', rankKnown(knownStories(state), asked, most.views)],
    ['documents', rankKnown(knownDocuments(state), asked, most.documents)],
    ['looks', rankKnown(knownActions(state, true), asked, most.looks)]
  ]
  const best = (group: readonly Ranked[]): number =>
    Math.min(...group.map(({ offer, rank }) => (isDisabled(offer) ? farOff : rank)))
  // Below something that fits, what is only nearly that is noise.
  const fits = ranked.some(([, offers]) => best(offers) < nearlyRank)
  const groups = ranked
    .map(([id, offers]) => [id, fits ? offers.filter(({ rank }) => rank < nearlyRank) : offers] as const)
    .filter(([, offers]) => offers.length > 0)
    // Sorting is stable: groups that fit alike stay in their order.
    .toSorted(([, a], [, b]) => best(a) - best(b))
    .map(([id, offers]): OfferGroup => ({ id, offers: offers.map(({ offer }) => offer) }))
  return { groups, query: null }
}

/** Before anything is typed: what was chosen lately, what can be done now, and the stacks. */
function findAtFirst({ state, recent }: Asked): Offers {
  const all = [...knownActions(state, false), ...knownActions(state, true), ...knownStacks(state)]
  const possible = [...all, ...knownLayers(state)].filter(({ offer }) => !isDisabled(offer))
  const byKey = new Map(possible.map(({ offer }) => [keyOf(offer), offer]))
  const again = recent.flatMap((key): readonly Offer[] => {
    const id = key.startsWith('component:') ? key.slice('component:'.length) : undefined
    if (id !== undefined && state.graph.component(id)) return [{ kind: 'component', id, matched: null }]
    const offer = byKey.get(key)
    return offer ? [offer] : []
  })
  const lately = again.slice(0, most.recent)
  const isLately = new Set(lately.map(keyOf))
  const rest = (known: readonly Known[], limit: number): readonly Offer[] =>
    known
      .map(({ offer }) => offer)
      .filter((offer) => !isDisabled(offer) && !isLately.has(keyOf(offer)))
      .slice(0, limit)
  const groups: readonly OfferGroup[] = [
    { id: 'recent', offers: lately },
    { id: 'stacks', offers: rest(knownStacks(state), most.stacks) },
    { id: 'filters', offers: rest(knownFilters(state), 6) },
    { id: 'views', offers: rest(knownViews(state), 6) },
    { id: 'stories', offers: rest(knownStories(state), 6) },
    { id: 'documents', offers: rest(knownDocuments(state), 4) },
    { id: 'actions', offers: rest(knownActions(state, false), 36) }
  ]
  return { groups: groups.filter(({ offers }) => offers.length > 0), query: null }
}

/** What can be done with what a query finds. A query that is too long for a document cannot be kept. */
const whatToDo = (query: string, ids: readonly string[]): readonly Offer[] => [
  { kind: 'select', ids },
  ...(query.length > longestFilter
    ? []
    : ([
        { kind: 'only', query, count: ids.length },
        { kind: 'keep', query }
      ] as const))
]

function findByQuery({ state, text, caret }: Asked): Offers {
  const query = readQueryLine(text, caret, state.graph)
  const { ids, errors, completions } = query
  // The line may be written in either language: keys are offered in the reader's own.
  const isKorean = viewOf(state).language === 'ko'
  const inLanguage = (completion: Completion): Completion =>
    isKorean && completion.insert.endsWith(':') ? { ...completion, insert: completion.label.ko } : completion
  const mends = errors.flatMap(({ start, end, didYouMean }): readonly Offer[] => {
    if (didYouMean === undefined) return []
    const label = { en: didYouMean, ko: didYouMean }
    const completion = { start, end, insert: didYouMean, label, detail: label }
    return [{ kind: 'complete', completion, mends: true }]
  })
  const all: readonly Offer[] = [
    ...(ids !== null && ids.length > 0 ? whatToDo(text.slice(markLength(text)).trim(), ids) : []),
    ...mends,
    ...completions.map(
      (completion) => ({ kind: 'complete', completion: inLanguage(completion), mends: false }) as const
    )
  ]
  const found = (ids ?? [])
    .slice(0, most.found)
    .map((id): Offer => ({ kind: 'component', id, matched: null }))
  const groups: readonly OfferGroup[] = [
    { id: 'query', offers: all },
    { id: 'components', offers: found }
  ]
  return { groups: groups.filter(({ offers }) => offers.length > 0), query }
}

/** Where a path can lead: what a line finds; before anything is typed, what was chosen lately. */
function findGoals(asked: Asked, from: string): Offers {
  const { state, text, recent } = asked
  const isGoal = (offer: Offer): boolean => offer.kind === 'component' && offer.id !== from
  if (isQuery(text)) {
    const { groups, query } = findByQuery(asked)
    const kept = groups.map(({ id, offers }) => ({
      id,
      offers: offers.filter((offer) => isGoal(offer) || offer.kind === 'complete')
    }))
    return { groups: kept.filter(({ offers }) => offers.length > 0), query }
  }
  const lately = recent
    .flatMap((key) => (key.startsWith('component:') ? key.slice('component:'.length) : []))
    .filter((id) => state.graph.component(id) !== undefined)
    .map((id): Offer => ({ kind: 'component', id, matched: null }))
  const found = text.trim() === '' ? lately : foundComponents(asked).map(({ offer }) => offer)
  const offers = found.filter(isGoal)
  const id = text.trim() === '' ? 'recent' : 'components'
  return { groups: offers.length > 0 ? [{ id, offers }] : [], query: null }
}

/** Everything that can be chosen for a line. */
export function findOffers(asked: Asked): Offers {
  if (typeof asked.pathFrom === 'string') return findGoals(asked, asked.pathFrom)
  if (isQuery(asked.text)) return findByQuery(asked)
  return asked.text.trim() === '' ? findAtFirst(asked) : findByWords(asked)
}
